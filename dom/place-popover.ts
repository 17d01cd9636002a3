/** Places the card at the clicked line of its mention and keeps it there, by Floating UI; or as a sheet along the foot of a narrow window. */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Point } from './hit-test.ts';
import type { PopoverHost } from './popover-host.ts';
import { parentAcrossShadow } from './shadow-roots.ts';

/** Between the mention's line and the card, and between the card and the window's edge, CSS pixels. */
const GAP = 9;
const EDGE = 8;
/** Rectangles of one line are no further apart, CSS pixels. */
const SAME_LINE = 12;
/** A card lower than this is not worth reading, CSS pixels. */
const LEAST_HEIGHT = 180;

/** Follows the mention until the returned function is called. What the card has to know (its height, the lit edge, its side) is set on the mount. The host stands in the top layer. */
export function placePopover(
  range: Range,
  host: PopoverHost,
  mount: HTMLElement,
  point: Point | null,
): () => void {
  const contextElement = parentAcrossShadow(range.startContainer) ?? undefined;
  // The clicked line by its place in the mention's box, since the page may scroll under the point.
  const start = range.getBoundingClientRect();
  const clicked = (): Point | null => {
    const { left, top } = range.getBoundingClientRect();
    return point && { x: point.x + left - start.left, y: point.y + top - start.top };
  };
  const reference: VirtualElement = {
    getBoundingClientRect: () => lineOf(range, clicked()),
    ...(contextElement ? { contextElement } : {}),
  };
  const update = async () => {
    const placed = await computePosition(reference, host.host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset({ mainAxis: GAP, crossAxis: -20 }),
        flip({ padding: EDGE }),
        shift({ padding: EDGE }),
        size({ padding: EDGE, apply: ({ availableHeight }) => setHeight(mount, availableHeight) }),
      ],
    });
    host.moveTo({ x: Math.round(placed.x), y: Math.round(placed.y) });
    light(mount, lineOf(range, clicked()), placed);
  };
  return autoUpdate(reference, host.host, () => void update());
}

function setHeight(mount: HTMLElement, availableHeight: number): void {
  const window = mount.ownerDocument.defaultView as Window;
  const most = Math.max(LEAST_HEIGHT, Math.min(availableHeight, window.innerHeight * 0.6));
  mount.style.setProperty('--card-height', `${Math.floor(most)}px`);
}

/** Lights the card's edge exactly under the mention's line. */
function light(
  mount: HTMLElement,
  line: { left: number; right: number },
  placed: { x: number; placement: string },
): void {
  const left = Math.max(0, line.left - placed.x);
  const right = Math.min(mount.offsetWidth, line.right - placed.x);
  mount.style.setProperty('--lit-x', `${Math.round(left)}px`);
  mount.style.setProperty('--lit-w', `${Math.max(0, Math.round(right - left))}px`);
  mount.dataset.side = placed.placement.startsWith('top') ? 'above' : 'below';
}

/** The rectangle (viewport pixels) of the clicked line of a mention, or of its first; in columns a line ends with its column. */
function lineOf(range: Range, at: Point | null): DOMRect {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const isAt = ({ left, right, top, bottom }: DOMRect) =>
    at && at.y >= top && at.y <= bottom && at.x >= left && at.x <= right;
  const line = rects.find(isAt) ?? rects[0] ?? range.getBoundingClientRect();
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
