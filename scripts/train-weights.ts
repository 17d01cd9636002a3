/**
 * Learns what evidence weighs from labelled mentions: logistic regression by stochastic gradient descent with
 * AdaGrad steps, dropped evidence and L2 decay towards 0, the prior of each alias being its fixed start. The same texts give the same weights.
 */
import type { Evidence } from '../core/block-context.ts';
import type { EntityId } from '../core/entity.ts';
import { bendSum, slopeOfBend, type Weights } from '../core/weights.ts';
import { createRandom } from './random.ts';

type Piece = Pick<Evidence, 'features' | 'strength'>;

/** One reading of a mention in a labelled text. */
export interface Example {
  entity: EntityId;
  /** The alias's text. */
  alias: string;
  /** The score before any learning. */
  prior: number;
  evidence: Piece[];
  /** The words around, whose sum is bent. */
  words: Piece[];
  /** True when the labels say that this entity is meant. */
  isMeant: boolean;
}

const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 1e-4;
const DROPPED = 0.3;
/** Evidence seen in fewer examples teaches nothing general; single words are many, and need more. */
const LEAST_EXAMPLES = { word: 8, other: 6 } as const;
/** Smaller weights are left out of the file: they hardly decide, and each costs bytes on every page that is read. */
const LEAST_WEIGHT = 0.16;

/** Every term is counted for all entities and for its own, so that what is common is learned in common. */
interface Term {
  index: number;
  value: number;
  isAround: boolean;
}

/** Learns weights from examples. */
export function trainWeights(examples: Example[], leastWeight = LEAST_WEIGHT): Weights {
  const names = numberNames(examples);
  const rows = examples.map((example) => toRow(example, names));
  const weights = descend(examples, rows, names);
  return toWeights(names, weights, leastWeight);
}

const ALIAS = 'alias ';
const WORD = 'w:';

type Named = [name: string, value: number, isAround: boolean];

function* namesOf({ entity, alias, evidence, words }: Example): Generator<Named> {
  yield [ALIAS + alias, 1, false];
  yield* namesOfPieces(entity, evidence, false);
  yield* namesOfPieces(entity, words, true);
}

function* namesOfPieces(entity: EntityId, pieces: Piece[], isAround: boolean): Generator<Named> {
  for (const { features, strength } of pieces) {
    for (const feature of features) {
      yield [feature, strength, isAround];
      // A single word is too rare to be learned for each entity apart; its topics are not.
      if (!feature.startsWith(WORD)) yield [`${entity}\t${feature}`, strength, isAround];
    }
  }
}

function numberNames(examples: Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    for (const name of new Set([...namesOf(example)].map(([name]) => name))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(
    ([name, count]) => count >= LEAST_EXAMPLES[name.startsWith(WORD) ? 'word' : 'other'],
  );
  return new Map(frequent.map(([name], index) => [name, index]));
}

function toRow(example: Example, names: Map<string, number>): Term[] {
  return [...namesOf(example)].flatMap(([name, value, isAround]) => {
    const index = names.get(name);
    return index === undefined ? [] : [{ index, value, isAround }];
  });
}

function descend(examples: Example[], rows: Term[][], names: Map<string, number>): Float64Array {
  const size = names.size;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const touched = new Int32Array(size);
  const random = createRandom(1);
  const order = examples.map((_, index) => index);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      step++;
      const { prior, isMeant } = examples[at] as Example;
      const row = dropSome(rows[at] as Term[], random);
      let score = prior;
      let around = 0;
      for (const { index, value, isAround } of row) {
        // What was not met decays all at once when it is met again.
        const rate = RATE / Math.sqrt(squares[index] as number);
        const idle = step - (touched[index] as number);
        (weights[index] as number) *= Math.max(0, 1 - rate * DECAY * idle);
        touched[index] = step;
        const part = (weights[index] as number) * value;
        if (isAround) around += part;
        else score += part;
      }
      const error = 1 / (1 + Math.exp(-score - bendSum(around))) - (isMeant ? 1 : 0);
      const slope = slopeOfBend(around);
      for (const { index, value, isAround } of row) {
        const gradient = error * value * (isAround ? slope : 1);
        (squares[index] as number) += gradient * gradient;
        (weights[index] as number) -= (RATE * gradient) / Math.sqrt(squares[index] as number);
      }
    }
  }
  return weights;
}

/**
 * Leaves out part of the evidence, and lets the rest count for it, so that no mention is learned by heart from one
 * word. The alias itself, the first term, always stays.
 */
function dropSome(row: Term[], random: () => number): Term[] {
  const kept = row.filter((_, at) => at === 0 || random() >= DROPPED);
  return kept.map((term, at) => {
    return at === 0 ? term : { ...term, value: term.value / (1 - DROPPED) };
  });
}

function toWeights(names: Map<string, number>, learned: Float64Array, least: number): Weights {
  const weights: Weights = { shared: {}, entities: {}, aliases: {} };
  for (const [name, index] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((learned[index] as number) * 100) / 100;
    if (Math.abs(weight) < least) continue;
    const [entity = '', feature] = name.split('\t');
    if (name.startsWith(ALIAS)) weights.aliases[name.slice(ALIAS.length)] = weight;
    else if (feature === undefined) weights.shared[name] = weight;
    else {
      const own = weights.entities[entity] ?? {};
      own[feature] = weight;
      weights.entities[entity] = own;
    }
  }
  return weights;
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}
