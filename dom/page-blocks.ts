/**
 * The blocks of the page that its names stand in, for whoever reads its figures: plain data, made from the mark index
 * only when asked. A cell of a table comes with its heads, as the name of what it counts often stands there.
 */
import type { LinkedMention } from '../core/link-mentions.ts';
import { type AnchoredMention, toRange } from './anchor-mention.ts';
import { readTableHeads } from './table-heads.ts';
import { collectTextBlocks, isCurrent, type TextBlock } from './text-blocks.ts';

/** A mention as figures are tied to it; offsets are UTF-16 units of its block's text. */
export type BlockMention = Pick<LinkedMention, 'start' | 'end' | 'entity' | 'kind'>;

/** Takes along what a message can carry. */
export function toBlockMention({ start, end, entity, kind }: BlockMention): BlockMention {
  return { start, end, entity, kind };
}

/** A block of the page as plain data, which a message can carry. */
export interface PageBlock {
  /** Names the block while its page is open, also after it was read again. */
  id: number;
  text: string;
  /** In order; empty in a cell whose heads have them. */
  mentions: BlockMention[];
  /** The heads of a table's cell, where they name anything; else empty. */
  heads: { text: string; mentions: BlockMention[] }[];
}

/** A span of a block, UTF-16 units of its text, and what stood there. */
export interface BlockSpan {
  block: number;
  start: number;
  end: number;
  text: string;
}

export interface PageBlocks {
  /** All blocks with mentions, in document order. */
  all(): PageBlock[];
  /** Finds a span in the live page; null when something else stands there by now. */
  find(span: BlockSpan): Range | null;
}

/** A longer cell is prose that happens to stand in a table. */
export const LONGEST_CELL = 120;

interface Found {
  block: TextBlock;
  mentions: BlockMention[];
  heads: PageBlock['heads'];
}

/** Creates what gives each block its id. */
export function createBlockIds(): (block: TextBlock) => number {
  const ids = new WeakMap<Text, number>();
  let lastId = 0;
  return ({ nodes }) => {
    const first = nodes[0] as Text;
    const id = ids.get(first) ?? ++lastId;
    ids.set(first, id);
    return id;
  };
}

/** Creates the view; `mentions` gives, in document order, those that are surely meant. */
export function createPageBlocks(mentions: () => readonly AnchoredMention[]): PageBlocks {
  const idOf = createBlockIds();
  const read = () => collectFound(mentions()).filter(({ block }) => isCurrent(block));

  return {
    all: () => read().map(({ block, ...rest }) => ({ id: idOf(block), text: block.text, ...rest })),
    find({ block: id, start, end, text }) {
      const block = read().find((found) => idOf(found.block) === id)?.block;
      return block && block.text.slice(start, end) === text ? toRange(block, { start, end }) : null;
    },
  };
}

function collectFound(mentions: readonly AnchoredMention[]): Found[] {
  const byBlock = new Map<TextBlock, BlockMention[]>();
  for (const mention of mentions) {
    const { block } = mention;
    byBlock.set(block, [...(byBlock.get(block) ?? []), toBlockMention(mention)]);
  }
  const byContainer = new Map(
    [...byBlock].map(([block, own]) => [block.container, { block, own }]),
  );
  const tables = new Set<Element>();
  return [...byBlock].flatMap(([block, own]): Found[] => {
    const plain = { block, mentions: own, heads: [] };
    const table = block.container instanceof Element ? block.container.closest('table') : null;
    if (!table) return [plain];
    if (tables.has(table)) return [];
    tables.add(table);
    const inTable = [...byBlock].filter(([other]) => table.contains(other.container));
    const cells = collectCells(table, byContainer);
    const told = new Set(cells.map((cell) => cell.block));
    const rest = inTable.filter(([other]) => !told.has(other));
    return [
      ...rest.map(([other, names]) => ({ ...plain, block: other, mentions: names })),
      ...cells,
    ];
  });
}

/** The cells of a table whose heads name anything. */
function collectCells(
  table: HTMLTableElement,
  byContainer: ReadonlyMap<Node, { block: TextBlock; own: BlockMention[] }>,
): Found[] {
  return [...readTableHeads(table)].flatMap(([cell, heads]): Found[] => {
    const named = heads.map((head) => ({
      text: head.textContent?.trim() ?? '',
      mentions: byContainer.get(head)?.own ?? [],
    }));
    if (named.every((head) => head.mentions.length === 0)) return [];
    const known = byContainer.get(cell);
    const block = known?.block ?? soleBlockOf(cell);
    if (!block || block.text.length > LONGEST_CELL) return [];
    return [{ block, mentions: known?.own ?? [], heads: named }];
  });
}

function soleBlockOf(cell: Element): TextBlock | null {
  const [block, second] = collectTextBlocks(cell, { shadowRootOf: () => null });
  return block && !second ? block : null;
}
