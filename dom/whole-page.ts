/**
 * All text of a document as plain blocks for the side panel, those without a name too, as their figures count. Walks
 * the document only when asked; remembers what it gave out, so that a place in it can be found again.
 */
import { type AnchoredMention, toRange } from './anchor-mention.ts';
import { FIGURE_MARK_MS, type FigureMark } from './figure-mark.ts';
import {
  type BlockSpan,
  createBlockIds,
  LONGEST_CELL,
  type PageBlock,
  toBlockMention,
} from './page-blocks.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { readTableHeads } from './table-heads.ts';
import { collectTextBlocks, isCurrent, type TextBlock } from './text-blocks.ts';

export interface WholePage {
  /** All blocks that can be seen, in document order. */
  blocks(): PageBlock[];
  /** Scrolls to a span of them and marks it for a moment; false when something else stands there by now. */
  show(span: BlockSpan): boolean;
}

interface WholePageOptions {
  document: Document;
  /** Those that are surely meant, in document order. */
  mentions(): readonly AnchoredMention[];
  shadowRootOf(element: Element): ShadowRoot | null;
  mark: FigureMark;
}

/** A page of more text than this is cut, UTF-16 units: a message has to carry it. */
const LONGEST_PAGE = 4_000_000;

/** Creates the view of a document that is being read. */
export function createWholePage(options: WholePageOptions): WholePage {
  const { document, mentions, shadowRootOf, mark } = options;
  let given = new Map<number, TextBlock>();
  const idOf = createBlockIds();

  return {
    blocks() {
      given = new Map();
      // Text that has changed under its names is read again in a while.
      const current = mentions().filter(({ block }) => isCurrent(block));
      const names = Map.groupBy(current, ({ block }) => block.nodes[0] as Text);
      const headsOf = createHeads(current);
      const blocks: PageBlock[] = [];
      let length = 0;
      for (const block of collectTextBlocks(document, { shadowRootOf })) {
        if (length > LONGEST_PAGE) break;
        const own = names.get(block.nodes[0] as Text) ?? [];
        if (own.length === 0 && !isSeen(block)) continue;
        const id = idOf(block);
        given.set(id, block);
        length += block.text.length;
        const told = own.map(toBlockMention);
        blocks.push({ id, text: block.text, mentions: told, heads: headsOf(block) });
      }
      return blocks;
    },
    show({ block: id, start, end, text }) {
      const block = given.get(id);
      if (!block || !isCurrent(block) || block.text.slice(start, end) !== text) return false;
      const range = toRange(block, { start, end });
      if (!range) return false;
      scrollToRange(range);
      mark.show(range, FIGURE_MARK_MS);
      return true;
    },
  };
}

/** Finds the heads of the cell that a block is, where they name anything. */
function createHeads(mentions: readonly AnchoredMention[]) {
  const named = Map.groupBy(mentions, ({ block }) => block.container);
  const tables = new Map<HTMLTableElement, ReturnType<typeof readTableHeads>>();
  return ({ container, text }: TextBlock): PageBlock['heads'] => {
    const cell = container instanceof HTMLTableCellElement ? container : null;
    const table = cell?.closest('table');
    if (!cell || !table || text.length > LONGEST_CELL) return [];
    const read = tables.get(table) ?? readTableHeads(table);
    tables.set(table, read);
    const heads = (read.get(cell) ?? []).map((head) => ({
      text: head.textContent?.trim() ?? '',
      mentions: (named.get(head) ?? []).map(toBlockMention),
    }));
    return heads.some((head) => head.mentions.length > 0) ? heads : [];
  };
}

/** Hidden text says nothing to a reader, and its figures nothing to the brief. */
function isSeen({ nodes, container }: TextBlock): boolean {
  const element = nodes[0]?.parentElement ?? (container instanceof Element ? container : null);
  return element === null || element.checkVisibility({ visibilityProperty: true });
}
