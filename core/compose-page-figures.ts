/** The figures that the page itself gives of one entity, the most telling first, each with its sentence cut short around it and what we hold of the same thing. */
import { type Bar, type BarScale, endOf, toBar } from './bar.ts';
import { compareFigure, type FigureComparison, isNewFigure } from './compare-figures.ts';
import type { EntityId } from './entity.ts';
import {
  capitalise,
  formatCount,
  formatQualifier,
  formatQuantity,
  toCountLabel,
} from './format-quantity.ts';
import type { HeldFigure } from './holdings.ts';
import type { PageFigure } from './link-figures.ts';
import type { Provenance } from './provenance.ts';
import { type QuotedSentence, quoteSentence, sentenceOf } from './quote-sentence.ts';

/** What we hold that page figures are set beside. */
export interface Holdings {
  known: readonly HeldFigure[];
  /** How a card names an entity. */
  nameOf(id: EntityId): string;
  /** On what the card's own figures are drawn, where they have bars. */
  scale?: BarScale | undefined;
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
  /** Null where nothing else of its unit stands on the card. */
  bar: Bar | null;
  /** What it is, and whose besides: "Commitment · OpenAI to Cerebras"; the mere kind where the page does not say. */
  label: string;
  /** The sentence, cut short, as it is shown. */
  sentence: QuotedSentence;
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
  /** On the scale of the page's figure. */
  bar: Bar | null;
  provenance: Provenance;
}

/** What counts many: a chip's transistors tell more than three offices. */
const MANY = 10_000;
const SHARE = 2;
const SMALL = 3;
/** A card that lists more is no card; the rest is counted. */
const MOST_FIGURES = 30;

/** Composes the page's figures of an entity. What a page repeats is listed once. */
export function toBriefPage(
  id: EntityId,
  page: PageFigures,
  { known, nameOf, scale }: Holdings,
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
  const longest = longestOf(shown, scale);
  return {
    date: page.date,
    figures: shown.map((one) => ({
      ...toBriefPageFigure(one, longest.get(one.figure.unit) ?? null),
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

/**
 * The longest end of each unit with two amounts or more, the stored ones counted in; shares and multiples only of the
 * same thing. Where the card's own figures have bars, those do not move: what is longer leaves its unit without bars.
 */
function longestOf(shown: readonly Shown[], scale: BarScale | undefined): Map<string, number> {
  const drawn = new Map<string, number>();
  for (const [unit, all] of Map.groupBy(shown, ({ figure }) => figure.unit)) {
    const fixed = scale?.unit === unit ? scale.longest : 0;
    const amounts = all.flatMap(({ figure, found }) => [figure, found?.held.figure ?? []].flat());
    const longest = Math.max(fixed, ...amounts.map(endOf));
    const isOneThing = all.every(
      ({ figure }) => rankOf(figure) !== SHARE || figure.label === all[0]?.figure.label,
    );
    const isComparable = fixed ? longest === fixed : amounts.length > 1 && longest > 0;
    if (isOneThing && isComparable) drawn.set(unit, longest);
  }
  return drawn;
}

/** The most telling first; of one rank those of a unit together, the largest first, and small counts by their size alone. */
function toRanked(figures: readonly FigureOnPage[]): FigureOnPage[] {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const place = ({ unit }: FigureOnPage) => units.indexOf(unit);
  return figures.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (rankOf(a) === SMALL ? 0 : place(a) - place(b)) ||
      endOf(b) - endOf(a),
  );
}

/** Money first, then measures and large counts, percent and multiples, small counts, lengths of time. */
function rankOf({ kind, unit, value, label }: FigureOnPage): number {
  if (kind === 'money') return 0;
  if (kind !== 'quantity') return SHARE;
  if (label === 'duration') return 4;
  return toCountLabel(unit) === null || value >= MANY ? 1 : SMALL;
}

/** What only one entity is told to have needs no name on its own card. */
function labelOf(figure: FigureOnPage, nameOf: Holdings['nameOf']): string {
  const { label, kind, entities, flow } = figure;
  const told = label ?? (kind === 'money' ? 'amount' : kind);
  const words = countedThing(figure) ?? capitalise(told);
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
  const { block, start, end, qualifier } = figure;
  return {
    block,
    start,
    end,
    qualifier: formatQualifier(qualifier),
    value: countedThing(figure) ? formatCount(figure) : formatQuantity(figure),
    bar: toBar(figure, longest),
    sentence: quoteSentence(figure),
    comparison: found && toComparison(found, longest),
    isNew,
  };
}

function toComparison(
  { held: { figure, provenance }, ...verdict }: FigureComparison,
  longest: number | null,
): BriefComparison {
  return {
    ...verdict,
    label: figure.label,
    qualifier: formatQualifier(figure.qualifier),
    value: formatQuantity(figure),
    bar: toBar(figure, longest),
    provenance,
  };
}
