/**
 * Cues: words near a mention that speak for or against its sense. Compiles the terms of an alias and finds
 * them around a span. A term with `~` holds the mention's own place ("~ rainforest", "volvo ~") and must
 * touch it, `#` being any number; any other term may stand anywhere in the block, and weighs more the nearer it is.
 * A term that ends in `*` is the beginning of a word.
 */
import { classOf, SOLID } from './characters.ts';
import { type CueText, isInSentence, textBeside, wordAt } from './cue-text.ts';
import type { Alias, CueTerm, Topics } from './entity.ts';

/** A word or phrase near a mention that spoke for (positive weight) or against (negative) its sense. */
export interface Cue {
  /** The term as the data writes it. */
  term: string;
  weight: number;
}

interface CueSet {
  /** What a term that touches the mention weighs. */
  touching: number;
  /** Terms by their first word; each is the words of one term. */
  byFirstWord: Map<string, { term: string; words: string[] }[]>;
  /** Beginnings of words ("netzhaut*"), for languages that compound and inflect. */
  beginnings: string[];
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

/**
 * What a cue weighs by where it stands: touching the mention, so many words away, in its sentence, in its block.
 * What touches it and speaks against it is nearly always another name ("Amazon Fund"), so that outweighs the rest.
 */
const WEIGHTS = {
  touching: 4.5,
  touchingAgainst: 6,
  number: 3,
  near: 2.5,
  clause: 2,
  sentence: 1.5,
  block: 1,
} as const;
/** The part that is left of a cue which stands nearer to another mention of the same letters, and so speaks of that one. */
const OTHERS_SHARE = 0.4;
const NEAR_WORDS = 3;
const CLAUSE_WORDS = 8;
/** So many units of a script without spaces make about one word. */
const SOLID_WORD = 2;

/** Compiles the terms of one alias; `@topic` stands for that topic's words. */
export function compileCues(
  { needs = [], favours = [], refuses = [] }: Pick<Alias, 'needs' | 'favours' | 'refuses'>,
  topics: Topics,
): CompiledCues {
  return {
    for: compileSet([...needs, ...favours], topics, WEIGHTS.touching),
    against: compileSet(refuses, topics, WEIGHTS.touchingAgainst),
    isNeeded: needs.length > 0,
  };
}

function compileSet(terms: CueTerm[], topics: Topics, touching: number): CueSet {
  const set: CueSet = {
    touching,
    byFirstWord: new Map(),
    beginnings: [],
    substrings: [],
    adjacent: [],
  };
  // Topics overlap; a term that stands in two of them is still one cue.
  for (const term of new Set(terms.flatMap((term) => spellOut(term, topics)))) {
    const hole = term.indexOf('~');
    if (hole >= 0) {
      const before = term.slice(0, hole).trim();
      set.adjacent.push({ term, before, after: term.slice(hole + 1).trim() });
    } else if (classOf(term.charCodeAt(0)) === SOLID) {
      set.substrings.push(term);
    } else if (term.endsWith('*')) {
      set.beginnings.push(term.slice(0, -1));
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

/** Puts each word of a topic where the term names the topic. */
function spellOut(term: CueTerm, topics: Topics): CueTerm[] {
  const topic = /@([\w-]+)/.exec(term);
  if (!topic) return [term];
  return (topics[topic[1] as string] ?? []).map((word) => term.replace(topic[0], word));
}

/** Finds the cues of one set around the span `[start, end)`; each term counts once, at its strongest. */
export function findCues(set: CueSet, text: CueText, start: number, end: number): Cue[] {
  const cues: Cue[] = [];
  if (set.adjacent.length > 0) {
    const beside = textBeside(text.folded, start, end);
    for (const { term, before, after } of set.adjacent) {
      if (!endsWithTerm(beside.before, before) || !startsWithTerm(beside.after, after)) continue;
      // A number beside the name hints at an amount, no more: tickers stand beside numbers, too.
      const isNumber = before === '#' || after === '#';
      cues.push({ term, weight: isNumber ? WEIGHTS.number : set.touching });
    }
  }
  const substrings = text.hasSolid ? set.substrings : [];
  const same = substrings.length > 0 ? othersOf(text.folded, start, end) : [];
  for (const term of substrings) {
    let weight = 0;
    let at = text.folded.indexOf(term);
    for (; at >= 0; at = text.folded.indexOf(term, at + 1)) {
      if (at < end && at + term.length > start) continue;
      const gap = at < start ? start - at - term.length : at - end;
      const isOthers = same.some((other) => Math.abs(at - other) < Math.abs(at - start));
      const full = weightOf(gap / SOLID_WORD, isInSentence(text, start, end, at));
      weight = Math.max(weight, isOthers ? full * OTHERS_SHARE : full);
    }
    if (weight > 0) cues.push({ term, weight });
  }
  findWordCues(set, text, start, end, cues);
  return cues;
}

function findWordCues(set: CueSet, text: CueText, start: number, end: number, cues: Cue[]): void {
  const own = wordAt(text, start);
  const next = wordAt(text, end);
  const same = (text.byWord.get(text.words[own]?.text ?? '') ?? []).filter((k) => k !== own);
  /** Weighs a term of some words that may stand at these places; 0 when it stands nowhere but in the mention. */
  const weigh = (places: number[], words: string[]): number => {
    let weight = 0;
    for (const index of places) {
      const last = index + words.length - 1;
      if (index < next && last >= own) continue;
      if (!words.every((word, k) => k === 0 || text.words[index + k]?.text === word)) continue;
      const distance = index >= next ? index - next : own - last - 1;
      const at = text.words[index]?.start ?? 0;
      const isOthers = same.some((k) => Math.abs(index - k) <= distance && k !== index);
      const full = weightOf(distance, isInSentence(text, start, end, at));
      weight = Math.max(weight, isOthers ? full * OTHERS_SHARE : full);
    }
    return weight;
  };
  // Whichever is shorter is walked: the block's own words or the terms.
  const firsts =
    text.byWord.size < set.byFirstWord.size ? text.byWord.keys() : set.byFirstWord.keys();
  for (const first of firsts) {
    for (const { term, words } of set.byFirstWord.get(first) ?? []) {
      const weight = weigh(text.byWord.get(first) ?? [], words);
      if (weight > 0) cues.push({ term, weight });
    }
  }
  if (set.beginnings.length === 0) return;
  for (const [word, places] of text.byWord) {
    const beginning = set.beginnings.find((start) => word.startsWith(start));
    const weight = beginning === undefined ? 0 : weigh(places, [word]);
    if (weight > 0) cues.push({ term: word, weight });
  }
}

/** Finds where the span's letters stand again. */
function othersOf(folded: string, start: number, end: number): number[] {
  const letters = folded.slice(start, end);
  const others: number[] = [];
  for (let at = folded.indexOf(letters); at >= 0; at = folded.indexOf(letters, at + 1)) {
    if (at !== start) others.push(at);
  }
  return others;
}

/** `distance` is the number of words between. */
function weightOf(distance: number, isSameSentence: boolean): number {
  if (!isSameSentence) return WEIGHTS.block;
  if (distance < NEAR_WORDS) return WEIGHTS.near;
  return distance < CLAUSE_WORDS ? WEIGHTS.clause : WEIGHTS.sentence;
}

function endsWithTerm(text: string, term: string): boolean {
  if (term === '') return true;
  if (term === '#') return /\d$/.test(text);
  const isSolid = classOf(term.charCodeAt(term.length - 1)) === SOLID;
  return text.endsWith(isSolid ? term : ` ${term}`);
}

function startsWithTerm(text: string, term: string): boolean {
  if (term === '') return true;
  if (term === '#') return /^\d/.test(text);
  // Particles stick to the word that follows as well, so its end is open.
  const isSolid = classOf(term.charCodeAt(0)) === SOLID;
  return text.startsWith(isSolid ? term : `${term} `);
}
