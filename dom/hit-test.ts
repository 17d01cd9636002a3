/** Step 6: a viewport point in, an anchored mention or null out; and which clicks count. */
import type { AnchoredMention } from './anchor-mention.ts';
import type { MarkIndex } from './mark-index.ts';

/** A point in viewport pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Finds the mention whose painted text is at a viewport point. Asks the caret position and then our own index:
 * asking the registry costs milliseconds on a page full of marks. `shadowRoots` are those to look into.
 */
export function mentionAtPoint(
  document: Document,
  index: MarkIndex,
  point: Point,
  shadowRoots: ShadowRoot[] = [],
): AnchoredMention | null {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  for (const mention of index.onNode(offsetNode)) {
    if (!mention.isShown || mention.range.comparePoint(offsetNode, offset) !== 0) continue;
    // The caret snaps to the end of a line when the point is in the empty space beside it.
    if (lineRectAt(mention, point)) return mention;
  }
  return null;
}

/** Gives the rectangle (viewport pixels) of the mention's line under a point, or null when it is beside them all. */
export function lineRectAt(mention: AnchoredMention, { x, y }: Point): DOMRect | null {
  for (const rect of mention.range.getClientRects()) {
    if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return rect;
  }
  return null;
}

/** What of a click decides whether it is ours. */
export interface ClickFacts {
  isTrusted: boolean;
  button: number;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  /** The reader has just selected text. */
  hasSelection: boolean;
  /** The mention stands in a link or another control of the page. */
  isOnControl: boolean;
}

/** Tells whether a click on a mention opens its card: a plain one on plain text, or with Alt on a control. */
export function isOpeningClick(click: ClickFacts): boolean {
  if (!click.isTrusted || click.button !== 0 || click.hasSelection) return false;
  if (click.ctrlKey || click.metaKey || click.shiftKey) return false;
  return click.isOnControl === click.altKey;
}
