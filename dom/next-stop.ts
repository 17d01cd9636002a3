/** Where stepping leads: to the next mention from the one that was open last, or to the first in view. */
import type { StepWay } from '../core/step-across.ts';
import type { AnchoredMention } from './anchor-mention.ts';

interface Stops {
  /** The mentions that can be stepped to, in document order. */
  stops: AnchoredMention[];
  /** All mentions in document order: the last one need not be a stop, yet it tells where we are. */
  all: AnchoredMention[];
  /** The mention that was open last, if any. */
  lastId: number | null;
}

/** Finds the next stop; null when there is none, or none before the end where the way does not lead around it. */
export function findNextStop(
  { stops, all, lastId }: Stops,
  direction: 1 | -1,
  way: StepWay = 'around',
): AnchoredMention | null {
  if (way === 'enter') return stops.at(direction === 1 ? 0 : -1) ?? null;
  const allowed = new Set(stops);
  const line = all.filter((mention) => mention.id === lastId || allowed.has(mention));
  const current = line.findIndex(({ id }) => id === lastId);
  const next = current >= 0 ? current + direction : firstInView(line, direction);
  const mention = line[way === 'around' ? (next + line.length) % line.length : next];
  return mention && allowed.has(mention) ? mention : null;
}

/** The place of the first mention at or below the top of the viewport; going back, of the last one above it. */
function firstInView(mentions: AnchoredMention[], direction: 1 | -1): number {
  const first = mentions.findIndex(isInOrBelowView);
  const below = first < 0 ? mentions.length : first;
  return direction === 1 ? below : below - 1;
}

function isInOrBelowView(mention: AnchoredMention): boolean {
  const hadRange = mention.hasRange;
  const { top } = mention.range.getBoundingClientRect();
  if (!hadRange) mention.letGo();
  return top >= 0;
}
