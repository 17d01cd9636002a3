/** A block's text as cues see it: folded words and where they stand, sentences, and what touches a span. */
import { classOf, fold, IGNORABLE, OTHER, SOLID } from './characters.ts';
import { lowerBound } from './lower-bound.ts';

/** Made once a block. Offsets are UTF-16 units of the block's text. */
export interface CueText {
  folded: string;
  /** True when some of it is in a script without spaces; only then are such terms looked for. */
  hasSolid: boolean;
  words: { text: string; start: number }[];
  /** Where sentences end, in order. */
  ends: number[];
}

/** Splits a block into folded words, apostrophes and hyphens parting them. */
export function toCueText(text: string): CueText {
  const folded = fold(text);
  const words: CueText['words'] = [];
  const ends: number[] = [];
  let hasSolid = false;
  let i = 0;
  while (i < folded.length) {
    const kind = classOf(folded.charCodeAt(i));
    if (kind === SOLID) hasSolid = true;
    if (kind === OTHER || kind === SOLID || kind === IGNORABLE) {
      if (kind === OTHER && endsSentence(folded, i)) ends.push(i);
      i++;
      continue;
    }
    const start = i;
    let word = '';
    for (; i < folded.length; i++) {
      const unitClass = classOf(folded.charCodeAt(i));
      if (unitClass === OTHER || unitClass === SOLID) break;
      if (unitClass !== IGNORABLE) word += folded[i];
    }
    words.push({ text: word, start });
  }
  return { folded, hasSolid, words, ends };
}

/** Gives the index of the first word that starts at or after an offset. */
export function wordAt({ words }: CueText, offset: number): number {
  return lowerBound(words.length, (index) => (words[index]?.start ?? 0) < offset);
}

/** Gives the number of the sentence that an offset stands in. */
export function sentenceAt({ ends }: CueText, offset: number): number {
  return lowerBound(ends.length, (index) => (ends[index] ?? 0) < offset);
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

/** Gives what stands before and after a span, as words and sentence marks with single spaces. */
export function textBeside(
  folded: string,
  start: number,
  end: number,
): { before: string; after: string } {
  return {
    before: ` ${plain(folded.slice(Math.max(0, start - 60), start))}`,
    after: `${plain(folded.slice(end, end + 60))} `,
  };
}

/** Hyphens and quotes do not part what touches, a full stop does. */
function plain(text: string): string {
  return (
    text
      .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
      .replace(/[’']/g, "'")
      // A signed number is a change ("AMD -0.9"), not an amount ("AMD 388").
      .replace(/[-+−±](?=\d)/g, ' ± ')
      .replace(/\s*([.,;:!?()|/])\s*/g, ' $1 ')
      .replace(/[\s\u00a0"“”„«»‘\u2010-\u2012-]+/g, ' ')
      .trim()
  );
}
