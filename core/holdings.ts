/** What we hold that a page's figures are set beside: each stored figure with whom it concerns and where it comes from. */
import type { Figure, Relation, Source } from './claim.ts';
import { allFigures, type SourcedFigure } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

/** A stored figure by which a page's can be judged. */
export interface HeldFigure {
  /** Its `measure` may be several, with `|` between. */
  figure: Omit<Figure, 'about' | 'scaleLabel' | 'isPresent'>;
  /** Whose amount it is; for what passes between names, all of them. */
  concerned: EntityId[];
  /** True where only the same amount tells that a page means this figure: another may be a part, or of another generation. */
  isLoose?: true;
  provenance: Provenance;
}

/** Amounts between two names: they are about all whom their claim names. */
const BETWEEN_NAMES =
  /^(?:commitment|investment|licence|warrant|equity stake|acquisition|loan|power|capacity)$/;
/** What pages call the outlay for a project. */
const OUTLAY_WORDS = 'investment|commitment|price';

/** Lists the figures of all sources of which we know what kind of amount they are. */
export function toHoldings(sources: Source[]): HeldFigure[] {
  const relations = sources.flatMap(({ claims }) =>
    claims.flatMap((claim) => claim.relations ?? []),
  );
  return allFigures(sources).flatMap((sourced) => {
    // Whose it is, `concerned` says better; and here nothing stands for scale.
    const { about: _about, scaleLabel: _scaleLabel, isPresent, ...figure } = sourced.figure;
    if (figure.measure === undefined) return [];
    const provenance = provenanceOf(sourced);
    if (figure.measure === 'outlay') {
      const outlay = { ...figure, measure: OUTLAY_WORDS };
      return toBuilders(sourced.about, relations).map(
        (concerned): HeldFigure => ({ figure: outlay, concerned, isLoose: true, provenance }),
      );
    }
    const held: HeldFigure = { figure, concerned: concernedBy(sourced), provenance };
    if (!isPresent) return [held];
    const { subject: _subject, ...unnamed } = figure;
    return [held, { ...held, figure: unnamed, isLoose: true }];
  });
}

/** A page tells a project's outlay of the project alone, or of it and who builds it. */
function toBuilders(project: EntityId, relations: readonly Relation[]): EntityId[][] {
  const builders = new Set(
    relations.flatMap(({ kind, from, to }) => (kind === 'builds' && to === project ? [from] : [])),
  );
  return [[project], ...[...builders].map((builder) => [project, builder])];
}

function concernedBy({ figure, claim, about }: SourcedFigure): EntityId[] {
  const isBetween = BETWEEN_NAMES.test(figure.measure ?? '');
  return isBetween && claim.relations ? namesOf(claim.relations) : [about];
}

function namesOf(relations: readonly Relation[]): EntityId[] {
  return [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
}
