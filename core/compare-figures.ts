/**
 * Holds a page's figure against a stored one about the same thing: same names, same kind of amount, same unit, and
 * the product and stretch of time that the stored one is true of named in the page's sentence. What does not meet all
 * of that is not compared: never a guess.
 */
import type { FigurePeriod } from './claim.ts';
import type { SourcedFigure } from './dossier.ts';
import type { EntityId } from './entity.ts';
import type { PageFigure } from './link-figures.ts';

/** How a page's figure stands to a stored one. */
export interface FigureComparison {
  /** What we hold, with claim and source. */
  sourced: SourcedFigure;
  /** `same` within half a percent, for a range at both ends. */
  verdict: 'same' | 'differs';
  /** The page's amount by ours (1.15 is 15 % more); null where either is a range. */
  ratio: number | null;
  /** How the page's date stands to ours, where both are known and tell; null otherwise. */
  age: 'newer' | 'older' | null;
}

/** A page's figure with its sentence as text, and the page's ISO date where it is known. */
export interface Compared {
  figure: PageFigure;
  sentence: string;
  pageDate: string | null;
}

const TOLERANCE = 0.005;
/** Amounts between two names: they are about all whom their claim names. */
const BETWEEN_NAMES =
  /^(?:commitment|investment|licence|warrant|equity stake|acquisition|loan|power|capacity)$/;
const PERIODS: Record<FigurePeriod, RegExp> = {
  quarter: /\bquarter(?:ly)?\b|\bQ[1-4]\b|\bquartal|\btrimestre/i,
  half: /\b(?:first|second) half\b|\bH[12]\b/i,
  year: /\b(?:fiscal|full|calendar) year\b|\bannual(?:ly)?\b|\byearly\b|\bFY ?\d|\bin (?:19|20)\d\d\b|\bfor (?:19|20)\d\d\b/i,
};

/** Compares a page's figure with what we hold; null when nothing of that is about the same. Of several the same amount wins, else the latest. */
export function compareFigure(
  page: Compared,
  known: readonly SourcedFigure[],
): FigureComparison | null {
  const found = known
    .filter((sourced) => isSameThing(page, sourced))
    .map((sourced) => compare(page, sourced));
  const same = found.find(({ verdict }) => verdict === 'same');
  if (same) return same;
  const [latest] = found.toSorted((a, b) => dateOf(b.sourced).localeCompare(dateOf(a.sourced)));
  return latest ?? null;
}

function isSameThing(
  { figure, sentence }: Compared,
  { figure: stored, claim, about }: SourcedFigure,
): boolean {
  if (
    stored.measure === undefined ||
    stored.measure !== figure.label ||
    stored.unit !== figure.unit
  )
    return false;
  const concerned =
    BETWEEN_NAMES.test(stored.measure) && claim.relations ? namesOf(claim.relations) : [about];
  if (!isSameSet(concerned, figure.entities)) return false;
  if (stored.subject !== undefined && !names(sentence, stored.subject)) return false;
  if (stored.period === undefined) return true;
  const told = (Object.keys(PERIODS) as FigurePeriod[]).filter((period) =>
    PERIODS[period].test(sentence),
  );
  return told.length === 1 && told[0] === stored.period;
}

function namesOf(relations: readonly { from: EntityId; to: EntityId }[]): EntityId[] {
  return [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
}

function isSameSet(one: readonly EntityId[], other: readonly EntityId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Whether the sentence says the subject: as a word of its own, spaces and hyphens aside ("TPU v6e", "WSE 3"). */
function names(sentence: string, subject: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s-]+/g, ' ');
  const at = plain(sentence).indexOf(plain(subject));
  if (at < 0) return false;
  const around = plain(sentence);
  const [before = ' ', after = ' '] = [around[at - 1], around[at + plain(subject).length]];
  return !/[\p{L}\p{N}]/u.test(after) && !/[\p{N}]/u.test(before);
}

function compare({ figure, pageDate }: Compared, sourced: SourcedFigure): FigureComparison {
  const { value, high } = sourced.figure;
  const isSame = isClose(figure.value, value) && isClose(figure.high, high);
  const isSingle = figure.high === undefined && high === undefined;
  return {
    sourced,
    verdict: isSame ? 'same' : 'differs',
    ratio: isSingle && value !== 0 ? Math.round((figure.value / value) * 1000) / 1000 : null,
    age: ageOf(pageDate, dateOf(sourced)),
  };
}

function isClose(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= Math.abs(other) * TOLERANCE;
}

function dateOf({ claim, source }: SourcedFigure): string {
  return claim.asOf ?? source.date ?? '';
}

/** ISO dates of different precision are compared as far as both go; what is equal so far does not tell. */
function ageOf(page: string | null, stored: string): FigureComparison['age'] {
  if (!page || stored === '') return null;
  const day = page.slice(0, 10);
  const length = Math.min(day.length, stored.length);
  const [a, b] = [day.slice(0, length), stored.slice(0, length)];
  return a === b ? null : a > b ? 'newer' : 'older';
}
