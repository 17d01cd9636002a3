/** Composes the benchmark's news text from the sentences of news-words.ts: the same seed and length, the same text. */

import { createRandom, pick } from '../random.ts';
import { NAMED, OTHERWISE, PLAIN, WORDS } from './news-words.ts';

/** A paragraph, headline or list item. */
export interface NewsBlock {
  tag: 'p' | 'h2' | 'li' | 'blockquote';
  /** The text in parts; a part without a tag is plain text. */
  parts: { text: string; tag: 'a' | 'em' | null }[];
}

export interface NewsText {
  blocks: NewsBlock[];
  /** How many sentences have a name that is meant, and in how many its letters mean something else. */
  named: number;
  otherwise: number;
}

/** A sentence has 20 words, so that a name that is meant comes about every 60, and one that is not every 600. */
const NAMED_SHARE = 1 / 3;
const OTHERWISE_SHARE = 1 / 30;
/** Paragraphs between two headlines, and how often a paragraph is a list's item or a quotation. */
const BETWEEN_HEADLINES = 12;
const LIST_SHARE = 0.06;
const QUOTE_SHARE = 0.03;
const MARKUP = /\[([^\]]*)\]|\*([^*]*)\*/g;

/** Composes at least `units` UTF-16 units of text. */
export function composeNews(units: number, seed = 1): NewsText {
  const random = createRandom(seed);
  const news: NewsText = { blocks: [], named: 0, otherwise: 0 };
  const sentence = () => {
    const chance = random();
    const isNamed = chance < NAMED_SHARE;
    const isOtherwise = !isNamed && chance < NAMED_SHARE + OTHERWISE_SHARE;
    if (isNamed) news.named++;
    if (isOtherwise) news.otherwise++;
    return fill(pick(isNamed ? NAMED : isOtherwise ? OTHERWISE : PLAIN, random), random);
  };
  for (let length = 0; length < units; ) {
    const chance = random();
    let block: NewsBlock;
    if (news.blocks.length % BETWEEN_HEADLINES === 0) {
      block = {
        tag: 'h2',
        parts: toParts(fill('What {person} of {firm} said in {place}', random)),
      };
    } else {
      const tag =
        chance < LIST_SHARE ? 'li' : chance < LIST_SHARE + QUOTE_SHARE ? 'blockquote' : 'p';
      const sentences = tag === 'p' ? 2 + Math.floor(random() * 4) : 1;
      block = { tag, parts: toParts(Array.from({ length: sentences }, sentence).join(' ')) };
    }
    news.blocks.push(block);
    length += textOf(block).length;
  }
  return news;
}

/** Gives a block's text without its elements. */
export function textOf({ parts }: NewsBlock): string {
  return parts.map(({ text }) => text).join('');
}

/** Writes the blocks as HTML; a news page's paragraphs stand on lines of their own. */
export function toHtml({ blocks }: NewsText): string {
  const toSource = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return blocks
    .map(({ tag, parts }) => {
      const inner = parts.map(({ text, tag: own }) => {
        if (!own) return toSource(text);
        return `<${own}${own === 'a' ? ' href="#"' : ''}>${toSource(text)}</${own}>`;
      });
      const block = `<${tag}>${inner.join('')}</${tag}>`;
      return tag === 'li' ? `<ul>\n${block}\n</ul>` : block;
    })
    .join('\n');
}

function fill(template: string, random: () => number): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, slot: string) => fillSlot(slot, random));
  return filled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function fillSlot(slot: string, random: () => number): string {
  const upTo = (limit: number) => 1 + Math.floor(random() * limit);
  switch (slot) {
    case 'person':
      return `${fillSlot('first', random)} ${fillSlot('last', random)}`;
    case 'year':
      return `${1990 + upTo(35)}`;
    case 'percent':
      return random() < 0.5 ? `${upTo(60)}%` : `${upTo(30)}.${upTo(9)} percent`;
    case 'count':
      return (upTo(99) * 10 ** (1 + upTo(3))).toLocaleString('en-US');
    case 'sum':
      return `$${upTo(900)} ${random() < 0.5 ? 'million' : 'billion'}`;
    default: {
      const words = WORDS[slot];
      if (!words) throw new Error(`A sentence has an unknown slot {${slot}}.`);
      return pick(words, random);
    }
  }
}

function toParts(marked: string): NewsBlock['parts'] {
  const parts: NewsBlock['parts'] = [];
  let next = 0;
  for (const { index, 0: whole, 1: link, 2: emphasis } of marked.matchAll(MARKUP)) {
    if (index > next) parts.push({ text: marked.slice(next, index), tag: null });
    parts.push({ text: link ?? emphasis ?? '', tag: link === undefined ? 'em' : 'a' });
    next = index + whole.length;
  }
  if (next < marked.length) parts.push({ text: marked.slice(next), tag: null });
  return parts;
}
