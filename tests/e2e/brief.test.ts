/** The brief in the side panel: what the page says itself that its brief should say, ways back into the page, and following it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickInPopover } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import { openCard, pause, readActive } from '../support/reader.ts';

/** Tells what shows a brief beside its page: the browser's own panel, or small windows. */
const LIST_BRIEFS = `
  const isPanelOpen = api.sidebarAction
    ? await api.sidebarAction.isOpen({})
    : (await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  const windows = await api.windows.getAll({ populate: true, windowTypes: ['popup'] });
  const ours = windows.filter(({ tabs }) => tabs.some(({ url }) => url.includes('sidepanel.html?tab=')));
  return [...(isPanelOpen ? ['panel'] : []), ...ours.map(() => 'window')];`;
const CLOSE_WINDOWS = `
  for (const { id } of await api.windows.getAll({ windowTypes: ['popup'] })) await api.windows.remove(id);`;

interface Expected {
  figures: Record<string, string[]>;
  deals: string[];
  noDeals: string[];
}

/** Opens the figures that bear on no name. */
const OTHER_FIGURES = 'button::-p-text(Other figures)';

const textOf = (panel: Page) => panel.$eval('main', (main) => main.textContent ?? '');

/** Presses as a reader does, wherever in the panel it stands. */
async function press(panel: Page, selector: string): Promise<void> {
  const button = await panel.waitForSelector(selector);
  await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await button?.click();
}

/** Reads the rows: value, and the words that say whose it is. */
function readRows(panel: Page): Promise<[value: string, about: string][]> {
  return panel.$$eval('.sheet tbody tr', (rows) =>
    rows.map((row) => {
      const words = (part: string) => row.querySelector(part)?.textContent?.trim() ?? '';
      return [words('.sheet__value'), words('.sheet__about')] as [string, string];
    }),
  );
}

async function readDeals(panel: Page): Promise<string[]> {
  return panel.$$eval('.deals__deal > span:first-child', (deals) =>
    deals.map((deal) => (deal.textContent ?? '').replace(/,.*$/, '')),
  );
}

/** Reads the text that is marked for a moment in the page, or in a frame of it. */
function readFigureMark(page: Page | Frame): Promise<string | null> {
  return page.evaluate(() => {
    let text: string | null = null;
    CSS.highlights.get('waferlight-figure')?.forEach((range) => {
      text = (range as Range).toString();
    });
    return text;
  });
}

