/** The figures that the page itself gives of one entity, the most telling first, each with its sentence cut short around it and what we hold of the same thing. */
import { type Bar, endOf, toBar } from './bar.ts';
import type { Quantity } from './claim.ts';
import { compareFigure, type FigureComparison, isNewFigure } from './compare-figures.ts';
import type { EntityId } from './entity.ts';
import { formatCount, formatQualifier, formatQuantity, toCountLabel } from './format-quantity.ts';
import type { HeldFigure } from './holdings.ts';
import type { PageFigure } from './link-figures.ts';
import type { Provenance } from './provenance.ts';
import type { FigureKind } from './read-figures.ts';

/** What we hold that page figures are set beside. */
export interface Holdings {
  known: readonly HeldFigure[];
  /** How a card names an entity. */
  nameOf(id: EntityId): string;
}

/** A figure of the page with the block that it stands in. */
export interface FigureOnPage extends PageFigure {
  /** The caller's own key of the block, handed back for scrolling there. */
  block: number;
  /** The block's text, in which the spans are. */
  text: string;
  /** What stands at the heads of a table's cell, as its own text is the mere number. */
  heads?: readonly string[];
}

/** What the page says in figures, and when. */
export interface PageFigures {
  figures: readonly FigureOnPage[];
  /** ISO date of the page; null where it tells none. */
  date: string | null;
}

/** The page's part of a brief. */
export interface BriefPage {
  /** ISO date of the page; null where it tells none. */
  date: string | null;
  /** The most telling first. */
  figures: BriefPageFigure[];
  /** How many more the page gives than are listed here. */
  rest: number;
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
  quantity: Quantity;
  /** Null where nothing else of its unit stands on the card. */
  bar: Bar | null;
  /** What it is, and whose besides: "Commitment · OpenAI to Cerebras"; the mere kind where the page does not say. */
  label: string;
  /** The sentence, cut short: what stands before, the figure as written, what stands behind. */
  sentence: { before: string; figure: string; after: string };
  /** What we hold about the same thing; null where nothing can be compared. */
  comparison: BriefComparison | null;
  /** True where we surely hold nothing of its kind. */
  isNew: boolean;
}

/** The same thing as our source has it. */
export interface BriefComparison extends Pick<FigureComparison, 'verdict' | 'ratio' | 'age'> {
  label: string;
  qualifier: string | null;
  value: string;
  quantity: Quantity;
  /** On the scale of the page's figure. */
  bar: Bar | null;
  provenance: Provenance;
}

/** How much of a sentence is shown before and behind its figure, in characters. */
const BEFORE = 90;
const AFTER = 70;
/** What counts many: a chip's transistors tell more than three offices. */
const MANY = 10_000;
const SMALL = 3;
/** A card that lists more is no card; the rest is counted. */
const MOST_FIGURES = 30;

/** Composes the page's figures of an entity. What a page repeats is listed once. */
export function toBriefPage(
  id: EntityId,
  page: PageFigures,
  { known, nameOf }: Holdings,
): BriefPage {
  const own = new Map<string, FigureOnPage>();
  for (const figure of page.figures) {
    const { entities, value, high, unit, qualifier, label } = figure;
    if (!entities.includes(id)) continue;
    const said = [value, high, unit, qualifier, label, ...entities.toSorted()].join(' ');
    if (!own.has(said)) own.set(said, figure);
  }
  const ranked = toRanked([...own.values()]);
  const shown = ranked.slice(0, MOST_FIGURES).map((figure) => ({
    figure,
    found: compareFigure({ figure, sentence: sentenceOf(figure), pageDate: page.date }, known),
    isNew: isNewFigure(figure, known),
  }));
  const longest = longestOf(shown);
  return {
    date: page.date,
    figures: shown.map((one) => ({
      ...toBriefPageFigure(one, longest.get(scaleOf(one.figure)) ?? null),
      label: labelOf(one.figure, nameOf),
    })),
    rest: ranked.length - shown.length,
  };
}

/** A figure with what we hold about the same thing. */
export interface Shown {
  figure: FigureOnPage;
  found: FigureComparison | null;
  isNew: boolean;
}

/** Amounts of a unit share a scale; shares and multiples only of the same thing. */
function scaleOf({ kind, unit, label }: FigureOnPage): string {
  return kind === 'money' || kind === 'quantity' ? unit : `${unit} ${label}`;
}

/** The longest end of each scale that has two amounts or more, the stored ones counted in. */
function longestOf(shown: readonly Shown[]): Map<string, number> {
  const ends = new Map<string, number[]>();
  for (const { figure, found } of shown) {
    const scale = ends.get(scaleOf(figure)) ?? [];
    scale.push(endOf(figure), ...(found ? [endOf(found.held.figure)] : []));
    ends.set(scaleOf(figure), scale);
  }
  const scales = [...ends].filter(([, all]) => all.length > 1 && Math.max(...all) > 0);
  return new Map(scales.map(([scale, all]) => [scale, Math.max(...all)]));
}

