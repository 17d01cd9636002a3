/**
 * The two sides of the popover in one page: the content script, which knows the marks, and the popover script,
 * which knows the dossiers and draws. They meet in the extension's own script world, which the page cannot enter.
 */
import type { EntityId } from '../core/entity.ts';
import type { Settings } from '../core/settings.ts';
import type { AnchoredMention } from './anchor-mention.ts';
import type { HighlightPainter } from './highlight-painter.ts';
import type { Point } from './hit-test.ts';
import type { MarkIndex } from './mark-index.ts';
import type { ClickOwner } from './page-controls.ts';

/** What the popover script gets from the content script. */
export interface PopoverContext {
  document: Document;
  index: MarkIndex;
  painter: HighlightPainter;
  settings(): Settings;
  /** Mentions that are painted, in document order. */
  painted(): AnchoredMention[];
  signal: AbortSignal;
}

/** What the content script asks of the popover script. */
export interface Popover {
  /** Opens the card of a mention; `point` (viewport pixels) tells which of its lines was clicked. */
  open(mention: AnchoredMention, point: Point): void;
  /** The pointer rested on a mention; `owner` says whose click it is. */
  dwell(mention: AnchoredMention, point: Point, owner: ClickOwner): void;
  pointerLeft(): void;
  /** Opens the next or previous mention, of one entity or of any; the first in view when none was open. */
  step(direction: 1 | -1, entity?: EntityId): void;
  mentionsGone(ids: number[]): void;
  /** Draws the open card again, after settings changed. */
  refresh(): void;
}

export type CreatePopover = (context: PopoverContext) => Popover;

const PORT = Symbol.for('waferlight.popover');
type World = { [PORT]?: CreatePopover };

/** Leaves the popover's maker for the content script; called once by the popover script. */
export function offerPopover(create: CreatePopover): void {
  (globalThis as World)[PORT] = create;
}

/** Takes what the popover script left; null before it is loaded. */
export function findPopover(): CreatePopover | null {
  return (globalThis as World)[PORT] ?? null;
}
