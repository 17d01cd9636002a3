/** The toolbar button and its popup: numbers that agree with the page, ways to mentions, and switches that work at once. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  expectMarks,
  isOpen,
  openCard,
  readActive,
  readExpected,
} from '../support/reader.ts';

const ON_THIS_SITE = 'Waferlight on this site';
const EVERYWHERE = 'Waferlight everywhere';

/** Longer than the popup would wait for a page, were it to guess, milliseconds. */
const BUSY_MS = 800;

const readText = (popup: Page) => popup.$eval('main', (main) => main.textContent);

async function press(popup: Page, selector: string): Promise<void> {
  const button = await popup.waitForSelector(selector);
  await button?.click();
}

const pressSwitch = (popup: Page, label: string) => press(popup, `[aria-label="${label}"]`);
const pressName = (popup: Page, name: string) => press(popup, `.rows button::-p-text(${name})`);

/** Unfolds all names and reads how often each is counted. */
async function readCounts(popup: Page): Promise<Record<string, number>> {
  await press(popup, 'button[aria-expanded]');
  return popup.$$eval('.rows li button', (buttons) =>
    Object.fromEntries(
      buttons.map((button) => {
        const count = button.querySelector('.rows__count');
        return [count?.previousSibling?.textContent, Number.parseInt(count?.textContent ?? '', 10)];
      }),
    ),
  );
}

