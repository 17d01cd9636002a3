/** Brings a mention into the viewport when it is outside, as little as possible. */
import type { AnchoredMention } from './anchor-mention.ts';

/** Share of the viewport's height that is left above a mention which had to be scrolled to: room for the card below. */
const UPPER_THIRD = 0.3;

/** Scrolls so that the mention stands in the upper third; does nothing when it can be seen well already. */
export function scrollToMention(mention: AnchoredMention): void {
  const { startContainer } = mention.range;
  const window = startContainer.ownerDocument?.defaultView;
  if (!window || isWellPlaced(mention, window)) return;
  // Boxes that scroll inside the page come first, then the page itself.
  startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isWellPlaced(mention, window)) return;
  const { top } = mention.range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * UPPER_THIRD, behavior: 'instant' });
}

function isWellPlaced(mention: AnchoredMention, window: Window): boolean {
  const { top, bottom, left, right } = mention.range.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  return (
    top >= innerHeight * 0.1 && bottom <= innerHeight * 0.9 && left >= 0 && right <= innerWidth
  );
}
