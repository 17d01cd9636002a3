/** What a part of the page says for the rest of it, while the page changes: it lasts as long as that part. */
import { afterEach, describe, expect, it } from 'vitest';
import { endFixture, marks, readFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

const settled = (expected: string[]) => expect.poll(marks, { timeout: 3000 }).toEqual(expected);

const FULL = 'It is a Tensor Processing Unit';
/** Each name as often as it is marked. */
const full = (count: number) => Array<string>(count).fill('chip: Tensor Processing Unit');

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** Reads `The TPU is idle.`, whose name hangs on what `others` say. */
async function readBeside(...others: string[]): Promise<HTMLElement[]> {
  const root = showPage('<p>The TPU is idle.</p><p>No name stands here.</p>');
  const paragraphs = others.map(paragraph);
  root.append(...paragraphs);
  readFixture();
  await settled(['chip: TPU', ...full(others.length)]);
  return paragraphs;
}

describe('what a paragraph says for the rest of the page', () => {
  it('goes with it', async () => {
    const [only] = await readBeside(FULL);
    only?.remove();
    await settled([]);
  });

  it('is said once, however often it is read again', async () => {
    const [ticker] = await readBeside(FULL);
    const text = ticker?.firstChild as Text;
    for (let k = 1; k <= 4; k++) {
      text.data = `${k}. ${FULL}`;
      await expect.poll(() => marks().length).toBe(2);
    }
    text.data = 'It is nothing.';
    await settled([]);
  });

  it('is taken back when its text is emptied, or another text stands before it', async () => {
    const [first, second] = await readBeside(FULL, `${FULL}, once more`);
    (first?.firstChild as Text).data = '';
    await settled(['chip: TPU', ...full(1)]);
    second?.prepend('So: ');
    await settled(['chip: TPU', ...full(1)]);
    (second?.lastChild as Text).data = 'nothing';
    await settled([]);
  });

  it('is heard in the paragraph itself, also when it is read again', async () => {
    const text = `The TPU is idle. ${FULL}`;
    const root = showPage(`<p>${text}</p>`);
    readFixture();
    await settled(['chip: TPU', ...full(1)]);
    (root.querySelector('p')?.firstChild as Text).data = `Now: ${text}`;
    await settled(['chip: TPU', ...full(1)]);
  });

  it('is still heard by a name beside it that was read again with it', async () => {
    const root = showPage('<p>The TPU is idle.<br><br>It is a Tensor Processing Unit.</p>');
    readFixture();
    await settled(['chip: TPU', ...full(1)]);
    const text = root.querySelector('p')?.lastChild as Text;
    text.data = 'So it is a Tensor Processing Unit.';
    await settled(['chip: TPU', ...full(1)]);
    root.querySelector('p')?.replaceWith(root.querySelector('p')?.cloneNode(true) as Node);
    await settled(['chip: TPU', ...full(1)]);
  });
});

describe('a page that becomes another one', () => {
  it('is decided by what it says itself', async () => {
    const root = showPage(`<p>${FULL}.</p>`.repeat(4));
    readFixture();
    await settled(full(4));
    root.replaceChildren(paragraph('The TPU is idle.'), paragraph('Nvidia'));
    await settled(['company: Nvidia']);
    root.append(paragraph(FULL));
    await settled(['chip: TPU', ...full(1), 'company: Nvidia']);
  });
});
