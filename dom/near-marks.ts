/**
 * Chooses which marks are registered on a page full of them: those near the viewport. The browser looks at every
 * registered range in every frame in which something changes: two thousand make a busy page half as slow again.
 */
import type { AnchoredMention } from './anchor-mention.ts';

/** Up to so many marks all are registered: the page's own tools see them, and scrolling needs nobody. */
const FEW = 500;
/** How far from the viewport text counts as near, in heights of the viewport: scrolling is followed with a delay. */
const MARGIN = 2;
/** While the page changes, what stands where is looked at again after this long, milliseconds: asking for each mark's place in every slice took half of the time. */
const LOOK_AGAIN_MS = 1000;

export interface NearMarks {
  /** Gives the marks to be registered, in their order. */
  choose(marks: AnchoredMention[]): AnchoredMention[];
  /** Tells whether the reader has moved since marks were chosen, and they may be others now. */
  hasMoved(): boolean;
}

/** Creates the choice for a window; `onMoved` asks for a new one, until the signal. */
export function createNearMarks(
  window: Window,
  onMoved: () => void,
  signal: AbortSignal,
): NearMarks {
  let isChoosing = false;
  let hasMoved = false;
  let known = new WeakMap<Node, boolean>();
  let lookAgain: ReturnType<typeof setTimeout> | undefined;

  function move(): void {
    clearTimeout(lookAgain);
    lookAgain = undefined;
    if (!isChoosing || hasMoved || signal.aborted) return;
    hasMoved = true;
    onMoved();
  }

  // What scrolls inside the page tells it on the way down only.
  window.addEventListener('scroll', move, { capture: true, passive: true, signal });
  window.addEventListener('resize', move, { signal });

  return {
    choose(marks) {
      const isChoosingAnew = hasMoved || !isChoosing;
      hasMoved = false;
      isChoosing = marks.length > FEW;
      if (!isChoosing) return marks;
      if (isChoosingAnew) known = new WeakMap();
      // What was added may have pushed the rest about.
      else lookAgain ??= setTimeout(move, LOOK_AGAIN_MS);
      return marks.filter(({ block: { container } }) => {
        const isNear = known.get(container) ?? isNearView(container, window.innerHeight);
        known.set(container, isNear);
        return isNear;
      });
    },
    hasMoved: () => hasMoved,
  };
}

function isNearView(container: Node, height: number): boolean {
  // By its number, as Firefox takes as long for each `instanceof` as for the place.
  const isRoot = container.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
  const { top, bottom, left, right } = (
    isRoot ? (container as ShadowRoot).host : (container as Element)
  ).getBoundingClientRect();
  // Without a box of its own (`display: contents`) it may be anywhere.
  if (top === bottom && left === right) return true;
  return bottom > -MARGIN * height && top < (1 + MARGIN) * height;
}
