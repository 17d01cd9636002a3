/** Reads a plain text as the page side reads a page: blocks first, then a second look at what stayed undecided. */
import { emptyPageContext, findMentions } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { LinkedMention } from './link-mentions.ts';

/** One mention of a text, as `npm run annotate` writes it. */
export interface Annotation {
  start: number;
  end: number;
  text: string;
  entity: string;
  confidence: number;
}

/** Finds all mentions of a text whose blocks are parted by blank lines. Offsets are UTF-16 units of the whole text. */
export function annotateText(text: string, gazetteer: Gazetteer): Annotation[] {
  const page = emptyPageContext();
  const blocks = splitBlocks(text);
  const find = (block: PlainBlock) => findMentions(block.text, gazetteer, page, block.beside);
  const found = blocks.map(find);
  return blocks.flatMap((block, index) => {
    const first = found[index] as (typeof found)[number];
    const { linked } = first.undecided > 0 ? find(block) : first;
    return linked.map((mention) => toAnnotation(mention, block.start));
  });
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
