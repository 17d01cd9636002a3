/** Pages that frameworks own: their text changes under its marks, and they never notice that anybody read it. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  expectMarks,
  expectNothingOpens,
  listMarks,
  openCard,
  readHtml,
} from '../support/reader.ts';

const NAMES = ['Nvidia', 'Groq', 'AMD'];
const GUESTS = ['Cerebras', 'OpenAI', 'AWS'];
const UPDATES = 5;

/** The names that an application shows after so many updates, as its source has it. */
function namesAfter(asked: number): string[] {
  const guests = asked >= 2 ? GUESTS.slice(0, 2) : GUESTS;
  const inOrder = asked % 2 === 1 ? guests.toReversed() : guests;
  return [NAMES[asked % 3] as string, ...inOrder, ...(asked > 0 ? ['Trainium'] : [])];
}

const isLive = (page: Page) =>
  page.waitForFunction(() => 'live' in document.documentElement.dataset, { polling: 50 });

/** Waits until no sentence is on its way in or out. */
const atRest = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[class^="v-"]'), { polling: 50 });

journeys('applications', (journey) => {
  afterEach(() => journey.forget());

  /** Works an application and serialises it after each step; `onStep` sees how often it was updated. */
  async function work(page: Page, onStep: (asked: number) => Promise<unknown>): Promise<string[]> {
    await isLive(page);
    const states: string[] = [];
    for (let asked = 0; asked <= UPDATES; asked++) {
      if (asked > 0) await page.click('#update');
      await onStep(asked);
      await atRest(page);
      states.push(await readHtml(page));
    }
    await page.click('#leave');
    await onStep(0);
    await atRest(page);
    states.push(await readHtml(page));
    return states;
  }

  it.each(['react', 'vue', 'svelte'])('%s updates the sentences that carry marks', async (name) => {
    const page = await journey.open(`apps/${name}/index.html`);
    const read = await work(page, (asked) =>
      expect.poll(() => listMarks(page)).toEqual(namesAfter(asked)),
    );
    await journey.store({ on: false });
    await expectMarks(page, {});
    await page.reload();
    const text = () => page.$eval('article', (article) => article.textContent);
    const bare = await work(page, (asked) =>
      expect.poll(text).toContain(`has asked ${asked} times`),
    );
    expect(read).toEqual(bare);
  });

  it.each(['react', 'vue', 'svelte'])('%s updates under an open card', async (name) => {
    const page = await journey.open(`apps/${name}/index.html`);
    await isLive(page);
    await openCard(page, 'Cerebras');
    await page.$eval('#update', (button) => (button as HTMLElement).click());
    await expect.poll(() => listMarks(page)).toEqual(expect.arrayContaining(namesAfter(1)));
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await openCard(page, 'Groq');
    await page.$eval('#update', (button) => (button as HTMLElement).click());
    await expectClosed(page);
    await expect.poll(() => listMarks(page)).toEqual(namesAfter(2));
  });

  it('an editor is left to its writer, keystroke by keystroke', async () => {
    const page = await journey.open('apps/editor/index.html');
    await isLive(page);
    const before = await readHtml(page);
    expect(await listMarks(page)).toEqual(['Groq']);
    await openCard(page, 'Groq');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    expect(await readHtml(page)).toBe(before);
    await page.click('#editor p');
    await page.keyboard.press('End');
    await page.keyboard.type(' Cerebras and AMD say hello.');
    const written = () =>
      page.evaluate(() => {
        const { editor } = window as unknown as { editor: { state: { doc: Node } } };
        return editor.state.doc.textContent;
      });
    expect(await written()).toBe('Dear Nvidia, Cerebras and AMD say hello.');
    await page.mouse.click(1, 1);
    await page.click('#editor p');
    await expectNothingOpens(page);
    expect(await listMarks(page)).toEqual(['Groq']);
  });
});
