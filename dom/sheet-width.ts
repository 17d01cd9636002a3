/** Tells apart the two forms of a card: beside its mention, or a sheet along the foot of a narrow window. */

/** At and below this window width the card is a bottom sheet, CSS pixels. */
export const SHEET_WIDTH = 480;

/** Tells whether the window is so narrow that a sheet serves better. */
export function isSheet(window: Window): boolean {
  return window.innerWidth <= SHEET_WIDTH;
}
