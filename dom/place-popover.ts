/** Places the card at the clicked line of its mention and keeps it there; as a sheet along the foot of a narrow window it needs none of this. */
import type { Point } from './hit-test.ts';
import type { PopoverHost } from './popover-host.ts';
import { watchPlace } from './watch-place.ts';

/** Between the mention's line and the card, and between the card and the window's edge, CSS pixels. */
const GAP = 9;
const EDGE = 8;
/** So far the card begins before its mention, so that its text stands under it, CSS pixels. */
const AHEAD = 20;
/** Rectangles of one line are no further apart, CSS pixels. */
const SAME_LINE = 12;
/** A card lower than this is not worth reading, CSS pixels. */
const LEAST_HEIGHT = 180;
/** The share of the window's height that a card takes at most. */
const MOST_SHARE = 0.6;

/** Follows the mention until the returned function is called; its range is asked for each time, as the page may replace its text, and `onGone` hears that it left the view. What the card has to know (its height, the lit edge, its side) is set on the mount. The host stands in the top layer. */
export function placePopover(
  range: () => Range,
  host: PopoverHost,
  mount: HTMLElement,
  { point, onGone }: { point: Point | null; onGone?: (() => void) | null },
): () => void {
  const following = new AbortController();
  // The clicked line by its place in the mention's box, since the page may scroll under the point.
  const start = range().getBoundingClientRect();
  const clicked = (): Point | null => {
    const { left, top } = range().getBoundingClientRect();
    return point && { x: point.x + left - start.left, y: point.y + top - start.top };
  };
  const update = () => {
    const line = lineOf(range(), clicked());
    const placed = place(line, host.host, mount);
    mount.style.setProperty('--card-height', `${Math.floor(placed.height)}px`);
    mount.dataset.side = placed.side;
    host.moveTo({ x: Math.round(placed.x), y: Math.round(placed.y) });
    light(mount, line, placed.x);
    return placed;
  };
  update();
  watchPlace(range(), host.host, () => update().isGone && onGone?.(), following.signal);
  return () => following.abort();
}

interface Placed {
  x: number;
  y: number;
  /** The greatest that the card may have. */
  height: number;
  side: 'above' | 'below';
  /** Nothing of the line can be seen. */
  isGone: boolean;
}

/** Below the line where the card fits there or has more room than above; all in viewport pixels. */
function place(line: DOMRect, host: HTMLElement, mount: HTMLElement): Placed {
  const window = host.ownerDocument.defaultView as Window;
  const view = viewOf(window);
  const { width, height } = host.getBoundingClientRect();
  const body = mount.querySelector('.card__body');
  const most = window.innerHeight * MOST_SHARE;
  const whole = height + (body ? body.scrollHeight - body.clientHeight : 0);
  const below = view.bottom - line.bottom - GAP;
  const above = line.top - view.top - GAP;
  const side = Math.min(whole, most) <= below || below >= above ? 'below' : 'above';
  const wished = Math.max(LEAST_HEIGHT, Math.min(side === 'below' ? below : above, most));
  const room = Math.min(wished, view.bottom - view.top);
  const taken = Math.min(whole, room);
  const isRtl = window.getComputedStyle(host).direction === 'rtl';
  const beside = isRtl ? line.right - width + AHEAD : line.left - AHEAD;
  return {
    x: Math.max(view.left, Math.min(beside, view.right - width)),
    // Where there is too little room; a line that was scrolled away still takes the card with it.
    y:
      side === 'below'
        ? Math.min(line.bottom + GAP, view.bottom - taken)
        : Math.max(line.top - GAP - taken, view.top),
    height: room,
    side,
    isGone: Math.min(above, below) + line.height + GAP + EDGE < 0,
  };
}

/** What can be seen of the page, less a margin; a part of it where the reader has zoomed in with two fingers. */
function viewOf({ visualViewport }: Window) {
  const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
  return {
    left: offsetLeft + EDGE,
    top: offsetTop + EDGE,
    right: offsetLeft + width - EDGE,
    bottom: offsetTop + height - EDGE,
  };
}

/** Lights the card's edge exactly under the mention's line. */
function light(mount: HTMLElement, line: { left: number; right: number }, x: number): void {
  const left = Math.max(0, line.left - x);
  const right = Math.min(mount.offsetWidth, line.right - x);
  mount.style.setProperty('--lit-x', `${Math.round(left)}px`);
  mount.style.setProperty('--lit-w', `${Math.max(0, Math.round(right - left))}px`);
}

/** The rectangle (viewport pixels) of the clicked line of a mention, or of its longest; in columns a line ends with its column. */
function lineOf(range: Range, at: Point | null): DOMRect {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const isAt = ({ left, right, top, bottom }: DOMRect) =>
    at && at.y >= top && at.y <= bottom && at.x >= left && at.x <= right;
  const [longest] = rects.toSorted((a, b) => b.width - a.width);
  const line = rects.find(isAt) ?? longest ?? range.getBoundingClientRect();
  // A name split over inline elements has several rectangles on one line.
  let [left, right] = [line.left, line.right];
  for (const rect of rects) {
    const isBeside = rect.left <= right + SAME_LINE && rect.right >= left - SAME_LINE;
    if (!isBeside || Math.abs(rect.bottom - line.bottom) >= line.height / 2) continue;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
  }
  return new DOMRect(left, line.top, right - left, line.height);
}
