/** Times one opening of a card from within the page: from the reader's release of the button to the frame with the card in it. */
import type { Page } from 'puppeteer-core';
import { POPOVER_TAG } from '../read-popover.ts';

/** Milliseconds from the click. */
export interface Opening {
  /** Until the frame with the card was made. */
  paintedMs: number;
  /** Until the frame in which it last grew: what the page says in figures arrived. Null if it did not grow. */
  grownMs: number | null;
}

/** An opening is over when nothing has grown for so long, and may take so long, milliseconds. */
const STILL_MS = 500;
const PATIENCE_MS = 5000;

/** Watches the next click; travels to the page as source text. */
function watch(tag: string, stillMs: number, patienceMs: number): Promise<Opening | null> {
  return new Promise((resolve) => {
    const startMs = performance.now();
    let clickMs = Number.NaN;
    let seenMs = startMs;
    let height = 0;
    const frames: number[] = [];
    // The event's own time: it may have waited for the page.
    const onRelease = ({ timeStamp }: Event) => {
      clickMs = timeStamp;
    };
    addEventListener('pointerup', onRelease, { capture: true, once: true });
    /** The first task after a frame's callbacks comes when the frame is made. */
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => frames.push(performance.now());
    function look(now: number): void {
      const box = document.querySelector(tag)?.getBoundingClientRect();
      if (box && box.height > 0 && box.height !== height) {
        height = box.height;
        seenMs = now;
        afterFrame.port2.postMessage(null);
      }
      const [painted, ...grown] = frames;
      if (painted !== undefined && now - seenMs > stillMs) {
        const last = grown.at(-1);
        const grownMs = last === undefined ? null : last - clickMs;
        resolve({ paintedMs: painted - clickMs, grownMs });
      } else if (now - startMs > patienceMs) resolve(null);
      else requestAnimationFrame(look);
    }
    requestAnimationFrame(look);
  });
}

/** Rests the pointer on a point (viewport pixels) as a hand would, clicks, and times what opens; throws if nothing does. */
export async function timeOpening(
  page: Page,
  { x, y }: { x: number; y: number },
): Promise<Opening> {
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  const opening = page.evaluate(watch, POPOVER_TAG, STILL_MS, PATIENCE_MS);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.mouse.click(x, y);
  const timed = await opening;
  if (!timed) throw new Error('The click opened no card.');
  return timed;
}
