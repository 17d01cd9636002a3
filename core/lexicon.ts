/** Names, word fields and weights in a form that is short to ship to every page that is read, and back again. */
import type { Alias, AliasSense, EntityKind, Topics } from './entity.ts';
import type { Lexicon, LexiconEntity } from './gazetteer.ts';
import { compileTopics, type TopicIndex } from './topics.ts';
import { compileWeights, NO_WEIGHTS, type Weights, type WeightTables } from './weights.ts';

/** Text, case rule, generation, sense, and the cues declared for and against it, joined by bars. */
type PackedAlias = [
  text: string,
  caseRule: Alias['case'],
  generation?: 0 | 1,
  sense?: AliasSense | '',
  favours?: string,
  refuses?: string,
];

type PackedEntity = [id: string, kind: EntityKind, ...aliases: PackedAlias[]];

export interface PackedLexicon {
  entities: PackedEntity[];
  topics: TopicIndex;
  weights: WeightTables;
}

/** What the data says for finding mentions. */
export interface LexiconData {
  entities: LexiconEntity[];
  topics?: Topics;
  weights?: Weights;
}

/** Makes a lexicon of the data. */
export function toLexicon({
  entities,
  topics = {},
  weights = NO_WEIGHTS,
}: LexiconData): Required<Lexicon> {
  return { entities, topics: compileTopics(topics), weights: compileWeights(weights) };
}

/** Packs what finding mentions needs; what is only said to contributors (an alias's language) stays behind. */
export function packLexicon(data: LexiconData): PackedLexicon {
  const { entities, topics, weights } = toLexicon(data);
  const packed = entities.map(({ id, kind, aliases }): PackedEntity => {
    return [id, kind, ...aliases.map(packAlias)];
  });
  return { entities: packed, topics, weights };
}

/** Unpacks what `packLexicon` packed. */
export function unpackLexicon({ entities, topics, weights }: PackedLexicon): Lexicon {
  return {
    entities: entities.map(([id, kind, ...aliases]) => {
      return { id, kind, aliases: aliases.map(unpackAlias) };
    }),
    topics,
    weights,
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

/** By index, as taking a list apart costs a script that has just started a millisecond in all. */
function unpackAlias(packed: PackedAlias): Alias {
  const alias: Alias = { text: packed[0], case: packed[1] };
  if (packed[2]) alias.generation = true;
  if (packed[3]) alias.sense = packed[3];
  if (packed[4]) alias.favours = packed[4].split('|');
  if (packed[5]) alias.refuses = packed[5].split('|');
  return alias;
}
