/** Where the card stands, wide and narrow, and whether it is light or dark. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { type Box, findInPopover, readPopoverStyle } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import { expectClosed, openCard, pointAt } from '../support/reader.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 640 };
/** The paper of a light and of a dark card. */
const LIGHT = 'rgb(255, 254, 251)';
const DARK = 'rgb(29, 28, 26)';

/** Reads where the card stands, once it has slid into its place. */
async function settledBox(page: Page, name: string): Promise<Box> {
  let last: Box | null = null;
  await expect
    .poll(async () => {
      const box = await findInPopover(page, 'dialog', name);
      const isStill = box !== null && last !== null && box.y === last.y && box.x === last.x;
      last = box;
      return isStill;
    })
    .toBe(true);
  return last as unknown as Box;
}

/** Reads the rectangles (viewport pixels) of a mention's lines. */
function readLines(page: Page, text: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const lines: Box[] = [];
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((range) => {
        if (String(range) !== wanted) return;
        for (const { x, y, width, height } of (range as Range).getClientRects()) {
          lines.push({ x, y, width, height });
        }
      });
    });
    return lines;
  }, text);
}

/** A sheet is as wide as the window less its scroll bar, where that takes room. */
const readWidth = (page: Page) => page.evaluate(() => document.documentElement.clientWidth);

function expectInside(box: Box, view: { width: number; height: number }): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height);
}

journeys('placing', (journey) => {
  const openAt = async (name: string, view: { width: number; height: number }) => {
    const page = await journey.open(name);
    await page.setViewport(view);
    return page;
  };

  afterEach(async () => {
    const [page] = (await journey.browser().browser.pages()).slice(-1);
    await page?.setViewport(WIDE);
  });

  it.each([
    ['Nvidia', 'Nvidia'],
    ['AMD', 'AMD'],
    ['Groq', 'Groq'],
    ['Cerebras', 'Cerebras Systems'],
  ])('keeps the card of %s, in a corner, inside the window', async (mention, name) => {
    const page = await openAt('corners.html', WIDE);
    const point = await openCard(page, mention);
    const box = await settledBox(page, name);
    expectInside(box, WIDE);
    const isAbove = box.y + box.height <= point.y;
    const isBelow = box.y >= point.y;
    expect(isAbove || isBelow, 'the mention stays in sight').toBe(true);
  });

  it.each([0, 1])('stands at the clicked line, %i, of a name that runs over two', async (line) => {
    const page = await openAt('corners.html', WIDE);
    await pointAt(page, 'Amazon Web Services');
    const lines = await readLines(page, 'Amazon Web Services');
    expect(lines.length).toBe(2);
    const { x, y, width, height } = lines[line] as Box;
    await page.mouse.click(x + width / 2, y + height / 2);
    const box = await settledBox(page, 'Amazon Web Services');
    expectInside(box, WIDE);
    expect(box.x).toBeGreaterThan(x - 30);
    expect(box.x).toBeLessThan(x + width);
    expect(box.y).toBeGreaterThan(y + height / 2);
    expect(box.y).toBeLessThan(y + 2 * height);
  });

  it('follows its mention when the page scrolls', async () => {
    const page = await openAt('corners.html', WIDE);
    await openCard(page, 'OpenAI');
    const box = await settledBox(page, 'OpenAI');
    const mention = await pointAt(page, 'OpenAI');
    await page.evaluate(() => window.scrollBy({ top: 50, behavior: 'instant' }));
    await expect
      .poll(async () =>
        Math.round(((await findInPopover(page, 'dialog', 'OpenAI'))?.y ?? 0) - box.y),
      )
      .toBe(-50);
    expect((await pointAt(page, 'OpenAI')).y).toBeCloseTo(mention.y - 50, 0);
  });

  it('is a sheet along the foot of a narrow window, all of it in sight', async () => {
    const page = await openAt('sample-news.html', NARROW);
    await openCard(page, 'Cerebras Systems');
    const box = await settledBox(page, 'Cerebras Systems');
    expectInside(box, NARROW);
    expect(box.x).toBe(0);
    expect(box.width).toBe(await readWidth(page));
    expect(box.y + box.height).toBe(NARROW.height);
    for (const control of ['Close', 'Next mention', 'Copy']) {
      const part = await findInPopover(page, 'button', control);
      expect(part && part.width >= 24 && part.height >= 24, control).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expectClosed(page);
  });

  it('turns from card to sheet and back with the window', async () => {
    const page = await openAt('corners.html', WIDE);
    await openCard(page, 'Nvidia');
    await settledBox(page, 'Nvidia');
    await page.setViewport(NARROW);
    await expect
      .poll(async () => (await findInPopover(page, 'dialog', 'Nvidia'))?.width)
      .toBe(await readWidth(page));
    await page.setViewport(WIDE);
    await expect.poll(async () => (await findInPopover(page, 'dialog', 'Nvidia'))?.width).toBe(384);
    expectInside(await settledBox(page, 'Nvidia'), WIDE);
  });

  it.each([
    ['sample-news.html', 'Cerebras Systems', 'Cerebras Systems', LIGHT],
    ['dark-page.html', 'Cerebras', 'Cerebras Systems', DARK],
    ['dark-page.html', 'Nvidia', 'Nvidia', LIGHT],
  ])('on %s the card of %s is as the page behind it', async (file, mention, name, colour) => {
    const page = await openAt(file, WIDE);
    await openCard(page, mention);
    const dialog = { role: 'dialog', name };
    expect(await readPopoverStyle(page, dialog, 'background-color')).toBe(colour);
  });

  it('is dark on a page that follows a dark system', async () => {
    const page = await openAt('sample-news.html', WIDE);
    const { setColorScheme } = journey.browser();
    await setColorScheme(page, 'dark');
    await openCard(page, 'Cerebras Systems');
    const dialog = { role: 'dialog', name: 'Cerebras Systems' };
    expect(await readPopoverStyle(page, dialog, 'background-color')).toBe(DARK);
    await setColorScheme(page, 'light');
  });
});
