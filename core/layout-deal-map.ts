/**
 * Places the names of a deal map on a grid as wide as it is drawn, so that lines are short, cross little and pass by
 * no third name. The same deals give the same map. Pixels, from the top left corner; drawing is DealMap's.
 */
import type { EntityRef } from './compose-brief.ts';
import type { BriefDeal } from './compose-page-deals.ts';
import { costOf, type Edge, type Spot } from './deal-map-cost.ts';
import { placeLabels } from './deal-map-labels.ts';

export interface MapName extends Spot {
  entity: EntityRef;
  /** The name in one or two lines. */
  lines: string[];
  /** Half its width, about, in pixels. */
  half: number;
}

export interface MapLine {
  /** The deal's id, and who says so; a deal that both tell has two lines. */
  id: string;
  origin: 'page' | 'source';
  deal: BriefDeal;
  from: Spot;
  to: Spot;
  /** The middle of its word; null where it has none. */
  label: Spot | null;
}

export interface DealMap {
  width: number;
  height: number;
  names: MapName[];
  lines: MapLine[];
}

/** More names and deals than these are read in the list alone: in a narrow panel, and in a wide one. */
const MOST_NAMES = [9, 10] as const;
const MOST_DEALS = [10, 16] as const;
const WIDE = 480;
const ROW_HEIGHT = 92;
/** Room above the first name's middle. */
const TOP = 26;
const COLUMN_WIDTHS = [112, 140] as const;
const MOST_COLUMNS = [4, 6] as const;
const LETTER_WIDTH = 7.4;
/** A longer name takes two lines. */
const LONG_NAME = 11;
/** Parallel lines of the same two names stand so far apart. */
const APART = 13;
/** How far a line's end keeps from the middle of a name, above and beside it. */
const CLEAR_Y = 15;
const CLEAR_X = 7;

/** Lays out the deals for a width; those between the heaviest names when there are too many. */
export function layoutDealMap(all: readonly BriefDeal[], width: number): DealMap {
  const size = width >= WIDE ? 1 : 0;
  const deals = all.slice(0, MOST_DEALS[size]);
  const entities = pickNames(deals, MOST_NAMES[size]);
  const byId = new Map(entities.map((entity, index) => [entity.id, index]));
  const shown = deals.filter(({ from, to }) => byId.has(from.id) && byId.has(to.id));
  const edges = shown.map(({ from, to }): Edge => [byId.get(from.id) ?? 0, byId.get(to.id) ?? 0]);
  const columns = Math.floor(width / COLUMN_WIDTHS[size]);
  const spots = toSpots(entities.length, width, Math.max(2, Math.min(MOST_COLUMNS[size], columns)));
  const places = settle(entities.length, spots, edges);
  const names = entities.map((entity, index): MapName => {
    const lines = toLines(entity.name);
    const half = (Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH) / 2;
    return { entity, lines, half, ...(spots[places[index] as number] as Spot) };
  });
  spread(names, width);
  closeGaps(names);
  const height = names.length === 0 ? 0 : Math.max(...names.map(({ y }) => y)) + 34;
  return { width, height, names, lines: placeLabels(toMapLines(shown, names), names, width) };
}

