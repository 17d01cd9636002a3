/**
 * Holds a page's figure against a stored one about the same thing: same names, same kind of amount, same unit, and
 * the product and stretch of time that the stored one is true of named in the page's sentence or at the heads of its
 * cell. What does not meet all of that is not compared: never a guess.
 */
import type { FigurePeriod, Quantity } from './claim.ts';
import type { EntityId } from './entity.ts';
import type { HeldFigure } from './holdings.ts';
import type { PageFigure } from './link-figures.ts';

/** How a page's figure stands to a stored one. */
export interface FigureComparison {
  /** What we hold. */
  held: HeldFigure;
  /** `same` within half a percent, for a range at both ends. */
  verdict: 'same' | 'differs';
  /** The page's amount by ours (1.15 is 15 % more); null where either is a range. */
  ratio: number | null;
  /** How the page's date stands to ours, where both are known and tell; null otherwise. */
  age: 'newer' | 'older' | null;
}

/** A page's figure with its sentence as text, in a table after the heads of its cell, and the page's ISO date where it is known. */
export interface Compared {
  figure: PageFigure;
  sentence: string;
  pageDate: string | null;
}

const TOLERANCE = 0.005;
/** A product or its generation: what a sentence says of it is true of that one alone. */
const PRODUCT = /\p{L}-?\d|generation/u;
const PERIODS: Record<FigurePeriod, RegExp> = {
  quarter: /\bquarter(?:ly)?\b|\bQ[1-4]\b|\bquartal|\btrimestre/i,
  half: /\b(?:first|second) half\b|\bH[12]\b/i,
  year: /\b(?:fiscal|full|calendar) year\b|\bannual(?:ly)?\b|\byearly\b|\bFY ?\d|\bin (?:19|20)\d\d\b|\bfor (?:19|20)\d\d\b/i,
};

/** Compares a page's figure with what we hold; null when nothing of that is about the same. Of several the same amount wins, else the latest. */
export function compareFigure(
  page: Compared,
  known: readonly HeldFigure[],
): FigureComparison | null {
  const found = known.filter((held) => isSameThing(page, held)).map((held) => compare(page, held));
  const same = found.find(({ verdict }) => verdict === 'same');
  if (same) return same;
  const [latest] = found.toSorted((a, b) => dateOf(b.held).localeCompare(dateOf(a.held)));
  return latest ?? null;
}

/**
 * Tells whether a page's figure is news to us: it says what it measures and of whom, and of none of them do we hold
 * that kind of amount, of whatever product, time or unit, or the same amount under another name.
 */
export function isNewFigure(figure: Compared['figure'], known: readonly HeldFigure[]): boolean {
  const { label, entities } = figure;
  if (label === null || entities.length === 0) return false;
  return !known.some(({ figure: stored, concerned }) => {
    const isAkin = isOfKind(stored, label) || isSameAmount(figure, stored);
    return isAkin && concerned.some((id) => entities.includes(id));
  });
}

function isSameThing(
  { figure, sentence }: Compared,
  { figure: stored, concerned, isLoose }: HeldFigure,
): boolean {
  if (!isOfKind(stored, figure.label) || stored.unit !== figure.unit) return false;
  if (!isSameSet(concerned, figure.entities)) return false;
  if (isLoose && (PRODUCT.test(sentence) || !isSameAmount(figure, stored))) return false;
  if (stored.subject !== undefined && !names(sentence, stored.subject)) return false;
  if (stored.period === undefined) return true;
  const told = (Object.keys(PERIODS) as FigurePeriod[]).filter((period) =>
    PERIODS[period].test(sentence),
  );
  return told.join() === stored.period;
}

function isOfKind({ measure }: HeldFigure['figure'], label: string | null): boolean {
  return `|${measure}|`.includes(`|${label}|`);
}

function isSameSet(one: readonly EntityId[], other: readonly EntityId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Whether the sentence says the subject: as a word of its own, spaces and hyphens aside ("WSE 3"); a version may be glued ("TPUv6e"). */
function names(sentence: string, subject: string): boolean {
  const [said = '', wanted = ''] = [sentence, subject].map((text) =>
    text.toLowerCase().replace(/[\s-]+/g, ' '),
  );
  const glued = /^v\d/.test(wanted) ? /\p{N}$/u : /[\p{L}\p{N}]$/u;
  const parts = said.split(wanted);
  return parts.some(
    (after, i) => i > 0 && !glued.test(parts[i - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(after),
  );
}

function compare({ figure, pageDate }: Compared, held: HeldFigure): FigureComparison {
  const { value, high } = held.figure;
  const isSingle = (figure.high ?? high) === undefined;
  return {
    held,
    verdict: isSameAmount(figure, held.figure) ? 'same' : 'differs',
    ratio: isSingle && value !== 0 ? Math.round((figure.value / value) * 1000) / 1000 : null,
    age: ageOf(pageDate, dateOf(held)),
  };
}

function isSameAmount(one: Quantity, other: Quantity): boolean {
  const { unit, value, high } = other;
  return one.unit === unit && isClose(one.value, value) && isClose(one.high, high);
}

function isClose(one: number | undefined, other: number | undefined): boolean {
  return one === other || Math.abs(Number(one) - Number(other)) <= Number(other) * TOLERANCE;
}

function dateOf({ provenance }: HeldFigure): string {
  return provenance.asOf ?? '';
}

/** ISO dates of different precision are compared as far as both go; what is equal so far does not tell. */
function ageOf(page: string | null, stored: string): FigureComparison['age'] {
  if (!page || stored === '') return null;
  const day = page.slice(0, Math.min(10, stored.length));
  const ours = stored.slice(0, day.length);
  return day === ours ? null : day > ours ? 'newer' : 'older';
}
