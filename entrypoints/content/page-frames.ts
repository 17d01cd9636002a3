/** The frames of a page, for its top: tells them whether to read, adds up what they count, steps through them. Wiring only. */
import type { EntityId } from '../../core/entity.ts';
import type { ReadingTally } from '../../core/reading-tally.ts';
import type { Place } from '../../core/rejections.ts';
import { createStepper } from '../../core/step-across.ts';
import { findFrameElement, isFrameSeen } from '../../dom/frame-place.ts';
import { createFrameRoster } from '../../dom/frame-roster.ts';
import type { StepWish } from '../../dom/popover-port.ts';
import { onFrameMessage, type PageWord, sendToFrames } from '../../platform/frame-messages.ts';

export interface PageFrames {
  /** Tells all frames what has changed, if anything has. */
  tell(isRead: boolean, place: Place): void;
  /** What the page and its frames count. */
  tally(): ReadingTally;
  /** The frames that have mentions, in their order. */
  withNames(): number[];
  /** Brings a frame into view. */
  reveal(frameId: number): true;
  /** Notes that a click opened a card in the top itself. */
  cardOpened(): void;
  /** Steps to the next mention, in whatever frame it is. */
  step(direction: 1 | -1, entity: EntityId | undefined): Promise<void>;
}

interface PageFramesOptions {
  /** What the top itself counts. */
  own(): ReadingTally;
  /** Steps in the top itself. */
  stepHere(wish: StepWish): Promise<boolean>;
  /** Closes the card of the top itself. */
  closeHere(): void;
  onCounted(): void;
  signal: AbortSignal;
}

/** Listens to the frames of this page until the signal. */
export function createPageFrames(options: PageFramesOptions): PageFrames {
  const { own, signal } = options;
  const roster = createFrameRoster();
  const place: Place = { host: '', address: '' };
  const word: PageWord = { page: String(Math.random()), isRead: false, place };
  /** A frame in a shadow tree is not among the window's. */
  let hasAsked = false;

  const stepper = createStepper({
    framesWith(entity) {
      const isHere = own().counts.some((one) => !entity || one.entity === entity);
      return [...(isHere ? [0] : []), ...roster.withMentions(entity)];
    },
    async stepIn(frameId, step) {
      if (frameId === 0) return options.stepHere(step);
      roster.reveal(frameId);
      return sendToFrames(frameId, { name: 'stepInFrame', ...step, entity: step.entity ?? null });
    },
    closeCardIn: (frameId) =>
      frameId === 0 ? options.closeHere() : sendToFrames(frameId, { name: 'closeCard' }),
  });

  onFrameMessage((message, frameId) => {
    if (message.name === 'cardOpened') {
      if (message.page === word.page) stepper.cardOpened(frameId);
      return null;
    }
    if (message.name === 'frameCounted') {
      if (message.page === word.page) roster.note(frameId, message.tally);
      options.onCounted();
      return null;
    }
    hasAsked = true;
    const element = message.path && findFrameElement(window, message.path);
    roster.place(frameId, element);
    return { ...word, isRead: word.isRead && (element === null || isFrameSeen(element)) };
  }, signal);

  return {
    tell(isRead, place) {
      const isElsewhere = place.address !== word.place.address;
      const isNew = isRead !== word.isRead || (isRead && isElsewhere);
      Object.assign(word, { isRead, place });
      // Without a background there are no frames to be told either. Most pages have none; those that come ask.
      if (isNew && (hasAsked || window.length > 0))
        sendToFrames(null, { name: 'pageDecided', word }).catch(() => {});
    },
    tally: () => roster.addTo(own()),
    reveal(frameId) {
      roster.reveal(frameId);
      return true;
    },
    withNames: () => [...roster.withMentions(undefined)],
    cardOpened: () => stepper.cardOpened(0),
    step: stepper.step,
  };
}
