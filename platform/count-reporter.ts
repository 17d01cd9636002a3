/** Tells the background how many mentions a page has, when that changed. */
import { sendToBackground } from './messages.ts';

export interface CountReporter {
  /** Tells that the number may be another. */
  changed(): void;
  /** Sends the number again: the browser forgets it when the page is left and come back to. */
  repeat(): void;
}

/**
 * How long after a change the number is counted and sent, milliseconds: counting takes as long as there are marks, and a
 * message costs a page as much as reading a few paragraphs.
 */
const WAIT_MS = 250;

/** Creates a reporter of what `count` counts, until the signal. */
export function createCountReporter(count: () => number, signal: AbortSignal): CountReporter {
  let sent = 0;
  let wait: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    clearTimeout(wait);
    wait = undefined;
    if (signal.aborted) return;
    const now = count();
    if (now === sent) return;
    sent = now;
    // The background may be restarting; the next count finds it again.
    sendToBackground({ name: 'mentionsCounted', count: now }).catch(() => {});
  }

  return {
    changed() {
      wait ??= setTimeout(send, WAIT_MS);
    },
    repeat() {
      sent = 0;
      send();
    },
  };
}
