/** A page that changes under its marks: what no longer fits goes at once, and however much changes, reading stays small. */
import { afterEach, describe, expect, it } from 'vitest';
import { PAUSE_FACTOR } from '../../dom/idle-queue.ts';
import { endFixture, marks, readFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

const settled = (expected: string[]) => expect.poll(marks, { timeout: 3000 }).toEqual(expected);
const times = (count: number, text: string) => Array<string>(count).fill(text);
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

describe('marks of changed text', () => {
  it('go before the text is read again, and only those that no longer fit', async () => {
    const root = showPage('<p>Nvidia leads, and AMD follows.</p><p>Groq is quick.</p>');
    readFixture();
    const text = root.querySelector('p')?.firstChild as Text;
    text.replaceData(2, 1, 'w');
    await Promise.resolve();
    expect(marks()).toEqual(['company: AMD', 'company: Groq']);
    text.replaceData(2, 1, 'i');
    await settled(['company: AMD', 'company: Groq', 'company: Nvidia']);
  });

  it('come back when the text is replaced by one that begins with the same name', async () => {
    const root = showPage('<p>Nvidia up 1% <b>today</b></p><p>So says Nvidia 1%</p>');
    readFixture();
    for (const paragraph of root.querySelectorAll('p')) {
      const text = paragraph.firstChild as Text;
      text.data = text.data.replace('1', '2');
    }
    await settled(times(2, 'company: Nvidia'));
  });

  it('go when the page writes into the name', async () => {
    const root = showPage('<p>So says Nvi<b>dia</b> today.</p>');
    readFixture();
    expect(marks()).toEqual(['company: Nvidia']);
    root.querySelector('b')?.before('bra');
    await Promise.resolve();
    expect(marks()).toEqual([]);
  });

  it('go when a part of the page becomes an editor and is written in', async () => {
    const root = showPage('<div><p>Nvidia and AMD.</p></div>');
    readFixture();
    const editor = root.querySelector('div') as HTMLElement;
    editor.contentEditable = 'true';
    editor.querySelector('p')?.append(' More.');
    await settled([]);
  });

  it('go with a removed ancestor, and come again with it', async () => {
    const root = showPage('<section><div><p>Nvidia</p></div></section><p>AMD</p>');
    readFixture();
    const section = root.querySelector('section') as HTMLElement;
    section.remove();
    await settled(['company: AMD']);
    root.append(section);
    await settled(['company: AMD', 'company: Nvidia']);
  });
});

describe('a page that changes much', () => {
  it('is read whole again when more changed than can be noted, with nothing stale left', async () => {
    const root = showPage('<p>Nvidia</p><p id="emptied">Groq</p><p>AMD</p>');
    readFixture();
    for (let k = 0; k < 1500; k++) root.append(paragraph(k % 100 === 0 ? 'Cerebras' : 'other'));
    await Promise.resolve();
    // Nobody observes this one.
    (root.querySelector('#emptied') as Element).replaceChildren();
    await settled(['company: AMD', ...times(15, 'company: Cerebras'), 'company: Nvidia']);
    root.append(paragraph('OpenAI'));
    await expect.poll(marks).toContain('company: OpenAI');
  });

  it('is read for at most its share of the time, and right in the end', async () => {
    const root = showPage('<p>Nvidia</p>');
    const session = readFixture();
    const startMs = performance.now();
    const before = session.tally().tookMs;
    while (performance.now() - startMs < 2500) {
      for (let k = 0; k < 20; k++) root.append(paragraph(`Number ${k} of AMD and Groq.`));
      while (root.children.length > 400) root.firstElementChild?.remove();
      await soon(4);
    }
    const share = (session.tally().tookMs - before) / (performance.now() - startMs);
    // The last slice may still owe its pause.
    expect(share).toBeLessThan(1 / (PAUSE_FACTOR + 1) + 0.01);
    root.replaceChildren(paragraph('Cerebras'));
    await settled(['company: Cerebras']);
  });

  it('lets go of shadow roots that left it', async () => {
    const root = showPage('<p>AMD</p>');
    readFixture({}, {}, '::highlight(x) { color: red; }');
    const first = document.createElement('section');
    const shadow = first.attachShadow({ mode: 'open' });
    shadow.append(paragraph('Nvidia'));
    root.append(first);
    await settled(['company: AMD', 'company: Nvidia']);
    expect(shadow.adoptedStyleSheets.length).toBe(1);
    first.remove();
    for (let k = 0; k < 80; k++) {
      const host = document.createElement('section');
      host.attachShadow({ mode: 'open' }).append(paragraph('Groq'));
      root.append(host);
    }
    await settled(['company: AMD', ...times(80, 'company: Groq')]);
    expect(shadow.adoptedStyleSheets.length).toBe(0);
  });
});

describe('a registry that the page has cleared', () => {
  it('gets our marks back when the reader does something, though no text changed', async () => {
    showPage('<p>Nvidia</p>');
    readFixture();
    CSS.highlights.clear();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await settled(['company: Nvidia']);
  });
});
