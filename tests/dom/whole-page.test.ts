/** All text of a page for the side panel: blocks without names too, heads of cells, nothing hidden, and ways back. */
import { afterEach, describe, expect, it } from 'vitest';
import { endFixture, readFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

/** Marks appear in idle slices. */
async function read(html: string, count: number) {
  showPage(html);
  const session = readFixture();
  const total = () => session.tally().counts.reduce((sum, one) => sum + one.count, 0);
  await expect.poll(total).toBe(count);
  return session;
}

describe('blocks', () => {
  it('are all that can be seen, in order, with their names', async () => {
    const { whole } = await read(
      '<p>It cost $5bn.</p><p>Cerebras and Nvidia.</p><p hidden>$7bn</p><p style="visibility:hidden">$8bn</p><pre>$9bn</pre>',
      2,
    );
    const blocks = whole.blocks();
    expect(blocks.map(({ text }) => text)).toEqual(['It cost $5bn.', 'Cerebras and Nvidia.']);
    expect(blocks[1]?.mentions).toEqual([
      { start: 0, end: 8, entity: 'cerebras', kind: 'company' },
      { start: 13, end: 19, entity: 'nvidia', kind: 'company' },
    ]);
    // They have to go through a message.
    expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
    expect(whole.blocks().map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
  });

  it('have no names where the text was changed under them, until it is read again', async () => {
    const { whole } = await read('<p id="late">Cerebras and Nvidia.</p>', 2);
    const text = document.querySelector('#late')?.firstChild as Text;
    text.data = `Yesterday, ${text.data}`;
    expect(whole.blocks()).toMatchObject([{ text: text.data, mentions: [] }]);
    await expect.poll(() => whole.blocks()[0]?.mentions[0]?.start).toBe(11);
  });

  it('give a cell the heads that name something', async () => {
    const { whole } = await read(
      '<table><tr><th>Firm</th><th>Chips</th></tr><tr><td>Cerebras</td><td>900</td></tr><tr><td>Others</td><td>7</td></tr></table>',
      1,
    );
    const cell = (text: string) => whole.blocks().find((block) => block.text === text);
    expect(cell('900')?.heads.map((head) => head.text)).toEqual(['Cerebras', 'Chips']);
    expect(cell('7')?.heads).toEqual([]);
  });

  it('reach into shadow roots', async () => {
    showPage('<p>Nvidia.</p><div id="host"></div>');
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.append('Inside it is $3m.');
    const { whole } = readFixture();
    await expect.poll(() => whole.blocks().map(({ text }) => text)).toContain('Inside it is $3m.');
  });
});

describe('showing a place', () => {
  it('scrolls there and marks it, unless another text stands there by now', async () => {
    const { whole } = await read(
      '<p>Nvidia.</p><div style="height:3000px"></div><p id="far">It cost $5bn in all.</p>',
      1,
    );
    const block = whole.blocks().at(-1);
    const span = { block: block?.id ?? 0, start: 8, end: 12, text: '$5bn' };
    expect(whole.show(span)).toBe(true);
    expect(window.scrollY).toBeGreaterThan(1000);
    expect([...(CSS.highlights.get('waferlight-figure') ?? [])].map(String)).toEqual(['$5bn']);
    expect(whole.show({ ...span, text: '$6bn' })).toBe(false);
    expect(whole.show({ ...span, block: 12345 })).toBe(false);
    (document.querySelector('#far') as HTMLElement).textContent = 'It cost $6bn in all.';
    expect(whole.show(span)).toBe(false);
    window.scrollTo(0, 0);
  });
});
