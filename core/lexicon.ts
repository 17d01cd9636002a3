/** Names, word fields and weights in a form that is short to ship to every page that is read, and back again. */
import type { Alias, AliasSense, Entity, EntityKind, Topics } from './entity.ts';
import type { Lexicon } from './gazetteer.ts';
import { type PackedWeights, packWeights, unpackWeights } from './pack-weights.ts';
import { stemOf } from './topics.ts';
import type { Weights } from './weights.ts';

/** Text, case rule, generation, sense, and the cues declared for and against it, joined by bars. */
type PackedAlias = [
  text: string,
  caseRule: Alias['case'],
  generation?: 0 | 1,
  sense?: AliasSense | '',
  favours?: string,
  refuses?: string,
];

export interface PackedLexicon {
  entities: [id: string, kind: EntityKind, ...aliases: PackedAlias[]][];
  /** Stems joined by bars. */
  topics: Record<string, string>;
  weights: PackedWeights;
}

/** Packs what finding mentions needs; what is only said to contributors (an alias's language) stays behind. */
export function packLexicon(entities: Entity[], topics: Topics, weights: Weights): PackedLexicon {
  return {
    entities: entities.map(({ id, kind, aliases }) => [id, kind, ...aliases.map(packAlias)]),
    topics: mapValues(topics, (words) => [...new Set(words.map(stemOf))].sort().join('|')),
    weights: packWeights(weights),
  };
}

/** Unpacks what `packLexicon` packed. */
export function unpackLexicon({ entities, topics, weights }: PackedLexicon): Lexicon {
  return {
    entities: entities.map(([id, kind, ...aliases]) => {
      return { id, kind, aliases: aliases.map(unpackAlias) };
    }),
    topics: mapValues(topics, (words) => words.split('|')),
    weights: unpackWeights(weights),
  };
}

function packAlias({ text, case: caseRule, generation, sense, favours, refuses }: Alias) {
  const packed: PackedAlias = [
    text,
    caseRule,
    generation ? 1 : 0,
    sense ?? '',
    favours?.join('|') ?? '',
    refuses?.join('|') ?? '',
  ];
  while (!packed.at(-1)) packed.pop();
  return packed;
}

function unpackAlias([text, caseRule, generation, sense, favours, refuses]: PackedAlias): Alias {
  const alias: Alias = { text, case: caseRule };
  if (generation) alias.generation = true;
  if (sense) alias.sense = sense;
  if (favours) alias.favours = favours.split('|');
  if (refuses) alias.refuses = refuses.split('|');
  return alias;
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
