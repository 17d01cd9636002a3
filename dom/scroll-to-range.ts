/** Brings a range of the page into the viewport when it is outside, as little as possible. */
import { parentAcrossShadow } from './shadow-roots.ts';

/** Share of the viewport's height that is left above what had to be scrolled to: room for the card below. */
const UPPER_THIRD = 0.3;

/** Lowest share of the viewport's height at which it is seen well where no sheet covers it. */
const LOWEST = 0.9;

/** Scrolls so that the range stands in the upper third; does nothing when it can be seen well already. */
export function scrollToRange(range: Range, lowest: number = LOWEST): void {
  const { startContainer } = range;
  const window = startContainer.ownerDocument?.defaultView;
  if (!window || isWellPlaced(range, window, lowest)) return;
  // Boxes that scroll inside the page come first, then the page itself.
  parentAcrossShadow(startContainer)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isWellPlaced(range, window, lowest)) return;
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * UPPER_THIRD, behavior: 'instant' });
}

function isWellPlaced(range: Range, window: Window, lowest: number): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  return (
    top >= innerHeight * 0.1 && bottom <= innerHeight * lowest && left >= 0 && right <= innerWidth
  );
}
