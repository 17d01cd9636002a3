/** What the reading of a page has come to, and how the readings of its frames add up. */
import type { EntityId } from './entity.ts';

/** How often an entity is mentioned. */
export interface EntityCount {
  entity: EntityId;
  count: number;
}

/** What reading a document, or a page with its frames, has come to. */
export interface ReadingTally {
  /** Most mentioned first. */
  counts: EntityCount[];
  /** Time spent on finding and painting so far, milliseconds. */
  tookMs: number;
  /** The longest of it without a pause, milliseconds. */
  longestMs: number;
}

export const NOTHING_READ: ReadingTally = { counts: [], tookMs: 0, longestMs: 0 };

/** Adds up the tallies of a page's documents. */
export function addTallies(tallies: readonly ReadingTally[]): ReadingTally {
  const sums = new Map<EntityId, number>();
  for (const { counts } of tallies) {
    for (const { entity, count } of counts) sums.set(entity, (sums.get(entity) ?? 0) + count);
  }
  return {
    counts: [...sums]
      .map(([entity, count]) => ({ entity, count }))
      .sort((a, b) => b.count - a.count),
    tookMs: tallies.reduce((sum, { tookMs }) => sum + tookMs, 0),
    longestMs: Math.max(0, ...tallies.map(({ longestMs }) => longestMs)),
  };
}

/** Adds one list up to a single number. */
export function totalOf(counts: readonly EntityCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
