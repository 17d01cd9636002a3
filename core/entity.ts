/** What we can name: entities and the aliases they are written with. Everything that is said *about* them is a claim (claim.ts). */

/** A stable id in kebab-case, equal to the file name in `data/entities/`. */
export type EntityId = string;

export const ENTITY_KINDS = ['company', 'chip', 'cloud', 'project'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * How an alias's letters may be cased on a page.
 * `exact`: only as written (AMD). `capitalised`: as written, or all capitals in a headline (Amazon, AMAZON).
 * `any`: in any case (nvidia, NVIDIA, nVidia).
 */
export type CaseRule = 'exact' | 'capitalised' | 'any';

/**
 * Speaks for or against an alias's sense: a word (its stem counts), `@topic` for the words of a topic, or what
 * touches the name, which is `~`, with one or two words or marks on a side (`#` is any number): "~ rack", "volvo ~".
 */
export type CueTerm = string;

/**
 * What an alias says by itself where its letters have other senses, too. `usual`: a news reader takes it for
 * the entity unless something speaks against it. `cued`: only where something speaks for it.
 */
export type AliasSense = 'usual' | 'cued';

/** One way to write an entity's name. */
export interface Alias {
  /** As it is usually written; one space stands for any space, hyphen-free break or line break on the page. */
  text: string;
  case: CaseRule;
  /** BCP 47 tag when the alias belongs to one language; informative. */
  language?: string;
  /** True when a generation may follow and belongs to the name: Trainium2, TPU v5p, WSE-3. */
  generation?: boolean;
  /** Absent when the letters have no other sense. */
  sense?: AliasSense;
  /** Cues declared to speak for it; what is learned adds to them. */
  favours?: CueTerm[];
  /** Cues declared to speak against it. */
  refuses?: CueTerm[];
}

/** What texts call a company instead of its name; the words for each are name-references.ts's. */
export const TRADES = ['chipmaker', 'start-up', 'lab', 'software', 'search', 'retailer'] as const;
export type Trade = (typeof TRADES)[number];

/** A company, chip, cloud or project of the race. */
export interface Entity {
  id: EntityId;
  /** The name as a heading. */
  name: string;
  /** The name inside a list or sentence, when the heading's is long. */
  shortName?: string;
  kind: EntityKind;
  /** Stock ticker, when listed. */
  ticker?: string;
  /** The company behind a chip, cloud or project. */
  maker?: EntityId;
  /** What texts call it: "the chipmaker". */
  trades?: Trade[];
  /** Its place in the race in one or two sentences of our own, with no figure in it. */
  place: string;
  aliases: Alias[];
}

/** Words that are typical of a field of life, by the name of the field. */
export type Topics = Record<string, string[]>;
