/** What the page says, for whoever reads its figures after a click: its blocks with names, its date, and the way to a place in it. */
import type { AnchoredMention } from './anchor-mention.ts';
import type { FigureMark } from './figure-mark.ts';
import { type BlockSpan, createPageBlocks, type PageBlock } from './page-blocks.ts';
import { LOWEST_ABOVE_SHEET, scrollToRange } from './scroll-to-range.ts';
import { isSheet } from './sheet-width.ts';

export interface PageText {
  /** ISO date of the page's publication; null where it tells none. */
  date(): string | null;
  /** The blocks that names stand in, in document order. */
  blocks(): PageBlock[];
  /** Scrolls to a span and marks it for a moment; false when something else stands there by now. */
  show(span: BlockSpan): boolean;
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
      if (!range) return false;
      const window = document.defaultView as Window;
      scrollToRange(range, isSheet(window) ? LOWEST_ABOVE_SHEET : undefined);
      mark.show(range);
      return true;
    },
    hide: mark.hide,
  };
}
