/** Runs work in slices while the page is idle and visible, with pauses that bound its share of the page's time. */

/** Longest slice, milliseconds: half a frame, so that scrolling stays smooth. */
const SLICE_MS = 8;
/**
 * After a slice, at least this many times its length belongs to the page: however much a page changes, reading it takes
 * at most a tenth of its time.
 */
export const PAUSE_FACTOR = 9;
/** A page that never idles still gets its marks after this long, milliseconds. */
const PATIENCE_MS = 300;

/** What is left after a slice: nothing, more that can wait, or more that the reader is waiting for. */
export type Left = 'nothing' | 'more' | 'urgent';

export interface IdleQueue {
  /** Does a slice now, if the page can be seen. */
  start(): void;
  /** Asks for a slice soon; many calls make one slice. */
  wake(): void;
  /** Counts time that was spent outside of slices, milliseconds: the next pause is longer by its share. */
  charge(ms: number): void;
}

/**
 * Creates a queue around one `work` step. `work` gets the time at which its slice ends (a `performance.now()`
 * value) and tells what is left; urgent work only lets the page's own tasks go first. Nothing runs while the document
 * is hidden.
 */
export function createIdleQueue(
  work: (endsAtMs: number) => Left,
  options: { document: Document; signal: AbortSignal },
): IdleQueue {
  const { document, signal } = options;
  let isScheduled = false;
  let isUrgent = true;
  let notBeforeMs = 0;

  function schedule(): void {
    if (isScheduled || signal.aborted || document.visibilityState === 'hidden') return;
    isScheduled = true;
    const waitMs = notBeforeMs - performance.now();
    if (waitMs > 1) setTimeout(request, waitMs);
    else request();
  }

  function request(): void {
    requestIdleCallback(run, { timeout: PATIENCE_MS });
  }

  function run(): void {
    isScheduled = false;
    if (signal.aborted || document.visibilityState === 'hidden') return;
    // Time was charged since the slice was asked for.
    if (!isUrgent && notBeforeMs - performance.now() > 1) {
      schedule();
      return;
    }
    const startMs = performance.now();
    const left = work(startMs + SLICE_MS);
    const endMs = performance.now();
    isUrgent = left === 'urgent';
    if (isUrgent) {
      isScheduled = true;
      setTimeout(run);
      return;
    }
    notBeforeMs = Math.max(notBeforeMs, endMs) + PAUSE_FACTOR * (endMs - startMs);
    if (left === 'more') schedule();
  }

  document.addEventListener('visibilitychange', schedule, { signal });
  return {
    start: run,
    wake: schedule,
    charge(ms) {
      notBeforeMs = Math.max(notBeforeMs, performance.now()) + PAUSE_FACTOR * ms;
    },
  };
}
