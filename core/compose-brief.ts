/** Step 10: what to show of one entity, in order, ready for the view: every figure with its provenance, every word already chosen. */
import { type Bar, type BarScale, endOf, toBar } from './bar.ts';
import type { ClaimStatus, RelationKind, Source } from './claim.ts';
import {
  type BriefReference,
  type ClaimGroup,
  type SourceLine,
  toClaimGroups,
  toReferences,
  toSourceLines,
} from './compose-claims.ts';
import type { BriefPage } from './compose-page-figures.ts';
import {
  allFigures,
  composeDossier,
  type Dossier,
  type Knowledge,
  type KnownEntity,
  type SourcedFigure,
} from './dossier.ts';
import type { EntityId, EntityKind } from './entity.ts';
import { formatCount, formatQualifier, formatQuantity, toCountLabel } from './format-quantity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

export type { Bar } from './bar.ts';
export type { BriefClaim, BriefReference } from './compose-claims.ts';
export type { BriefComparison, BriefPage, BriefPageFigure } from './compose-page-figures.ts';
export type { Provenance } from './provenance.ts';

export interface EntityRef {
  id: EntityId;
  name: string;
  kind: EntityKind;
}

export interface BriefFigure {
  label: string;
  /** "over", "up to", …; null where the source gives none. */
  qualifier: string | null;
  /** "$20bn", "1.5 GW". */
  value: string;
  /** Null where nothing of the same unit can be compared. */
  bar: Bar | null;
  provenance: Provenance;
}

/** A row of "In the race": "Sells to" and the names. */
export interface BriefRelation {
  label: string;
  entities: { entity: EntityRef; status: ClaimStatus }[];
}

/** All the view needs for one card. An empty list draws nothing. */
export interface Brief {
  entity: EntityRef;
  /** Beside the kind: "CBRS", "Made by Cerebras"; null when there is nothing. */
  identity: string | null;
  place: string;
  /** The first one leads, in large type; the others stand beside it for scale. */
  figures: BriefFigure[];
  /** On what they are drawn, where they have bars: the page's figures stand on the same. */
  scale?: BarScale;
  /** One group a source: "From the deal article". */
  claimGroups: ClaimGroup[];
  /** Published figures, never mixed with an article's claims. */
  references: BriefReference[];
  /** What the page being read says of it; null while its figures were not read. */
  page: BriefPage | null;
  relations: BriefRelation[];
  sourceLines: SourceLine[];
  /** "1 of 6" of this entity on the page; null for a card that was opened from another card. */
  position: { index: number; count: number } | null;
  /** The name of the entity whose card led here, for the way back; null at the start. */
  back: string | null;
}

/** A brief without what depends on the page: the same wherever the entity is named. */
export type StoredBrief = Omit<Brief, 'page' | 'position' | 'back'>;

/** Most figures in the leading group: more would push the claims off the first view. */
const MOST_FIGURES = 3;

/** Composes what a brief of an entity says wherever it is named; null when the entity is unknown. */
export function composeBrief(id: EntityId, knowledge: Knowledge): StoredBrief | null {
  const articles = withSources(knowledge, (kind) => kind !== 'reference');
  const dossier = composeDossier(id, articles);
  const published = composeDossier(
    id,
    withSources(knowledge, (kind) => kind === 'reference'),
  );
  if (!dossier || !published) return null;
  const { entity } = dossier;
  const refOf = (other: EntityId) => toRef(other, knowledge);
  const lead = chooseFigures(dossier, published, knowledge);
  return {
    entity: { ...refOf(id), name: entity.name },
    identity: identityOf(entity, refOf),
    place: entity.place,
    ...toBriefFigures(lead),
    claimGroups: toClaimGroups(dossier, MOST_FIGURES),
    references: toReferences(
      published,
      lead.shown.map(({ figure }) => figure),
    ),
    relations: toRelations(dossier, refOf),
    sourceLines: toSourceLines(dossier),
  };
}

function withSources(
  { entities, sources }: Knowledge,
  isWanted: (kind: Source['kind']) => boolean,
): Knowledge {
  return { entities, sources: sources.filter(({ kind }) => isWanted(kind)) };
}

/** Names an entity as a card does inside a list or sentence. */
export function toRef(id: EntityId, { entities }: Knowledge): EntityRef {
  const entity = entities.find((other) => other.id === id);
  return { id, name: entity?.shortName ?? entity?.name ?? id, kind: entity?.kind ?? 'company' };
}

