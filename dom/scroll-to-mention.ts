/** Brings a mention into the viewport when it is outside, as little as possible. */
import type { AnchoredMention } from './anchor-mention.ts';
import { parentAcrossShadow } from './shadow-roots.ts';

/** Share of the viewport's height that is left above a mention which had to be scrolled to: room for the card below. */
const UPPER_THIRD = 0.3;

/** Lowest share of the viewport's height at which a mention is seen well, where a card stands beside it and where a sheet covers the rest. */
const LOWEST = 0.9;
export const LOWEST_ABOVE_SHEET = 0.38;

/** Scrolls so that the mention stands in the upper third; does nothing when it can be seen well already. */
export function scrollToMention(mention: AnchoredMention, lowest: number = LOWEST): void {
  const { startContainer } = mention.range;
  const window = startContainer.ownerDocument?.defaultView;
  const parent = parentAcrossShadow(startContainer);
  if (!window) return;
  if (isWellPlaced(mention, window, lowest)) {
    // A frame that does not scroll by itself is as high as its text, and can be out of view in its page.
    if (window !== window.top) parent?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return;
  }
  // Boxes that scroll inside the page come first, then the page itself.
  parent?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isWellPlaced(mention, window, lowest)) return;
  const { top } = mention.range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * UPPER_THIRD, behavior: 'instant' });
}

function isWellPlaced(mention: AnchoredMention, window: Window, lowest: number): boolean {
  const { top, bottom, left, right } = mention.range.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  return (
    top >= innerHeight * 0.1 && bottom <= innerHeight * lowest && left >= 0 && right <= innerWidth
  );
}
