/** What we hold that a page's figures are set beside: each stored figure with whom it concerns and where it comes from. */
import type { Figure, Relation, Source } from './claim.ts';
import { allFigures, type SourcedFigure } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

/** A stored figure by which a page's can be judged. */
export interface HeldFigure {
  figure: Omit<Figure, 'about' | 'scaleLabel'>;
  /** Whose amount it is; for what passes between names, all of them. */
  concerned: EntityId[];
  provenance: Provenance;
}

/** Amounts between two names: they are about all whom their claim names. */
const BETWEEN_NAMES =
  /^(?:commitment|investment|licence|warrant|equity stake|acquisition|loan|power|capacity)$/;

/** Lists the figures of all sources of which we know what kind of amount they are. */
export function toHoldings(sources: Source[]): HeldFigure[] {
  return allFigures(sources).flatMap((sourced) => {
    // Whose it is, `concerned` says better; and here nothing stands for scale.
    const { about: _about, scaleLabel: _scaleLabel, ...figure } = sourced.figure;
    if (figure.measure === undefined) return [];
    return { figure, concerned: concernedBy(sourced), provenance: provenanceOf(sourced) };
  });
}

function concernedBy({ figure, claim, about }: SourcedFigure): EntityId[] {
  const isBetween = BETWEEN_NAMES.test(figure.measure ?? '');
  return isBetween && claim.relations ? namesOf(claim.relations) : [about];
}

function namesOf(relations: readonly Relation[]): EntityId[] {
  return [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
}
