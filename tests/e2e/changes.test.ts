/** When text comes: pages that turn into others without being loaded, that are written anew, streamed, left and come back to. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  countByKind,
  expectClosed,
  expectMarks,
  listMarks,
  openCard,
  pause,
  readExpected,
} from '../support/reader.ts';

/** Marks that are not to come would be there by then, milliseconds. */
const SETTLED_MS = 400;

const BADGE_IN_FRONT = `
  const [tab] = await api.tabs.query({ active: true });
  return api.action.getBadgeText({ tabId: tab.id });`;

journeys('changes', (journey) => {
  const expectTexts = (page: Page, texts: string[]) =>
    expect.poll(() => listMarks(page)).toEqual(texts);

  async function readBadge(page: Page): Promise<string> {
    const tabId = await journey.browser().tabId(page);
    return journey.ask(`return api.action.getBadgeText({ tabId: ${tabId} });`);
  }

  afterEach(() => journey.forget());

  it('follows a single page through both its histories', async () => {
    const page = await journey.open('single-page.html');
    await pause(SETTLED_MS);
    await expectMarks(page, {});
    await page.click('#push');
    await expectTexts(page, ['AMD', 'AMD']);
    await page.click('#navigate');
    await expectTexts(page, ['Cerebras', 'Groq']);
    await openCard(page, 'Groq');
    await page.evaluate(() => history.back());
    await expectTexts(page, ['AMD', 'AMD']);
    await expectClosed(page);
    await page.evaluate(() => history.back());
    await expectMarks(page, {});
  });

  it('reads a page that writes itself anew, again and again, and its marks can be clicked', async () => {
    const page = await journey.open('rewritten.html');
    await openCard(page, 'Nvidia');
    await page.keyboard.press('Escape');
    await page.click('#rewrite');
    await expectTexts(page, ['Groq', 'AMD']);
    await openCard(page, 'Groq');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    const again = await journey.open('rewritten.html');
    await again.click('#swap');
    await expectTexts(again, ['Cerebras']);
    await openCard(again, 'Cerebras');
  });

  it('reads a page while it is still coming', async () => {
    const page = await journey.open('corners.html');
    await page.evaluate(() => location.assign('streamed.html'));
    const read = () => page.evaluate(() => document.readyState + CSS.highlights.size);
    await expect.poll(() => read().catch(() => 'between two pages')).toBe('loading1');
    await expectMarks(page, { company: 1 });
    await expectMarks(page, await readExpected(page));
  });

  it('has marks and number again on a page that is come back to', async () => {
    // In a tab of its own: Firefox's driver takes a return from the cache for a navigation without end.
    const page = await journey.openBeside('late-text.html');
    await expect.poll(() => readBadge(page)).toBe('4');
    await page.evaluate(() => {
      Object.assign(window, { wasHere: true });
      document.getElementById('last')?.remove();
    });
    await expect.poll(() => readBadge(page)).toBe('3');
    await page.goto(`${journey.origin()}/dark-page.html`);
    await expectMarks(page, await readExpected(page));
    const kinds = { company: true, chip: false, cloud: true, project: true };
    await journey.store({ kinds });
    await page.evaluate(() => history.back());
    const address = () => page.evaluate(() => location.pathname);
    await expect.poll(() => address().catch(() => '')).toBe('/late-text.html');
    expect(await page.evaluate(() => 'wasHere' in window), 'from the cache').toBe(true);
    // The reader's wishes have changed meanwhile.
    await expectMarks(page, { company: 2 });
    await expect.poll(() => journey.ask(BADGE_IN_FRONT)).toBe('2');
    await openCard(page, 'Groq');
    await page.close();
  });

  it('counts nothing of a page that is only prerendered', async () => {
    const page = await journey.open('two-doors.html');
    await expect.poll(() => readBadge(page)).toBe('1');
    await pause(SETTLED_MS);
    expect(await readBadge(page)).toBe('1');
    await page.click('#door');
    await expect.poll(() => page.url()).toContain('behind');
    await expect.poll(() => countByKind(page).catch(() => null)).toEqual({ company: 3 });
    await expect.poll(() => readBadge(page)).toBe('3');
    await openCard(page, 'Groq');
  });

  it('reads a tab in the background once it is looked at', async () => {
    const front = await journey.open('corners.html');
    const back = await journey.browser().newPage();
    await front.bringToFront();
    await back.goto(`${journey.origin()}/dark-page.html`, { waitUntil: 'load' });
    await pause(SETTLED_MS);
    const isHidden = await back.evaluate(() => document.visibilityState === 'hidden');
    expect(isHidden).toBe(true);
    expect(await countByKind(back)).toEqual({});
    expect(await readBadge(back)).toBe('');
    await back.bringToFront();
    await expectMarks(back, await readExpected(back));
    await back.close();
  });
});
