/** Runs a long reading in slices, so that whatever it runs beside can be drawn and used meanwhile. The clock and the pause are the caller's. */

export interface Slicing {
  /** Milliseconds, from any start. */
  now(): number;
  /** Gives way to others; resolves when it may go on. */
  pause(): Promise<void>;
  /** Tells that nobody wants the result any more. */
  isStale(): boolean;
  /** Called before each pause with how much is done, 0 to 1. */
  onProgress(share: number): void;
}

/** Longest slice, milliseconds: half a frame and a bit, as each step may be one too many. */
const SLICE_MS = 12;

/** Runs to the end and gives the result; null when it became stale on the way. */
export async function runSliced<T>(
  steps: Iterator<number, T>,
  { now, pause, isStale, onProgress }: Slicing,
): Promise<T | null> {
  let endMs = now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < endMs) continue;
    onProgress(step.value);
    await pause();
    if (isStale()) return null;
    endMs = now() + SLICE_MS;
  }
}
