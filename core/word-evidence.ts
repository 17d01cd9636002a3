/** The words around a mention, and the topics that they belong to, as evidence of its sense: the nearer, the stronger. */
import type { BlockContext, ContextWord, Evidence } from './block-context.ts';
import { sentenceAt, wordAt } from './cue-text.ts';
import type { CompiledAlias } from './gazetteer.ts';
import { lowerBound } from './lower-bound.ts';
import type { Mention } from './spot-mentions.ts';

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

/** Gives the words of the block and of its neighbours, each at its strongest. */
export function wordsAround(
  mention: Mention,
  alias: CompiledAlias,
  context: BlockContext,
): Evidence[] {
  const strengths = new Map<ContextWord, number>();
  const note = (word: ContextWord, strength: number): void => {
    if (strength > (strengths.get(word) ?? 0)) strengths.set(word, strength);
  };
  for (const word of context.wordsBeside) note(word, STRENGTH.neighbour);
  noteWords(mention, alias, context, note);
  return [
    ...[...strengths].map(([word, strength]) => ({ ...word, strength })),
    ...solidAround(mention, alias, context),
  ];
}

function noteWords(
  mention: Mention,
  { entity }: CompiledAlias,
  { cueText, mentions, words }: BlockContext,
  note: (word: ContextWord, strength: number) => void,
): void {
  const { start, end } = mention;
  const own = wordAt(cueText, start);
  const next = wordAt(cueText, end);
  const { before, after } = nearestOthers(mention, entity, mentions);
  const left = before ? wordAt(cueText, before.start) : -Infinity;
  const right = after ? wordAt(cueText, after.start) : Infinity;
  const sentence = sentenceAt(cueText, start);
  const last = Math.min(words.length, next + REACH_WORDS);
  for (let index = Math.max(0, own - REACH_WORDS); index < last; index++) {
    const word = words[index];
    if (!word) continue;
    const distance = index >= next ? index - next : own - index - 1;
    const isSameSentence = sentenceAt(cueText, cueText.words[index]?.start ?? 0) === sentence;
    const strength = strengthOf(distance, isSameSentence);
    const isOthers = index < own ? index - left <= distance : right - index <= distance;
    note(word, isOthers ? strength * OTHERS_SHARE : strength);
  }
}

/** The nearest mentions of the same entity on both sides: a word that is nearer to any other is nearer to one of them. */
function nearestOthers(mention: Mention, entity: string, mentions: Mention[]) {
  const at = mentions.indexOf(mention);
  const isSame = ({ candidates }: Mention) => candidates.some((alias) => alias.entity === entity);
  return {
    before: mentions.findLast((other, index) => index < at && isSame(other)),
    after: mentions.find((other, index) => index > at && isSame(other)),
  };
}

function strengthOf(distance: number, isSameSentence: boolean): number {
  if (!isSameSentence) return STRENGTH.block;
  if (distance < NEAR_WORDS) return STRENGTH.near;
  return distance < CLAUSE_WORDS ? STRENGTH.clause : STRENGTH.sentence;
}

/** The same in scripts without spaces, by characters. */
function solidAround(
  mention: Mention,
  { entity }: CompiledAlias,
  { cueText, mentions, solid }: BlockContext,
): Evidence[] {
  const { start, end } = mention;
  const { before, after } = nearestOthers(mention, entity, mentions);
  const sentence = sentenceAt(cueText, start);
  const found = new Map<string, Evidence>();
  const reach = REACH_WORDS * SOLID_WORD;
  const first = lowerBound(solid.length, (index) => (solid[index]?.start ?? 0) < start - reach);
  for (let i = first; i < solid.length; i++) {
    const { term, features, start: at, end: to } = solid[i] as (typeof solid)[number];
    if (at > end + reach) break;
    if (at < end && to > start) continue;
    const distance = (at < start ? start - to : at - end) / SOLID_WORD;
    const full = strengthOf(distance, sentenceAt(cueText, at) === sentence);
    const other = at < start ? before : after;
    const isOthers = other !== undefined && Math.abs(at - other.start) < Math.abs(at - start);
    const strength = isOthers ? full * OTHERS_SHARE : full;
    const key = features[0] + term;
    const known = found.get(key);
    if (known) known.strength = Math.max(known.strength, strength);
    else found.set(key, { term, features, strength });
  }
  return [...found.values()];
}
