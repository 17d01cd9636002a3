/** What is marked where: every fixture page shows exactly what it says that it expects, and late text is followed. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMarks } from '../../scripts/read-marks.ts';
import { journeys, PAGES } from '../support/journey.ts';
import {
  countByKind,
  expectMarks,
  listMarks,
  openCard,
  pause,
  readActive,
  readExpected,
} from '../support/reader.ts';

const FIXTURES = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
/** Marks that a slice too many would add are there by then, milliseconds. */
const SETTLED_MS = 250;
const NAMES = ['company', 'chip', 'cloud', 'project'].map((kind) => `waferlight-${kind}`);

journeys('reading', (journey) => {
  it.each(FIXTURES)('%s shows its expected marks and no others', async (name) => {
    const page = await journey.open(name);
    await pause(SETTLED_MS);
    const expected = await readExpected(page);
    expect(await countByKind(page)).toEqual(expected);
    const { marks } = await readMarks(page);
    expect(marks.length).toBe(Object.values(expected).reduce((sum, count) => sum + count, 0));
  });

  it('registers the fixed names only, and none where nothing is marked', async () => {
    const names = () =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('waferlight')).sort();
    const sample = await journey.open('sample-news.html');
    expect(await sample.evaluate(names)).toEqual(NAMES.toSorted());
    const board = await journey.open('task-board.html');
    await pause(SETTLED_MS);
    expect(await board.evaluate(names)).toEqual([]);
  });

  it('marks whole names, across tags and spaces', async () => {
    const page = await journey.open('sample-news.html');
    const marks = await listMarks(page);
    expect(marks).toContain('Cerebras Systems');
    expect(marks).toContain('Google\u00a0Cloud');
  });

  it('marks text that is appended, and unmarks what is changed or removed', async () => {
    const page = await journey.open('late-text.html');
    await page.click('#append');
    await expectMarks(page, { company: 3, chip: 1, cloud: 2 });
    await page.click('#change');
    await expectMarks(page, { company: 2, chip: 1, cloud: 2 });
    await page.click('#remove');
    await expectMarks(page, { company: 1, chip: 1, cloud: 2 });
    expect(await listMarks(page)).toEqual(['MI400', 'Nvidia', 'Azure', 'AWS']);
  });

  it('marks a name that grows letter by letter once it is whole', async () => {
    const page = await journey.open('late-text.html');
    await page.click('#grow');
    await expect.poll(() => listMarks(page)).toContain('OpenAI');
  });

  it('closes the card of a mention that is taken out of the page', async () => {
    const page = await journey.open('late-text.html');
    await openCard(page, 'Cerebras');
    await page.evaluate(() => document.getElementById('last')?.remove());
    await expect.poll(() => readActive(page)).toBe(null);
    expect(await page.$('waferlight-popover')).toBe(null);
  });

  it('marks what a reader unfolds', async () => {
    const page = await journey.open('forms-and-code.html');
    await page.click('#more summary');
    await expectMarks(page, { company: 3, chip: 1 });
    expect(await listMarks(page)).toContain('Cerebras');
  });

  it('leaves text alone that is being written in an editor', async () => {
    const page = await journey.open('forms-and-code.html');
    await page.click('#editor');
    await page.keyboard.type(' Microsoft and AMD. ');
    await pause(SETTLED_MS);
    await expectMarks(page, await readExpected(page));
  });

  it('leaves the highlights of the page alone, and comes back after the page cleared all', async () => {
    const page = await journey.open('own-highlights.html');
    const searched = () => page.evaluate(() => CSS.highlights.get('page-search')?.size ?? 0);
    expect(await searched()).toBe(2);
    await openCard(page, 'Nvidia');
    expect(await searched()).toBe(2);
    await page.keyboard.press('Escape');
    await page.click('#reset');
    await expectMarks(page, await readExpected(page));
    expect(await searched()).toBe(2);
  });
});
