/** The catalogue of messages between the parts of the extension, by direction; the only place that knows their names. */
import { browser } from 'wxt/browser';
import type { EntityId } from '../core/entity.ts';
import type { PageReport } from '../core/page-report.ts';
import type { LoadableScript } from './script-loader.ts';

/** From a content script to the background. */
export type ToBackground =
  /** Inject a script into the sender's frame; answered when it has run. */
  { name: 'load'; script: LoadableScript } | { name: 'mentionsCounted'; count: number };

/** From the background and the toolbar popup to a tab's content script. */
export interface ToPage {
  getReport: { name: 'getReport' };
  stepMention: { name: 'stepMention'; direction: 1 | -1; entity?: EntityId };
  /** Read this page until it is left, whatever it is. */
  readOnce: { name: 'readOnce' };
}

/** What the content script answers, by message. */
export interface PageAnswers {
  getReport: PageReport;
  stepMention: undefined;
  readOnce: undefined;
}

/** Sends to the background; rejects when the extension was updated or removed under the page. */
export function sendToBackground(message: ToBackground): Promise<void> {
  return browser.runtime.sendMessage(message);
}

/** Sends to the content script of a tab's top frame; rejects where there is none (a browser page, a closed tab). */
export function sendToPage<N extends keyof ToPage>(
  tabId: number,
  message: ToPage[N] & { name: N },
): Promise<PageAnswers[N]> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

type Sender = { tabId: number | null; frameId: number };

/** Answers messages to the background; anything else, or from elsewhere, is not answered. */
export function onBackgroundMessage(
  handle: (message: ToBackground, sender: Sender) => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isToBackground(message)) return undefined;
    return handle(message, { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0 });
  });
}

/** Calls back when a tab's page reports its number of mentions; the toolbar popup hears it as the background does. */
export function onMentionsCounted(tabId: number, callback: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab?.id === tabId;
    if (isOurs && isToBackground(message) && message.name === 'mentionsCounted') callback();
    // The answer is the background's.
    return undefined;
  });
}

/** Answers messages to a page, until the signal. */
export function onPageMessage(
  handlers: {
    [N in keyof ToPage]: (message: ToPage[N]) => PageAnswers[N] | Promise<PageAnswers[N]>;
  },
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }) => {
    if (sender.id !== browser.runtime.id || !isToPage(message)) return undefined;
    const handle = handlers[message.name] as (message: unknown) => unknown;
    return Promise.resolve(handle(message) ?? null);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function hasName(message: unknown): message is { name: string } & Record<string, unknown> {
  return typeof message === 'object' && message !== null && 'name' in message;
}

function isToBackground(message: unknown): message is ToBackground {
  if (!hasName(message)) return false;
  if (message.name === 'load')
    return ['reader', 'popover', 'figures'].includes(message.script as string);
  return message.name === 'mentionsCounted' && Number.isSafeInteger(message.count);
}

function isToPage(message: unknown): message is ToPage[keyof ToPage] {
  if (!hasName(message)) return false;
  if (message.name === 'getReport' || message.name === 'readOnce') return true;
  return message.name === 'stepMention' && (message.direction === 1 || message.direction === -1);
}
