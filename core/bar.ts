/** How an amount is drawn as a bar beside others of its unit. */
import type { Qualifier, Quantity } from './claim.ts';

/** How a bar is drawn; shares are of the longest bar's end, 0 to 1. */
export interface Bar {
  shape: 'exact' | 'over' | 'under' | 'about' | 'up-to' | 'range';
  share: number;
  /** The high end of a range. */
  highShare?: number;
}

/** What the bars of a unit are drawn against: one scale for all of them on a card. */
export interface BarScale {
  unit: string;
  /** The end of the longest. */
  longest: number;
}

/** Draws an amount against the longest of its scale; null where it has none. */
export function toBar(
  { value, high, qualifier }: Quantity & { qualifier?: Qualifier | null },
  longest: number | null,
): Bar | null {
  if (longest === null) return null;
  const share = value / longest;
  if (high !== undefined) return { shape: 'range', share, highShare: high / longest };
  return { shape: qualifier ?? 'exact', share };
}

/** The end of an amount's bar: the high one of a range. */
export const endOf = ({ value, high }: Quantity): number => high ?? value;
