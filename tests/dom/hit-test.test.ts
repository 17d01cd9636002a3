/** Which point is on a mention, and which click opens its card. */
import { afterEach, describe, expect, it } from 'vitest';
import { anchorMention } from '../../dom/anchor-mention.ts';
import { type ClickFacts, isOpeningClick, mentionAtPoint } from '../../dom/hit-test.ts';
import { createMarkIndex } from '../../dom/mark-index.ts';
import { collectTextBlocks } from '../../dom/text-blocks.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

/** Shows a page and indexes each place where `name` stands, as a mention. */
function indexOf(html: string, name: string) {
  const root = showPage(html);
  const index = createMarkIndex();
  for (const block of collectTextBlocks(root, { shadowRootOf: (element) => element.shadowRoot })) {
    const start = block.text.indexOf(name);
    const linked = { start, end: start + name.length, surfaceForm: name };
    const rest = { entity: 'x', kind: 'company', confidence: 1, isWeak: false } as const;
    const mention =
      start < 0 ? null : anchorMention(block, { ...linked, ...rest, standing: 'sole', cues: [] });
    if (mention) index.add(mention).isShown = true;
  }
  return { root, index };
}

afterEach(endFixture);

describe('mentionAtPoint', () => {
  const HTML = '<p style="font:20px monospace;width:600px">Ask Cere<b>bras</b> about it</p>';
  const at = (index: ReturnType<typeof createMarkIndex>, x: number, y: number) =>
    mentionAtPoint(document, index, { x, y })?.surfaceForm ?? null;

  it('finds the mention under each of its letters, and nothing beside it', () => {
    const { index } = indexOf(HTML, 'Cerebras');
    const [mention] = index.all();
    if (!mention) throw new Error('nothing was indexed');
    const { left, right, top, bottom } = mention.range.getBoundingClientRect();
    const y = (top + bottom) / 2;
    for (let x = left + 2; x < right; x += 6) expect(at(index, x, y)).toBe('Cerebras');
    expect(at(index, left - 6, y)).toBe(null);
    expect(at(index, right + 6, y)).toBe(null);
  });

  it('is not fooled by the caret that snaps to the end of a line', () => {
    const { root, index } = indexOf('<p style="width:600px">Ask Cerebras</p>', 'Cerebras');
    const { right, top, bottom } = (root.querySelector('p') as Element).getBoundingClientRect();
    expect(at(index, right - 4, (top + bottom) / 2)).toBe(null);
  });

  it('finds both lines of a wrapped name, and not the space between', () => {
    const html = '<p style="font:20px monospace;width:170px">Ask for wafer-scale engine now</p>';
    const { index } = indexOf(html, 'wafer-scale engine');
    const rects = [...index.all()].flatMap(({ range }) => [...range.getClientRects()]);
    expect(rects.length).toBeGreaterThan(1);
    for (const { left, top, bottom } of rects) {
      expect(at(index, left + 3, (top + bottom) / 2)).toBe('wafer-scale engine');
    }
  });
});

describe('isOpeningClick', () => {
  const PLAIN: ClickFacts = {
    isTrusted: true,
    button: 0,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    hasSelection: false,
    isOnControl: false,
  };
  it.each<[string, Partial<ClickFacts>, boolean]>([
    ['a plain click on text', {}, true],
    ['a click on a link', { isOnControl: true }, false],
    ['Alt and a click on a link', { isOnControl: true, altKey: true }, true],
    ['Alt and a click on text', { altKey: true }, false],
    ['a click that ends a selection', { hasSelection: true }, false],
    ['the middle button', { button: 1 }, false],
    ['a new tab', { ctrlKey: true }, false],
    ['a new tab on a Mac', { metaKey: true }, false],
    ['a new window', { shiftKey: true }, false],
    ['a click made by a script', { isTrusted: false }, false],
  ])('%s', (_, change, expected) => {
    expect(isOpeningClick({ ...PLAIN, ...change })).toBe(expected);
  });
});
