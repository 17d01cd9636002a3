/** The words around a mention, and the topics that they belong to, as evidence of its sense: the nearer, the stronger. */
import type { BlockContext } from './block-context.ts';
import { sentenceAround, wordAt } from './cue-text.ts';
import type { CompiledAlias } from './gazetteer.ts';
import { lowerBound } from './lower-bound.ts';
import type { Mention } from './spot-mentions.ts';
import type { Stem, WordEvidence } from './vocabulary.ts';

/** How much is left of a word's evidence by where it stands: words away, in the sentence, in the block, in the next block. */
const STRENGTH = { near: 1, clause: 0.8, sentence: 0.6, block: 0.4, neighbour: 0.2 } as const;
/** The part that is left where the word stands nearer to another mention of the same entity, and so speaks of that one. */
const OTHERS_SHARE = 0.4;
const NEAR_WORDS = 3;
const CLAUSE_WORDS = 8;
/** Words further away are not looked at, so that a page in one endless block costs no more. */
const REACH_WORDS = 150;
/** So many units of a script without spaces make about one word. */
const SOLID_WORD = 2;

/** Counts readings, so that a stem knows whether it was heard in this one. */
let readings = 0;

/**
 * Gives the words of the block and of its neighbours, each stem once, at its strongest, and only those that weigh
 * anything. They are the stems' own records, so that a reading makes none: the next call writes over them.
 */
export function wordsAround(
  mention: Mention,
  { entity }: CompiledAlias,
  context: BlockContext,
  weightOf: (stem: Stem) => number,
): WordEvidence[] {
  const noted: WordEvidence[] = [];
  readings++;
  const hear: Hear = (stem) => {
    const { evidence } = stem;
    if (evidence.heardIn === readings) return evidence;
    evidence.heardIn = readings;
    evidence.strength = 0;
    evidence.weight = weightOf(stem);
    if (evidence.weight !== 0) noted.push(evidence);
    return evidence;
  };
  for (const { words } of context.neighbours) {
    for (const { term, stem } of words) {
      if (term.length > 2) note(hear(stem), term, STRENGTH.neighbour);
    }
  }
  const others = nearestOthers(mention, entity, context.mentions);
  noteWords(mention, others, context, hear);
  noteSolid(mention, others, context, hear);
  return noted;
}

/** Gives what is noted of a stem in this reading. */
type Hear = (stem: Stem) => WordEvidence;

function note(evidence: WordEvidence, term: string, strength: number): void {
  if (strength <= evidence.strength) return;
  evidence.term = term;
  evidence.strength = strength;
}

interface Others {
  before: Mention | undefined;
  after: Mention | undefined;
}

/** The nearest mentions of the same entity on both sides: a word that is nearer to any other is nearer to one of them. */
function nearestOthers({ start }: Mention, entity: string, mentions: Mention[]): Others {
  const isSame = ({ candidates }: Mention) => candidates.some((alias) => alias.entity === entity);
  const at = lowerBound(mentions.length, (index) => (mentions[index]?.start ?? 0) < start);
  let before = at - 1;
  while (before >= 0 && !isSame(mentions[before] as Mention)) before--;
  let after = at + 1;
  while (after < mentions.length && !isSame(mentions[after] as Mention)) after++;
  return { before: mentions[before], after: mentions[after] };
}

function noteWords(
  { start, end }: Mention,
  { before, after }: Others,
  { cueText, words }: BlockContext,
  hear: Hear,
): void {
  const own = wordAt(cueText, start);
  const next = wordAt(cueText, end);
  const left = before ? wordAt(cueText, before.start) : -Infinity;
  const right = after ? wordAt(cueText, after.start) : Infinity;
  const [sentenceAfter, sentenceUpTo] = sentenceAround(cueText, start);
  const last = Math.min(words.length, next + REACH_WORDS);
  for (let index = Math.max(0, own - REACH_WORDS); index < last; index++) {
    const word = words[index];
    if (!word) continue;
    const evidence = hear(word.stem);
    if (evidence.weight === 0) continue;
    const distance = index >= next ? index - next : own - index - 1;
    const at = cueText.starts[index] ?? 0;
    const strength = strengthOf(distance, at > sentenceAfter && at <= sentenceUpTo);
    const isOthers = index < own ? index - left <= distance : right - index <= distance;
    note(evidence, word.term, isOthers ? strength * OTHERS_SHARE : strength);
  }
}

function strengthOf(distance: number, isSameSentence: boolean): number {
  if (!isSameSentence) return STRENGTH.block;
  if (distance < NEAR_WORDS) return STRENGTH.near;
  return distance < CLAUSE_WORDS ? STRENGTH.clause : STRENGTH.sentence;
}

/** The same in scripts without spaces, by characters. */
function noteSolid(
  { start, end }: Mention,
  { before, after }: Others,
  { cueText, solid }: BlockContext,
  hear: Hear,
): void {
  const [sentenceAfter, sentenceUpTo] = sentenceAround(cueText, start);
  const reach = REACH_WORDS * SOLID_WORD;
  const first = lowerBound(solid.length, (index) => (solid[index]?.start ?? 0) < start - reach);
  for (let i = first; i < solid.length; i++) {
    const word = solid[i] as (typeof solid)[number];
    const { start: at, end: to, term, stem } = word;
    if (at > end + reach) break;
    if (at < end && to > start) continue;
    const evidence = hear(stem);
    if (evidence.weight === 0) continue;
    const distance = (at < start ? start - to : at - end) / SOLID_WORD;
    const strength = strengthOf(distance, at > sentenceAfter && at <= sentenceUpTo);
    const other = at < start ? before : after;
    const isOthers = other !== undefined && Math.abs(at - other.start) < Math.abs(at - start);
    note(evidence, term, isOthers ? strength * OTHERS_SHARE : strength);
  }
}
