/** Reads a plain text as the page side reads a page: blocks first, then a second look at what stayed undecided. */
import { decideAgain, emptyPageContext, findMentions } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { linkFigures, type PageFigure } from './link-figures.ts';
import type { LinkedMention } from './link-mentions.ts';
import type { TradesOf } from './name-references.ts';
import { type ReadFigure, readFigures } from './read-figures.ts';
import { toCurrencyResolver } from './resolve-currency.ts';

/** One mention of a text, as `npm run annotate` writes it. */
export interface Annotation {
  start: number;
  end: number;
  text: string;
  entity: string;
  confidence: number;
}

/** One figure of a text, as `npm run annotate` writes it; `high` only for ranges. */
export interface FigureAnnotation
  extends Pick<ReadFigure, 'start' | 'end' | 'kind' | 'value' | 'high' | 'unit' | 'qualifier'> {
  text: string;
  /** To whom it belongs; empty when that cannot be told. */
  entities: string[];
}

/** Finds all mentions of a text whose blocks are parted by blank lines. Offsets are UTF-16 units of the whole text. */
export function annotateText(text: string, gazetteer: Gazetteer): Annotation[] {
  return linkBlocks(text, gazetteer).flatMap(({ start, linked }) =>
    linked.map((mention) => toAnnotation(mention, start)),
  );
}

/** Finds all mentions and figures of a text, each in the order of the text. */
export function annotateAll(
  text: string,
  gazetteer: Gazetteer,
  tradesOf: TradesOf = () => [],
): { mentions: Annotation[]; figures: FigureAnnotation[] } {
  const blocks = linkBlocks(text, gazetteer);
  const currencies = toCurrencyResolver(text);
  return {
    mentions: blocks.flatMap(({ start, linked }) =>
      linked.map((mention) => toAnnotation(mention, start)),
    ),
    figures: blocks.flatMap((block) => {
      const figures = readFigures(block.text, { currencies });
      return linkFigures(figures, block.linked, { text: block.text, tradesOf }).map((figure) =>
        toFigureAnnotation(figure, block),
      );
    }),
  };
}

type LinkedBlock = PlainBlock & { linked: LinkedMention[] };

function linkBlocks(text: string, gazetteer: Gazetteer): LinkedBlock[] {
  const page = emptyPageContext();
  const blocks = splitBlocks(text);
  const found = blocks.map(({ text, beside }) => findMentions(text, gazetteer, page, beside));
  return blocks.map((block, index) => {
    const first = found[index] as (typeof found)[number];
    const { linked } = first.undecided > 0 ? decideAgain(first, page) : first;
    return { ...block, linked };
  });
}

function toFigureAnnotation(figure: PageFigure, block: PlainBlock): FigureAnnotation {
  const { start, end, kind, value, high, unit, qualifier, entities } = figure;
  return {
    start: start + block.start,
    end: end + block.start,
    text: block.text.slice(start, end),
    kind,
    value,
    ...(high !== undefined && { high }),
    unit,
    qualifier,
    entities,
  };
}

function toAnnotation(mention: LinkedMention, offset: number): Annotation {
  const { start, end, surfaceForm, entity, confidence } = mention;
  return { start: start + offset, end: end + offset, text: surfaceForm, entity, confidence };
}

/** A paragraph of a plain text. `start` is its offset in the whole, in UTF-16 units. */
export interface PlainBlock {
  text: string;
  start: number;
  /** The paragraphs before and after. */
  beside: string[];
}

/** Splits a plain text at blank lines. */
export function splitBlocks(text: string): PlainBlock[] {
  const blocks: Omit<PlainBlock, 'beside'>[] = [];
  const blank = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (const match of text.matchAll(blank)) {
    blocks.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  blocks.push({ text: text.slice(start), start });
  return blocks.map((block, index) => {
    const beside = [blocks[index - 1], blocks[index + 1]].flatMap((other) => other?.text ?? []);
    return { ...block, beside };
  });
}
