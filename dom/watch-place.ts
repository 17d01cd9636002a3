/** Notices that a place in the page may stand elsewhere on the screen: scrolling, changes of size, and shifts that nothing else tells of. */
import { parentAcrossShadow } from './shadow-roots.ts';

/** So often an element that lies outside the view is looked at again, milliseconds. */
const HIDDEN_MS = 1000;

/** Calls back when the place may have moved, or `card` changed its size, until the signal. */
export function watchPlace(
  range: Range,
  card: Element,
  onMoved: () => void,
  signal: AbortSignal,
): void {
  const { startContainer } = range;
  const window = startContainer.ownerDocument?.defaultView as Window & typeof globalThis;
  const holder = parentAcrossShadow(startContainer);
  const listen = { signal, capture: true, passive: true } as const;
  // Scrolling inside a shadow root is not heard outside it.
  for (const root of rootsAround(startContainer)) root.addEventListener('scroll', onMoved, listen);
  window.visualViewport?.addEventListener('scroll', onMoved, listen);
  window.visualViewport?.addEventListener('resize', onMoved, listen);
  // A frame later, since what changes sizes within the callback is reported to the page as an error.
  const sizes = new ResizeObserver(() => {
    window.requestAnimationFrame(() => !signal.aborted && onMoved());
  });
  sizes.observe(card);
  signal.addEventListener('abort', () => sizes.disconnect());
  if (!holder) return;
  sizes.observe(holder);
  watchShifts(holder, onMoved, signal);
}

/** The shadow roots that a node is in, the innermost first, and the document. */
function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/**
 * Notices that an element moved for whatever reason: an observer whose margins leave just the element's rectangle
 * sees all of it until then.
 */
function watchShifts(element: Element, onMoved: () => void, signal: AbortSignal): void {
  const { ownerDocument } = element;
  const { scrollingElement, documentElement } = ownerDocument;
  const { clientWidth, clientHeight } = scrollingElement ?? documentElement;
  let observer: IntersectionObserver | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** `visible` is the share of the element that was seen. */
  function observe(visible: number): void {
    observer?.disconnect();
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (signal.aborted || width === 0 || height === 0) return;
    const insets = [top, clientWidth - right, clientHeight - bottom, left];
    let isFirst = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const now = element.getBoundingClientRect();
        const seen = entry?.intersectionRatio ?? 0;
        if (now.left !== left || now.top !== top || (seen !== visible && !isFirst)) {
          onMoved();
          observe(1);
        } else if (seen !== visible) {
          // Cut off by a box around it: from now on that share counts.
          if (seen > 0) observe(seen);
          else timer = setTimeout(() => observe(1e-7), HIDDEN_MS);
        }
        isFirst = false;
      },
      {
        // The document as root makes margins count in frames of other sites as well.
        root: ownerDocument,
        rootMargin: insets.map((inset) => `${-Math.floor(inset)}px`).join(' '),
        threshold: Math.min(1, visible),
      },
    );
    observer.observe(element);
  }

  observe(1);
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    clearTimeout(timer);
  });
}
