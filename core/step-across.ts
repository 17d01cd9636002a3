/** Goes through the mentions of a page that stands in several frames, one frame after another. */
import type { EntityId } from './entity.ts';

/** How a frame is to step: on from where it is but not around its end, in from its edge, or around. */
export type StepWay = 'onward' | 'enter' | 'around';

export interface StepAcrossOptions {
  /** The frames that have mentions to step to, in their order; the page's top is 0. */
  frames: readonly number[];
  /** The frame that was stepped in last. */
  current: number;
  direction: 1 | -1;
  /** Steps in one frame; tells whether there was anything to step to. */
  stepIn(frame: number, way: StepWay): Promise<boolean>;
}

/** Steps to the next mention; tells the frame it is in, or the current one when there is none. */
export async function stepAcross(options: StepAcrossOptions): Promise<number> {
  const { frames, current, direction, stepIn } = options;
  const at = frames.indexOf(current);
  if (frames.length <= 1 && at === frames.length - 1) {
    await stepIn(current, 'around');
    return current;
  }
  if (at >= 0 && (await stepIn(current, 'onward'))) return current;
  // A frame that is not in the list stands before the first.
  const from = at < 0 && direction === -1 ? 0 : at;
  for (let k = 1; k <= frames.length; k++) {
    const next = frames[(from + direction * k + 2 * frames.length) % frames.length] as number;
    if (await stepIn(next, 'enter')) return next;
  }
  return current;
}

/** A step in one frame, of one entity or any. */
export interface StepInFrame {
  direction: 1 | -1;
  entity: EntityId | undefined;
  way: StepWay;
}

interface StepperOptions {
  /** The frames that have mentions, of one entity or any, in their order; the page's top is 0. */
  framesWith(entity: EntityId | undefined): readonly number[];
  /** Steps in one frame; tells whether there was anything to step to. */
  stepIn(frame: number, step: StepInFrame): Promise<boolean>;
  closeCardIn(frame: number): unknown;
}

export interface Stepper {
  /** Notes in which frame a click opened a card: the next step goes on from there. */
  cardOpened(frame: number): void;
  /** Steps to the next mention; resolves also where nobody answers. */
  step(direction: 1 | -1, entity: EntityId | undefined): Promise<void>;
}

/** Creates what steps through a page and its frames, one step after another: each goes on from where the last has led. */
export function createStepper({ framesWith, stepIn, closeCardIn }: StepperOptions): Stepper {
  let current = 0;
  let last = Promise.resolve();

  async function stepOnce(direction: 1 | -1, entity: EntityId | undefined): Promise<void> {
    const before = current;
    current = await stepAcross({
      frames: framesWith(entity),
      current,
      direction,
      stepIn: (frame, way) => stepIn(frame, { direction, entity, way }),
    });
    if (current !== before) await closeCardIn(before);
  }

  return {
    cardOpened(frame) {
      current = frame;
    },
    step(direction, entity) {
      last = last.then(() => stepOnce(direction, entity)).catch(() => {});
      return last;
    },
  };
}
