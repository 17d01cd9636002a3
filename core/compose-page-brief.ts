/** The whole page at a glance, for the side panel: its names by weight, its figures, who deals with whom, and what our sources say that bears on it. */
import type { EntityRef } from './compose-brief.ts';
import type { SourceLine } from './compose-claims.ts';
import { toSourceLines } from './compose-claims.ts';
import { type BearingClaim, composePageClaims } from './compose-page-claims.ts';
import { type BriefDeal, composePageDeals } from './compose-page-deals.ts';
import type { Knowledge } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { summarise } from './page-summary.ts';
import type { PageFigureRow, PageReading } from './read-page.ts';
import type { WholePage } from './whole-page.ts';

/** A name of the page. */
export interface BriefName {
  entity: EntityRef;
  /** How often it stands there. */
  count: number;
  /** Where, as shares of the text from 0 to 1; at most `MOST_PLACES`. */
  places: number[];
  /** How many figures are tied to it. */
  figures: number;
}

export interface PageBrief {
  title: string;
  address: string;
  /** How the page names its site; null where it does not. */
  site: string | null;
  date: string | null;
  /** "32 mentions of 14 names. Of 6 figures, two agree with our sources …" */
  summary: string;
  /** By weight, the heaviest first. */
  names: BriefName[];
  /** In the order of the page. */
  figures: PageFigureRow[];
  deals: BriefDeal[];
  claims: BearingClaim[];
  sourceLines: SourceLine[];
}

/** More strokes than this run into one on the strip. */
const MOST_PLACES = 80;
/** What a mention in the first blocks (headline, standfirst) counts more than others, and what a figure adds. */
const EARLY_BLOCKS = 3;
const EARLY_WEIGHT = 1;
const FIGURE_WEIGHT = 0.5;

/** Composes the brief of a page from its text and what was read of it. */
export function composePageBrief(
  page: WholePage,
  reading: PageReading,
  knowledge: Knowledge,
): PageBrief {
  const refOf = (id: EntityId): EntityRef => {
    const entity = knowledge.entities.find((other) => other.id === id);
    return { id, name: entity?.shortName ?? entity?.name ?? id, kind: entity?.kind ?? 'company' };
  };
  const names = toNames(page, reading.figures, refOf);
  const onPage = new Map(names.map(({ entity }, rank) => [entity.id, rank]));
  const articles = knowledge.sources.filter(({ kind }) => kind !== 'reference');
  const claims = composePageClaims(page, onPage, articles, reading.figures);
  return {
    title: page.title,
    address: page.address,
    site: page.site,
    date: page.date,
    summary: summarise(names, reading.figures),
    names,
    figures: reading.figures,
    deals: composePageDeals(reading, onPage, knowledge.sources, refOf),
    claims,
    sourceLines: toSourceLines({
      claims: articles.flatMap((source) => source.claims.map((claim) => ({ claim, source }))),
    }),
  };
}

function toNames(
  page: WholePage,
  figures: readonly PageFigureRow[],
  refOf: (id: EntityId) => EntityRef,
): BriefName[] {
  const length = Math.max(
    1,
    page.blocks.reduce((sum, { text }) => sum + text.length, 0),
  );
  const found = new Map<EntityId, BriefName & { weight: number }>();
  let offset = 0;
  let namedBlocks = 0;
  for (const block of page.blocks) {
    if (block.mentions.length > 0) namedBlocks++;
    const isEarly = namedBlocks <= EARLY_BLOCKS;
    for (const { entity, start } of block.mentions) {
      const name = found.get(entity) ?? { ...toEmpty(refOf(entity)), weight: 0 };
      name.count++;
      name.weight += 1 + (isEarly ? EARLY_WEIGHT : 0);
      const place = Math.round(((offset + start) / length) * 1000) / 1000;
      if (name.places.length < MOST_PLACES && !name.places.includes(place)) name.places.push(place);
      found.set(entity, name);
    }
    offset += block.text.length;
  }
  for (const id of figures.flatMap(({ entities }) => entities)) {
    const name = found.get(id);
    if (name) {
      name.figures++;
      name.weight += FIGURE_WEIGHT;
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || b.count - a.count)
    .map(({ weight: _weight, ...name }) => name);
}

const toEmpty = (entity: EntityRef): BriefName => ({ entity, count: 0, places: [], figures: 0 });
