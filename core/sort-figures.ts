/** Orders the figures of a page as the panel's table heads ask, and tells those that bear on a name. */
import { toCountLabel } from './format-quantity.ts';
import { type Standing, standingOf } from './page-summary.ts';
import type { PageFigureRow } from './read-page.ts';

export type FigureColumn = 'about' | 'sources' | 'value';
export interface FigureOrder {
  column: FigureColumn;
  direction: 'ascending' | 'descending';
}

const STANDINGS: Record<Standing, number> = {
  differs: 0,
  newer: 1,
  older: 2,
  new: 3,
  same: 4,
  none: 5,
};
/** Unlike units have no order of size; they stand in groups. */
const KINDS: Record<PageFigureRow['kind'], number> = {
  money: 0,
  quantity: 1,
  percent: 2,
  multiple: 3,
};

/** "Two buyers": fewer things than this, counted, say nothing that a reader would look up. */
const FEW = 10;

/** Tells whether a figure bears on a name: it belongs to one, and is more than a handful of things counted, unless we hold the same. */
export function isTelling({ entities, label, quantity, comparison }: PageFigureRow): boolean {
  const isCount = toCountLabel(quantity.unit) !== null && label !== 'duration';
  const isFew = isCount && (quantity.high ?? quantity.value) < FEW;
  return entities.length > 0 && (!isFew || comparison !== null);
}

/** Returns the figures in order, those that are equal as on the page; null is the page's own order. `nameOf` writes an entity's name. */
export function sortFigures(
  figures: readonly PageFigureRow[],
  order: FigureOrder | null,
  nameOf: (id: string) => string,
): PageFigureRow[] {
  if (!order) return [...figures];
  const keyed = figures.map((figure) => ({ figure, about: aboutOf(figure, nameOf) }));
  const sign = order.direction === 'ascending' ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (order.column === 'about') {
        // What belongs to nobody stands last, whichever way.
        const isNamed = Number(a.about === '') - Number(b.about === '');
        return isNamed || sign * compareText(a.about, b.about) || a.figure.key - b.figure.key;
      }
      if (order.column === 'sources') {
        const [one, other] = [STANDINGS[standingOf(a.figure)], STANDINGS[standingOf(b.figure)]];
        return sign * (one - other) || a.figure.key - b.figure.key;
      }
      return compareValue(a.figure, b.figure, sign) || a.figure.key - b.figure.key;
    })
    .map(({ figure }) => figure);
}

function aboutOf({ entities, label }: PageFigureRow, nameOf: (id: string) => string): string {
  const [first] = entities;
  return first ? `${nameOf(first)}\u0000${label ?? ''}`.toLowerCase() : '';
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareValue(a: PageFigureRow, b: PageFigureRow, sign: number): number {
  const [one, other] = [a.quantity, b.quantity];
  if (a.kind !== b.kind) return KINDS[a.kind] - KINDS[b.kind];
  if (one.unit !== other.unit) return compareText(one.unit, other.unit);
  return sign * ((one.high ?? one.value) - (other.high ?? other.value));
}
