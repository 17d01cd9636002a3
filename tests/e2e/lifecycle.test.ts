/** The extension's own life under pages that are open: stopped, reloaded, removed, its storage damaged; nothing of it throws. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  expectMarks,
  isOpen,
  openCard,
  pause,
  pointAt,
  readExpected,
} from '../support/reader.ts';

/** Longer than changed text ever waits to be read again, milliseconds. */
const READ_AGAIN_MS = 800;

const BADGE_IN_FRONT = `
  const [tab] = await api.tabs.query({ active: true });
  return api.action.getBadgeText({ tabId: tab.id });`;

/**
 * Lists what can be seen of the extension in the page. Firefox ends scripts without a word, so names stay registered
 * there, with no rule that paints them.
 */
function seen(): string[] {
  const found: string[] = [];
  const card = document.querySelector('waferlight-popover');
  if (card && getComputedStyle(card).display !== 'none') found.push('card');
  CSS.highlights.forEach((highlight, name) => {
    const { textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
    if (highlight.size > 0 && textDecorationLine !== 'none') found.push(name);
  });
  return found;
}

journeys('lifecycle', (journey) => {
  const expectAsExpected = async (page: Page) => expectMarks(page, await readExpected(page));

  afterEach(() => journey.forget().catch(() => {}));

  it('opens cards and counts on after the background was stopped', async () => {
    const page = await journey.open('late-text.html');
    await journey.browser().stopBackground();
    await page.bringToFront();
    await openCard(page, 'Cerebras');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await journey.browser().stopBackground();
    await page.bringToFront();
    await page.click('#append');
    await expectMarks(page, { company: 3, chip: 1, cloud: 2 });
    await expect.poll(() => journey.ask(BADGE_IN_FRONT)).toBe('6');
  });

  it('reads on while the background is stopped at every turn', async () => {
    await journey.browser().stopBackground();
    const page = await journey.open('frames.html');
    await journey.browser().stopBackground();
    await page.bringToFront();
    await page.reload();
    await expectAsExpected(page);
  });

  it('ends reading in frames that the background had to wake for', async () => {
    await journey.browser().stopBackground();
    const page = await journey.open('frames.html');
    const marked = async () => {
      const seenIn = await Promise.all(page.frames().map((frame) => frame.evaluate(seen)));
      return seenIn.filter((names) => names.length > 0).length;
    };
    await expect.poll(marked).toBe(7);
    await journey.store({ on: false });
    await expectMarks(page, {});
    await expect.poll(marked).toBe(0);
    await pause(READ_AGAIN_MS);
    expect(await marked()).toBe(0);
  });

  it.each([
    ['corrupt', { settings: 'x', 'site:127.0.0.1': 7 }, { rejections: 'nonsense' }],
    ['newer', { settings: { version: 99, on: true, kinds: { company: true, planet: 1 } } }, {}],
    ['odd', { settings: [null], 'site:127.0.0.1': [] }, { rejections: [{}, null, 5] }],
  ])('reads by the defaults where the storage is %s', async (_, synced, local) => {
    await journey.ask(`
      await api.storage.sync.set(${JSON.stringify(synced)});
      await api.storage.local.set(${JSON.stringify(local)});`);
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await page.keyboard.press('Escape');
    await journey.ask('await api.storage.local.clear();');
  });

  it('says so in the popup when the storage is full, and stays as it was', async () => {
    const page = await journey.open('corners.html');
    await journey.ask(`
      const text = 'x'.repeat(7_900);
      try {
        for (let k = 0; k < 20; k++) await api.storage.sync.set({ ['junk' + k]: text });
        await api.storage.sync.set({ junk: 'x'.repeat(7_900) });
      } catch {}
      for (let size = 4_096; size > 0; size = Math.floor(size / 2)) {
        try { await api.storage.sync.set({ ['rest' + size]: 'x'.repeat(size) }); } catch {}
      }`);
    const popup = await journey.browser().openPopup(page);
    const press = await popup.waitForSelector('[aria-label="Waferlight on this site"]');
    await press?.click();
    const words = () => popup.$eval('main', (main) => main.textContent);
    await expect.poll(words).toContain('Not saved');
    await popup.close();
    await page.bringToFront();
    await expectAsExpected(page);
  });

  it('says in the popup that it is kept out, when its access was taken away, and reads again when let in', async () => {
    const page = await journey.open('late-text.html');
    await journey.browser().setAccess(false);
    await page.bringToFront();
    await page.click('#append');
    await page.reload();
    await pause(READ_AGAIN_MS);
    await expectMarks(page, {});
    const front = await journey.ask<number>(
      'return (await api.tabs.query({ active: true })).at(-1).id;',
    );
    const popup = await journey.openOwn(`popup.html?tab=${front}`);
    const words = () => popup.$eval('main', (main) => main.textContent);
    await expect.poll(words).toContain('does not let Waferlight read');
    expect(await popup.$('button::-p-text(Let it read pages)')).not.toBe(null);
    await popup.close();
    await journey.browser().setAccess(true);
    await page.bringToFront();
    await page.reload();
    await expectAsExpected(page);
  });

  it('ends the copy that runs already when it is started a second time', async () => {
    const page = await journey.open('late-text.html');
    const tabId = await journey.browser().tabId(page);
    await journey.ask(`
      const [{ js: files }] = api.runtime.getManifest().content_scripts;
      await api.scripting.executeScript({ target: { tabId: ${tabId} }, files });`);
    await expectAsExpected(page);
    await journey.ask(`
      globalThis.counted = [];
      api.runtime.onMessage.addListener(({ name, count }) => {
        if (name === 'mentionsCounted') counted.push(count);
      });`);
    await page.click('#append');
    await expectMarks(page, { company: 3, chip: 1, cloud: 2 });
    await pause(READ_AGAIN_MS);
    // Two that read would both tell.
    expect(await journey.ask('return counted.filter((count) => count === 6);')).toEqual([6]);
  });

  it('marks anew and opens cards in pages that were open when it is reloaded', async () => {
    const page = await journey.open('late-text.html');
    await openCard(page, 'Cerebras');
    await journey.browser().reloadExtension();
    await expect.poll(() => isOpen(page)).toBe(false);
    await expectAsExpected(page);
    await page.click('#append');
    await expectMarks(page, { company: 3, chip: 1, cloud: 2 });
    await openCard(page, 'Cerebras');
  });

  it('takes its marks and its card out of sight when it is removed', async () => {
    const page = await journey.open('late-text.html');
    const { x, y } = await pointAt(page, 'Nvidia');
    await openCard(page, 'Cerebras');
    const { browser, extensionId } = journey.browser();
    await browser.uninstallExtension(extensionId);
    await page.mouse.move(x, y);
    await expect.poll(() => page.evaluate(seen)).toEqual([]);
    await page.mouse.click(x, y);
    await page.click('#append');
    await pause(READ_AGAIN_MS);
    expect(await page.evaluate(seen)).toEqual([]);
  });
});
