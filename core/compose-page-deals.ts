/** Who deals with whom among the names of a page: what its own sentences tell, and what our sources do, kept apart. */
import type { Claim, RelationKind, Source } from './claim.ts';
import type { EntityRef } from './compose-brief.ts';
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
  /** "over $20bn", where a sentence or claim gives an amount of this dealing; both where page and sources differ; null otherwise. */
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
/** What an amount is called that passes in such a dealing, in the words of figure-labels.ts: an order's sum is not that of a stake. */
const OWN_AMOUNTS: Partial<Record<RelationKind, RegExp>> = {
  'buys-from': /^(?:commitment|price)$/,
  'invests-in': /^(?:investment|funding|equity stake)$/,
  'rents-from': /^(?:commitment|price)$/,
  builds: /^(?:outlay|investment|commitment|price)$/,
};
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
  const told = new Map<BriefDeal, string>();
  const held = new Map<BriefDeal, string>();
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
    const amount = amountOnPage(row, figures);
    if (amount && !told.has(deal)) told.set(deal, amount);
  }
  for (const source of sources) {
    for (const claim of source.claims) {
      for (const relation of claim.relations ?? []) {
        if (!onPage.has(relation.from) || !onPage.has(relation.to)) continue;
        const deal = dealOf(relation);
        deal.sources.push({ text: claim.text, provenance: provenanceOf({ claim, source }) });
        const amount = amountInClaim(claim, relation.kind);
        if (amount && !held.has(deal)) held.set(deal, amount);
      }
    }
  }
  for (const deal of found.values()) deal.amount = joinAmounts(told.get(deal), held.get(deal));
  const rankOf = ({ from, to }: BriefDeal) =>
    (onPage.get(from.id) ?? 99) + (onPage.get(to.id) ?? 99);
  return [...found.values()].sort(
    (a, b) =>
      Number(b.page.length > 0) - Number(a.page.length > 0) ||
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      rankOf(a) - rankOf(b),
  );
}

/** Says whose amount is whose where they differ, if only by a word: “$20bn” is not “over $20bn”. */
function joinAmounts(onPage: string | undefined, inSources: string | undefined): string | null {
  if (!onPage || !inSources || onPage === inSources) return onPage ?? inSources ?? null;
  return `${onPage} on this page, ${inSources} in our sources`;
}

/** Money of the same sentence that belongs to both and to this dealing. */
function amountOnPage(deal: PageDealRow, figures: readonly PageFigureRow[]): string | null {
  const figure = figures.find(
    ({ kind, label, block, frame, sentenceSpan, entities }) =>
      kind === 'money' &&
      OWN_AMOUNTS[deal.kind]?.test(label ?? '') &&
      block === deal.block &&
      frame === deal.frame &&
      sentenceSpan.start <= deal.start &&
      sentenceSpan.end >= deal.end &&
      entities.includes(deal.from) &&
      entities.includes(deal.to),
  );
  return figure ? toAmount(figure.qualifier, figure.value) : null;
}

function amountInClaim({ figures = [] }: Claim, kind: RelationKind): string | null {
  const figure = figures.find(({ measure }) => OWN_AMOUNTS[kind]?.test(measure ?? ''));
  if (!figure) return null;
  return toAmount(formatQualifier(figure.qualifier), formatQuantity(figure));
}

const toAmount = (qualifier: string | null, value: string): string =>
  qualifier ? `${qualifier} ${value}` : value;
