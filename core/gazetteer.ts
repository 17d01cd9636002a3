/**
 * Step 0: all aliases compiled into one lookup, once per page. Words are looked up by a hash of their
 * folded letters, behind a bit filter, so that a word which starts no name costs one array read.
 */
import { classOf, fold, isHyphen, isSpace, SOLID } from './characters.ts';
import type { Alias, Entity, EntityKind } from './entity.ts';
import { readWord } from './read-word.ts';
import { NO_TOPICS, type TopicIndex } from './topics.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { compileDeclared, NO_TABLES, type Scale, type WeightTables, weightIn } from './weights.ts';

/** What finding mentions needs of an entity; the rest stays out of the pages. */
export type LexiconEntity = Pick<Entity, 'id' | 'kind' | 'aliases'>;

/** An alias, ready to be compared, and to weigh evidence. */
export interface CompiledAlias extends Scale {
  kind: EntityKind;
  alias: Alias;
  /** The alias's text with width and case folded. */
  folded: string;
  /** What was learned of it whatever stands around it. */
  learned: number;
}

/** Aliases that begin with one word: "American" may begin hundreds. */
export interface WordGroup {
  /** Those that end with it. */
  alone: CompiledAlias[];
  /** Those that go on, by the hash of their second word. */
  bySecondWord: Map<number, CompiledAlias[]>;
}

export interface Gazetteer {
  /** One byte per slot of `hash & mask`: 1 where an alias's first word may be. */
  filter: Uint8Array;
  mask: number;
  /** Gives the aliases whose first word has a hash. */
  byFirstWord: Lookup<WordGroup>;
  /** Gives the aliases that start in a script without spaces, by their first unit. */
  bySolidUnit: Lookup<CompiledAlias[]>;
  /** What linking asks beside the names. */
  vocabulary: Vocabulary;
  weights: WeightTables;
}

/** Compiles what stands under a key when a text first asks for it: most pages name few. */
type Lookup<T> = (key: number) => T | undefined;

/** Spreads a hash over the filter's slots. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** What finding mentions knows: names, word fields, and what was learned. */
export interface Lexicon {
  entities: LexiconEntity[];
  topics?: TopicIndex;
  weights?: WeightTables;
}

const NOTHING_DECLARED: ReadonlyMap<string, number> = /* @__PURE__ */ new Map();

/** An alias as it comes, and whose it is. */
type Named = [entity: LexiconEntity, alias: Alias];

/** So many bytes are nothing to a page, and leave a list of some hundred names one false alarm in fifty words. */
const LEAST_SLOTS = 8192;

/** Compiles a lexicon. To be done once a page; throws never: the data is checked at build time. */
export function compileGazetteer({
  entities,
  topics = NO_TOPICS,
  weights = NO_TABLES,
}: Lexicon): Gazetteer {
  const words = new Map<number, Named[]>();
  const solid = new Map<number, Named[]>();
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      const first = alias.text.charCodeAt(0);
      if (classOf(first) === SOLID) addTo(solid, first, [entity, alias]);
      else addTo(words, readWord(alias.text, 0).hashes[0] ?? 0, [entity, alias]);
    }
  }
  // Sixteen slots a word keep false alarms under one word in ten, at any size of the list; a short list can have more.
  const slots = 2 ** Math.ceil(Math.log2(Math.max(LEAST_SLOTS, words.size * 16)));
  const filter = new Uint8Array(slots);
  for (const hash of words.keys()) filter[slotOf(hash, slots - 1)] = 1;
  const compileAll = (named: Named[]) => named.map((one) => compileAlias(one, weights));
  return {
    filter,
    mask: slots - 1,
    byFirstWord: toLookup(words, (named) => toGroup(compileAll(named))),
    bySolidUnit: toLookup(solid, compileAll),
    vocabulary: createVocabulary(topics, weights),
    weights,
  };
}

function toLookup<T>(all: Map<number, Named[]>, compile: (named: Named[]) => T): Lookup<T> {
  const compiled = new Map<number, T>();
  return (key) => {
    const before = compiled.get(key);
    const named = before ? undefined : all.get(key);
    if (!named) return before;
    const found = compile(named);
    compiled.set(key, found);
    return found;
  };
}

function compileAlias([{ id, kind }, alias]: Named, weights: WeightTables): CompiledAlias {
  return {
    entity: id,
    kind,
    alias,
    folded: fold(alias.text),
    declared: alias.favours || alias.refuses ? compileDeclared(alias) : NOTHING_DECLARED,
    learned: alias.sense ? weightIn(weights.aliases, alias.text) : 0,
    known: new Map(),
    topics: null,
  };
}

function toGroup(aliases: CompiledAlias[]): WordGroup {
  const group: WordGroup = { alone: [], bySecondWord: new Map() };
  for (const alias of aliases) {
    const { folded } = alias;
    const { end } = readWord(folded, 0);
    const [second] = readWord(folded, end + 1).hashes;
    const joint = folded.charCodeAt(end);
    if (second && (isSpace(joint) || isHyphen(joint))) addTo(group.bySecondWord, second, alias);
    else group.alone.push(alias);
  }
  return group;
}

function addTo<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
