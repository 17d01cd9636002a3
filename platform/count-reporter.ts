/** Tells the background how many mentions a page has, when that changed. */
import { sendToBackground } from './messages.ts';

export interface CountReporter {
  /** Sends a number that is new. */
  report(count: number): void;
  /** Sends the last number again: the browser forgets it when the page is left and come back to. */
  repeat(): void;
}

/** Numbers follow one another no quicker, milliseconds: a message costs a page as much as reading a few paragraphs. */
const PAUSE_MS = 250;

/** Creates a reporter that sends until the signal. */
export function createCountReporter(signal: AbortSignal): CountReporter {
  let known = 0;
  let sent = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    if (signal.aborted) return;
    sent = known;
    // The background may be restarting; the next count finds it again.
    sendToBackground({ name: 'mentionsCounted', count: known }).catch(() => {});
    clearTimeout(pause);
    pause = setTimeout(endPause, PAUSE_MS);
  }

  function endPause(): void {
    pause = undefined;
    if (known !== sent) send();
  }

  return {
    report(count) {
      known = count;
      if (pause === undefined) endPause();
    },
    repeat() {
      if (known > 0) send();
    },
  };
}
