/** What the top of a page knows of the frames in it: which element each is, and what they count. */
import type { EntityId } from '../core/entity.ts';
import { addTallies, type ReadingTally } from '../core/reading-tally.ts';

export interface FrameRoster {
  /** Notes which element a frame is in. */
  place(frameId: number, element: Element | null): void;
  /** Notes what a frame counts now; nothing for one that went away. */
  note(frameId: number, tally: ReadingTally): void;
  /** The page's own tally, and those of its frames on top. */
  addTo(own: ReadingTally): ReadingTally;
  /** The frames that count something, of one entity or any. */
  withMentions(entity?: EntityId): number[];
  /** Scrolls the page so that a frame can be seen, and gives it the focus. */
  reveal(frameId: number): void;
}

/** Creates an empty roster. */
export function createFrameRoster(): FrameRoster {
  const elements = new Map<number, WeakRef<Element>>();
  const tallies = new Map<number, ReadingTally>();
  return {
    place(frameId, element) {
      if (element) elements.set(frameId, new WeakRef(element));
    },
    note(frameId, tally) {
      if (tally.counts.length > 0) tallies.set(frameId, tally);
      else tallies.delete(frameId);
    },
    addTo: (own) => addTallies([own, ...tallies.values()]),
    withMentions(entity) {
      const counted = [...tallies].filter(
        ([, { counts }]) => !entity || counts.some((one) => one.entity === entity),
      );
      return counted.map(([frameId]) => frameId).sort((a, b) => a - b);
    },
    reveal(frameId) {
      const element = elements.get(frameId)?.deref();
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      // A frame of another site may not take the focus by itself in Firefox.
      if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    },
  };
}
