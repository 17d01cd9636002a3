/** Adds up how often each entity is mentioned, over the frames of a page. */
import type { EntityId } from './entity.ts';

/** How often an entity is mentioned. */
export interface EntityCount {
  entity: EntityId;
  count: number;
}

/** Adds lists into one, most mentioned first. */
export function addCounts(lists: Iterable<readonly EntityCount[]>): EntityCount[] {
  const sums = new Map<EntityId, number>();
  for (const list of lists) {
    for (const { entity, count } of list) sums.set(entity, (sums.get(entity) ?? 0) + count);
  }
  return [...sums].map(([entity, count]) => ({ entity, count })).sort((a, b) => b.count - a.count);
}

/** Adds one list up to a single number. */
export function totalOf(counts: readonly EntityCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
