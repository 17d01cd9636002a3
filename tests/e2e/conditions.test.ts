/** The card under all conditions: beside its mention, above everything, in reach, and gone when its text is. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { type Box, clickInPopover, findInPopover } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import { expectClosed, isOpen, listMarks, openCard, pointAt } from '../support/reader.ts';

const WIDE = { width: 1280, height: 900 };
const CARD_WIDTH = 384;
/** From a mention's line to its card, and to spare for what is turned, CSS pixels. */
const NEAR = 40;

/** Reads where the card stands, once it stands still. */
async function settledBox(page: Page, name: string): Promise<Box> {
  let last: Box | null = null;
  await expect
    .poll(async () => {
      const box = await findInPopover(page, 'dialog', name);
      const isStill = box !== null && JSON.stringify(box) === JSON.stringify(last);
      last = box;
      return isStill;
    })
    .toBe(true);
  return last as unknown as Box;
}

/** Makes sure that the card can be seen and clicked: nothing lies over its middle, and its own button closes it. */
async function expectInReach(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = await settledBox(page, name);
  const above = await page.evaluate(
    (left, top) => document.elementFromPoint(left, top)?.localName,
    x + width / 2,
    y + height / 2,
  );
  expect(above).toBe('waferlight-popover');
  await clickInPopover(page, 'button', 'Close');
  await expectClosed(page);
}

journeys('conditions', (journey) => {
  const open = () => journey.open('conditions.html');

  afterEach(async () => {
    const [page] = (await journey.browser().browser.pages()).slice(-1);
    await page?.setViewport(WIDE);
  });

  it('is seen in fullscreen, and goes with it no further than it must', async () => {
    const page = await open();
    await page.click('#go-full');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await openCard(page, 'Nvidia');
    await expectInReach(page, 'Nvidia');
    await openCard(page, 'Nvidia');
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => document.fullscreenElement === null);
    await expectInReach(page, 'Nvidia');
  });

  it('stays in reach when the page opens a modal dialog or a popover over it', async () => {
    const page = await open();
    await openCard(page, 'Nvidia');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expectInReach(page, 'Nvidia');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await openCard(page, 'Nvidia');
    await page.evaluate(() => document.getElementById('pop')?.showPopover());
    await expectInReach(page, 'Nvidia');
  });

  it('goes with the dialog that its mention stands in', async () => {
    const page = await open();
    await page.click('#open-dialog');
    await expect.poll(() => listMarks(page)).toContain('Trainium');
    await openCard(page, 'Trainium');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expectClosed(page);
  });

  it.each([
    ['turned', 'AMD', 'AMD'],
    ['from right to left', 'OpenAI', 'OpenAI'],
    ['from top to bottom', 'Cerebras', 'Cerebras Systems'],
    ['in a box that scrolls', 'Groq', 'Groq'],
  ])('stands beside text that is %s', async (_, mention, name) => {
    const page = await open();
    await page.$eval('#box', (box) => box.scrollTo(0, 30));
    const point = await openCard(page, mention);
    const { x, y, width, height } = await settledBox(page, name);
    const [right, below] = [x + width, y + height];
    const aside = Math.max(x - point.x, point.x - right, y - point.y, point.y - below);
    expect(aside).toBeLessThan(2 * NEAR);
    await expectInReach(page, name);
  });

  it('follows its mention in a box that scrolls', async () => {
    const page = await open();
    await page.$eval('#box', (box) => {
      box.scrollIntoView({ block: 'start', behavior: 'instant' });
      box.scrollTo(0, 30);
    });
    await openCard(page, 'Groq');
    const { y } = await settledBox(page, 'Groq');
    await page.$eval('#box', (box) => box.scrollBy({ top: -20, behavior: 'instant' }));
    const moved = async () => ((await findInPopover(page, 'dialog', 'Groq'))?.y ?? 0) - y;
    await expect.poll(async () => Math.abs(Math.round(await moved()))).toBe(20);
  });

  it.each([1.5, 0.8])('has its own size and place on a page with a zoom of %d', async (zoom) => {
    const page = await open();
    await page.evaluate((value) => document.body.style.setProperty('zoom', String(value)), zoom);
    const point = await openCard(page, 'Nvidia');
    const { x, y, width } = await settledBox(page, 'Nvidia');
    expect(Math.round(width)).toBe(CARD_WIDTH);
    expect(y - point.y).toBeGreaterThan(0);
    expect(y - point.y).toBeLessThan(NEAR);
    expect(x).toBeLessThan(point.x);
    expect(x + width).toBeGreaterThan(point.x);
    await expectInReach(page, 'Nvidia');
  });

  it('stands at the clicked part of a name that runs over two columns', async () => {
    const page = await open();
    await pointAt(page, 'Amazon Web Services');
    const parts = await page.evaluate(() => {
      const found: { x: number; y: number }[] = [];
      CSS.highlights.get('waferlight-cloud')?.forEach((range) => {
        if (!String(range).startsWith('Amazon')) return;
        for (const { x, y, width, height } of (range as Range).getClientRects()) {
          found.push({ x: x + width / 2, y: y + height / 2 });
        }
      });
      return found;
    });
    expect(parts.length).toBeGreaterThan(1);
    const last = parts.at(-1) as { x: number; y: number };
    await page.mouse.click(last.x, last.y);
    await expect.poll(() => isOpen(page)).toBe(true);
    const { x, width } = await settledBox(page, 'Amazon Web Services');
    expect(x).toBeLessThan(last.x);
    expect(x + width).toBeGreaterThan(last.x);
  });

  it('is all there on a screen 320 pixels wide, and makes nothing scroll sideways', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 568 });
    await openCard(page, 'Nvidia');
    const { x, y, width, height } = await settledBox(page, 'Nvidia');
    expect(x).toBe(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(568);
    await expectInReach(page, 'Nvidia');
  });

  it('stays within what two fingers leave of the page', async () => {
    const page = await open();
    await journey.browser().pinch(page, 1.6);
    await openCard(page, 'Nvidia');
    const { x, y, width, height } = await settledBox(page, 'Nvidia');
    const seen = await page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height } = window.visualViewport as VisualViewport;
      return { right: offsetLeft + width, bottom: offsetTop + height };
    });
    expect(x + width).toBeLessThanOrEqual(seen.right);
    expect(y + height).toBeLessThanOrEqual(seen.bottom);
    await expectInReach(page, 'Nvidia');
    await journey.browser().pinch(page, 1);
  });

  it('prints nothing, neither marks nor card', async () => {
    const page = await open();
    await openCard(page, 'Nvidia');
    const looks = () =>
      page.evaluate(() => {
        const card = document.querySelector('waferlight-popover') as Element;
        const text = document.querySelector('#turned') as Element;
        const mark = getComputedStyle(text, '::highlight(waferlight-company)');
        return `${getComputedStyle(card).display} ${mark.textDecorationLine}`;
      });
    expect(await looks()).toBe('block underline');
    await journey.browser().setPrinting(page, true);
    await expect.poll(looks).toBe('none none');
    await journey.browser().setPrinting(page, false);
  });

  it('reads text in captions, summaries, tables, and where it is painted late', async () => {
    const page = await open();
    await expect.poll(() => listMarks(page)).toContain('AWS');
    await page.click('summary');
    await expect.poll(() => listMarks(page)).toContain('Microsoft');
  });
});
