/**
 * One period of reading a page, from switching on to switching off: joins index, painter, reader, pointer and popover,
 * and takes every trace away when its signal aborts.
 */

import type { ReasonedMention } from '../core/compose-reason.ts';
import type { EntityId } from '../core/entity.ts';
import type { EntityCard } from '../core/entity-card.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { ReadingTally } from '../core/reading-tally.ts';
import type { Place } from '../core/rejections.ts';
import type { Settings } from '../core/settings.ts';
import { createEntityCards } from './entity-cards.ts';
import { createFigureMark } from './figure-mark.ts';
import { createHighlightPainter } from './highlight-painter.ts';
import { createLazyPopover } from './lazy-popover.ts';
import { createMarkIndex } from './mark-index.ts';
import { createNearMarks } from './near-marks.ts';
import type { AskForFigures } from './page-figures.ts';
import { readPage } from './page-reader.ts';
import { createPageText, type PageText } from './page-text.ts';
import type { StepWish } from './popover-port.ts';
import { createRootSet, shadowRootOf } from './shadow-roots.ts';
import { createWantedMarks, type LeftAlone } from './wanted-marks.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchPresence } from './watch-presence.ts';
import { createWholePage, type WholePage } from './whole-page.ts';

/** What the reader script brings with it. */
export interface ReaderKnowledge {
  gazetteer: Gazetteer;
  /** Rules for marks inside shadow roots, where the document's do not reach (Firefox); null where they do. */
  shadowCss: string | null;
}

/** What the content script brings. */
export interface ReadSessionOptions {
  document: Document;
  settings(): Settings;
  /** Where a name is left alone is asked of these two. */
  leftAlone: LeftAlone;
  place(): Place;
  /** ISO date of the page's publication; null where it tells none. Asked after a click only. */
  pageDate(): string | null;
  /** Opens a shadow root that the page has closed. */
  openClosed(element: Element): ShadowRoot | null;
  /** Asks the background what an entity's card shows; rejects when nobody answers. */
  askForCard(id: EntityId): Promise<EntityCard | null>;
  /** Asks the background why a mention is marked; rejects when nobody answers. */
  askForReason(mention: ReasonedMention): Promise<string>;
  loadPopover(): Promise<void>;
  askForFigures: AskForFigures;
  /** Opens the side panel; called in the turn of the click. */
  openBrief(): void;
  /** Called when the number of mentions may have changed. */
  onCounted(): void;
  /** Called when the reader opens a card by a click. */
  onCardOpened(): void;
  /** Called at every sign of a reader. */
  onPresent(): void;
  signal: AbortSignal;
}

export interface ReadSession {
  tally(): ReadingTally;
  /** Opens the next or previous mention; tells whether there is one. */
  step(wish: StepWish): Promise<boolean>;
  closeCard(): void;
  /** What the page says around its names, read when asked. */
  page: PageText;
  /** All its text, for the side panel. */
  whole: WholePage;
  /** Another number when the text may be another. */
  revision(): number;
  /** Paints and counts anew after the settings, or the names left alone, changed. */
  refresh(): void;
}

/** Starts reading and marking the document; stops with the signal, leaving nothing behind. */
export function startReadSession(
  { gazetteer, shadowCss }: ReaderKnowledge,
  options: ReadSessionOptions,
): ReadSession {
  const { document, signal, settings } = options;
  const index = createMarkIndex();
  const painter = createHighlightPainter(CSS.highlights);
  const shadowRoots = createRootSet(shadowCss);

  const wanted = createWantedMarks({ ...options, index });
  const mark = createFigureMark(CSS.highlights, signal);
  const page = createPageText({ document, mentions: wanted.sure, date: options.pageDate, mark });
  const openRoot = (element: Element) => shadowRootOf(element, options.openClosed);
  const whole = createWholePage({ document, mentions: wanted.sure, shadowRootOf: openRoot, mark });
  const cards = createEntityCards(options.askForCard);
  const context = {
    document,
    index,
    painter,
    settings,
    wanted,
    cards,
    page,
    askForReason: options.askForReason,
    askForFigures: options.askForFigures,
    openBrief: options.openBrief,
    lookAgain: () => reader.lookAgain(),
    signal,
  };
  const popover = createLazyPopover(context, options.loadPopover, options.onCardOpened);

  function refresh(): void {
    painter.paint(near.choose(wanted.painted()));
    painter.repair();
    options.onCounted();
  }

  const near = createNearMarks(document.defaultView as Window, () => reader.wake(), signal);
  const reader = readPage({
    document,
    gazetteer,
    index,
    shadowRootOf: openRoot,
    onShadowRoot: shadowRoots.add,
    onStale: painter.unpaint,
    onSlice(hasChanged, gone) {
      if (hasChanged || near.hasMoved()) refresh();
      else painter.repair();
      if (gone.length > 0) popover.mentionsGone(gone);
    },
    signal,
  });

  watchPointer({
    document,
    index,
    isWanted: wanted.isWanted,
    shadowRoots: shadowRoots.all,
    dwellMs: () => settings().dwellMs,
    // A click follows a tenth of a second later or more: time enough for a background that has to start.
    onEnter: ({ entity }) => void cards.load(entity),
    onClick: (mention, point) => popover.open(mention, point),
    onDwell: (mention, point, owner) => popover.dwell(mention, point, owner),
    onLeave: () => popover.pointerLeft(),
    signal,
  });

  // Nothing tells that a page has cleared the registry; it does so when its reader does something, or soon after.
  const onPresent = () => {
    options.onPresent();
    reader.wake();
  };
  watchPresence(document.defaultView as Window, onPresent, signal);

  signal.addEventListener('abort', () => {
    painter.clear();
    index.clear();
    shadowRoots.clear();
  });

  return {
    tally: () => ({ counts: wanted.counts(), ...reader.time() }),
    step: popover.step,
    closeCard: popover.close,
    page,
    whole,
    revision: reader.revision,
    refresh() {
      refresh();
      popover.refresh();
    },
  };
}
