/**
 * What evidence weighs: learned from our own labelled texts (scripts/learn.ts, data/weights.json), for every
 * entity and for each; and declared on an alias by hand, for names that no text has taught yet.
 */
import type { Alias, CueTerm, EntityId } from './entity.ts';
import { stemOf } from './topics.ts';

/** By the name of the evidence (core/evidence.ts). */
export type FeatureWeights = Record<string, number>;

/** What was learned. All parts add up. */
export interface Weights {
  /** What evidence weighs whatever the entity. */
  shared: FeatureWeights;
  /** What it weighs more or less for one entity. */
  entities: Record<EntityId, FeatureWeights>;
  /** What an alias weighs by itself, beyond the prior of its sense. */
  aliases: FeatureWeights;
}

export const NO_WEIGHTS: Weights = { shared: {}, entities: {}, aliases: {} };

/** What a declared cue weighs: a word or topic, and what touches the name, for it and against it. */
const DECLARED = { word: 2.5, touching: 4.5, touchingAgainst: 6, number: 3 } as const;

/** All words around a mention together weigh less than this, so that many of them cannot shout down what touches it. */
const AROUND_LIMIT = 3;

/** Bends the sum of what the words around weigh: small sums stay, great ones near the limit. */
export function bendSum(sum: number): number {
  return AROUND_LIMIT * Math.tanh(sum / AROUND_LIMIT);
}

/** Gives the slope of `bendSum`, for learning. */
export function slopeOfBend(sum: number): number {
  return 1 - Math.tanh(sum / AROUND_LIMIT) ** 2;
}

/** Finds what a piece of evidence weighs for an entity: the sum over its names. */
export function weigh(
  features: string[],
  entity: EntityId,
  { shared, entities }: Weights,
  declared: ReadonlyMap<string, number>,
): number {
  const own = entities[entity];
  let sum = 0;
  for (const feature of features) {
    sum += (shared[feature] ?? 0) + (own?.[feature] ?? 0) + (declared.get(feature) ?? 0);
  }
  return sum;
}

/** Turns the cues that an alias declares into weights. */
export function compileDeclared({ favours = [], refuses = [] }: Alias): Map<string, number> {
  const weights = new Map<string, number>();
  for (const term of favours) weights.set(featureOf(term), weightOfTerm(term, DECLARED.touching));
  for (const term of refuses) {
    weights.set(featureOf(term), -weightOfTerm(term, DECLARED.touchingAgainst));
  }
  return weights;
}

function weightOfTerm(term: CueTerm, touching: number): number {
  if (term.includes('#')) return DECLARED.number;
  return term.includes('~') ? touching : DECLARED.word;
}

/** Gives the evidence that a declared term means: a word, `@topic`, or up to two words that touch `~`. */
export function featureOf(term: CueTerm): string {
  if (!term.includes('~')) return term.startsWith('@') ? `t:${term.slice(1)}` : `w:${stemOf(term)}`;
  const [before = '', after = ''] = term.split('~').map((side) => side.trim());
  const left = stemsOf(before);
  const right = stemsOf(after);
  if (left.length > 0 && right.length > 0) return `<>${left.join(' ')} ${right.join(' ')}`;
  const [side, stems] = left.length > 0 ? ['<', left] : ['>', right];
  return `${stems.length > 1 ? side + side : side}${stems.join(' ')}`;
}

function stemsOf(words: string): string[] {
  return words
    .split(' ')
    .flatMap((word) => (word === '' ? [] : [word[0] === '@' ? word : stemOf(word)]));
}
