/** A block's mentions and words, prepared once for all readings; and what one piece of evidence is. Gathering it is evidence.ts's and word-evidence.ts's. */
import { type CueText, toCueText, wordAt } from './cue-text.ts';
import type { Mention } from './spot-mentions.ts';
import type { TopicIndex } from './topics.ts';

/** One thing near a mention that may tell its sense. */
export interface Evidence {
  /** For the reader: a word of the text, an entity's id, or a pattern in which `~` is the mention; empty for a mere shape. */
  term: string;
  /** Names under which it may have a weight. */
  features: string[];
  /** From 1 (close by) towards 0 (elsewhere on the page). */
  strength: number;
}

/** A block with mentions, and what stands beside it. Offsets are UTF-16 units of `text`. */
export interface BlockContext {
  text: string;
  cueText: CueText;
  mentions: Mention[];
  topics: TopicIndex;
  /** The blocks before and after, as far as they are known. */
  neighbours: CueText[];
}

/** Prepares a block once for all its mentions; `beside` are the texts of the neighbouring blocks. */
export function toBlockContext(
  text: string,
  mentions: Mention[],
  topics: TopicIndex,
  beside: string[],
): BlockContext {
  return { text, cueText: toCueText(text), mentions, topics, neighbours: beside.map(toCueText) };
}

/** Gives the indexes of words that belong to mentions. */
export function wordsOfMentions(cueText: CueText, mentions: Mention[]): Set<number> {
  const indexes = new Set<number>();
  for (const { start, end } of mentions) {
    for (let k = wordAt(cueText, start); k < wordAt(cueText, end); k++) indexes.add(k);
  }
  return indexes;
}
