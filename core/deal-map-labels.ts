/** Finds the words of a deal map's lines their places: beside the line where there is room, on it elsewhere. */
import { DEAL_WORDS } from './compose-page-deals.ts';
import type { Spot } from './deal-map-cost.ts';
import type { MapLine, MapName } from './layout-deal-map.ts';

/** A rectangle by its middle and half its size, pixels. */
interface Box extends Spot {
  w: number;
  h: number;
}

/** About the width of a letter in a label, and half its height, pixels. */
const LETTER_WIDTH = 6.6;
const HALF_HEIGHT = 7;
/** Between a line and the word beside it, pixels. */
const BESIDE = 4;
/** Places along a line, as shares of its length; the middle is best. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** How bad it is that a word stands on its own line, that another line passes so near that it could be meant, and that one runs through it. */
const ON_LINE = 3;
const NEAR = 6;
const NEARBY = 8;
const CROSSED = 10;

/** Gives each deal's word one of the deal's lines; one that would cover a name or another word is left to the list. */
export function placeLabels(
  lines: readonly MapLine[],
  names: readonly MapName[],
  width: number,
): MapLine[] {
  const taken: Box[] = names.map((name) => ({ ...name, w: name.half, h: 9 * name.lines.length }));
  const labels = new Map<MapLine, Spot>();
  const told = new Set<string>();
  for (const { id, deal } of lines) {
    // Their bars tell rivals without a word, and two lines of one deal need it once.
    if (deal.kind === 'competes-with' || told.has(id)) continue;
    told.add(id);
    const places = lines
      .filter((line) => line.id === id)
      .flatMap((line) => placesBeside(line, lines))
      .filter(({ box }) => isInside(box, width) && taken.every((other) => !overlap(box, other)));
    const [best] = places.toSorted((a, b) => a.cost - b.cost);
    if (!best) continue;
    taken.push(best.box);
    labels.set(best.line, { x: best.box.x, y: best.box.y });
  }
  return lines.map((line) => ({ ...line, label: labels.get(line) ?? null }));
}

/** Lists the places on both sides of a line and on it, with how bad each is. */
function placesBeside(line: MapLine, lines: readonly MapLine[]) {
  const { from, to, deal } = line;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const [w, h] = [(DEAL_WORDS[deal.kind].short.length * LETTER_WIDTH) / 2, HALF_HEIGHT];
  const away = Math.abs(nx) * w + Math.abs(ny) * h + BESIDE;
  return SHARES.flatMap((share) =>
    [away, -away, 0].map((offset) => {
      const box = {
        x: from.x + dx * share + nx * offset,
        y: from.y + dy * share + ny * offset,
        w,
        h,
      };
      const others = lines.filter((other) => other !== line);
      const crossed = others.filter((other) => runsThrough(other, box)).length;
      const near = others.filter(
        (other) => other.id !== line.id && runsThrough(other, grow(box, NEARBY)),
      ).length;
      const cost =
        crossed * CROSSED + near * NEAR + (offset === 0 ? ON_LINE : 0) + Math.abs(share - 0.5) * 5;
      return { line, box, cost };
    }),
  );
}

function grow(box: Box, by: number): Box {
  return { ...box, w: box.w + by, h: box.h + by };
}

function isInside({ x, w }: Box, width: number): boolean {
  return x - w >= 0 && x + w <= width;
}

function overlap(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < one.w + other.w && Math.abs(one.y - other.y) < one.h + other.h;
}

/** Tells whether a line runs through a box: the stretch of it that is in its columns and rows is not empty. */
function runsThrough({ from, to }: Pick<MapLine, 'from' | 'to'>, { x, y, w, h }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, x - w, x + w],
    [from.y, to.y - from.y, y - h, y + h],
  ] as const) {
    if (Math.abs(way) < 1e-6) {
      if (start < low || start > high) return false;
      continue;
    }
    const ends = [(low - start) / way, (high - start) / way];
    first = Math.max(first, Math.min(...ends));
    last = Math.min(last, Math.max(...ends));
  }
  return first < last;
}
