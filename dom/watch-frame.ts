/** Tells a frame when it has the size of something to read, when it has none any more, and when it is left. */
import { isReadableFrame } from '../core/judge-frame.ts';

export interface FrameEvents {
  /** It can be read now: it has the size, or came into view. May be called again. */
  onReadable(): void;
  /** It has no size any more. */
  onHidden(): void;
  /** It is taken out of its page, or shows something else from now on. */
  onLeft(): void;
}

/** Tells whether this frame has a size that is read. */
export function isReadable({ innerWidth, innerHeight }: Window): boolean {
  return isReadableFrame({ width: innerWidth, height: innerHeight });
}

/** Watches until the signal; calls back at once where it can be read already. */
export function watchFrame(window: Window, events: FrameEvents, signal: AbortSignal): void {
  let wasReadable = false;
  /** It was told that it can be read, and not yet that it is hidden: in between it may have any size. */
  let isTold = false;

  function tellReadable(): void {
    isTold = true;
    events.onReadable();
  }

  function check(): void {
    const is = isReadable(window);
    if (is && !wasReadable) tellReadable();
    wasReadable = is;
    if (!isTold || (window.innerWidth > 0 && window.innerHeight > 0)) return;
    isTold = false;
    events.onHidden();
  }

  window.addEventListener('resize', check, { signal });
  window.addEventListener('pagehide', events.onLeft, { signal });
  // Only what has been beyond the edge, or covered, comes into view without a change of size.
  const seen = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && wasReadable) tellReadable();
  });
  seen.observe(window.document.documentElement);
  signal.addEventListener('abort', () => seen.disconnect());
  check();
}
