/**
 * Cues: words near a mention that speak for or against its sense. Compiles the terms of an alias and finds
 * them around a span. A term with `~` holds the mention's own place ("~ rainforest", "volvo ~") and must
 * touch it; any other term may stand anywhere in the block.
 */
import { classOf, fold, IGNORABLE, OTHER, SOLID } from './characters.ts';
import type { Alias, CueTerm, Topics } from './entity.ts';

/** A word or phrase near a mention that spoke for (positive weight) or against (negative) its sense. */
export interface Cue {
  /** The term as the data writes it. */
  term: string;
  weight: number;
}

interface CueSet {
  /** Terms by their first word; each is the words of one term. */
  byFirstWord: Map<string, { term: string; words: string[] }[]>;
  /** Terms in scripts without spaces, looked for as substrings. */
  substrings: string[];
  /** Terms that must touch the mention. */
  adjacent: { term: string; before: string; after: string }[];
}

/** An alias's cues, ready to be looked for. */
export interface CompiledCues {
  for: CueSet;
  against: CueSet;
  /** True when the alias is linked only where a cue speaks for it. */
  isNeeded: boolean;
}

/** Words of a block and where they stand, made once a block. */
export interface CueText {
  folded: string;
  words: { text: string; start: number }[];
  byWord: Map<string, number[]>;
}

/** A touching cue decides alone; one in the sentence outweighs one elsewhere in the block. */
export const WEIGHTS = { adjacent: 6, sentence: 2, block: 1 } as const;

/** Compiles the terms of one alias; `@topic` stands for that topic's words. */
export function compileCues(
  { needs = [], favours = [], refuses = [] }: Pick<Alias, 'needs' | 'favours' | 'refuses'>,
  topics: Topics,
): CompiledCues {
  return {
    for: compileSet([...needs, ...favours], topics),
    against: compileSet(refuses, topics),
    isNeeded: needs.length > 0,
  };
}

function compileSet(terms: CueTerm[], topics: Topics): CueSet {
  const set: CueSet = { byFirstWord: new Map(), substrings: [], adjacent: [] };
  const plainTerms = terms.flatMap((term) =>
    term.startsWith('@') ? (topics[term.slice(1)] ?? []) : [term],
  );
  // Topics overlap; a term that stands in two of them is still one cue.
  for (const term of new Set(plainTerms)) {
    const hole = term.indexOf('~');
    if (hole >= 0) {
      const before = term.slice(0, hole).trim();
      set.adjacent.push({ term, before, after: term.slice(hole + 1).trim() });
    } else if (classOf(term.charCodeAt(0)) === SOLID) {
      set.substrings.push(term);
    } else {
      const words = term.split(' ');
      const first = words[0] as string;
      const list = set.byFirstWord.get(first);
      if (list) list.push({ term, words });
      else set.byFirstWord.set(first, [{ term, words }]);
    }
  }
  return set;
}

/** Splits a block into folded words, apostrophes and hyphens parting them. */
export function toCueText(text: string): CueText {
  const folded = fold(text);
  const words: CueText['words'] = [];
  const byWord = new Map<string, number[]>();
  let i = 0;
  while (i < folded.length) {
    const kind = classOf(folded.charCodeAt(i));
    if (kind === OTHER || kind === SOLID || kind === IGNORABLE) {
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
    const positions = byWord.get(word);
    if (positions) positions.push(words.length);
    else byWord.set(word, [words.length]);
    words.push({ text: word, start });
  }
  return { folded, words, byWord };
}

/** Finds the cues of one set around the span `[start, end)`; each term counts once, at its strongest. */
export function findCues(set: CueSet, text: CueText, start: number, end: number): Cue[] {
  const cues: Cue[] = [];
  const [sentenceStart, sentenceEnd] = sentenceAround(text.folded, start, end);
  const weightAt = (at: number) =>
    at >= sentenceStart && at < sentenceEnd ? WEIGHTS.sentence : WEIGHTS.block;
  for (const { term, before, after } of set.adjacent) {
    if (touches(text.folded, start, end, before, after))
      cues.push({ term, weight: WEIGHTS.adjacent });
  }
  for (const term of set.substrings) {
    const near = text.folded.indexOf(term, sentenceStart);
    const at = near >= 0 ? near : text.folded.indexOf(term);
    if (at >= 0) cues.push({ term, weight: weightAt(at) });
  }
  // Whichever is shorter is walked: the block's own words or the terms.
  const firsts =
    text.byWord.size < set.byFirstWord.size ? text.byWord.keys() : set.byFirstWord.keys();
  for (const first of firsts) {
    for (const { term, words } of set.byFirstWord.get(first) ?? []) {
      let weight = 0;
      for (const index of text.byWord.get(first) ?? []) {
        const at = (text.words[index] as CueText['words'][number]).start;
        if (at >= start && at < end) continue;
        if (words.every((word, k) => text.words[index + k]?.text === word)) {
          weight = Math.max(weight, weightAt(at));
        }
      }
      if (weight > 0) cues.push({ term, weight });
    }
  }
  return cues;
}

/** Finds the sentence around a span by its punctuation: good enough for weighing cues, and cheap. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  return [from, Math.min(text.length, to + 1)];
}

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

function touches(
  folded: string,
  start: number,
  end: number,
  before: string,
  after: string,
): boolean {
  return (
    (before === '' ||
      lastWords(folded, start).endsWith(` ${before}`) ||
      isSolidSuffix(folded, start, before)) &&
    (after === '' ||
      nextWords(folded, end).startsWith(`${after} `) ||
      isSolidPrefix(folded, end, after))
  );
}

function lastWords(folded: string, start: number): string {
  return ` ${plain(folded.slice(Math.max(0, start - 60), start))}`;
}

function nextWords(folded: string, end: number): string {
  return `${plain(folded.slice(end, end + 60))} `;
}

function isSolidPrefix(folded: string, end: number, after: string): boolean {
  // Particles stick to the word that follows as well, so its end is open.
  return classOf(after.charCodeAt(0)) === SOLID && folded.slice(end).trimStart().startsWith(after);
}

function isSolidSuffix(folded: string, start: number, before: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  return classOf(last) === SOLID && folded.slice(0, start).trimEnd().endsWith(before);
}

/** Words and sentence marks with single spaces: hyphens and quotes do not part what touches, a full stop does. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[’']/g, "'")
    .replace(/\s*([.,;:!?()|])\s*/g, ' $1 ')
    .replace(/[\s\u00a0"“”„«»‘\u2010-\u2012-]+/g, ' ')
    .trim();
}
