/** Where a frame stands in its page: a frame says which child of its parent it is, the page's top finds the element. */
import { parentAcrossShadow } from './shadow-roots.ts';
import { createVisibilityCheck } from './visibility.ts';

/**
 * Gives the way from the top window to this one, by place among the child windows; null for a frame in a shadow tree,
 * which no list shows. Places shift when frames come and go, so ask just before it is needed.
 */
export function readFramePath(window: Window): number[] | null {
  const path: number[] = [];
  for (let at = window; at !== at.parent; at = at.parent) {
    let place = 0;
    while (place < at.parent.length && at.parent[place] !== at) place++;
    if (place === at.parent.length) return null;
    path.unshift(place);
  }
  return path;
}

/** Finds the element of the top document through which a path leads; null when it is not there (any more). */
export function findFrameElement(window: Window, path: readonly number[]): Element | null {
  const [place] = path;
  const child = place === undefined ? undefined : window[place];
  if (!child) return null;
  for (const frame of window.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    if (frame.contentWindow === child) return frame;
  }
  return null;
}

/** Tells whether a frame's element can be seen, now or after scrolling. */
export function isFrameSeen(element: Element): boolean {
  if (!createVisibilityCheck()(element)) return false;
  const { right, bottom } = element.getBoundingClientRect();
  const { scrollX, scrollY } = element.ownerDocument.defaultView as Window;
  const isRightToLeft = getComputedStyle(element.ownerDocument.documentElement).direction === 'rtl';
  // Beyond the upper left there is nothing to scroll to, unless the frame stands in a box that scrolls.
  const isBeyond = bottom + scrollY <= 0 || (!isRightToLeft && right + scrollX <= 0);
  return !isBeyond || isInScroller(element);
}

function isInScroller(element: Element): boolean {
  for (let at = parentAcrossShadow(element); at; at = parentAcrossShadow(at)) {
    if (at.scrollTop !== 0 || at.scrollLeft !== 0) return true;
  }
  return false;
}
