/** Reads a page's text for the side panel, block by block, so that whoever drives it may pause between two: figures with their names and what we hold of the same, and deals. */

import type { Quantity } from './claim.ts';
import { compareFigure, isNewFigure } from './compare-figures.ts';
import {
  type BriefComparison,
  type BriefPageFigure,
  countedThing,
  type FigureOnPage,
  type Shown,
  toBriefPageFigure,
} from './compose-page-figures.ts';
import type { Knowledge } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { toHoldings } from './holdings.ts';
import { linkFigures } from './link-figures.ts';
import { toTrades } from './name-references.ts';
import { sentenceOf } from './quote-sentence.ts';
import { type PageDeal, readDeals } from './read-deals.ts';
import { type FigureKind, readFigures } from './read-figures.ts';
import { toCurrencyResolver } from './resolve-currency.ts';
import { type Piece, toPieces, type WholeBlock, type WholePage } from './whole-page.ts';

/** A figure of the page with all that a row and an export need. */
export interface PageFigureRow extends Omit<BriefPageFigure, 'label' | 'bar' | 'comparison'> {
  quantity: Quantity;
  /** What we hold about the same thing; null where nothing can be compared. */
  comparison: (BriefComparison & { quantity: Quantity }) | null;
  /** "revenue"; null where the page does not say. */
  label: string | null;
  /** To whom it belongs, the subject first; empty when that cannot be told. */
  entities: EntityId[];
  /** Its place among the page's figures, from 0. */
  key: number;
  frame: number;
  kind: FigureKind;
  /** The whole sentence, white space flat; in a table the cell. */
  whole: string;
  /** The heads of the table's cell that it stands in, "AMD, Revenue"; null outside of tables. */
  table: string | null;
  /** Where the sentence stands in the block's text, UTF-16 units. */
  sentenceSpan: { start: number; end: number };
}

/** A deal that a sentence of the page tells of. */
export interface PageDealRow extends PageDeal {
  block: number;
  frame: number;
  /** What stands from the first to the second name. */
  text: string;
  /** The whole sentence, white space flat. */
  whole: string;
}

export interface PageReading {
  figures: PageFigureRow[];
  deals: PageDealRow[];
}

/** How much of the page is looked at for whose dollars are meant, UTF-16 units. */
const CURRENCY_SAMPLE = 60_000;

/** Reads the page; yields after each piece of text how much of it is read, 0 to 1. */
export function* readPage(page: WholePage, knowledge: Knowledge): Generator<number, PageReading> {
  const known = toHoldings(knowledge.sources);
  const tradesOf = toTrades(knowledge.entities);
  const makers = new Map(knowledge.entities.map(({ id, maker }) => [id, maker]));
  const currencies = toCurrencyResolver(sampleOf(page.blocks));
  const reading: PageReading = { figures: [], deals: [] };
  const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  for (const block of page.blocks) {
    for (const piece of toPieces(block)) {
      const { text, mentions, offset } = piece;
      const at = { block: block.id, frame: block.frame };
      const read = readFigures(text, { currencies });
      const heads = block.heads.map((head) => head.text);
      const context = { text, heads: block.heads, tradesOf };
      for (const figure of linkFigures(read, mentions, context)) {
        // What stands far off in an endless sentence bears on nothing, and is dear to look through again and again.
        const near = { ...figure, sentence: nearBy(figure) };
        const here = { ...near, block: at.block, text, heads };
        const sentence = sentenceOf(here);
        const found = compareFigure({ figure: near, sentence, pageDate: page.date }, known);
        const row = toRow({ figure: here, found, isNew: isNewFigure(near, known) });
        const key = reading.figures.length;
        reading.figures.push({ ...row, ...toPlace(figure, piece), key, frame: at.frame });
      }
      for (const deal of readDeals(text, mentions, (id) => makers.get(id))) {
        const said = text.slice(deal.start, deal.end);
        const whole = wholeOf(deal, text);
        reading.deals.push({ ...deal, ...shifted(deal, offset), ...at, text: said, whole });
      }
      done += text.length;
      yield length === 0 ? 1 : done / length;
    }
  }
  return reading;
}

/** What is counted stands in the label, where a figure says no more of itself: "cores", "GPUs". */
function toRow(shown: Shown) {
  const { figure, found } = shown;
  const { bar: _bar, comparison, ...row } = toBriefPageFigure(shown, null);
  const counted = countedThing(figure);
  const label = counted
    ? counted.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase())
    : figure.label;
  const table = figure.heads?.join(', ') || null;
  const ours = found && comparison && { ...comparison, quantity: quantityOf(found.held.figure) };
  const quantity = quantityOf(figure);
  return { ...row, quantity, comparison: ours, label, table, entities: figure.entities };
}

function quantityOf({ value, high, unit }: Quantity): Quantity {
  return { value, ...(high !== undefined && { high }), unit };
}

function sampleOf(blocks: readonly WholeBlock[]): string {
  let sample = '';
  for (const { text } of blocks) {
    if (sample.length >= CURRENCY_SAMPLE) break;
    sample += `${text.slice(0, CURRENCY_SAMPLE)}\n`;
  }
  return sample;
}

type Spans = Pick<FigureOnPage, 'start' | 'end' | 'sentence' | 'kind'>;

function toPlace(figure: Spans, { text, offset }: Piece) {
  const { sentence, kind } = figure;
  return {
    ...shifted(figure, offset),
    kind,
    sentenceSpan: shifted(sentence, offset),
    whole: wholeOf(figure, text),
  };
}

const shifted = ({ start, end }: { start: number; end: number }, offset: number) => ({
  start: start + offset,
  end: end + offset,
});

/** A sentence without end is a list or a table without marks: then what stands around the span. */
const LONGEST_WHOLE = 700;

function nearBy({ start, end, sentence }: Pick<Spans, 'start' | 'end' | 'sentence'>) {
  if (sentence.end - sentence.start <= LONGEST_WHOLE) return sentence;
  return {
    start: Math.max(sentence.start, start - LONGEST_WHOLE / 2),
    end: Math.min(sentence.end, end + LONGEST_WHOLE / 2),
  };
}

function wholeOf(span: Pick<Spans, 'start' | 'end' | 'sentence'>, text: string): string {
  const { start, end } = nearBy(span);
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
