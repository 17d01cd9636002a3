/** Goes through the mentions of a page that stands in several frames, one frame after another. */

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
