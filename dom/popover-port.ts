/** The two sides of the popover in one page: the reader, which knows the marks, and the popover script, which draws. */
import type { ReasonedMention } from '../core/compose-reason.ts';
import type { EntityId } from '../core/entity.ts';
import type { Settings } from '../core/settings.ts';
import type { StepWay } from '../core/step-across.ts';
import type { AnchoredMention } from './anchor-mention.ts';
import type { EntityCards } from './entity-cards.ts';
import type { HighlightPainter } from './highlight-painter.ts';
import type { Point } from './hit-test.ts';
import type { MarkIndex } from './mark-index.ts';
import type { ClickOwner } from './page-controls.ts';
import type { AskForFigures } from './page-figures.ts';
import type { PageText } from './page-text.ts';
import { createPort } from './port.ts';
import type { WantedMarks } from './wanted-marks.ts';

/** What the popover script gets from the reader. */
export interface PopoverContext {
  document: Document;
  index: MarkIndex;
  painter: HighlightPainter;
  settings(): Settings;
  /** The mentions that the reader wants to see. */
  wanted: WantedMarks;
  /** What the cards of entities show. */
  cards: EntityCards;
  /** What the page says around its names. */
  page: PageText;
  /** Asks the background why a mention is marked; rejects when nobody answers. */
  askForReason(mention: ReasonedMention): Promise<string>;
  askForFigures: AskForFigures;
  /** Opens the side panel; called in the turn of the click. */
  openBrief(): void;
  /** Has the mentions left out that cannot be seen any more. */
  lookAgain(): void;
  signal: AbortSignal;
}

/** Where to step from the mention that was open last, or from what is in view when none was. */
export interface StepWish {
  direction: 1 | -1;
  /** Of one entity; of any by default. */
  entity?: EntityId | undefined;
  /** Around the end by default. */
  way?: StepWay;
}

/** What the reader asks of the popover script. */
export interface Popover {
  /** Opens the card of a mention; `point` (viewport pixels) tells which of its lines was clicked. */
  open(mention: AnchoredMention, point: Point): void;
  /** The pointer rested on a mention; `owner` says whose click it is. */
  dwell(mention: AnchoredMention, point: Point, owner: ClickOwner): void;
  pointerLeft(): void;
  /** Opens the next or previous mention; tells whether there is one. */
  step(wish: StepWish): boolean;
  close(): void;
  mentionsGone(ids: number[]): void;
  /** Draws the open card again, after settings or the names left alone changed. */
  refresh(): void;
}

export type CreatePopover = (context: PopoverContext) => Popover;

/** Where the popover script leaves its maker for the reader. */
export const popoverPort = createPort<CreatePopover>('popover');
