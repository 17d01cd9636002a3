/**
 * Speaks WebDriver BiDi through puppeteer's own connection, for the few things in Firefox that
 * puppeteer has no call for. Relies on two inner members of the pinned puppeteer-core.
 */
import type { Browser, Page } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** A value as BiDi serialises it, as far as it is read here. */
export interface RemoteValue {
  type?: string;
  value?: unknown;
  sharedId?: string;
}

interface ScriptResult {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

/** Sends one BiDi command and answers with its result; rejects with the browser's message. */
export async function sendBidi<T>(
  browser: Browser,
  method: string,
  parameters: object,
): Promise<T> {
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, parameters)).result as T;
}

/** Tells the BiDi id of a page's browsing context. */
export function toContextId(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Calls a function, given as source text, in a browsing context and answers with its plain value. */
export async function callInContext<T>(
  browser: Browser,
  context: string,
  { source, nodes = [], values = [] }: { source: string; nodes?: string[]; values?: string[] },
): Promise<T> {
  const answer = await sendBidi<ScriptResult>(browser, 'script.callFunction', {
    functionDeclaration: source,
    arguments: [
      ...nodes.map((sharedId) => ({ sharedId })),
      ...values.map((value) => ({ type: 'string', value })),
    ],
    target: { context },
    awaitPromise: true,
  });
  if (answer.type === 'exception')
    throw new Error(answer.exceptionDetails?.text ?? 'script failed');
  return answer.result?.value as T;
}
