/** Where stepping leads: to the next mention from the one that was open last, or to the first in view. */
import type { AnchoredMention } from './anchor-mention.ts';

interface Stops {
  /** The mentions that can be stepped to, in document order. */
  stops: AnchoredMention[];
  /** All mentions in document order: the last one need not be a stop, yet it tells where we are. */
  all: AnchoredMention[];
  /** The mention that was open last, if any. */
  lastId: number | null;
}

/** Finds the next stop, around the end; null when there is none. */
export function findNextStop(
  { stops, all, lastId }: Stops,
  direction: 1 | -1,
): AnchoredMention | null {
  const allowed = new Set(stops);
  const way = all.filter((mention) => mention.id === lastId || allowed.has(mention));
  const current = way.findIndex(({ id }) => id === lastId);
  const next =
    current >= 0 ? (current + direction + way.length) % way.length : firstInView(way, direction);
  const mention = way[next];
  return mention && allowed.has(mention) ? mention : null;
}

/** The first mention at or below the top of the viewport; going back, the last one above it. */
function firstInView(mentions: AnchoredMention[], direction: 1 | -1): number {
  const first = mentions.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
  if (direction === 1) return Math.max(first, 0);
  return first <= 0 ? mentions.length - 1 : first - 1;
}
