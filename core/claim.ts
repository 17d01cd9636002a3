/** What sources say: sources, their claims, and the figures and relations that a claim carries. Types only; composing is dossier.ts. */
import type { EntityId } from './entity.ts';

/** How sure a claim is: the source says so itself, passes on a report, or draws a conclusion. */
export type ClaimStatus = 'reported' | 'stated' | 'analysis';

/** What the writer put before the number. */
export type Qualifier = 'over' | 'under' | 'about' | 'up-to';

/** A number with its unit. */
export interface Quantity {
  /** Plain number in the base unit (20000000000 for $20 billion); the low end of a range. */
  value: number;
  /** The high end, for a range only. */
  high?: number;
  /** ISO 4217 code for money, `%`, or a base unit (`W`, `B`, `m`) or a counted noun in the singular. */
  unit: string;
}

export type FigurePeriod = 'quarter' | 'half' | 'year';

/** A quantity with its qualifier and label. Status, date and source are its claim's. */
export interface Figure extends Quantity {
  qualifier?: Qualifier;
  /** What it measures, as a short label: "OpenAI’s commitment to Cerebras chips". */
  label: string;
  /** What kind of amount it is, in the words of figure-labels.ts ("revenue"), or `outlay` for the whole cost of a project; it is compared with a page's only where that is known. */
  measure?: string;
  /** What in particular it is true of ("H100", "Abilene"): compared only with sentences that name it. */
  subject?: string;
  /** True when the subject is the entity's present generation: the same amount in a sentence that names no generation is about it. */
  isPresent?: true;
  /** The stretch of time it sums up: compared only with sentences that tell the same. */
  period?: FigurePeriod;
  /** The entity whose amount it is; the claim's first entity when absent. */
  about?: EntityId;
  /** The name to show beside it when it stands on another entity's card for scale: "Stargate". */
  scaleLabel?: string;
}

export const RELATION_KINDS = [
  'buys-from',
  'invests-in',
  'competes-with',
  'makes',
  'rents-from',
  'builds',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A directed tie between two entities; `competes-with` reads the same both ways. */
export interface Relation {
  from: EntityId;
  kind: RelationKind;
  to: EntityId;
}

/** One statement of a source, in our own words. */
export interface Claim {
  /** Unique within its source, kebab-case. */
  id: string;
  /** The part of the source that it stands in (an id of the source's `sections`). */
  section: string;
  text: string;
  /** The entities it is about, the most concerned first. */
  entities: EntityId[];
  status: ClaimStatus;
  /** Who published it and where it was read, for a claim of a reference source; the source's own otherwise. */
  publisher?: string;
  address?: string;
  /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) the claim holds for; absent when the source gives none. */
  asOf?: string;
  figures?: Figure[];
  relations?: Relation[];
}

/** One published source and its claims. */
export interface Source {
  id: string;
  /** `reference`: a collection of published figures, each claim with its own publisher and address; an article when absent. */
  kind?: 'article' | 'reference';
  /** Full title, or what it is when it has none. */
  title: string;
  /** How a card names it: "deal article". */
  shortName: string;
  /** Null when the publisher is unknown. */
  publisher: string | null;
  /** ISO date of publication; null when undated. */
  date: string | null;
  /** Null when there is no address to open. */
  address: string | null;
  /** The report that it rests on. */
  basedOn?: { publisher: string; date: string | null; address: string | null };
  sections: { id: string; title: string }[];
  claims: Claim[];
}
