/** The promise to the page: serialised, it is what it would be without the extension, before, while and after it is read. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { journeys, PAGES } from '../support/journey.ts';
import {
  countByKind,
  expectClosed,
  expectMarks,
  listMarks,
  pause,
  pointAt,
  readHtml,
} from '../support/reader.ts';

const FIXTURES = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
/** Long enough for an extension, were there one, to do what it does. */
const LOADED_MS = 200;
/** Longer than changed text ever waits to be read again. */
const READ_AGAIN_MS = 800;

journeys('no trace', (journey) => {
  it('is left in any page: not by marks, not by the pointer, not by a card that was open', async () => {
    const withIt = new Map<string, string>();
    for (const name of FIXTURES) {
      const page = await journey.open(name);
      const names = await listMarks(page);
      withIt.set(name, await readHtml(page));
      if (names.length > 0) {
        await journey.browser().runCommand('next-mention');
        await expect.poll(() => page.$('waferlight-popover')).not.toBe(null);
        await page.keyboard.press('Escape');
        await expectClosed(page);
        const { x, y } = await pointAt(page, names.at(-1) ?? '');
        await page.mouse.move(x, y);
      }
      expect(await readHtml(page), name).toBe(withIt.get(name));
    }

    const open = await journey.open('late-text.html');
    const { browser, extensionId, newPage } = journey.browser();
    await browser.uninstallExtension(extensionId);
    // Chromium leaves our script alone in pages that are open; it has to end by itself, and without a word.
    await open.click('#append');
    await pause(READ_AGAIN_MS);
    expect(await countByKind(open)).not.toHaveProperty('cloud');

    const bare = await newPage();
    for (const name of FIXTURES) {
      await bare.goto(`${journey.origin()}/${name}`);
      await pause(LOADED_MS);
      await expectMarks(bare, {});
      expect(withIt.get(name), name).toBe(await readHtml(bare));
    }
  });
});