journeys('the brief', (journey) => {
  /** Opens the panel for a page, as a page of its own: no driver reaches into the real one in both browsers. */
  async function openPanel(page: Page): Promise<Page> {
    const tabId = await journey.browser().tabId(page);
    const panel = await journey.openOwn(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector('main');
    return panel;
  }

  const briefs = () => journey.ask<string[]>(LIST_BRIEFS);

  async function closeBriefs(): Promise<void> {
    await journey.browser().closePanel();
    await journey.ask(CLOSE_WINDOWS);
    await expect.poll(briefs).toEqual([]);
  }

  async function withPanel(name: string, act: (panel: Page, page: Page) => Promise<void>) {
    const page = await journey.open(name);
    const panel = await openPanel(page);
    try {
      await act(panel, page);
    } finally {
      await panel.close();
    }
  }

  it('says what the page says that it should', async () => {
    await withPanel('brief.html', async (panel, page) => {
      const expected = await page.$eval(
        '#expected-brief',
        (element): Expected => JSON.parse(element.textContent ?? ''),
      );
      await expect.poll(() => textOf(panel)).toContain('The order that filled a factory');
      expect(await textOf(panel)).toContain('The Harbour Ledger · 20 November 2026');
      await press(panel, OTHER_FIGURES);
      const rows = await readRows(panel);
      for (const [value, names] of Object.entries(expected.figures)) {
        const row = rows.find(([one]) => one.endsWith(value));
        expect(row, value).toBeDefined();
        for (const name of names) expect(row?.[1], value).toContain(name);
        if (names.length === 0) expect(row?.[1], value).not.toMatch(/OpenAI|Cerebras|Nvidia/);
      }
      if (await panel.$('.deals + .more')) await press(panel, '.deals + .more');
      const deals = await readDeals(panel);
      expect(deals).toEqual(expect.arrayContaining(expected.deals));
      for (const deal of expected.noDeals) expect(deals).not.toContain(deal);
      expect(await panel.$('main img')).toBe(null);
      expect(await textOf(panel)).toContain('<img src=x onerror=');
    });
  });

  it('leads from a figure, a deal and a name to their places in the page', async () => {
    await withPanel('brief.html', async (panel, page) => {
      await press(panel, '.sheet tbody tr:last-child .place-quote');
      await page.bringToFront();
      await expect.poll(() => readFigureMark(page)).toBe('$3m');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400);
      await panel.bringToFront();
      await press(panel, '.deals__deal::-p-text(rents from)');
      await press(panel, '.evidence .place-quote');
      await page.bringToFront();
      await expect
        .poll(() => readFigureMark(page))
        .toBe('OpenAI rents servers from Microsoft Azure');
      await panel.bringToFront();
      await press(panel, '.names button::-p-text(Groq)');
      await page.bringToFront();
      await expect.poll(() => readActive(page)).toBe('Groq');
    });
  });

  it('leads from a figure to its place in a frame of another site', async () => {
    const page = await journey.open('frames.html');
    const holder = await page.waitForSelector('iframe[name="far"]');
    const frame = (await holder?.contentFrame()) as Frame;
    await expect.poll(() => frame.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    const panel = await openPanel(page);
    await press(panel, OTHER_FIGURES);
    await press(panel, '.place-quote::-p-text(The mill has)');
    await page.bringToFront();
    await expect.poll(() => readFigureMark(frame)).toBe('38 sails');
    await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(400);
    const isInView = await holder?.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(isInView).toBe(true);
    await panel.close();
  });

  it('is saved as a file: Markdown, CSV and JSON', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waferlight-'));
    await journey.browser().saveTo(folder);
    const readSaved = (extension: string) => {
      const name = `waferlight-the-order-that-filled-a-factory.${extension}`;
      return readdirSync(folder).includes(name)
        ? readFileSync(path.join(folder, name), 'utf8')
        : '';
    };
    await withPanel('brief.html', async (panel) => {
      await press(panel, 'button[aria-label="Save as Markdown"]');
      await expect.poll(() => readSaved('md')).toMatch(/^# The order that filled a factory\n/);
      await press(panel, 'button[aria-label="Save as CSV"]');
      await expect.poll(() => readSaved('csv')).toMatch(/^\ufeffabout,label,qualifier,value,/);
      expect(readSaved('csv')).toMatch(/^OpenAI; Cerebras,commitment,,20000000000,,USD,\$20bn,/m);
      await press(panel, 'button[aria-label="Save as JSON"]');
      await expect.poll(() => readSaved('json')).toMatch(/}\n$/);
      expect(JSON.parse(readSaved('json'))).toMatchObject({
        page: { title: 'The order that filled a factory', date: '2026-11-20' },
      });
      expect(readdirSync(folder)).toHaveLength(3);
    });
    rmSync(folder, { recursive: true });
  });

  it('follows the page as it changes and as it is left', async () => {
    await withPanel('brief.html', async (panel, page) => {
      await expect.poll(() => textOf(panel)).toContain('Figures');
      expect(await textOf(panel)).not.toContain('$750m');
      await page.bringToFront();
      await page.click('#change');
      await expect.poll(() => textOf(panel)).toContain('$750m');
      await expect.poll(() => readDeals(panel)).toContain('Nvidia invests in Groq');
      await page.goto(`${journey.origin()}/task-board.html`);
      await expect.poll(() => textOf(panel)).toContain('Not a news page');
      await page.goto(`${journey.origin()}/sample-news.html`);
      await expect.poll(() => textOf(panel)).toContain('Everyone wants a berth');
    });
  });

  it('reads a page to its end whose title never rests', async () => {
    await withPanel('brief.html', async (panel, page) => {
      await expect.poll(() => textOf(panel)).toContain('Other figures');
      await page.bringToFront();
      await page.evaluate(() => {
        const long = Array.from({ length: 4000 }, (_, id) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = `Nvidia sold ${id + 20} racks to OpenAI for $${id + 3}m in May.`;
          return paragraph;
        });
        document.querySelector('article')?.append(...long);
        let ticks = 0;
        setInterval(() => {
          document.title = `(${++ticks}) The order that filled a factory`;
        }, 200);
      });
      await expect.poll(() => textOf(panel), { timeout: 20_000 }).toMatch(/Of \d,\d+ figures/);
    });
  });

  it('notices figures that change, come and go where no name does', async () => {
    await withPanel('brief.html', async (panel, page) => {
      await press(panel, OTHER_FIGURES);
      await expect.poll(() => textOf(panel)).toContain('12 windows');
      /** A page is read only while it is in front, and a panel asks only while it can be seen. */
      const change = async (selector: string) => {
        await page.bringToFront();
        await page.$eval(selector, (button) => (button as HTMLElement).click());
        await pause(500);
        await panel.bringToFront();
      };
      const told = { timeout: 6000 };
      await change('#correct');
      await expect.poll(() => textOf(panel), told).toContain('14 windows');
      expect(await textOf(panel)).not.toContain('12 windows');
      await change('#add');
      await expect.poll(() => textOf(panel), told).toContain('37 lamps');
      await change('#take');
      await expect.poll(() => textOf(panel), told).not.toContain('14 windows');
    });
  });

  it('reads a page that is no news when asked, and a page in frames with its frames', async () => {
    await withPanel('task-board.html', async (panel, page) => {
      await expect.poll(() => textOf(panel)).toContain('Not a news page');
      await press(panel, 'button::-p-text(Read this page)');
      await page.bringToFront();
      await expect.poll(() => textOf(panel)).toContain('5 mentions of 5 names');
    });
    await withPanel('frames.html', async (panel) => {
      await expect.poll(() => textOf(panel)).toMatch(/\d+ mentions of/);
    });
  });

  it('says why a page of the browser has no brief', async () => {
    const own = await journey.openOwn('options.html');
    const panel = await openPanel(own);
    await expect.poll(() => textOf(panel)).toContain('This page cannot be read');
    await panel.close();
    await own.close();
  });

  it('opens from a card: the panel, or where the browser refuses that a small window', async () => {
    const page = await journey.open('brief.html');
    await openCard(page, 'OpenAI');
    await clickInPopover(page, 'button', 'Open brief');
    await expect.poll(briefs).toEqual([journey.browser().kind === 'chrome' ? 'panel' : 'window']);
    await closeBriefs();
  });

  it('opens by its keys', async () => {
    await journey.open('brief.html');
    await journey.browser().runCommand('open-brief');
    await expect.poll(briefs).toHaveLength(1);
    await closeBriefs();
  });

  it('opens as the browser’s own panel from the toolbar popup', async () => {
    const page = await journey.open('brief.html');
    const popup = await journey.browser().openPopup(page);
    await press(popup, 'button::-p-text(Open brief)');
    await expect.poll(briefs).toEqual(['panel']);
    await page.bringToFront();
    await openCard(page, 'OpenAI');
  });
});
