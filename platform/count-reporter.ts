/** Tells whoever adds up how much was counted, when that changed. */

export interface CountReporter {
  /** Tells that it may be another count. */
  changed(): void;
  /** Sends the count again: it is forgotten when the page is left and come back to. */
  repeat(): void;
}

interface CountReporterOptions<Count> {
  count(): Count;
  /** What nobody needs to be told. */
  nothing: Count;
  /** Sends a count; rejects where nobody hears it. */
  send(count: Count): Promise<unknown>;
  signal: AbortSignal;
}

/**
 * How long after a change is counted and sent, milliseconds: counting takes as long as there are marks, and a message
 * costs a page as much as reading a few paragraphs.
 */
const WAIT_MS = 250;

/** Creates a reporter of what `count` counts, until the signal. */
export function createCountReporter<Count>(options: CountReporterOptions<Count>): CountReporter {
  const nothing = JSON.stringify(options.nothing);
  /** Null when it is not known what has arrived. */
  let sent: string | null = nothing;
  let wait: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    clearTimeout(wait);
    wait = undefined;
    if (options.signal.aborted) return;
    const count = options.count();
    const now = JSON.stringify(count);
    if (now === sent) return;
    sent = now;
    // The background may be restarting; the next change finds it again.
    options.send(count).catch(() => {
      if (sent === now) sent = null;
    });
  }

  return {
    changed() {
      wait ??= setTimeout(send, WAIT_MS);
    },
    repeat() {
      sent = nothing;
      send();
    },
  };
}
