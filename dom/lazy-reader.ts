/** Starts and ends reading as the content script decides; the reader script is loaded the first time that a page is to be read. */
import type { ReadSession, ReadSessionOptions } from './read-session.ts';
import { readerPort } from './reader-port.ts';
import { whenVisible } from './when-ready.ts';

export interface LazyReader {
  /** Reads from now on, or paints anew when it reads already. */
  start(): void;
  /** Ends reading and takes every mark away. */
  stop(): void;
  /** Null while nothing is read. */
  session(): ReadSession | null;
}

/** Creates a reader that is not reading yet. `load` injects the script and rejects where that may not be. */
export function createLazyReader(
  options: ReadSessionOptions,
  load: () => Promise<void>,
): LazyReader {
  let session: ReadSession | null = null;
  /** Aborts the current period of reading; null between two. */
  let period: AbortController | null = null;

  async function begin(current: AbortController): Promise<void> {
    // A page in the background costs nothing until somebody looks at it.
    await whenVisible(options.document);
    if (current.signal.aborted) return;
    try {
      if (!readerPort.find()) await load();
    } catch {
      // The extension was updated under the page, or the page is going away; the next change of settings tries again.
      if (period === current) period = null;
      return;
    }
    const signal = AbortSignal.any([current.signal, options.signal]);
    if (signal.aborted) return;
    session = readerPort.find()?.({ ...options, signal }) ?? null;
    // The first slice was read before anyone could ask the session.
    options.onCounted();
  }

  return {
    start() {
      if (session) session.refresh();
      if (period) return;
      period = new AbortController();
      void begin(period);
    },
    stop() {
      period?.abort();
      period = null;
      const wasReading = session !== null;
      session = null;
      if (wasReading) options.onCounted();
    },
    session: () => session,
  };
}
