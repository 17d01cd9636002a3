/** Places the card at the clicked line of its mention and keeps it there, by Floating UI; or as a sheet along the foot of a narrow window. */
import {
  autoUpdate,
  computePosition,
  flip,
  inline,
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
  const reference: VirtualElement = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
  // The clicked line as a share of the mention's box, since the page may scroll under the point.
  const start = range.getBoundingClientRect();
  const update = async () => {
    const rect = range.getBoundingClientRect();
    const at = point && {
      x: point.x + rect.left - start.left,
      y: point.y + rect.top - start.top,
    };
    const placed = await computePosition(reference, host.host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(at ?? {}),
        offset({ mainAxis: GAP, crossAxis: -20 }),
        flip({ padding: EDGE }),
        shift({ padding: EDGE }),
        size({ padding: EDGE, apply: ({ availableHeight }) => setHeight(mount, availableHeight) }),
      ],
    });
    host.moveTo({ x: Math.round(placed.x), y: Math.round(placed.y) });
    light(mount, lineOf(range, at), placed);
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

function lineOf(range: Range, at: Point | null): { left: number; right: number } {
  const rects = [...range.getClientRects()];
  const clicked = at && rects.find((r) => at.y >= r.top && at.y <= r.bottom && at.x <= r.right);
  const line = clicked ?? rects[0] ?? range.getBoundingClientRect();
  // A name split over inline elements has several rectangles on one line.
  const same = rects.filter((r) => Math.abs(r.bottom - line.bottom) < line.height / 2);
  return {
    left: Math.min(line.left, ...same.map((r) => r.left)),
    right: Math.max(line.right, ...same.map((r) => r.right)),
  };
}
