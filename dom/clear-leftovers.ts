/**
 * Takes away what an earlier copy of the extension left in the page. Firefox ends scripts without a word when the
 * extension is updated, switched off or removed: its style sheet goes, and with it marks and card are out of sight
 * (see popover-host.ts), but registered names, the hand
 * cursor and the card's empty host stay.
 */
import { FIGURE_NAME } from './figure-mark.ts';
import { HIGHLIGHT_NAMES, type Registry } from './highlight-painter.ts';
import { HOST_TAG } from './popover-host.ts';
import { CURSOR_ID } from './watch-pointer.ts';

/** Clears a document before anything of ours is in it. */
export function clearLeftovers(document: Document, registry: Pick<Registry, 'delete'>): void {
  for (const name of [...HIGHLIGHT_NAMES, FIGURE_NAME]) registry.delete(name);
  for (const animation of document.getAnimations()) {
    if (animation.id === CURSOR_ID) animation.cancel();
  }
  for (const host of document.querySelectorAll(HOST_TAG)) host.remove();
}
