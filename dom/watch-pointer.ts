/**
 * Watches clicks, taps and the resting pointer on mentions: shows the hand cursor, reports clicks that count
 * and mentions dwelt on. Does no work where the pointer is not over text that carries a mark.
 */
import { type AnchoredMention, nodesOf } from './anchor-mention.ts';
import { isOpeningClick, mentionAtPoint, type Point } from './hit-test.ts';
import type { MarkIndex } from './mark-index.ts';
import { type ClickOwner, clickOwnerOf } from './page-controls.ts';
import { parentAcrossShadow } from './shadow-roots.ts';

export interface PointerWatcherOptions {
  document: Document;
  index: MarkIndex;
  /** False for mentions of the index that the reader does not want to see, now. */
  isWanted(mention: AnchoredMention): boolean;
  shadowRoots(): ShadowRoot[];
  /** Time the pointer must rest before `onDwell`, milliseconds; asked each time, as settings change. */
  dwellMs(): number;
  /** The pointer came to a mention; it may only be passing. */
  onEnter(mention: AnchoredMention): void;
  onClick(mention: AnchoredMention, point: Point): void;
  onDwell(mention: AnchoredMention, point: Point, owner: ClickOwner): void;
  /** The pointer left the mention that it was over. */
  onLeave(): void;
  signal: AbortSignal;
}

/** Names the animation that shows the hand, so that one left behind can be found. */
export const CURSOR_ID = 'waferlight-cursor';

interface Hover {
  mention: AnchoredMention;
  owner: ClickOwner;
  /** Show the hand, one for each element that holds a part of the name. */
  cursors: Animation[];
  timer: ReturnType<typeof setTimeout>;
}

/** Starts watching, until the signal. */
export function watchPointer(options: PointerWatcherOptions): void {
  const { document, index, signal } = options;
  const window = document.defaultView as Window;
  let hover: Hover | null = null;

  function find(event: PointerEvent | MouseEvent): AnchoredMention | null {
    if (!carriesMark(event, index, options.shadowRoots())) return null;
    const mention = mentionAtPoint(document, index, pointOf(event), options.shadowRoots());
    return mention && options.isWanted(mention) ? mention : null;
  }

  function leave(): void {
    if (!hover) return;
    clearTimeout(hover.timer);
    for (const cursor of hover.cursors) cursor.cancel();
    hover = null;
    options.onLeave();
  }

  function enter(mention: AnchoredMention, event: PointerEvent): void {
    const [element, ...others] = parentsOf(mention);
    if (!element) return;
    const owner = clickOwnerOf(element);
    const point = pointOf(event);
    const timer = setTimeout(() => options.onDwell(mention, point, owner), options.dwellMs());
    // An animation changes no attribute and no style sheet, so the page cannot see it in its DOM.
    const frames = [{ cursor: 'pointer' }, { cursor: 'pointer' }];
    const cursors = (owner ? [] : [element, ...others]).map((holder) =>
      holder.animate(frames, { id: CURSOR_ID, duration: 1, fill: 'both' }),
    );
    hover = { mention, owner, cursors, timer };
    options.onEnter(mention);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const mention = event.buttons === 0 ? find(event) : null;
    if (mention === (hover?.mention ?? null)) return;
    leave();
    if (mention) enter(mention, event);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const mention = find(event);
    const [element] = mention ? parentsOf(mention) : [];
    if (!mention || !element) return;
    const owner = hover?.mention === mention ? hover.owner : clickOwnerOf(element);
    const hasSelection = document.getSelection()?.isCollapsed === false;
    const { isTrusted, button, altKey, ctrlKey, metaKey, shiftKey } = event;
    const facts = { isTrusted, button, altKey, ctrlKey, metaKey, shiftKey, hasSelection };
    if (!isOpeningClick({ ...facts, isOnControl: owner !== null })) return;
    if (owner) {
      // Alt asks for the card instead of the link: the page must not follow it as well.
      event.preventDefault();
      event.stopPropagation();
    }
    if (hover) clearTimeout(hover.timer);
    options.onClick(mention, pointOf(event));
  }

  const listen = { signal, capture: true, passive: true } as const;
  window.addEventListener('pointermove', onMove, listen);
  window.addEventListener('pointerdown', () => hover && clearTimeout(hover.timer), listen);
  window.addEventListener('scroll', leave, listen);
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  window.addEventListener('click', onClick, { signal, capture: true });
  signal.addEventListener('abort', leave);
}

/** Cheap first look: the deepest element under the pointer must hold a marked text node directly. */
function carriesMark(event: Event, index: MarkIndex, shadowRoots: ShadowRoot[]): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  for (let node = target.firstChild; node; node = node.nextSibling) {
    if (index.onNode(node).length > 0) return true;
  }
  // A closed shadow root shows its host instead of what is inside.
  return shadowRoots.some((root) => root.host === target);
}

function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** The elements that hold the mention's text, the one of its beginning first. */
function parentsOf(mention: AnchoredMention): Element[] {
  return [...new Set(nodesOf(mention).flatMap((node) => parentAcrossShadow(node) ?? []))];
}