/** Names an entity likewise; null when it is unknown. */
export function nameOf(id: EntityId, knowledge: Knowledge): string | null {
  return knowledge.entities.some((entity) => entity.id === id) ? toRef(id, knowledge).name : null;
}

function identityOf(entity: KnownEntity, refOf: (id: EntityId) => EntityRef): string | null {
  if (!entity.maker) return entity.ticker === entity.name ? null : (entity.ticker ?? null);
  const maker = refOf(entity.maker).name;
  if (entity.kind === 'cloud') return `Part of ${maker}`;
  // Who is behind a project is itself a claim, and sources differ on it.
  return entity.kind === 'project' ? `Attributed to ${maker}` : `Made by ${maker}`;
}

/** The figures that lead a card, its own first, then those of others for scale. */
interface LeadFigures {
  shown: SourcedFigure[];
  scale: SourcedFigure[];
}

/**
 * Chooses the article's own figures; for a chip without any, published ones that may stand beside others. Where they
 * cannot be compared among themselves, amounts of others follow the first one, for scale, the largest first.
 */
function chooseFigures(dossier: Dossier, published: Dossier, { sources }: Knowledge): LeadFigures {
  const isPublished = dossier.figures.length === 0 && dossier.entity.kind === 'chip';
  const own = isPublished
    ? published.figures.filter(({ figure }) => figure.scaleLabel)
    : dossier.figures;
  const [lead, ...rest] = own;
  if (!lead) return { shown: [], scale: [] };
  const isSameUnit = ({ figure }: SourcedFigure) => figure.unit === lead.figure.unit;
  const isBeside = ({ figure, source }: SourcedFigure) =>
    isPublished === (source.kind === 'reference') &&
    (!isPublished || figure.scaleLabel !== undefined) &&
    !own.some((other) => other.figure === figure);
  const scale = rest.some(isSameUnit)
    ? []
    : allFigures(sources)
        .filter((other) => isSameUnit(other) && isBeside(other))
        .toSorted((a, b) => endOf(b.figure) - endOf(a.figure));
  return { shown: [lead, ...rest, ...scale].slice(0, MOST_FIGURES), scale };
}

function toBriefFigures({ shown, scale }: LeadFigures): Pick<Brief, 'figures' | 'scale'> {
  const [lead] = shown;
  if (!lead) return { figures: [] };
  const { unit, label } = lead.figure;
  const isSameUnit = ({ figure }: SourcedFigure) => figure.unit === unit;
  const comparable = shown.filter(isSameUnit);
  const longest = Math.max(...comparable.map(({ figure }) => endOf(figure)));
  const hasBars = comparable.length > 1;
  const isCount = label.startsWith(toCountLabel(unit) ?? ' ');
  const figures = shown.map((sourced) => {
    const { figure } = sourced;
    return {
      label: scale.includes(sourced)
        ? `${figure.scaleLabel ?? figure.label}, for scale`
        : figure.label,
      qualifier: formatQualifier(figure.qualifier),
      value: isCount && isSameUnit(sourced) ? formatCount(figure) : formatQuantity(figure),
      bar: toBar(figure, hasBars && isSameUnit(sourced) ? longest : null),
      provenance: provenanceOf(sourced),
    };
  });
  return { figures, ...(hasBars && { scale: { unit, longest } }) };
}

/** How a relation reads from each of its two ends, in the order in which a card lists them. */
const RELATION_WORDS: [kind: RelationKind, from: string, to: string][] = [
  ['buys-from', 'Buys from', 'Sells to'],
  ['invests-in', 'Invests in', 'Part-owned by'],
  ['builds', 'Builds', 'Built by'],
  ['makes', 'Makes', 'Made by'],
  ['rents-from', 'Rents from', 'Rents to'],
  ['competes-with', 'Competes with', 'Competes with'],
];

function toRelations(dossier: Dossier, refOf: (id: EntityId) => EntityRef): BriefRelation[] {
  const { id } = dossier.entity;
  const rows = new Map<string, BriefRelation>();
  for (const [kind, fromWords, toWords] of RELATION_WORDS) {
    for (const { relation, claim } of dossier.relations) {
      if (relation.kind !== kind) continue;
      const isFrom = relation.from === id;
      const label = isFrom ? fromWords : toWords;
      const row = rows.get(label) ?? { label, entities: [] };
      const other = refOf(isFrom ? relation.to : relation.from);
      if (!row.entities.some(({ entity }) => entity.id === other.id)) {
        row.entities.push({ entity: other, status: claim.status });
      }
      rows.set(label, row);
    }
  }
  return [...rows.values()];
}
