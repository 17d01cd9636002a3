/** How an amount is drawn as a bar beside others of its unit. */
import type { Qualifier, Quantity } from './claim.ts';

/** How a bar is drawn; shares are of the longest bar's end, 0 to 1. */
export interface Bar {
  shape: 'exact' | 'over' | 'under' | 'about' | 'up-to' | 'range';
  share: number;
  /** The high end of a range. */
  highShare?: number;
}

/** Draws an amount against the longest of its scale. */
export function toBar(
  { value, high }: Quantity,
  qualifier: Qualifier | null | undefined,
  longest: number,
): Bar {
  const share = value / longest;
  if (high !== undefined) return { shape: 'range', share, highShare: high / longest };
  return { shape: qualifier ?? 'exact', share };
}

/** The end of an amount's bar: the high one of a range. */
export const endOf = ({ value, high }: Quantity): number => high ?? value;
