/**
 * Keeps which mentions can be seen. Text in a closed menu, tab or `details` is not painted; it is looked at again when
 * it gets a box, and a few at a time in each slice, as a change of `visibility` tells nobody.
 */
import type { AnchoredMention } from './anchor-mention.ts';
import type { MarkIndex } from './mark-index.ts';
import { parentAcrossShadow } from './shadow-roots.ts';
import { createVisibilityCheck } from './visibility.ts';

/** Most mentions out of sight that are looked at again in one slice, so that a page full of them costs no more. */
const MOST_AGAIN = 100;

export interface ShownMarks {
  /** Takes a mention in that is new, or may be hidden by now. */
  add(mention: AnchoredMention): void;
  /** Looks at those, and at some of those out of sight; tells whether one has appeared or gone. */
  look(): boolean;
}

interface ShownMarksOptions {
  index: MarkIndex;
  /** Something out of sight got a box near the viewport. */
  onAppeared(): void;
  signal: AbortSignal;
}

/** Creates the watch over an index's mentions, until the signal. */
export function createShownMarks(options: ShownMarksOptions): ShownMarks {
  const { index, signal } = options;
  const fresh = new Set<AnchoredMention>();
  /** Mentions out of sight, with the element whose box is waited for; in the order in which they were looked at. */
  const unseen = new Map<AnchoredMention, Element>();
  const appearing = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) options.onAppeared();
    },
    { rootMargin: '200px' },
  );
  signal.addEventListener('abort', () => appearing.disconnect());

  function forget(mention: AnchoredMention): void {
    const element = unseen.get(mention);
    if (element) appearing.unobserve(element);
    unseen.delete(mention);
  }

  return {
    add: (mention) => void fresh.add(mention),
    look() {
      const isShown = createVisibilityCheck();
      let hasChanged = false;
      for (const mention of [...fresh, ...[...unseen.keys()].slice(0, MOST_AGAIN)]) {
        forget(mention);
        const element = parentAcrossShadow(mention.firstNode);
        if (!element || index.get(mention.id) !== mention) continue;
        const before = mention.isShown;
        mention.isShown = isShown(element);
        hasChanged ||= mention.isShown !== before;
        if (!mention.isShown) {
          unseen.set(mention, element);
          appearing.observe(element);
        }
      }
      fresh.clear();
      return hasChanged;
    },
  };
}
