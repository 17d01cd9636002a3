/** The names and cues in a form that is short to ship to every page, and back again. */
import type { Alias, Entity, EntityKind, Topics } from './entity.ts';
import type { LexiconEntity } from './gazetteer.ts';

/** Text, case rule, generation, and the cues for, in favour and against, each list joined by bars. */
type PackedAlias = [
  text: string,
  caseRule: Alias['case'],
  generation: 0 | 1,
  ...cues: (string | undefined)[],
];

export interface PackedLexicon {
  entities: [id: string, kind: EntityKind, ...aliases: PackedAlias[]][];
  /** Words joined by bars. */
  topics: Record<string, string>;
}

const CUES = ['needs', 'favours', 'refuses'] as const;

/** Packs what finding mentions needs; what is only said to contributors (an alias's language) stays behind. */
export function packLexicon(entities: Entity[], topics: Topics): PackedLexicon {
  return {
    entities: entities.map(({ id, kind, aliases }) => [id, kind, ...aliases.map(packAlias)]),
    topics: Object.fromEntries(
      Object.entries(topics).map(([name, words]) => [name, words.join('|')]),
    ),
  };
}

/** Unpacks what `packLexicon` packed. */
export function unpackLexicon({ entities, topics }: PackedLexicon): {
  entities: LexiconEntity[];
  topics: Topics;
} {
  return {
    entities: entities.map(([id, kind, ...aliases]) => {
      return { id, kind, aliases: aliases.map(unpackAlias) };
    }),
    topics: Object.fromEntries(
      Object.entries(topics).map(([name, words]) => [name, words.split('|')]),
    ),
  };
}

function packAlias(alias: Alias): PackedAlias {
  const cues = CUES.map((name) => alias[name]?.join('|'));
  while (cues.length > 0 && cues.at(-1) === undefined) cues.pop();
  return [alias.text, alias.case, alias.generation ? 1 : 0, ...cues];
}

function unpackAlias([text, caseRule, generation, ...cues]: PackedAlias): Alias {
  const alias: Alias = { text, case: caseRule };
  if (generation) alias.generation = true;
  for (const [index, name] of CUES.entries()) {
    const terms = cues[index];
    if (terms) alias[name] = terms.split('|');
  }
  return alias;
}
