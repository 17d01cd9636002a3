/** The catalogue of messages between the parts of the extension, by direction; the only place that knows their names. */
import { browser } from 'wxt/browser';
import type { BriefPage } from '../core/compose-page-figures.ts';
import type { ReasonedMention } from '../core/compose-reason.ts';
import type { EntityId } from '../core/entity.ts';
import type { EntityCard } from '../core/entity-card.ts';
import type { PageReport } from '../core/page-report.ts';
import type { ReadablePage } from '../core/read-page-figures.ts';
import type { PageSpan, WholeBlock } from '../core/whole-page.ts';
import { isListOf, isRecord } from './message-shapes.ts';
import type { LoadableScript } from './script-loader.ts';

/** From a content script to the background. */
export type ToBackground =
  /** Inject a script into the sender's frame; answered when it has run. */
  | { name: 'load'; script: LoadableScript }
  | { name: 'mentionsCounted'; count: number }
  /** Open the side panel; only in the turn of a click. */
  | { name: 'openBrief' }
  /** Tell what the card of one entity shows. */
  | { name: 'getCard'; entity: EntityId }
  /** Read what the page says in figures of an entity. */
  | { name: 'getFigures'; entity: EntityId; page: ReadablePage }
  /** Say why a mention is marked. */
  | { name: 'getReason'; mention: ReasonedMention };

/** From the background, the toolbar popup and the side panel to a tab's content script. */
export interface ToPage {
  getReport: { name: 'getReport' };
  stepMention: { name: 'stepMention'; direction: 1 | -1; entity?: EntityId };
  /** Read this page until it is left, whatever it is; or leave it alone. */
  readOnce: { name: 'readOnce'; on: boolean };
  /** All text of one frame, with its names. */
  getText: { name: 'getText' };
  /** Whether that text may be another by now. */
  getRevision: { name: 'getRevision' };
  /** Scroll to a place in the text and mark it for a moment. */
  showSpan: { name: 'showSpan'; span: PageSpan };
}

/** The text of one frame, as it can be handed over; null while it is not read. */
export interface FrameText {
  title: string;
  address: string;
  /** How the page names its site; null where it does not, and in a frame. */
  site: string | null;
  /** ISO date of the page; null where it tells none. */
  date: string | null;
  blocks: Omit<WholeBlock, 'frame'>[];
  /** The frame's revision as it had this text. */
  revision: number;
  /** The frames inside the page that have names; empty from a frame. */
  frames: number[];
}

/** What the content script answers, by message. */
export interface PageAnswers {
  getReport: PageReport;
  stepMention: undefined;
  readOnce: undefined;
  getText: FrameText | null;
  /** Another number when the text may be another; null while the frame is not read. */
  getRevision: number | null;
  /** False when something else stands there by now. */
  showSpan: boolean;
}

// All that ask are async: where the extension was taken away, the browser throws instead of rejecting.

/** Sends to the background; rejects when the extension was updated or removed under the page. */
export async function sendToBackground(message: ToBackground): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** Asks the background for an entity's card; null for an entity that it does not know. */
export async function askForCard(entity: EntityId): Promise<EntityCard | null> {
  return browser.runtime.sendMessage({ name: 'getCard', entity } satisfies ToBackground);
}

/** Asks the background what a page says in figures of an entity. */
export async function askForFigures(entity: EntityId, page: ReadablePage): Promise<BriefPage> {
  return browser.runtime.sendMessage({ name: 'getFigures', entity, page } satisfies ToBackground);
}

/** Asks the background why a mention is marked. */
export async function askForReason(found: ReasonedMention): Promise<string> {
  const { surfaceForm, entity, kind, isWeak, standing, cues } = found;
  // Anchored in the page it has a range, which cannot be sent.
  const mention = { surfaceForm, entity, kind, isWeak, standing, cues };
  return browser.runtime.sendMessage({ name: 'getReason', mention } satisfies ToBackground);
}

/** Sends to the content script of a tab's frame, the top one by default; rejects where there is none (a browser page, a closed tab). */
export function sendToPage<N extends keyof ToPage>(
  tabId: number,
  message: ToPage[N] & { name: N },
  frameId = 0,
): Promise<PageAnswers[N]> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

