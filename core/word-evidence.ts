/** The words around a mention, and the topics that they belong to, as evidence of its sense: the nearer, the stronger. */
import { type BlockContext, type Evidence, wordsOfMentions } from './block-context.ts';
import { classOf, SOLID } from './characters.ts';
import { isInSentence, wordAt } from './cue-text.ts';
import type { CompiledAlias } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';
import { stemOf } from './topics.ts';

/** How much is left of a word's evidence by where it stands: words away, in the sentence, in the block, in the next block. */
const STRENGTH = { near: 1, clause: 0.8, sentence: 0.6, block: 0.4, neighbour: 0.2 } as const;
/** The part that is left where the word stands nearer to another mention of the same entity, and so speaks of that one. */
const OTHERS_SHARE = 0.4;
const NEAR_WORDS = 3;
const CLAUSE_WORDS = 8;
/** So many units of a script without spaces make about one word. */
const SOLID_WORD = 2;

/** The words of the block and of its neighbours, each at its strongest. */
export function wordsAround(
  mention: Mention,
  alias: CompiledAlias,
  context: BlockContext,
): Evidence[] {
  const { cueText, mentions, topics, neighbours } = context;
  const found = new Map<string, Evidence>();
  const note = (word: string, strength: number) => {
    const stem = stemOf(word);
    const known = found.get(stem);
    if (known) {
      known.strength = Math.max(known.strength, strength);
      return;
    }
    const fields = (topics.byStem.get(stem) ?? []).map((topic) => `t:${topic}`);
    found.set(stem, { term: word, features: [`w:${stem}`, ...fields], strength });
  };
  const measure = createMeasure(mention, alias, context);
  const isNamed = wordsOfMentions(cueText, mentions);
  for (const [index, { text }] of cueText.words.entries()) {
    if (isNamed.has(index)) continue;
    if (/^\d/.test(text)) note('#', measure(index));
    else if (text.length > 1) note(text, measure(index));
  }
  for (const { words } of neighbours) {
    for (const { text } of words) if (text.length > 2) note(text, STRENGTH.neighbour);
  }
  const solid = cueText.hasSolid ? solidAround(mention, context) : [];
  return [...found.values(), ...solid];
}

/** Makes the function that tells a word's strength by its index. */
function createMeasure(
  { start, end }: Mention,
  { entity }: CompiledAlias,
  { cueText, mentions }: BlockContext,
): (index: number) => number {
  const own = wordAt(cueText, start);
  const next = wordAt(cueText, end);
  const others = mentions
    .filter((other) => other.start !== start && other.candidates.some((c) => c.entity === entity))
    .map((other) => wordAt(cueText, other.start));
  return (index) => {
    const distance = index >= next ? index - next : own - index - 1;
    const at = cueText.words[index]?.start ?? 0;
    const strength = strengthOf(distance, isInSentence(cueText, start, end, at));
    const isOthers = others.some((k) => Math.abs(index - k) <= distance);
    return isOthers ? strength * OTHERS_SHARE : strength;
  };
}

function strengthOf(distance: number, isSameSentence: boolean): number {
  if (!isSameSentence) return STRENGTH.block;
  if (distance < NEAR_WORDS) return STRENGTH.near;
  return distance < CLAUSE_WORDS ? STRENGTH.clause : STRENGTH.sentence;
}

/** Words of topics in scripts without spaces, each at its strongest. */
function solidAround(mention: Mention, context: BlockContext): Evidence[] {
  const { start, end, candidates } = mention;
  const { cueText, mentions, topics } = context;
  const own = new Set(candidates.map(({ entity }) => entity));
  const others = mentions
    .filter((other) => other.start !== start && other.candidates.some((c) => own.has(c.entity)))
    .map((other) => other.start);
  const found = new Map<string, Evidence>();
  for (const { text, topic } of topics.solid) {
    let strength = 0;
    let at = cueText.folded.indexOf(text);
    for (; at >= 0; at = cueText.folded.indexOf(text, at + 1)) {
      if (at < end && at + text.length > start) continue;
      const gap = at < start ? start - at - text.length : at - end;
      const isOthers = others.some((other) => Math.abs(at - other) < Math.abs(at - start));
      const full = strengthOf(gap / SOLID_WORD, isInSentence(cueText, start, end, at));
      strength = Math.max(strength, isOthers ? full * OTHERS_SHARE : full);
    }
    if (strength === 0) continue;
    const known = found.get(text);
    if (known) known.features.push(`t:${topic}`);
    else found.set(text, { term: text, features: [`t:${topic}`], strength });
  }
  for (const [pair, strength] of solidPairs(mention, context)) {
    if (!found.has(pair)) found.set(pair, { term: pair, features: [`w:${pair}`], strength });
  }
  return [...found.values()];
}

const PAIR_REACH = 40;

/** Pairs of neighbouring characters near the mention: the nearest thing to words in scripts without spaces. */
function solidPairs({ start, end }: Mention, { cueText }: BlockContext): Map<string, number> {
  const { folded } = cueText;
  const pairs = new Map<string, number>();
  const last = Math.min(folded.length - 1, end + PAIR_REACH);
  for (let i = Math.max(0, start - PAIR_REACH); i < last; i++) {
    if (i + 2 > start && i < end) continue;
    if (classOf(folded.charCodeAt(i)) !== SOLID || classOf(folded.charCodeAt(i + 1)) !== SOLID)
      continue;
    const gap = i < start ? start - i - 2 : i - end;
    const strength = strengthOf(gap / SOLID_WORD, isInSentence(cueText, start, end, i));
    const pair = folded.slice(i, i + 2);
    pairs.set(pair, Math.max(pairs.get(pair) ?? 0, strength));
  }
  return pairs;
}
