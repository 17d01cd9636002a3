/**
 * Topics: fields of life and the words that are typical of them ("welding": torch, seam …). A word is looked up
 * by its stem, so that one entry stands for its inflections; scripts without spaces are looked through for substrings.
 */
import { classOf, SOLID } from './characters.ts';
import type { Topics } from './entity.ts';
import { findInTable, packTable } from './sorted-table.ts';

/** Topics, ready to be asked, and to be shipped. */
export interface TopicIndex {
  names: string[];
  /** A table (sorted-table.ts): by the stem of a word, the places of its topics in `names`. */
  stems: string;
  /** The same for words of scripts without spaces. */
  solid: string;
}

export const NO_TOPICS: TopicIndex = { names: [], stems: '', solid: '' };

/** Units that a stem keeps: enough to tell words apart, few enough to leave most endings behind. */
const STEM_LENGTH = 7;

/** Compiles all topics; done once, before they are shipped. */
export function compileTopics(topics: Topics): TopicIndex {
  const stems = new Map<string, number[]>();
  const solid = new Map<string, number[]>();
  const names = Object.keys(topics);
  for (const [index, name] of names.entries()) {
    for (const word of topics[name] ?? []) {
      const isSolid = classOf(word.charCodeAt(0)) === SOLID;
      const key = isSolid ? word : stemOf(word);
      const named = (isSolid ? solid : stems).get(key);
      if (!named) (isSolid ? solid : stems).set(key, [index]);
      else if (!named.includes(index)) named.push(index);
    }
  }
  return { names, stems: packTable(stems), solid: packTable(solid) };
}

/** Gives the topics that a stem is typical of, as places in `names`. */
export function topicsOf(stem: string, { stems }: TopicIndex): number[] {
  return findInTable(stems, stem);
}

/** Cuts a folded word to its stem: without the s of a plural or genitive, and at most seven units. */
export function stemOf(word: string): string {
  const isPlural = word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
  return word.slice(0, Math.min(STEM_LENGTH, isPlural ? word.length - 1 : word.length));
}
