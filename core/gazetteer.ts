/**
 * Step 0: all aliases compiled into one lookup, once per page. Words are looked up by a hash of their
 * folded letters, behind a bit filter, so that a word which starts no name costs one array read.
 */
import { classOf, foldUnit, SOLID } from './characters.ts';
import type { Alias, Entity, EntityId, EntityKind, Topics } from './entity.ts';
import { compileTopics, type TopicIndex } from './topics.ts';
import { compileDeclared, NO_WEIGHTS, type Weights } from './weights.ts';

/** What finding mentions needs of an entity; the rest stays out of the pages. */
export type LexiconEntity = Pick<Entity, 'id' | 'kind' | 'aliases'>;

/** An alias, ready to be compared. */
export interface CompiledAlias {
  entity: EntityId;
  kind: EntityKind;
  alias: Alias;
  /** The alias's text with width and case folded. */
  folded: string;
  /** What its declared cues weigh. */
  declared: ReadonlyMap<string, number>;
}

export interface Gazetteer {
  /** One byte per slot of `hash & mask`: 1 where an alias's first word may be. */
  filter: Uint8Array;
  mask: number;
  /** Aliases by the hash of their first word, longest first. */
  byFirstWord: Map<number, CompiledAlias[]>;
  /** Aliases that start in a script without spaces, by their first unit, longest first. */
  bySolidUnit: Map<number, CompiledAlias[]>;
  /** What linking asks beside the names. */
  topics: TopicIndex;
  weights: Weights;
}

/** Adds one folded unit to a word's hash (a 32-bit integer). */
export function hashStep(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

/** Spreads a hash over the filter's slots. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** What finding mentions knows: names, word fields, and what was learned. */
export interface Lexicon {
  entities: LexiconEntity[];
  topics?: Topics;
  weights?: Weights;
}

/** Compiles a lexicon. Dear, to be done once; throws never: the data is checked at build time. */
export function compileGazetteer({
  entities,
  topics = {},
  weights = NO_WEIGHTS,
}: Lexicon): Gazetteer {
  const byFirstWord = new Map<number, CompiledAlias[]>();
  const bySolidUnit = new Map<number, CompiledAlias[]>();
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      const compiled = compileAlias(entity, alias);
      const first = compiled.folded.charCodeAt(0);
      if (classOf(first) === SOLID) addTo(bySolidUnit, first, compiled);
      else addTo(byFirstWord, hashOfFirstWord(compiled.folded), compiled);
    }
  }
  // Sixteen slots a word keep false alarms under one word in ten, at any size of the list.
  const slots = 2 ** Math.ceil(Math.log2(Math.max(64, byFirstWord.size) * 16));
  const filter = new Uint8Array(slots);
  for (const hash of byFirstWord.keys()) filter[slotOf(hash, slots - 1)] = 1;
  return {
    filter,
    mask: slots - 1,
    byFirstWord,
    bySolidUnit,
    topics: compileTopics(topics),
    weights,
  };
}

function compileAlias(entity: LexiconEntity, alias: Alias): CompiledAlias {
  let folded = '';
  for (let i = 0; i < alias.text.length; i++) {
    folded += String.fromCharCode(foldUnit(alias.text.charCodeAt(i)));
  }
  const { id, kind } = entity;
  return { entity: id, kind, alias, folded, declared: compileDeclared(alias) };
}

function hashOfFirstWord(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const kind = classOf(unit);
    if (kind !== 1 && kind !== 2) break;
    hash = hashStep(hash, unit);
  }
  return hash;
}

function addTo(map: Map<number, CompiledAlias[]>, key: number, alias: CompiledAlias): void {
  const list = map.get(key);
  if (list) list.push(alias);
  else map.set(key, [alias]);
  map.get(key)?.sort((a, b) => b.folded.length - a.folded.length);
}
