/** Tells apart the two forms of a card: beside its mention, or a sheet along the foot of a narrow window; and what a sheet leaves free. */

/** At and below this window width the card is a bottom sheet, CSS pixels. */
export const SHEET_WIDTH = 480;

/** Tells whether the window is so narrow that a sheet serves better. */
export function isSheet(window: Window): boolean {
  return window.innerWidth <= SHEET_WIDTH;
}

/** Lowest share of the window's height that a sheet leaves free. */
export const LOWEST_ABOVE_SHEET = 0.38;

/** Share of the window's height at which something is seen well below a sheet that stands along the top. */
export const BELOW_TOP_SHEET = 0.8;

/** Tells whether a range stands where a sheet is. */
export function isBelowSheetEdge(range: Range, window: Window): boolean {
  return range.getBoundingClientRect().bottom > window.innerHeight * LOWEST_ABOVE_SHEET;
}
