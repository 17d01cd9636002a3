/** Who deals with whom among the names of a page: what its own sentences tell, and what our sources do, kept apart. */
import type { RelationKind, Source } from './claim.ts';
import type { EntityRef } from './compose-brief.ts';
import type { SourcedClaim } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { formatQualifier, formatQuantity } from './format-quantity.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import type { PageDealRow, PageFigureRow, PageReading } from './read-page.ts';
import type { PageSpan } from './whole-page.ts';

/** One dealing of two names, with its evidence. */
export interface BriefDeal {
  /** "openai buys-from cerebras". */
  id: string;
  from: EntityRef;
  kind: RelationKind;
  to: EntityRef;
  /** "over $20bn", where a sentence or claim ties an amount to both; null otherwise. */
  amount: string | null;
  /** The page's sentences that say so. */
  page: PageEvidence[];
  /** Our sources' claims that say so. */
  sources: SourceEvidence[];
}

/** A sentence of the page; the span goes from one name to the other. */
export interface PageEvidence extends PageSpan {
  sentence: string;
}

export interface SourceEvidence {
  text: string;
  provenance: Provenance;
}

/** How a deal reads between its two names, and on its line in the map. */
export const DEAL_WORDS: Record<RelationKind, { long: string; short: string }> = {
  'buys-from': { long: 'buys from', short: 'buys' },
  'invests-in': { long: 'invests in', short: 'invests' },
  'rents-from': { long: 'rents from', short: 'rents' },
  makes: { long: 'makes', short: 'makes' },
  builds: { long: 'builds', short: 'builds' },
  'competes-with': { long: 'competes with', short: 'rivals' },
};
const KIND_ORDER = Object.keys(DEAL_WORDS) as RelationKind[];
/** More sentences than this prove no more. */
const MOST_EVIDENCE = 6;

/** Composes the deals; those that the page tells first, then by the weight of their names. `onPage` ranks the names. */
export function composePageDeals(
  { deals, figures }: PageReading,
  onPage: ReadonlyMap<EntityId, number>,
  sources: readonly Source[],
  refOf: (id: EntityId) => EntityRef,
): BriefDeal[] {
  const found = new Map<string, BriefDeal>();
  const dealOf = ({ from, kind, to }: { from: EntityId; kind: RelationKind; to: EntityId }) => {
    const [one, other] = kind === 'competes-with' && from > to ? [to, from] : [from, to];
    const id = `${one} ${kind} ${other}`;
    const empty = { amount: null, page: [], sources: [] };
    const deal = found.get(id) ?? { id, from: refOf(one), kind, to: refOf(other), ...empty };
    found.set(id, deal);
    return deal;
  };
  for (const row of deals) {
    const deal = dealOf(row);
    const { block, frame, start, end, text, whole: sentence } = row;
    if (deal.page.length === MOST_EVIDENCE) continue;
    deal.page.push({ block, frame, start, end, text, sentence });
    deal.amount ??= amountOnPage(row, figures);
  }
  for (const source of sources) {
    for (const claim of source.claims) {
      for (const relation of claim.relations ?? []) {
        if (!onPage.has(relation.from) || !onPage.has(relation.to)) continue;
        const deal = dealOf(relation);
        deal.sources.push({ text: claim.text, provenance: provenanceOf({ claim, source }) });
        deal.amount ??= amountInClaim({ claim, source });
      }
    }
  }
  const rankOf = ({ from, to }: BriefDeal) =>
    (onPage.get(from.id) ?? 99) + (onPage.get(to.id) ?? 99);
  return [...found.values()].sort(
    (a, b) =>
      Number(b.page.length > 0) - Number(a.page.length > 0) ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      rankOf(a) - rankOf(b),
  );
}

/** Money of the same sentence that belongs to both. */
function amountOnPage(deal: PageDealRow, figures: readonly PageFigureRow[]): string | null {
  const figure = figures.find(
    ({ kind, block, frame, sentenceSpan, entities }) =>
      kind === 'money' &&
      block === deal.block &&
      frame === deal.frame &&
      sentenceSpan.start <= deal.start &&
      sentenceSpan.end >= deal.end &&
      entities.includes(deal.from) &&
      entities.includes(deal.to),
  );
  return figure ? toAmount(figure.qualifier, figure.value) : null;
}

function amountInClaim({ claim }: SourcedClaim): string | null {
  const figure = claim.figures?.find(
    ({ measure }) => measure === 'commitment' || measure === 'investment',
  );
  if (!figure) return null;
  return toAmount(formatQualifier(figure.qualifier), formatQuantity(figure));
}

const toAmount = (qualifier: string | null, value: string): string =>
  qualifier ? `${qualifier} ${value}` : value;