/** Spreads the names over the whole width, in their order. */
function spread(names: readonly MapName[], width: number): void {
  const xs = names.map(({ x }) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const edge = Math.max(...names.map(({ half }) => half));
  const stretch = right > left ? Math.max(1, (width - 2 * edge) / (right - left)) : 1;
  for (const name of names) {
    const x = stretch > 1 ? edge + (name.x - left) * stretch : name.x;
    name.x = Math.min(Math.max(x, name.half), width - name.half);
  }
}

/** Moves the names to the top, and together where a row is empty. */
function closeGaps(names: readonly MapName[]): void {
  const sorted = names.toSorted((a, b) => a.y - b.y);
  let [before, up] = [0, (sorted[0]?.y ?? 0) - TOP];
  for (const name of sorted) {
    up += Math.max(0, name.y - up - before - ROW_HEIGHT);
    name.y -= up;
    before = name.y;
  }
}

/** Names of the most deals first; the deals come in order of weight. */
function pickNames(deals: readonly BriefDeal[], most: number): EntityRef[] {
  const degree = new Map<string, { entity: EntityRef; count: number }>();
  for (const { from, to, page } of deals) {
    for (const entity of [from, to]) {
      const known = degree.get(entity.id) ?? { entity, count: 0 };
      known.count += page.length > 0 ? 2 : 1;
      degree.set(entity.id, known);
    }
  }
  const chosen = new Map(
    [...degree.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
      .map(({ entity }) => [entity.id, entity]),
  );
  // No name whose every line goes to a name left out.
  return [...chosen.values()].filter((entity) =>
    deals.some(
      ({ from, to }) =>
        (from.id === entity.id && chosen.has(to.id)) ||
        (to.id === entity.id && chosen.has(from.id)),
    ),
  );
}

/** A grid whose rows stand a little aside of one another, so that no line runs through three names. */
function toSpots(count: number, width: number, columns: number): Spot[] {
  const rows = Math.ceil(count / columns) + (count > columns ? 1 : 0);
  const step = width / columns;
  return Array.from({ length: columns * Math.max(1, rows) }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const aside = (row % 2 === 0 ? -1 : 1) * Math.min(14, step / 9);
    const down = column % 2 === 0 ? 0 : ROW_HEIGHT / 4;
    return { x: (column + 0.5) * step + aside, y: (row + 0.5) * ROW_HEIGHT + down };
  });
}

/** Improves several starts, and takes the best that comes of them. */
function settle(count: number, spots: readonly Spot[], edges: readonly Edge[]): number[] {
  const inOrder = spots.map((_, index) => index);
  const half = Math.ceil(spots.length / 2);
  const woven = inOrder.map((index) => (index % 2 === 0 ? index / 2 : half + (index - 1) / 2));
  const ends = [inOrder, inOrder.toReversed(), woven, woven.toReversed()].map((start) =>
    improve(start, count, { spots, edges }),
  );
  const [best] = ends.toSorted((a, b) => a.cost - b.cost);
  return best?.places.slice(0, count) ?? [];
}

interface Board {
  spots: readonly Spot[];
  edges: readonly Edge[];
}

/** Swaps places as long as that makes the map better. */
function improve(places: number[], count: number, { spots, edges }: Board) {
  const costNow = () =>
    costOf(
      places.slice(0, count).map((place) => spots[place] as Spot),
      edges,
    );
  let cost = costNow();
  for (let isBetter = true, rounds = 0; isBetter && rounds < 12; rounds++) {
    isBetter = false;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < places.length; b++) {
        swap(places, a, b);
        const now = costNow();
        if (now < cost - 0.01) {
          cost = now;
          isBetter = true;
        } else swap(places, a, b);
      }
    }
  }
  return { places, cost };
}

function swap(places: number[], a: number, b: number): void {
  [places[a], places[b]] = [places[b] as number, places[a] as number];
}

function toLines(name: string): string[] {
  if (name.length <= LONG_NAME || !name.includes(' ')) return [name];
  const words = name.split(' ');
  const first = words.slice(0, Math.ceil(words.length / 2)).join(' ');
  return [first, words.slice(Math.ceil(words.length / 2)).join(' ')];
}

function toMapLines(deals: readonly BriefDeal[], names: readonly MapName[]): MapLine[] {
  const nameOf = new Map(names.map((name) => [name.entity.id, name]));
  const byPair = new Map<string, Omit<MapLine, 'from' | 'to' | 'label'>[]>();
  for (const deal of deals) {
    const key = [deal.from.id, deal.to.id].toSorted().join(' ');
    const list = byPair.get(key) ?? [];
    for (const origin of ['source', 'page'] as const) {
      const evidence = origin === 'page' ? deal.page : deal.sources;
      if (evidence.length > 0) list.push({ id: deal.id, origin, deal });
    }
    byPair.set(key, list);
  }
  return [...byPair.values()].flatMap((list) =>
    list.map((line, index): MapLine => {
      const [from, to] = [nameOf.get(line.deal.from.id), nameOf.get(line.deal.to.id)] as [
        MapName,
        MapName,
      ];
      // The side is the pair's, not the line's: lines that run against each other must not fall together.
      const sign = line.deal.from.id < line.deal.to.id ? 1 : -1;
      const offset = (index - (list.length - 1) / 2) * APART * sign;
      return { ...line, ...toEnds(from, to, offset), label: null };
    }),
  );
}

/** Ends a line short of both names, shifted aside by an offset. */
function toEnds(one: MapName, other: MapName, offset: number): { from: Spot; to: Spot } {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [ox, oy] = [-uy * offset, ux * offset];
  const trim = ({ half, lines }: MapName) => {
    const [boxX, boxY] = [half + CLEAR_X, CLEAR_Y + (lines.length - 1) * 8];
    return Math.min(
      Math.abs(ux) < 1e-6 ? Infinity : boxX / Math.abs(ux),
      Math.abs(uy) < 1e-6 ? Infinity : boxY / Math.abs(uy),
    );
  };
  const [start, end] = [Math.min(trim(one), length * 0.45), Math.min(trim(other), length * 0.45)];
  return {
    from: { x: one.x + ux * start + ox, y: one.y + uy * start + oy },
    to: { x: other.x - ux * end + ox, y: other.y - uy * end + oy },
  };
}
