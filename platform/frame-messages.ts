/**
 * The catalogue of messages between the top of a page and the frames in it. The background passes them on, as content
 * scripts cannot reach each other, and decides nothing.
 */
import { browser } from 'wxt/browser';
import type { EntityId } from '../core/entity.ts';
import type { ReadingTally } from '../core/reading-tally.ts';
import type { Place } from '../core/rejections.ts';
import type { StepWay } from '../core/step-across.ts';
import { isListOf, isRecord } from './message-shapes.ts';

/** What the top of a page tells its frames of it. */
export interface PageWord {
  /** A text that no other page has. */
  page: string;
  isRead: boolean;
  place: Place;
}

/** From a frame to the top of its page. */
export type FromFrame =
  /** Is this frame to be read? `path`: see `readFramePath`. Answered with the page's word. */
  | { name: 'frameAsked'; path: number[] | null }
  /** `page` as in the page's word: late news of a page that was left says nothing of the next. */
  | { name: 'frameCounted'; page: string; tally: ReadingTally }
  /** A click opened a card in this frame. */
  | { name: 'cardOpened'; page: string };

/** From the top of a page to the frames in it. */
export type ToFrame =
  | { name: 'pageDecided'; word: PageWord }
  | { name: 'closeCard' }
  /** Answered with whether there was anything to step to. */
  | { name: 'stepInFrame'; direction: 1 | -1; entity: EntityId | null; way: StepWay };

type Relayed =
  | { name: 'toTop'; message: FromFrame }
  /** A null `frameId` is all frames. */
  | { name: 'toFrames'; frameId: number | null; message: ToFrame };

/** Sends from a frame to the top of its page; null when that is not listening yet. Rejects without a background. */
export async function sendToTop(message: FromFrame): Promise<PageWord | null> {
  const relayed: Relayed = { name: 'toTop', message };
  const answer: unknown = await browser.runtime.sendMessage(relayed);
  return isPageWord(answer) ? answer : null;
}

/** Sends from the top of a page to one frame, or with null to all; tells whether one has done what was asked. */
export async function sendToFrames(frameId: number | null, message: ToFrame): Promise<boolean> {
  const relayed: Relayed = { name: 'toFrames', frameId, message };
  return (await browser.runtime.sendMessage(relayed)) === true;
}

/** Passes messages between the frames of one tab on, in the background. */
export function relayFrameMessages(): void {
  browser.runtime.onMessage.addListener((relayed: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || !isRelayed(relayed) || tabId === undefined) {
      return undefined;
    }
    const isForTop = relayed.name === 'toTop';
    // Only the top of a page speaks to its frames.
    if (!isForTop && sender.frameId !== 0) return undefined;
    const frameId = isForTop ? 0 : relayed.frameId;
    // The sender's number is the browser's word, not the frame's.
    const message = isForTop
      ? { ...relayed.message, frameId: sender.frameId ?? 0 }
      : relayed.message;
    const sent = browser.tabs.sendMessage(tabId, message, frameId === null ? {} : { frameId });
    // Nobody may be listening: a frame that was left, a page that has just begun.
    return sent.catch(() => null);
  });
}

/** Answers frames at the top of a page, until the signal. */
export function onFrameMessage(
  handle: (message: FromFrame, frameId: number) => PageWord | null,
  signal: AbortSignal,
): void {
  listen((message) => {
    if (!isFromFrame(message)) return undefined;
    return Promise.resolve(handle(message, message.frameId));
  }, signal);
}

/** Hears the top of the page in a frame, until the signal. */
export function onTopMessage(
  handle: (message: ToFrame) => Promise<boolean>,
  signal: AbortSignal,
): void {
  listen((message) => (isToFrame(message) ? handle(message) : undefined), signal);
}

function listen(hear: (message: unknown) => Promise<unknown> | undefined, signal: AbortSignal) {
  const listener = (message: unknown, sender: { id?: string }) =>
    sender.id === browser.runtime.id ? hear(message) : undefined;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function isRelayed(value: unknown): value is Relayed {
  if (!isRecord(value) || !isRecord(value.message)) return false;
  const { name, frameId } = value;
  return (
    name === 'toTop' || (name === 'toFrames' && (frameId === null || Number.isInteger(frameId)))
  );
}

function isFromFrame(value: unknown): value is FromFrame & { frameId: number } {
  if (!isRecord(value) || !Number.isInteger(value.frameId)) return false;
  const { name, path, page, tally } = value;
  if (name === 'frameAsked') return path === null || isListOf(path, Number.isInteger);
  if (typeof page !== 'string') return false;
  return name === 'cardOpened' || (name === 'frameCounted' && isTally(tally));
}

const WAYS: readonly unknown[] = ['onward', 'enter', 'around'] satisfies StepWay[];

function isToFrame(value: unknown): value is ToFrame {
  if (!isRecord(value)) return false;
  const { name, word, direction, entity, way } = value;
  if (name === 'pageDecided') return isPageWord(word);
  if (name === 'closeCard') return true;
  const isStep = name === 'stepInFrame' && (direction === 1 || direction === -1);
  return isStep && (entity === null || typeof entity === 'string') && WAYS.includes(way);
}

function isPageWord(value: unknown): value is PageWord {
  if (!isRecord(value) || !isRecord(value.place) || typeof value.isRead !== 'boolean') return false;
  const { host, address } = value.place;
  return [value.page, host, address].every((text) => typeof text === 'string');
}

function isTally(value: unknown): boolean {
  if (!isRecord(value) || !isListOf(value.counts, isCount)) return false;
  return typeof value.tookMs === 'number' && typeof value.longestMs === 'number';
}

function isCount(value: unknown): boolean {
  return isRecord(value) && typeof value.entity === 'string' && Number.isInteger(value.count);
}