journeys('the toolbar', (journey) => {
  /** Opens the popup for a page, does something in it, closes it and brings the page to the front again. */
  async function inPopup<T>(page: Page, act: (popup: Page) => Promise<T>): Promise<T> {
    const popup = await journey.browser().openPopup(page);
    await popup.waitForSelector('main');
    try {
      return await act(popup);
    } finally {
      await popup.close();
      await page.bringToFront();
    }
  }

  async function readBadge(page: Page): Promise<string> {
    const tabId = await journey.browser().tabId(page);
    return journey.ask(`return api.action.getBadgeText({ tabId: ${tabId} });`);
  }

  afterEach(() => journey.forget());

  it('counts what is marked, on the button and in the popup', async () => {
    const page = await journey.open('sample-news.html');
    const marks = Object.values(await readExpected(page)).reduce((sum, count) => sum + count, 0);
    await expect.poll(() => readBadge(page)).toBe(String(marks));
    await inPopup(page, async (popup) => {
      await expect.poll(() => readText(popup)).toContain(`${marks} mentions`);
      const counts = await readCounts(popup);
      expect(counts).toMatchObject({ Cerebras: 3, Stargate: 2, Trainium: 2 });
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(marks);
      expect(await readText(popup)).toContain('the page says it is a news article');
    });
  });

  it('follows the page with its number', async () => {
    const page = await journey.open('late-text.html');
    await expect.poll(() => readBadge(page)).toBe('4');
    await page.click('#append');
    await expect.poll(() => readBadge(page)).toBe('6');
    await page.click('#remove');
    await expect.poll(() => readBadge(page)).toBe('5');
  });

  it('goes to the next mention of a name, and on', async () => {
    const page = await journey.open('sample-news.html');
    await inPopup(page, async (popup) => {
      await pressName(popup, 'Cerebras');
      await expect.poll(() => readActive(page)).toBe('Cerebras');
      await pressName(popup, 'Cerebras');
      await expect.poll(() => readActive(page)).toBe('Cerebras Systems');
    });
    expect(await isOpen(page)).toBe(true);
  });

  it('switches a site off at once, card and all, keeps it off, and on again', async () => {
    const page = await journey.open('sample-news.html');
    const expected = await readExpected(page);
    await openCard(page, 'Cerebras Systems');
    await inPopup(page, async (popup) => {
      await pressSwitch(popup, ON_THIS_SITE);
      await expectMarks(page, {});
      await expectClosed(page);
      await expect.poll(() => readText(popup)).toContain('Off on this site');
    });
    await expect.poll(() => readBadge(page)).toBe('');
    await page.reload();
    await inPopup(page, async (popup) => {
      await expect.poll(() => readText(popup)).toContain('Off on this site');
      await expectMarks(page, {});
      await pressSwitch(popup, ON_THIS_SITE);
      await expect.poll(() => readText(popup)).not.toContain('Off on this site');
    });
    await expectMarks(page, expected);
    const stored = 'return Object.keys(await api.storage.sync.get(null));';
    expect(await journey.ask(stored), 'the page decides again').toEqual([]);
  });

  it('switches all tabs off at once, and on again', async () => {
    const page = await journey.open('sample-news.html');
    const other = await journey.openBeside('dark-page.html');
    await page.bringToFront();
    await inPopup(page, async (popup) => {
      await pressSwitch(popup, EVERYWHERE);
      await expectMarks(page, {});
      await expectMarks(other, {});
      await expect.poll(() => readText(popup)).toContain('Off everywhere');
    });
    await inPopup(page, (popup) => pressSwitch(popup, EVERYWHERE));
    await expectMarks(page, await readExpected(page));
    await other.bringToFront();
    await expectMarks(other, await readExpected(other));
    await other.close();
  });

  it('reads a page that is no news once, when asked, until it is left', async () => {
    const page = await journey.open('task-board.html');
    await inPopup(page, async (popup) => {
      await expect.poll(() => readText(popup)).toContain('Not a news page');
      await press(popup, 'button::-p-text(Read this page)');
      await expect.poll(() => readText(popup)).toContain('Read this once, as you asked');
      // A page is read while it can be seen; a popup that opens as a tab, for want of the real one, covers it.
      const isSeen = await page.evaluate(() => document.visibilityState === 'visible');
      if (isSeen) await expect.poll(() => readText(popup)).toContain('5 mentions of 5 names');
    });
    await expectMarks(page, await readExpected(page, 'expected-when-asked'));
    await openCard(page, 'Nvidia');
    await page.reload();
    await inPopup(page, async (popup) => {
      await expect.poll(() => readText(popup)).toContain('Not a news page');
    });
    await expectMarks(page, {});
  });

  it('lets a word on the site end what was asked for once', async () => {
    const page = await journey.open('task-board.html');
    await inPopup(page, async (popup) => {
      await press(popup, 'button::-p-text(Read this page)');
      await expect.poll(() => readText(popup)).toContain('Read this once, as you asked');
      await pressSwitch(popup, ON_THIS_SITE);
      await expect.poll(() => readText(popup)).toContain('Switched on by you');
      await pressSwitch(popup, ON_THIS_SITE);
      await expect.poll(() => readText(popup)).toContain('Off on this site');
    });
    await expectMarks(page, {});
  });

  it('says what a busy page does as soon as it can say so', async () => {
    const page = await journey.open('late-text.html');
    // Without a name no new number tells the popup to ask again.
    await page.evaluate(() => document.querySelector('article')?.remove());
    await expect.poll(() => readBadge(page)).toBe('');
    await inPopup(page, async (popup) => {
      await expect.poll(() => readText(popup)).toContain('No mentions');
      const isBusy = page.evaluate((ms) => {
        const endsAtMs = performance.now() + ms;
        while (performance.now() < endsAtMs);
      }, BUSY_MS);
      await pressSwitch(popup, ON_THIS_SITE);
      await isBusy;
      await expect.poll(() => readText(popup)).toContain('Off on this site');
    });
  });

  it('reads a site that is no news for good, when switched on', async () => {
    const page = await journey.open('task-board.html');
    await inPopup(page, async (popup) => {
      await pressSwitch(popup, ON_THIS_SITE);
      await expect.poll(() => readText(popup)).toContain('Switched on by you');
    });
    const expected = await readExpected(page, 'expected-when-asked');
    await expectMarks(page, expected);
    await page.reload();
    await expectMarks(page, expected);
  });

  it('says of a page that it may not be read', async () => {
    const own = await journey.openOwn('options.html');
    await inPopup(own, async (popup) => {
      await expect.poll(() => readText(popup)).toContain('This page cannot be read');
    });
    await own.close();
  });
});
