/** How a card is opened and closed with the mouse, and how the page keeps what is its own: clicks, selections, links. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickInPopover, readPopoverText } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  expectNothingOpens,
  isOpen,
  openCard,
  pause,
  pointAt,
  readActive,
  readHtml,
} from '../support/reader.ts';

/** Half of a line, CSS pixels: from a mention into the text above or below it. */
const BESIDE = 60;

/** Much longer than the grace that a card gives to a pointer on its way. */
const NEARLY_A_SECOND_MS = 700;

const selected = (page: Page) => page.evaluate(() => String(getSelection()).trim());

interface Times {
  /** The pointer's first move, and its last before the card went. */
  came: number;
  left: number;
  opened: number;
  closed: number;
}

/** Notes in the page, in the page's own milliseconds, when the pointer moved and when a card came and went. */
function startClock(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: Partial<Times> = {};
    Object.assign(window, { times });
    window.addEventListener('pointermove', ({ timeStamp }) => {
      times.came ??= timeStamp;
      if (times.closed === undefined) times.left = timeStamp;
    });
    new MutationObserver(() => {
      const isThere = document.querySelector('waferlight-popover') !== null;
      if (isThere) times.opened ??= performance.now();
      else if (times.opened !== undefined) times.closed ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
}

const readClock = (page: Page) =>
  page.evaluate(() => (window as unknown as { times: Times }).times);

journeys('opening', (journey) => {
  it('loads nothing of the card before the first click, and then all of it', async () => {
    const page = await journey.open('corners.html');
    const point = await pointAt(page, 'Nvidia');
    await page.mouse.move(point.x, point.y);
    await pause(700);
    await page.mouse.click(point.x + 200, point.y + 200);
    expect(await journey.hasPopoverScript(page)).toBe(false);
    await openCard(page, 'Nvidia');
    expect(await journey.hasPopoverScript(page)).toBe(true);
  });

  it('opens on a click, tells who and what with status and source, and Esc leaves the page as it was', async () => {
    const page = await journey.open('sample-news.html');
    const before = await readHtml(page);
    await openCard(page, 'Cerebras Systems');
    expect(await readActive(page)).toBe('Cerebras Systems');
    const text = await readPopoverText(page);
    for (const part of [
      'Company',
      'CBRS',
      'Cerebras Systems',
      'one processor from a whole silicon wafer',
      'over $20bn',
      'OpenAI’s commitment to Cerebras chips',
      'Reported · deal article, after Reuters, 17 Apr 2026',
      'Stargate, for scale',
      'over $100bn',
      'From the deal article',
      'takes a stake in Cerebras',
      'Sells to',
      'Competes with',
      'Deal article: publisher unknown, undated; it rests on a Reuters report of 17 April 2026.',
      '2 of 3',
    ]) {
      expect(text).toContain(part);
    }
    await page.keyboard.press('Escape');
    await expectClosed(page);
    expect(await readHtml(page)).toBe(before);
  });

  it('closes on a click beside it, and on its own button', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await page.mouse.click(20, 400);
    await expectClosed(page);
    await openCard(page, 'Cerebras Systems');
    await clickInPopover(page, 'button', 'Close');
    await expectClosed(page);
  });

  it('goes from one mention to another with one click each', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'wafer-scale engine');
    const other = await pointAt(page, 'Cerebras Systems');
    await page.mouse.click(other.x, other.y);
    await expect.poll(() => readActive(page)).toBe('Cerebras Systems');
    expect(await readPopoverText(page)).toContain('Cerebras Systems');
  });

  it('leaves text alone that is selected by dragging across a mention', async () => {
    const page = await journey.open('sample-news.html');
    const { x, y } = await pointAt(page, 'wafer-scale engine');
    await page.mouse.move(x - 10, y);
    await page.mouse.down();
    await page.mouse.move(x + BESIDE, y + 2, { steps: 4 });
    await page.mouse.move(x + 20, y, { steps: 4 });
    await page.mouse.up();
    const text = await selected(page);
    expect(text).not.toBe('');
    await expectNothingOpens(page);
    expect(await selected(page)).toBe(text);
  });

  it.each(['before', 'after'])(
    'selects the word that is clicked twice, %s the first card',
    async (when) => {
      const page = await journey.open('sample-news.html');
      if (when === 'after') {
        await openCard(page, 'wafer-scale engine');
        await page.keyboard.press('Escape');
      }
      const { x, y } = await pointAt(page, 'Cerebras');
      await page.mouse.click(x, y, { count: 2 });
      await expectNothingOpens(page);
      expect(await selected(page)).toBe('Cerebras');
    },
  );

  it('ignores clicks with other buttons and keys, and clicks made by a script', async () => {
    const page = await journey.open('sample-news.html');
    const { x, y } = await pointAt(page, 'Cerebras Systems');
    await page.mouse.click(x, y, { button: 'middle' });
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.evaluate(
      (clientX, clientY) => {
        const init = { bubbles: true, composed: true, clientX, clientY };
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(new MouseEvent('click', init));
      },
      x,
      y,
    );
    await expectNothingOpens(page);
  });

  it('shows a hand over a mention and nowhere else, without touching the page', async () => {
    const page = await journey.open('sample-news.html');
    const { x, y } = await pointAt(page, 'Cerebras Systems');
    const cursor = () =>
      page.evaluate(
        (left, top) => getComputedStyle(document.elementFromPoint(left, top) as Element).cursor,
        x,
        y,
      );
    const before = await readHtml(page);
    expect(await cursor()).toBe('auto');
    await page.mouse.move(x, y);
    await expect.poll(cursor).toBe('pointer');
    expect(await readHtml(page)).toBe(before);
    await page.mouse.move(x, y + 3 * BESIDE);
    await expect.poll(cursor).toBe('auto');
    await expectNothingOpens(page);
  });

  it('lets a link be followed', async () => {
    const page = await journey.open('links-and-controls.html');
    const { x, y } = await pointAt(page, 'Cerebras');
    await page.mouse.click(x, y);
    await expect.poll(() => page.url()).toBe(`${journey.origin()}/dark-page.html`);
    await expectNothingOpens(page);
  });

  it('lets a button and a tile have their clicks', async () => {
    const page = await journey.open('links-and-controls.html');
    for (const name of ['Nvidia', 'AWS']) {
      const { x, y } = await pointAt(page, name);
      await page.mouse.click(x, y);
      await page.mouse.move(5, 5);
    }
    await expectNothingOpens(page);
    expect(await page.$eval('#followed', (one) => one.textContent)).toBe('followed 1 times');
    expect(await page.$eval('#tiled', (one) => one.textContent)).toContain('1 times');
  });

  it('previews a link after a rest of half a second, and lets the pointer travel into it', async () => {
    const page = await journey.open('links-and-controls.html');
    // The popover's script is there already, so that the clock measures the rest alone.
    await openCard(page, 'OpenAI');
    await page.keyboard.press('Escape');
    const { x, y } = await pointAt(page, 'Cerebras');
    await page.mouse.move(5, 5);
    await startClock(page);
    await page.mouse.move(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    expect(await readPopoverText(page)).toContain('A click follows the link.');

    const { top } = await page.$eval('waferlight-popover', (host) =>
      host.getBoundingClientRect().toJSON(),
    );
    await page.mouse.move(x, top + 40, { steps: 6 });
    await pause(NEARLY_A_SECOND_MS);
    expect(await isOpen(page), 'it stays while the pointer is in it').toBe(true);
    await page.mouse.move(5, 5);
    await expectClosed(page);
    const { came, opened, left, closed } = await readClock(page);
    expect(opened - came).toBeGreaterThan(450);
    expect(opened - came).toBeLessThan(1000);
    expect(closed - left, 'a time of grace to come back').toBeGreaterThan(250);
    expect(closed - left).toBeLessThan(800);
    expect(page.url()).toContain('links-and-controls');
  });

  it('says of a button that it keeps its click', async () => {
    const page = await journey.open('links-and-controls.html');
    const { x, y } = await pointAt(page, 'Nvidia');
    await page.mouse.move(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    expect(await readPopoverText(page)).toContain('The button keeps its click.');
    await page.mouse.move(5, 5);
    await expectClosed(page);
  });

  it('opens the full card of a link with Alt, and does not follow it', async () => {
    const page = await journey.open('links-and-controls.html');
    await page.keyboard.down('Alt');
    await openCard(page, 'Cerebras');
    await page.keyboard.up('Alt');
    await pause(400);
    expect(page.url()).toContain('links-and-controls');
    expect(await readPopoverText(page)).toContain('In the race');
    await page.keyboard.press('Escape');
    await expectClosed(page);
  });

  it('opens nothing when the pointer only passes by', async () => {
    const page = await journey.open('links-and-controls.html');
    const { x, y } = await pointAt(page, 'Cerebras');
    await page.mouse.move(x, y);
    await pause(150);
    await page.mouse.move(x, y + 3 * BESIDE);
    await expectNothingOpens(page);
  });

  it.each(['Groq', 'Cerebras'])('opens mentions inside shadow roots: %s', async (name) => {
    const page = await journey.open('shadow-parts.html');
    await openCard(page, name);
    expect(await readActive(page)).toBe(name);
    await page.keyboard.press('Escape');
    await expectClosed(page);
  });
});
