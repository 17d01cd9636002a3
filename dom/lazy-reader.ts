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
  /** Gives the session of a page that is to be read, though nothing on it may be a name; null where it is not. */
  hurry(): Promise<ReadSession | null>;
}

export interface ReaderLoading {
  /** Resolves once the page may name something, or the signal aborts; before that no reader is needed. */
  whenNamed(signal: AbortSignal): Promise<void>;
  /** Injects the script, and reads what only a reader needs to know; rejects where that may not be. */
  load(): Promise<unknown>;
}

/** Creates a reader that is not reading yet. */
export function createLazyReader(
  options: ReadSessionOptions,
  { whenNamed, load }: ReaderLoading,
): LazyReader {
  let session: ReadSession | null = null;
  /** Aborts the current period of reading; null between two. */
  let period: AbortController | null = null;
  let begun: Promise<void> = Promise.resolve();
  /** Ends the wait for names. */
  let haste = new AbortController();

  async function begin(current: AbortController): Promise<void> {
    // A page in the background costs nothing until somebody looks at it.
    await whenVisible(options.document);
    if (current.signal.aborted) return;
    try {
      if (!readerPort.find()) {
        await whenNamed(AbortSignal.any([current.signal, options.signal, haste.signal]));
        if (current.signal.aborted) return;
        await load();
      }
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
      haste = new AbortController();
      begun = begin(period);
    },
    stop() {
      period?.abort();
      period = null;
      const wasReading = session !== null;
      session = null;
      if (wasReading) options.onCounted();
    },
    session: () => session,
    async hurry() {
      haste.abort();
      if (options.document.visibilityState === 'visible') await begun;
      return session;
    },
  };
}
