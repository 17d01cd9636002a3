/** Tells the background how many mentions a page has, when that changed. */
import { sendToBackground } from './messages.ts';

export interface CountReporter {
  /** Sends a number that is new. */
  report(count: number): void;
  /** Sends the last number again: the browser forgets it when the page is left and come back to. */
  repeat(): void;
}

/**
 * How long a number may still become another before it is sent, milliseconds: a message costs a page as much as reading a
 * few paragraphs, and the first slices of a reading find something each.
 */
const PAUSE_MS = 250;

/** Creates a reporter that sends until the signal. */
export function createCountReporter(signal: AbortSignal): CountReporter {
  let known = 0;
  let sent = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    clearTimeout(pause);
    pause = undefined;
    if (signal.aborted || known === sent) return;
    sent = known;
    // The background may be restarting; the next count finds it again.
    sendToBackground({ name: 'mentionsCounted', count: known }).catch(() => {});
  }

  return {
    report(count) {
      known = count;
      // Where nothing is marked any more, no number stands.
      if (known === 0) send();
      else if (known !== sent) pause ??= setTimeout(send, PAUSE_MS);
    },
    repeat() {
      sent = 0;
      send();
    },
  };
}
