/** The options page: every setting takes effect in open pages at once, and what is damaged falls back alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readPopoverStyle } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import {
  expectMarks,
  expectNothingOpens,
  isOpen,
  openCard,
  pointAt,
  readExpected,
} from '../support/reader.ts';

const CARD = { role: 'dialog', name: 'Cerebras Systems' };
const LIGHT = 'rgb(255, 254, 251)';
const DARK = 'rgb(29, 28, 26)';

async function choose(options: Page, label: string): Promise<void> {
  await options.bringToFront();
  const found = await options.waitForSelector(`label::-p-text(${label})`);
  await found?.click();
}

/** Presses the export button and reads the file that it makes. */
async function readExport(options: Page): Promise<string> {
  await options.bringToFront();
  await options.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      Object.assign(window, { exported: (blob as Blob).text() });
      URL.createObjectURL = createObjectURL;
      return createObjectURL(blob);
    };
  });
  const button = await options.waitForSelector('button::-p-text(Export settings)');
  await button?.click();
  return options.evaluate(() => (window as unknown as { exported: Promise<string> }).exported);
}

const readProblem = (options: Page) =>
  options.$eval('[role="alert"]', (alert) => alert.textContent?.trim());

journeys('options', (journey) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waferlight-settings-'));
  let options: Page;
  beforeAll(async () => {
    options = await journey.openOwn('options.html');
  });
  afterEach(() => journey.forget());
  afterAll(() => rmSync(folder, { recursive: true }));

  async function importText(text: string): Promise<void> {
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, text);
    const input = await options.$('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  }
  const readStored = () => journey.ask<object>('return api.storage.sync.get(null);');

  it('takes a kind out of an open page, and brings it back', async () => {
    const page = await journey.open('sample-news.html');
    const { chip, ...others } = await readExpected(page);
    await choose(options, 'Chips');
    await expectMarks(page, others);
    await choose(options, 'Chips');
    await expectMarks(page, { chip: chip ?? 0, ...others });
  });

  it('thins the marks of an open page out', async () => {
    const page = await journey.open('sample-news.html');
    const all = await readExpected(page);
    await choose(options, 'The first on the page');
    await expectMarks(page, { company: 8, chip: 4, cloud: 3, project: 1 });
    await choose(options, 'The first in each paragraph');
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('waferlight-company')?.size))
      .toBeGreaterThan(8);
    await choose(options, 'Every mention');
    await expectMarks(page, all);
  });

  it('turns an open card dark and light', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    const paper = () => readPopoverStyle(page, CARD, 'background-color');
    expect(await paper()).toBe(LIGHT);
    await choose(options, 'Dark');
    await page.bringToFront();
    await expect.poll(paper).toBe(DARK);
    await choose(options, 'As the page');
    await page.bringToFront();
    await expect.poll(paper).toBe(LIGHT);
  });

  it('opens cards under a resting pointer, after the time that is asked for', async () => {
    const page = await journey.open('sample-news.html');
    await choose(options, 'When the pointer rests');
    await page.bringToFront();
    const { x, y } = await pointAt(page, 'Cerebras Systems');
    await page.mouse.move(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.mouse.move(5, 5);
    await expect.poll(() => isOpen(page)).toBe(false);

    await options.bringToFront();
    await options.click('.field input', { count: 3 });
    await options.keyboard.type('3000');
    await expect.poll(readStored).toMatchObject({ settings: { dwellMs: 3000 } });
    await page.bringToFront();
    await page.mouse.move(x, y);
    await expectNothingOpens(page);
  });

  it('reads only chosen sites when told so, and lists and forgets them', async () => {
    const page = await journey.open('sample-news.html');
    const expected = await readExpected(page);
    await choose(options, 'Only sites that I choose');
    await expectMarks(page, {});
    await journey.ask(`
      await api.storage.sync.set({ 'site:127.0.0.1': { on: true, since: '2026-11-20' } });`);
    await page.bringToFront();
    await expectMarks(page, expected);
    await options.bringToFront();
    const remove = await options.waitForSelector('[aria-label="Remove 127.0.0.1"]');
    await remove?.click();
    await expectMarks(page, {});
  });

  it('falls back field by field from damaged settings, in the page and on its own', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    const damaged = {
      version: 'one',
      on: 'yes',
      where: 3,
      kinds: { company: null, chip: false, cloud: 'no' },
      density: 'first-on-page',
      opening: {},
      dwellMs: 'soon',
      theme: 'dark',
    };
    await journey.ask(`
      await api.storage.sync.set({ settings: ${JSON.stringify(damaged)}, 'site:127.0.0.1': 7 });`);
    await expect.poll(() => readPopoverStyle(page, CARD, 'background-color')).toBe(DARK);
    await page.keyboard.press('Escape');
    await expectMarks(page, { company: 8, cloud: 3, project: 1 });
    const chosen = () =>
      options.$$eval('input:checked', (inputs) =>
        inputs.map((input) => input.labels?.[0]?.textContent?.trim()),
      );
    await expect
      .poll(chosen)
      .toEqual([
        'News pages',
        'Companies',
        'Clouds',
        'Projects',
        'The first on the page',
        'With a click',
        'Dark',
      ]);
  });

  it.each([
    ['no JSON', '{"waferlight": "settings",', 'This file is not JSON, so nothing was imported.'],
    [
      'other JSON',
      '{"settings": 7}',
      'This file holds no Waferlight settings, so nothing was imported.',
    ],
  ])('says so when a file to import holds %s, and changes nothing', async (_, text, sentence) => {
    await journey.store({ density: 'first-in-block' });
    const before = await readStored();
    await importText(text);
    await expect.poll(() => readProblem(options)).toBe(sentence);
    expect(await readStored()).toEqual(before);
  });

  it('exports what it can import again', async () => {
    const page = await journey.open('sample-news.html');
    await journey.store({ density: 'first-on-page', theme: 'dark' });
    const text = await readExport(options);
    expect(JSON.parse(text)).toMatchObject({ settings: { density: 'first-on-page' } });
    await journey.forget();
    await page.bringToFront();
    await expectMarks(page, await readExpected(page));
    await importText(text);
    await expectMarks(page, { company: 8, chip: 4, cloud: 3, project: 1 });
    expect(await readProblem(options)).toBe('');
    expect(await readStored()).toMatchObject({ settings: { theme: 'dark' } });
  });
});
