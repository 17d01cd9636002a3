/** What our articles say that bears on a page: claims whose names stand together in one of its paragraphs, the closest first. */
import type { Source } from './claim.ts';
import type { EntityId } from './entity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import type { PageFigureRow } from './read-page.ts';
import type { PageSpan, WholePage } from './whole-page.ts';

/** A claim, and the paragraph that it bears on. */
export interface BearingClaim {
  text: string;
  provenance: Provenance;
  entities: EntityId[];
  /** Where its names stand together; the span goes from the first to the last of them there. */
  passage: PageSpan;
}

/** Beyond these a list says everything and nothing. */
const MOST_CLAIMS = 24;

/** Composes the claims; `onPage` ranks the names, the heaviest 0. */
export function composePageClaims(
  page: WholePage,
  onPage: ReadonlyMap<EntityId, number>,
  articles: readonly Source[],
  figures: readonly PageFigureRow[],
): BearingClaim[] {
  const compared = new Set(
    figures.flatMap(({ comparison }) => comparison?.provenance.address ?? []),
  );
  const found = articles.flatMap((source) =>
    source.claims.flatMap((claim) => {
      const names = claim.entities.filter((id) => onPage.has(id));
      // A claim about two bears on a page that tells of both; one about a single name on a page that is about it.
      const [first] = claim.entities;
      const isAboutPage = claim.entities.length === 1 && first && onPage.get(first) === 0;
      if (names.length < 2 && !isAboutPage) return [];
      const passage = findPassage(page, new Set(names), Math.min(2, claim.entities.length));
      if (!passage) return [];
      const provenance = provenanceOf({ claim, source });
      const isCompared = provenance.address !== null && compared.has(provenance.address);
      const weight = names.reduce((sum, id) => sum + 1 / (2 + (onPage.get(id) ?? 0)), 0);
      const score =
        passage.names / claim.entities.length +
        weight +
        (claim.figures || claim.relations ? 0.5 : 0) +
        (isCompared ? 0.25 : 0);
      const { names: _names, ...place } = passage;
      return [{ score, claim: { text: claim.text, provenance, entities: names, passage: place } }];
    }),
  );
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CLAIMS)
    .map(({ claim }) => claim);
}

/** Finds the first block that names the most of them, at least `least`. */
function findPassage(page: WholePage, wanted: ReadonlySet<EntityId>, least: number) {
  let best: (BearingClaim['passage'] & { names: number }) | null = null;
  for (const { id: block, frame, text: all, mentions } of page.blocks) {
    if (mentions.length < least) continue;
    const own = mentions.filter(({ entity }) => wanted.has(entity));
    const names = new Set(own.map(({ entity }) => entity)).size;
    const [first, last] = [own[0], own.at(-1)];
    if (names < least || !first || !last || names <= (best?.names ?? 0)) continue;
    const { start } = first;
    const { end } = last;
    best = { block, frame, start, end, text: all.slice(start, end), names };
  }
  return best;
}
