/** Step 9 over a page: its blocks in, all their figures out, in order; currencies are told by the page as a whole. */

import { composeBrief, toRef } from './compose-brief.ts';
import { type BriefPage, type FigureOnPage, toBriefPage } from './compose-page-figures.ts';
import type { Knowledge } from './dossier.ts';
import type { EntityId } from './entity.ts';
import type { NamedSpan } from './figure-owners.ts';
import { toHoldings } from './holdings.ts';
import { linkFigures, type TableHead } from './link-figures.ts';
import { type TradesOf, toTrades } from './name-references.ts';
import { readFigures } from './read-figures.ts';
import { toCurrencyResolver } from './resolve-currency.ts';

/** A block of the page with its mentions, in order, and the heads where it is a table's cell. */
export interface ReadableBlock {
  id: number;
  text: string;
  mentions: readonly NamedSpan[];
  heads: readonly TableHead[];
}

/** The page as far as its figures are read. */
export interface ReadablePage {
  blocks: readonly ReadableBlock[];
  /** ISO date; null where the page tells none. */
  date: string | null;
}

/** How much of a page tells its currencies, in UTF-16 units. */
const LONGEST_TEXT = 200_000;
/** A card reads no more blocks than this: a table of ten thousand cells must not keep its reader waiting. */
const MOST_BLOCKS = 1000;

/** Reads and ties the figures of those blocks that pass the test. */
function readPageFigures(
  blocks: readonly ReadableBlock[],
  tradesOf: TradesOf,
  isWanted: (block: ReadableBlock) => boolean,
): FigureOnPage[] {
  const text = blocks.map((block) => block.text).join('\n');
  const currencies = toCurrencyResolver(text.slice(0, LONGEST_TEXT));
  return blocks.filter(isWanted).flatMap((block) => {
    const figures = readFigures(block.text, { currencies });
    const linked = linkFigures(figures, block.mentions, { ...block, tradesOf });
    const heads = block.heads.map((head) => head.text);
    return linked.map((figure) => ({ ...figure, block: block.id, text: block.text, heads }));
  });
}

/** Composes what a page says in figures of one entity. */
export function composePage(
  id: EntityId,
  { blocks, date }: ReadablePage,
  knowledge: Knowledge,
): BriefPage {
  const isAbout = ({ entity }: { entity: EntityId }) => entity === id;
  let left = MOST_BLOCKS;
  const tradesOf = toTrades(knowledge.entities);
  const figures = readPageFigures(blocks, tradesOf, ({ mentions, heads }) => {
    const names = mentions.some(isAbout) || heads.some((head) => head.mentions.some(isAbout));
    return names && left-- > 0;
  });
  const known = toHoldings(knowledge.sources);
  const nameOf = (other: EntityId) => toRef(other, knowledge).name;
  const scale = composeBrief(id, knowledge)?.scale;
  return toBriefPage(id, { figures, date }, { known, nameOf, scale });
}
