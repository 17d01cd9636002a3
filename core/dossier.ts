/** Composes a dossier: all that our sources say about one entity. What of it is shown is compose-brief.ts's choice. */
import type { Claim, Figure, Relation, Source } from './claim.ts';
import type { Entity, EntityId } from './entity.ts';

/** What is said of an entity outside the pages: the entity itself without its aliases. */
export type KnownEntity = Omit<Entity, 'aliases'>;

/** All entities and sources. */
export interface Knowledge {
  entities: KnownEntity[];
  sources: Source[];
}

/** A claim together with the source it stands in. */
export interface SourcedClaim {
  claim: Claim;
  source: Source;
}

export interface SourcedFigure extends SourcedClaim {
  figure: Figure;
  /** The entity whose amount it is. */
  about: EntityId;
}

export interface SourcedRelation extends SourcedClaim {
  relation: Relation;
}

export interface Dossier {
  entity: KnownEntity;
  /** Claims about it: those with figures or deals first, then those that it is the subject of. */
  claims: SourcedClaim[];
  /** Figures of those claims, its own amounts first. */
  figures: SourcedFigure[];
  relations: SourcedRelation[];
}

/** Composes the dossier of an entity; null when no entity has the id. */
export function composeDossier(id: EntityId, { entities, sources }: Knowledge): Dossier | null {
  const entity = entities.find((other) => other.id === id);
  if (!entity) return null;
  const all = allClaims(sources);
  const claims = all.filter(({ claim }) => claim.entities.includes(id));
  const rank = ({ claim }: SourcedClaim) => {
    if (claim.figures || claim.relations?.some((relation) => isDeal(relation, id))) return 0;
    return claim.entities[0] === id ? 1 : 2;
  };
  const figures = claims.flatMap(figuresOf);
  const isOwn = ({ about }: SourcedFigure) => (about === id ? 0 : 1);
  return {
    entity,
    claims: claims.toSorted((a, b) => rank(a) - rank(b)),
    figures: figures.toSorted((a, b) => isOwn(a) - isOwn(b)),
    relations: all.flatMap(({ claim, source }) =>
      (claim.relations ?? [])
        .filter(({ from, to }) => from === id || to === id)
        .map((relation) => ({ relation, claim, source })),
    ),
  };
}

function isDeal({ kind, from, to }: Relation, id: EntityId): boolean {
  return (kind === 'buys-from' || kind === 'invests-in') && (from === id || to === id);
}

/** Lists the figures of all sources, for comparing amounts of different entities. */
export function allFigures(sources: Source[]): SourcedFigure[] {
  return allClaims(sources).flatMap(figuresOf);
}

function allClaims(sources: Source[]): SourcedClaim[] {
  return sources.flatMap((source) => source.claims.map((claim) => ({ claim, source })));
}

function figuresOf({ claim, source }: SourcedClaim): SourcedFigure[] {
  return (claim.figures ?? []).map((figure) => {
    const about = figure.about ?? (claim.entities[0] as EntityId);
    return { figure, claim, source, about };
  });
}
