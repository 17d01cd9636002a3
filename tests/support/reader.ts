/** The hands and eyes of a reader in a journey: what is marked, where it stands, what is open. */
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { Point } from '../../dom/hit-test.ts';
import { pointAtMark, readMarks } from '../../scripts/read-marks.ts';
import { POPOVER_TAG } from '../../scripts/read-popover.ts';

/** Waits; only for what must not happen, since what must is polled for. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** How long a mark may take to come, milliseconds. */
const MARK_MS = 5_000;

/** How long it takes to be sure that a click has opened nothing, milliseconds. */
export const NOTHING_MS = 400;

/** Reads the marks that the page says it expects, by kind. */
export function readExpected(page: Page, id = 'expected'): Promise<Record<string, number>> {
  return page.$eval(`#${id}`, (element) => JSON.parse(element.textContent ?? '{}'));
}

/** Counts what our highlights paint, by the end of their name: `company`, …, `active`. */
export function countByKind(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('waferlight-')) return;
      let count = 0;
      highlight.forEach((range) => {
        if (!range.collapsed) count++;
      });
      counts[name.slice('waferlight-'.length)] = count;
    });
    return counts;
  });
}

/** Waits until the marks of a page are these, by kind. */
export async function expectMarks(page: Page, counts: Record<string, number>): Promise<void> {
  await expect.poll(() => countByKind(page)).toEqual(counts);
}

/** Lists the marked texts in reading order. */
export async function listMarks(page: Page): Promise<string[]> {
  return (await readMarks(page)).marks.map(({ text }) => text);
}

/** Tells the text of the mention whose card is open; null when there is none. */
export function readActive(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let text: string | null = null;
    CSS.highlights.get('waferlight-active')?.forEach((range) => {
      text = (range as Range).toString();
    });
    return text;
  });
}

/** Waits for a mention with this text and finds its middle (viewport pixels), scrolling to it where it is out of view. */
export async function pointAt(page: Page, text: string, nth = 0): Promise<Point> {
  const find = async () => {
    const point = await pointAtMark(page, (marks) => marks.filter((one) => one.text === text)[nth]);
    if (!point) throw new Error(`The page shows no mark “${text}” (number ${nth}).`);
    return point;
  };
  return vi.waitFor(find, { timeout: MARK_MS });
}

/** Clicks a mention with the mouse and waits for its card; returns where it was clicked. */
export async function openCard(page: Page, text: string, nth = 0): Promise<Point> {
  const point = await pointAt(page, text, nth);
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => isOpen(page), { message: `a card for “${text}”` }).toBe(true);
  return point;
}

/** Tells whether a card or preview is open. */
export async function isOpen(page: Page): Promise<boolean> {
  return (await page.$(POPOVER_TAG)) !== null;
}

/** Waits until no card is open, no mention is active, and nothing of ours is left in the page. */
export async function expectClosed(page: Page): Promise<void> {
  await expect.poll(() => isOpen(page)).toBe(false);
  expect(await readActive(page)).toBe(null);
}

/** Makes sure that nothing opens. */
export async function expectNothingOpens(page: Page): Promise<void> {
  await pause(NOTHING_MS);
  await expectClosed(page);
}

/** Serialises the page as it is. */
export function readHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
