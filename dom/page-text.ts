/** What the page says, for whoever reads its figures after a click: its blocks with names, its date, and the way to a place in it. */
import type { AnchoredMention } from './anchor-mention.ts';
import type { FigureMark } from './figure-mark.ts';
import { type BlockSpan, createPageBlocks, type PageBlock } from './page-blocks.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { BELOW_TOP_SHEET, isBelowSheetEdge, isSheet, LOWEST_ABOVE_SHEET } from './sheet.ts';

export interface PageText {
  /** ISO date of the page's publication; null where it tells none. */
  date(): string | null;
  /** The blocks that names stand in, in document order. */
  blocks(): PageBlock[];
  /** Scrolls to a span, marks it and gives its range; null when something else stands there by now. */
  show(span: BlockSpan): Range | null;
  /** Takes that mark away at once. */
  hide(): void;
}

interface PageTextOptions {
  document: Document;
  /** Those that are surely meant, in document order. */
  mentions(): readonly AnchoredMention[];
  date(): string | null;
  mark: FigureMark;
}

/** Creates the view of a page that is being read; nothing is computed before it is asked. */
export function createPageText({ document, mentions, date, mark }: PageTextOptions): PageText {
  const blocks = createPageBlocks(mentions);
  return {
    date,
    blocks: blocks.all,
    show(span) {
      const range = blocks.find(span);
      if (!range) return null;
      bringIntoView(range, document.defaultView as Window);
      mark.show(range);
      return range;
    },
    hide: mark.hide,
  };
}

function bringIntoView(range: Range, window: Window): void {
  scrollToRange(range, isSheet(window) ? LOWEST_ABOVE_SHEET : undefined);
  // At the end of a page the sheet goes along the top (popover-view.ts).
  if (!isSheet(window) || !isBelowSheetEdge(range, window)) return;
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * BELOW_TOP_SHEET, behavior: 'instant' });
}
