/** The words around a page's figure: whole, for holding them against what we know, and cut short, for a card or the panel to show. */
import type { FigureOnPage } from './compose-page-figures.ts';

/** A sentence as it is shown: what stands before, the figure as written, what stands behind. */
export interface QuotedSentence {
  before: string;
  figure: string;
  after: string;
}

/** How much of a sentence is shown before and behind its figure, in characters. */
const BEFORE = 90;
const AFTER = 70;

/** Gives the sentence as text, with what stands at the heads of a table's cell. */
export const sentenceOf = ({ text, sentence, heads = [] }: FigureOnPage): string =>
  [...heads, text.slice(sentence.start, sentence.end)].join(' ');

/** Quotes the sentence. A table's cell follows its heads, without quotation marks, as so put together it stands nowhere on the page. */
export function quoteSentence({
  text,
  sentence,
  start,
  end,
  heads = [],
}: FigureOnPage): QuotedSentence {
  const told = text.slice(sentence.start, start);
  const isCell = heads.length > 0;
  return {
    before: isCell
      ? `Table · ${shortenStart(`${heads.join(', ')}: ${told}`)}`
      : `“${shortenStart(told)}`,
    figure: text.slice(start, end),
    after: shortenEnd(text.slice(end, Math.max(sentence.end, end))) + (isCell ? '' : '”'),
  };
}

/** Makes one line of it: without breaks, and without what stands in a block's text for a picture. */
const flatten = (text: string): string => text.replace(/[\s\ufffc]+/g, ' ');

/** Cuts at a space, so that no word is broken; where there is none, as in Chinese, anywhere. */
function shortenStart(text: string): string {
  const flat = flatten(text).trimStart();
  return flat.length > BEFORE ? flat.slice(-BEFORE).replace(/^\S* |^/, '… ') : flat;
}

function shortenEnd(text: string): string {
  const flat = flatten(text).trimEnd();
  return flat.length > AFTER ? flat.slice(0, AFTER).replace(/ \S*$|$/, ' …') : flat;
}
