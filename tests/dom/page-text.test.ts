/** What a read page hands out after a click: its blocks with names, tables with their heads, and the way to a place. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { toRejection } from '../../core/rejections.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { PageBlock } from '../../dom/page-blocks.ts';
import type { ReadSession } from '../../dom/read-session.ts';
import { endFixture, marks, PLACE, readFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

const namesOf = ({ text, mentions }: PageBlock) =>
  mentions.map(({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`);
const told = (session: ReadSession) =>
  session.page.blocks().map((block) => [block.text, ...namesOf(block)]);
const spanOf = (session: ReadSession, text: string) => {
  const block = session.page.blocks().find((one) => one.text.includes(text)) as PageBlock;
  const start = block.text.indexOf(text);
  return { block: block.id, start, end: start + text.length, text };
};
/** Reads the page until that many blocks are known: the first slice ends after 8 ms. */
async function readBlocks(count: number, ...args: Parameters<typeof readFixture>) {
  const session = readFixture(...args);
  await expect.poll(() => session.page.blocks().length).toBe(count);
  return session;
}
const figureMarks = () => marks().filter((mark) => mark.startsWith('figure'));

describe('the blocks of a page', () => {
  it('are those with names, in order, as plain data', async () => {
    showPage('<p>Nothing here.</p><p>Groq and A<b>MD</b>.</p><ul><li>By Nvidia</li></ul>');
    const session = await readBlocks(2);
    expect(told(session)).toEqual([
      ['Groq and AMD.', 'groq: Groq', 'amd: AMD'],
      ['By Nvidia', 'nvidia: Nvidia'],
    ]);
    const blocks = session.page.blocks();
    expect(structuredClone(blocks)).toEqual(blocks);
    expect(blocks.map(({ id }) => id)).toEqual(session.page.blocks().map(({ id }) => id));
  });

  it('hold names that are not painted, but none that the reader rejected or cannot see', async () => {
    showPage('<p>AMD, Nvidia and TPU of Google.</p><p hidden>Groq</p>');
    const session = await readBlocks(1, {
      kinds: { ...DEFAULT_SETTINGS.kinds, company: false },
    });
    const [block] = session.page.blocks();
    expect(block && namesOf(block)).toEqual(expect.arrayContaining(['amd: AMD', 'nvidia: Nvidia']));
    const amd = { entity: 'amd', surfaceForm: 'AMD' };
    const rejection = toRejection(amd, 'page', PLACE, '2026-01-01');
    endFixture();
    showPage('<p>AMD, Nvidia.</p><p hidden>Groq</p>');
    const leftAlone = { all: () => [rejection], add() {}, remove() {} };
    expect(told(await readBlocks(1, {}, { leftAlone }))).toEqual([
      ['AMD, Nvidia.', 'nvidia: Nvidia'],
    ]);
  });

  it('give a cell its heads, over spans, also where the cell itself names nothing', async () => {
    showPage(`<table>
      <thead><tr><th rowspan="2">Maker</th><th colspan="2">Sales</th></tr><tr><th>2025</th><th>2026</th></tr></thead>
      <tr><td>Nvidia</td><td>$130bn</td><td>$200bn</td></tr>
      <tr><td>Acme</td><td>$1bn</td><td>$2bn</td></tr>
    </table><p>AMD</p>`);
    const blocks = (await readBlocks(4)).page.blocks();
    expect(blocks.map(({ text, heads }) => [text, ...heads.map((head) => head.text)])).toEqual([
      ['Nvidia'],
      ['$130bn', 'Nvidia', 'Sales', '2025'],
      ['$200bn', 'Nvidia', 'Sales', '2026'],
      ['AMD'],
    ]);
    expect(blocks[1]?.heads[0]?.mentions).toMatchObject([{ entity: 'nvidia' }]);
  });

  it('take a name from the head of a column, and prose in a cell for prose', async () => {
    const prose = `OpenAI will spend $20bn on Cerebras chips. ${'It said so again and again. '.repeat(5)}`;
    showPage(`<table><tr><th>Spec</th><th>WSE-3</th></tr><tr><th>Cores</th><td>900,000</td></tr></table>
      <table><tr><td>Groq</td><td>${prose}</td></tr></table>`);
    const blocks = (await readBlocks(4)).page.blocks();
    expect(blocks.map(({ text, heads }) => [text.trim().slice(0, 12), heads.length])).toEqual([
      ['WSE-3', 0],
      ['900,000', 2],
      ['Groq', 0],
      ['OpenAI will ', 0],
    ]);
  });
});

describe('a place in the page', () => {
  it('is scrolled to and marked, and the DOM stays as it is', async () => {
    const root = showPage(
      `<p>Nvidia</p><div style="height: 3000px"></div><p>AMD spent $5<b>bn</b>.</p>`,
    );
    const before = document.documentElement.outerHTML;
    const session = await readBlocks(2);
    expect(session.page.show(spanOf(session, '$5bn'))?.toString()).toBe('$5bn');
    expect(figureMarks()).toEqual(['figure: $5bn']);
    const { top } = (root.lastElementChild as Element).getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(window.innerHeight);
    expect(document.documentElement.outerHTML).toBe(before);
    session.page.hide();
    expect(figureMarks()).toEqual([]);
    session.page.show(spanOf(session, 'Nvidia'));
    endFixture();
    expect(figureMarks()).toEqual([]);
  });

  it('stands above a sheet, or below one that goes along the top where the page ends', async () => {
    await page.viewport(360, 640);
    showPage(
      '<p>AMD spent $4bn.</p><div style="height: 2000px"></div><p>AMD spent $5bn.</p>' +
        '<div style="height: 1000px"></div><p>AMD spent $6bn.</p>',
    );
    const session = await readBlocks(3);
    const topOf = (text: string) =>
      (session.page.show(spanOf(session, text))?.getBoundingClientRect().top ?? 0) / 640;
    expect(topOf('$5bn')).toBeCloseTo(0.3, 1);
    expect(topOf('$6bn')).toBeGreaterThan(0.62);
    expect(topOf('$4bn')).toBeLessThan(0.38);
    await page.viewport(1024, 768);
  });

  it('is found in a shadow root, and in a table', async () => {
    const root = showPage(
      '<article id="host"></article><table><tr><td>Groq</td><td>$3bn</td></tr></table>',
    );
    const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = 'AMD pays $7bn.';
    shadow?.append(paragraph);
    const session = await readBlocks(3);
    for (const text of ['$7bn', '$3bn']) {
      expect(session.page.show(spanOf(session, text))?.toString()).toBe(text);
      expect(figureMarks()).toEqual([`figure: ${text}`]);
    }
  });

  it('is none where the text is another by now', async () => {
    const root = showPage('<p>AMD spent $5bn.</p>');
    const session = await readBlocks(1);
    const span = spanOf(session, '$5bn');
    expect(session.page.show({ ...span, text: '$6bn' })).toBeNull();
    expect(session.page.show({ ...span, block: 999 })).toBeNull();
    (root.querySelector('p')?.firstChild as Text).data = 'AMD spent $9bn.';
    expect(session.page.show(span)).toBeNull();
    expect(figureMarks()).toEqual([]);
  });
});
