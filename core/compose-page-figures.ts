/** The figures that the page itself gives of one entity, the most telling first, each with its sentence cut short around it and what we hold of the same thing. */
import type { Quantity } from './claim.ts';
import { compareFigure, type FigureComparison } from './compare-figures.ts';
import type { SourcedFigure } from './dossier.ts';
import type { EntityId } from './entity.ts';
import { formatQuantity, QUALIFIER_WORDS } from './format-quantity.ts';
import type { PageFigure } from './link-figures.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

/** A figure of the page with the block that it stands in. */
export interface FigureOnPage extends PageFigure {
  /** The caller's own key of the block, handed back for scrolling there. */
  block: number;
  /** The block's text, in which the spans are. */
  text: string;
}

/** What the page says in figures, and when. */
export interface PageFigures {
  figures: readonly FigureOnPage[];
  /** ISO date of the page; null where it tells none. */
  date: string | null;
}

/** A page's figure as a card shows it. */
export interface BriefPageFigure {
  /** The block and the figure's span in its text, for scrolling there. */
  block: number;
  start: number;
  end: number;
  /** "over", "up to", …; null where the page gives none. */
  qualifier: string | null;
  /** "$20bn". */
  value: string;
  /** The amount itself, for bars to scale. */
  quantity: Quantity;
  /** "revenue"; null where the page does not say. */
  label: string | null;
  entities: EntityId[];
  /** The sentence, cut short: what stands before, the figure as written, what stands behind. */
  sentence: { before: string; figure: string; after: string };
  /** What we hold about the same thing; null where nothing can be compared. */
  comparison: BriefComparison | null;
}

/** The same thing as our source has it. */
export interface BriefComparison extends Pick<FigureComparison, 'verdict' | 'ratio' | 'age'> {
  label: string;
  qualifier: string | null;
  value: string;
  quantity: Quantity;
  provenance: Provenance;
}

/** How much of a sentence is shown before and behind its figure, in characters. */
const BEFORE = 90;
const AFTER = 70;
/** What counts many: a chip's transistors tell more than three offices. */
const MANY = 10_000;

/** Composes the page's figures of an entity; `known` is all that we hold. */
export function toPageFigures(
  id: EntityId,
  page: PageFigures,
  known: readonly SourcedFigure[],
): BriefPageFigure[] {
  const own = page.figures.filter(({ entities }) => entities.includes(id));
  const ranked = own.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.unit === b.unit ? sizeOf(b) - sizeOf(a) : 0),
  );
  return ranked.map((figure) => toBriefPageFigure(figure, page.date, known));
}

/** Money first, then measures and large counts, percent and multiples, small counts, lengths of time. */
function rankOf({ kind, unit, value, label }: FigureOnPage): number {
  if (kind === 'money') return 0;
  if (kind !== 'quantity') return 2;
  if (label === 'duration') return 4;
  const isMeasure = /^(?:W|Wh|B|B\/s|bit\/s|FLOP\/s|OP\/s|token\/s)$/.test(unit);
  return isMeasure || value >= MANY ? 1 : 3;
}

const sizeOf = ({ value, high }: Quantity): number => high ?? value;

/** Composes one figure of the page with its comparison. */
export function toBriefPageFigure(
  figure: FigureOnPage,
  pageDate: string | null,
  known: readonly SourcedFigure[],
): BriefPageFigure {
  const { block, start, end, qualifier, label, entities, text, sentence } = figure;
  const compared = { figure, sentence: text.slice(sentence.start, sentence.end), pageDate };
  const found = compareFigure(compared, known);
  return {
    block,
    start,
    end,
    qualifier: qualifier && QUALIFIER_WORDS[qualifier],
    value: formatQuantity(figure),
    quantity: quantityOf(figure),
    label,
    entities,
    sentence: {
      before: shortenStart(text.slice(sentence.start, start)),
      figure: text.slice(start, end),
      after: shortenEnd(text.slice(end, Math.max(sentence.end, end))),
    },
    comparison: found && toComparison(found),
  };
}

function toComparison({ sourced, verdict, ratio, age }: FigureComparison): BriefComparison {
  const { figure } = sourced;
  return {
    verdict,
    ratio,
    age,
    label: figure.label,
    qualifier: figure.qualifier ? QUALIFIER_WORDS[figure.qualifier] : null,
    value: formatQuantity(figure),
    quantity: quantityOf(figure),
    provenance: provenanceOf(sourced),
  };
}

function quantityOf({ value, high, unit }: Quantity): Quantity {
  return { value, ...(high !== undefined && { high }), unit };
}

/** Cuts at a space, so that no word is broken. */
function shortenStart(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trimStart();
  if (flat.length <= BEFORE) return flat;
  const tail = flat.slice(-BEFORE);
  return `… ${tail.slice(tail.indexOf(' ') + 1)}`;
}

function shortenEnd(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trimEnd();
  if (flat.length <= AFTER) return flat;
  const head = flat.slice(0, AFTER);
  const cut = head.lastIndexOf(' ');
  return `${cut > 0 ? head.slice(0, cut) : head} …`;
}