const sentenceOf = ({ text, sentence }: FigureOnPage) => text.slice(sentence.start, sentence.end);

/** The most telling first; of one rank those of a unit together, the largest first, and small counts by their size alone. */
function toRanked(figures: readonly FigureOnPage[]): FigureOnPage[] {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const place = ({ unit }: FigureOnPage) => units.indexOf(unit);
  return figures.toSorted((a, b) => {
    const rank = rankOf(a);
    if (rank !== rankOf(b)) return rank - rankOf(b);
    return (rank === SMALL ? 0 : place(a) - place(b)) || endOf(b) - endOf(a);
  });
}

/** Money first, then measures and large counts, percent and multiples, small counts, lengths of time. */
function rankOf({ kind, unit, value, label }: FigureOnPage): number {
  if (kind === 'money') return 0;
  if (kind !== 'quantity') return 2;
  if (label === 'duration') return 4;
  const isMeasure = /^(?:W|Wh|B|B\/s|bit\/s|FLOP\/s|OP\/s|token\/s)$/.test(unit);
  return isMeasure || value >= MANY ? 1 : SMALL;
}

const KIND_LABELS: Record<FigureKind, string> = {
  money: 'Sum',
  percent: 'Percentage',
  multiple: 'Multiple',
  quantity: 'Quantity',
};

/** What only one entity is told to have needs no name on its own card. */
function labelOf(figure: FigureOnPage, nameOf: Holdings['nameOf']): string {
  const { label, kind, entities, flow } = figure;
  const told = label ? `${label[0]?.toUpperCase()}${label.slice(1)}` : KIND_LABELS[kind];
  const words = countedThing(figure) ?? told;
  if (flow) return `${words} · ${nameOf(flow.from)} to ${nameOf(flow.to)}`;
  return entities.length > 1 ? `${words} · ${entities.map(nameOf).join(', ')}` : words;
}

/** Names the things counted where the label says no more than that: "Transistors"; null otherwise. */
export function countedThing({ label, unit }: Pick<FigureOnPage, 'label' | 'unit'>): string | null {
  return label?.replace(/s$/, '') === unit.replace(/s$/, '') ? toCountLabel(unit) : null;
}

/** Composes one figure with its sentence and comparison; `longest` is the end of its scale, null for no bars. */
export function toBriefPageFigure(
  { figure, found, isNew }: Shown,
  longest: number | null,
): Omit<BriefPageFigure, 'label'> {
  const { block, start, end, qualifier, text, sentence, heads = [] } = figure;
  const lead = heads.length > 0 ? `${heads.join(', ')}: ` : '';
  return {
    block,
    start,
    end,
    qualifier: formatQualifier(qualifier),
    value: countedThing(figure) ? formatCount(figure) : formatQuantity(figure),
    quantity: quantityOf(figure),
    bar: longest === null ? null : toBar(figure, qualifier, longest),
    sentence: {
      before: shortenStart(lead + text.slice(sentence.start, start)),
      figure: text.slice(start, end),
      after: shortenEnd(text.slice(end, Math.max(sentence.end, end))),
    },
    comparison: found && toComparison(found, longest),
    isNew,
  };
}

function toComparison(
  { held, verdict, ratio, age }: FigureComparison,
  longest: number | null,
): BriefComparison {
  const { figure, provenance } = held;
  return {
    verdict,
    ratio,
    age,
    label: figure.label,
    qualifier: formatQualifier(figure.qualifier),
    value: formatQuantity(figure),
    quantity: quantityOf(figure),
    bar: longest === null ? null : toBar(figure, figure.qualifier, longest),
    provenance,
  };
}

function quantityOf({ value, high, unit }: Quantity): Quantity {
  return { value, ...(high !== undefined && { high }), unit };
}

/** White space, and what stands in a block's text for a picture. */
const BLANKS = /[\s\ufffc]+/g;

/** Cuts at a space, so that no word is broken. */
function shortenStart(text: string): string {
  const flat = text.replace(BLANKS, ' ').trimStart();
  if (flat.length <= BEFORE) return flat;
  const tail = flat.slice(-BEFORE);
  return `… ${tail.slice(tail.indexOf(' ') + 1)}`;
}

function shortenEnd(text: string): string {
  const flat = text.replace(BLANKS, ' ').trimEnd();
  if (flat.length <= AFTER) return flat;
  const head = flat.slice(0, AFTER);
  const cut = head.lastIndexOf(' ');
  return `${cut > 0 ? head.slice(0, cut) : head} …`;
}