type Sender = { tabId: number | null; windowId: number | null; frameId: number };

/** What the background answers: a card, figures, a reason, or that the work is done. */
export type BackgroundAnswer = EntityCard | BriefPage | string | null | undefined;

/** Answers messages to the background; anything else, or from elsewhere, is not answered. */
export function onBackgroundMessage(
  handle: (message: ToBackground, sender: Sender) => Promise<BackgroundAnswer>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isToBackground(message)) return undefined;
    const { tab, frameId = 0 } = sender;
    return handle(message, { tabId: tab?.id ?? null, windowId: tab?.windowId ?? null, frameId });
  });
}

/** Calls back when a tab's page reports its number of mentions; the extension's own pages hear it as the background does. `tabOf` tells the tab. */
export function onMentionsCounted(tabOf: () => number | null, callback: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab?.id === tabOf();
    if (isOurs && isToBackground(message) && message.name === 'mentionsCounted') callback();
    // The answer is the background's.
    return undefined;
  });
}

type PageHandlers = {
  [N in keyof ToPage]: (message: ToPage[N]) => PageAnswers[N] | Promise<PageAnswers[N]>;
};

/** Answers messages to a page, until the signal; a frame inside it hands out its own text alone. */
export function onPageMessage(
  handlers: PageHandlers | Pick<PageHandlers, 'getText' | 'getRevision' | 'showSpan'>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }) => {
    if (sender.id !== browser.runtime.id || !isToPage(message)) return undefined;
    const handle = (handlers as Partial<PageHandlers>)[message.name] as
      | ((message: unknown) => unknown)
      | undefined;
    if (!handle) return undefined;
    return Promise.resolve(handle(message) ?? null);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function hasName(message: unknown): message is { name: string } & Record<string, unknown> {
  return isRecord(message) && 'name' in message;
}

function isToBackground(message: unknown): message is ToBackground {
  if (!hasName(message)) return false;
  if (message.name === 'load') return ['reader', 'popover'].includes(message.script as string);
  if (message.name === 'openBrief') return true;
  if (message.name === 'getCard') return typeof message.entity === 'string';
  if (message.name === 'getReason') return isReasoned(message.mention);
  if (message.name === 'getFigures') {
    return typeof message.entity === 'string' && isReadable(message.page);
  }
  return message.name === 'mentionsCounted' && Number.isSafeInteger(message.count);
}

function isReadable(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { blocks, date } = value;
  return (date === null || typeof date === 'string') && isListOf(blocks, isReadableBlock);
}

function isReadableBlock(value: unknown): boolean {
  return isNamedText(value) && Number.isSafeInteger(value.id) && isListOf(value.heads, isNamedText);
}

function isNamedText(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  return typeof value.text === 'string' && isListOf(value.mentions, isNamedSpan);
}

function isNamedSpan(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { start, end, entity, kind } = value;
  const arePlaces = [start, end].every(Number.isSafeInteger);
  return arePlaces && [entity, kind].every((word) => typeof word === 'string');
}

function isReasoned(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { surfaceForm, entity, kind, standing, isWeak, cues } = value;
  const areWords = [surfaceForm, entity, kind, standing].every((word) => typeof word === 'string');
  return areWords && typeof isWeak === 'boolean' && isListOf(cues, isCue);
}

function isCue(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { term, weight } = value;
  return typeof term === 'string' && typeof weight === 'number';
}

function isToPage(message: unknown): message is ToPage[keyof ToPage] {
  if (!hasName(message)) return false;
  if (['getReport', 'getText', 'getRevision'].includes(message.name)) return true;
  if (message.name === 'readOnce') return typeof message.on === 'boolean';
  if (message.name === 'showSpan') return isSpan(message.span);
  return message.name === 'stepMention' && (message.direction === 1 || message.direction === -1);
}

function isSpan(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { block, frame, start, end, text } = value;
  return [block, frame, start, end].every(Number.isSafeInteger) && typeof text === 'string';
}
