/** Tells the background how many mentions a page has, when that changed. */
import { sendToBackground } from './messages.ts';

export interface CountReporter {
  /** Sends a number that is new. */
  report(count: number): void;
  /** Sends the last number again: the browser forgets it when the page is left and come back to. */
  repeat(): void;
}

/** Creates a reporter that sends until the signal. */
export function createCountReporter(signal: AbortSignal): CountReporter {
  let reported = 0;

  function send(): void {
    if (signal.aborted) return;
    // The background may be restarting; the next count finds it again.
    sendToBackground({ name: 'mentionsCounted', count: reported }).catch(() => {});
  }

  return {
    report(count) {
      if (count === reported) return;
      reported = count;
      send();
    },
    repeat() {
      if (reported > 0) send();
    },
  };
}
