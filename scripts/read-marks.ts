/**
 * Reads from outside what the extension has painted on a page: the registry of highlights is the
 * page's own, so no door into the extension is needed. Which entity a mark names is left to
 * name-marks.ts, as the registry tells kinds only.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Mark, type PageMarks, toCollectingScript } from './marks-in-page.ts';
import { POPOVER_TAG } from './read-popover.ts';

export type { Mark, PageMarks } from './marks-in-page.ts';

/** How long marks may take to appear, and how long their number must stand still to be final. */
const APPEAR_MS = 6_000;
const SETTLE_MS = 500;
const POPOVER_MS = 5_000;
const POLL_MS = 100;

/** Counts the painted ranges, a kind's and the active highlight's alike; a collapsed one paints nothing. */
function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('waferlight-')) return;
      highlight.forEach((range) => {
        if (!range.collapsed) count++;
      });
    });
    return count;
  });
}

/** Waits until marks are there and their number stands still; false when none appear in time. */
export async function waitForMarks(page: Page, appearMs = APPEAR_MS): Promise<boolean> {
  const started = Date.now();
  let last = 0;
  let steadySince = started;
  for (;;) {
    const count = await countMarks(page);
    if (count !== last) steadySince = Date.now();
    last = count;
    if (count > 0 && Date.now() - steadySince >= SETTLE_MS) return true;
    if (count === 0 && Date.now() - started >= appearMs) return false;
    if (Date.now() - started >= appearMs * 3) return count > 0;
    await sleep(POLL_MS);
  }
}

/**
 * Reads the marks of a page in reading order. `wholePage` scrolls through it first, as only marks
 * near the viewport are painted; the page ends up scrolled to its top.
 */
export function readMarks(page: Page, { wholePage = false } = {}): Promise<PageMarks> {
  return page.evaluate(toCollectingScript(wholePage)) as Promise<PageMarks>;
}

/**
 * Scrolls to the mark that `pick` chooses of all, where it is out of view, and tells its middle in viewport pixels;
 * null when none is chosen or it is not laid out.
 */
export async function pointAtMark(
  page: Page,
  pick: (marks: Mark[]) => Mark | undefined,
): Promise<{ x: number; y: number; text: string } | null> {
  const find = async () => pick((await readMarks(page)).marks);
  let mark = await find();
  if (mark?.rect && !mark.visible) {
    await page.evaluate((top) => {
      window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' });
    }, mark.rect.y);
    await sleep(POLL_MS);
    mark = await find();
  }
  if (!mark?.rect) return null;
  const { x, y, width, height } = mark.rect;
  return { x: x + width / 2, y: y + height / 2, text: mark.text };
}

/**
 * Clicks, with the real mouse, the first mention that is no link or control (of those with this text, if one is
 * given), and waits for the popover. Returns the mention's text, or null when there is none to click.
 */
export async function openFirstMention(page: Page, text?: string): Promise<string | null> {
  const point = await pointAtMark(page, (marks) => {
    const free = marks.filter((mark) => !mark.inControl && (!text || mark.text === text));
    return free.find(({ visible }) => visible) ?? free.find(({ rect }) => rect !== null);
  });
  if (!point) return null;
  await page.mouse.move(point.x, point.y);
  await page.mouse.click(point.x, point.y);
  await page.waitForSelector(POPOVER_TAG, { timeout: POPOVER_MS });
  return point.text;
}
