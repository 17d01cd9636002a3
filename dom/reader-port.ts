/** The two sides of reading in one page: the content script, which decides whether a page is read, and the reader script, which reads it. */
import { createPort } from './port.ts';
import type { ReadSession, ReadSessionOptions } from './read-session.ts';

/** Starts reading; see `startReadSession`. */
export type StartReading = (options: ReadSessionOptions) => ReadSession;

/** Where the reader script leaves its start for the content script. */
export const readerPort = createPort<StartReading>('reader');
