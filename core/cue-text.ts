/** A block's text as cues see it: folded words and where they stand, and where sentences end. */
import { classOf, DIGIT, fold, IGNORABLE, LETTER, SOLID } from './characters.ts';
import { lowerBound } from './lower-bound.ts';
import { hashStep } from './read-word.ts';
import type { ContextWord } from './vocabulary.ts';

const SPACE = 32;

/** Made once a block. Offsets are UTF-16 units of the block's text. */
export interface CueText {
  folded: string;
  /** True when some of it is in a script without spaces; only then are such terms looked for. */
  hasSolid: boolean;
  words: ContextWord[];
  /** Where each word starts. */
  starts: number[];
  /** Where sentences end, in order. */
  ends: number[];
}

/** Gives the object of a word; `hash` is that of its letters. */
export type WordOf = (folded: string, start: number, end: number, hash: number) => ContextWord;

/** Splits a block into folded words, apostrophes and hyphens parting them. */
export function toCueText(text: string, wordOf: WordOf): CueText {
  const folded = fold(text);
  const words: ContextWord[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let hasSolid = false;
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= folded.length; i++) {
    const unit = i < folded.length ? folded.charCodeAt(i) : SPACE;
    const kind = classOf(unit);
    if (kind === LETTER || kind === DIGIT) {
      if (start < 0) start = i;
      hash = hashStep(hash, unit);
      continue;
    }
    // What cannot be seen is no part of a word's letters.
    if (kind === IGNORABLE) continue;
    if (start >= 0) {
      words.push(wordOf(folded, start, i, hash));
      starts.push(start);
      start = -1;
      hash = 0;
    }
    if (kind === SOLID) hasSolid = true;
    else if (unit !== SPACE && endsSentence(folded, i)) ends.push(i);
  }
  return { folded, hasSolid, words, starts, ends };
}

/** Gives the index of the first word that starts at or after an offset. */
export function wordAt({ starts }: CueText, offset: number): number {
  return lowerBound(starts.length, (index) => (starts[index] ?? 0) < offset);
}

/** Gives the sentence that an offset stands in: from behind one end up to and with the next. */
export function sentenceAround({ ends }: CueText, offset: number): [after: number, upTo: number] {
  const next = lowerBound(ends.length, (index) => (ends[index] ?? 0) < offset);
  return [ends[next - 1] ?? -1, ends[next] ?? Infinity];
}

/** Finds sentence ends by punctuation: good enough for weighing cues, and cheap. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at] as string;
  if ('。！？\n'.includes(character)) return true;
  // "3.5", "U.S." and "e.g." have no space behind the dot, or a single letter before it; "Inc." is common in news.
  return (
    '.!?;'.includes(character) &&
    /^\s|^$|^["'”’)]/.test(text.slice(at + 1, at + 2)) &&
    !/\b(?:\w|inc|corp|ltd|co|mr|mrs|ms|dr)$/.test(text.slice(Math.max(0, at - 5), at))
  );
}
