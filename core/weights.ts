/**
 * What evidence weighs: learned from our own labelled texts (scripts/learn.ts, data/weights.json), for every
 * entity and for each; and declared on an alias by hand, for names that no text has taught yet.
 */
import type { Alias, CueTerm, EntityId } from './entity.ts';
import { findOneInTable, packTable } from './sorted-table.ts';
import { stemOf } from './topics.ts';
import type { Stem } from './vocabulary.ts';

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

/** The same, ready to be asked, and to be shipped: tables (sorted-table.ts) of weights in steps of a twentieth. */
export interface WeightTables {
  /** Of single words, by stem: their weights are the same for all entities. */
  words: string;
  /** Of all other evidence whatever the entity. */
  shared: string;
  entities: Record<EntityId, string>;
  aliases: string;
}

export const NO_TABLES: WeightTables = { words: '', shared: '', entities: {}, aliases: '' };

/** Coarser steps cost right marks (of a tenth: 486 errors in our texts instead of 469), finer ones bytes. */
const STEPS = 20;
/** How the evidence of a single word is named. */
const WORD = 'w:';
/** What stands for 0 in a table. */
const ZERO = 128;

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

/** Makes tables of weights; what they lose is at most a fortieth each. */
export function compileWeights({ shared, entities, aliases }: Weights): WeightTables {
  const all = Object.entries(shared);
  const isWord = ([name]: [string, number]) => name.startsWith(WORD);
  const words = all.filter(isWord).map(([name, weight]) => [name.slice(WORD.length), weight]);
  const tables = Object.entries(entities).map(([id, own]) => [id, toTable(Object.entries(own))]);
  return {
    words: toTable(words as [string, number][]),
    shared: toTable(all.filter((entry) => !isWord(entry))),
    entities: Object.fromEntries(tables),
    aliases: toTable(Object.entries(aliases)),
  };
}

function toTable(weights: [name: string, weight: number][]): string {
  return packTable(weights.map(([name, weight]) => [name, [Math.round(weight * STEPS) + ZERO]]));
}

/** Finds the weight that a table has under a name, 0 when it has none. */
export function weightIn(table: string, name: string): number {
  return ((findOneInTable(table, name) ?? ZERO) - ZERO) / STEPS;
}

/** What weighs evidence: an entity's alias, with what it declares and what was found so far. */
export interface Scale {
  entity: EntityId;
  declared: ReadonlyMap<string, number>;
  known: Map<string, number>;
  /** What each topic weighs, by its place among all; null before it is first asked. */
  topics: Float64Array | null;
}

/** So many weights of a scale are remembered: the commonest come early. */
const MOST_KNOWN = 500;

/** Finds what a piece of evidence weighs: the sum over its names. */
export function weigh(features: string[], scale: Scale, tables: WeightTables): number {
  let sum = 0;
  for (const feature of features) sum += weighOne(feature, scale, tables);
  return sum;
}

function weighOne(feature: string, scale: Scale, { shared, entities }: WeightTables): number {
  const { entity, declared, known } = scale;
  const before = known.get(feature);
  if (before !== undefined) return before;
  const learned = weightIn(shared, feature) + weightIn(entities[entity] ?? '', feature);
  const weight = learned + (declared.get(feature) ?? 0);
  if (known.size < MOST_KNOWN) known.set(feature, weight);
  return weight;
}

/** What a word weighs: by itself, and by its topics. `names` are those of all topics. */
export function weighWord(
  { name, topics, learned }: Stem,
  scale: Scale,
  { tables, names }: { tables: WeightTables; names: string[] },
): number {
  scale.topics ??= Float64Array.from(names, (topic) => weighOne(`t:${topic}`, scale, tables));
  let sum = learned;
  for (const topic of topics) sum += scale.topics[topic] ?? 0;
  return scale.declared.size > 0 ? sum + (scale.declared.get(name) ?? 0) : sum;
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
