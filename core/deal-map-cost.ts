/** Says how bad a placing of names is: long lines, lines that cross, lines that run over a name. */

export interface Spot {
  x: number;
  y: number;
}

/** The places of two names in the list of spots. */
export type Edge = readonly [from: number, to: number];

const CROSSING = 260;
const OVER_NAME = 700;
/** Two names beside each other take so much of the way between their middles, pixels. */
const NAME_WIDTH = 64;
/** A shorter line has no room for its word, pixels. */
const SHORT = 88;
const SHORTNESS = 3;
/** A line this near to a name's middle runs over it, pixels. */
const NEAR_X = 52;
const NEAR_Y = 26;

/** Sums up; lower is better. */
export function costOf(spots: readonly Spot[], edges: readonly Edge[]): number {
  let cost = 0;
  for (const [index, [a, b]] of edges.entries()) {
    const [from, to] = [spots[a] as Spot, spots[b] as Spot];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const gap = length - (NAME_WIDTH * Math.abs(to.x - from.x)) / (length || 1);
    cost += length + Math.max(0, SHORT - gap) * SHORTNESS;
    for (const [place, spot] of spots.entries()) {
      if (place !== a && place !== b && runsOver(from, to, spot)) cost += OVER_NAME;
    }
    for (const [c, d] of edges.slice(index + 1)) {
      if (c === a || c === b || d === a || d === b) continue;
      if (cross(from, to, spots[c] as Spot, spots[d] as Spot)) cost += CROSSING;
    }
  }
  return cost;
}

function runsOver(from: Spot, to: Spot, { x, y }: Spot): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(
    0,
    Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)),
  );
  return Math.abs(from.x + dx * share - x) < NEAR_X && Math.abs(from.y + dy * share - y) < NEAR_Y;
}

function cross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const side = (p: Spot, q: Spot, r: Spot) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
