/**
 * Topics: fields of life and the words that are typical of them ("welding": torch, seam …). A word is looked up
 * by its stem, so that one entry stands for its inflections; scripts without spaces are looked through for substrings.
 */
import { classOf, SOLID } from './characters.ts';
import type { Topics } from './entity.ts';

/** Topics, ready to be asked. */
export interface TopicIndex {
  /** Names of topics by the stem of a word. */
  byStem: Map<string, string[]>;
  /** Words of scripts without spaces. */
  solid: { text: string; topic: string }[];
}

/** Units that a stem keeps: enough to tell words apart, few enough to leave most endings behind. */
const STEM_LENGTH = 7;

/** Compiles all topics; done once. */
export function compileTopics(topics: Topics): TopicIndex {
  const index: TopicIndex = { byStem: new Map(), solid: [] };
  for (const [topic, words] of Object.entries(topics)) {
    for (const word of words) {
      if (classOf(word.charCodeAt(0)) === SOLID) index.solid.push({ text: word, topic });
      else {
        const stem = stemOf(word);
        const named = index.byStem.get(stem);
        if (!named) index.byStem.set(stem, [topic]);
        else if (!named.includes(topic)) named.push(topic);
      }
    }
  }
  return index;
}

/** Cuts a folded word to its stem: without the s of a plural or genitive, and at most seven units. */
export function stemOf(word: string): string {
  const isPlural = word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
  return word.slice(0, Math.min(STEM_LENGTH, isPlural ? word.length - 1 : word.length));
}
