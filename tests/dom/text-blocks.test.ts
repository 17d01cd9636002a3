/** Which text of a page is read, and what counts as one block. */
import { afterEach, describe, expect, it } from 'vitest';
import { collectTextBlocks } from '../../dom/text-blocks.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

const GAP = '\ufffc';

function blocksOf(html: string): string[] {
  const root = showPage(html);
  const shadowRootOf = (element: Element) => element.shadowRoot;
  return [...collectTextBlocks(root, { shadowRootOf })].map(({ text }) => text);
}

afterEach(endFixture);

describe('collectTextBlocks', () => {
  it.each([
    ['paragraphs apart', '<p>One</p><p>Two</p>', ['One', 'Two']],
    [
      'inline elements together',
      '<p>Cere<b>bras</b> <a href="#">Systems</a></p>',
      ['Cerebras Systems'],
    ],
    ['comments between text nodes', '<p>Nvi<!-- -->dia</p>', ['Nvidia']],
    ['a line break inside', '<p>Wafer-scale<br>engine</p>', ['Wafer-scale\nengine']],
    ['two line breaks apart', '<p>One<br><br>Two</p>', ['One\n', 'Two']],
    ['a break opportunity as nothing', '<p>Nvi<wbr>dia</p>', ['Nvidia']],
    [
      'text around a nested block',
      '<div>Before<p>Inside</p>after</div>',
      ['Before', 'Inside', 'after'],
    ],
    ['blocks in an inline element', '<span>One<div>Two</div>Three</span>', ['One', 'Two', 'Three']],
    ['table cells apart', '<table><tr><td>AMD</td><td>Intel</td></tr></table>', ['AMD', 'Intel']],
    [
      'links in a flex row',
      '<div style="display:flex"><a>Nvidia</a><a>AMD</a></div>',
      ['Nvidia', 'AMD'],
    ],
    ['a drop cap', '<p><span style="float:left">N</span>vidia</p>', ['Nvidia']],
    ['ruby text without its reading', '<p><ruby>輝達<rt>huida</rt></ruby></p>', ['輝達']],
    ['white space alone as nothing', '<div> <p>One</p> \n </div>', ['One']],
  ])('reads %s', (_, html, expected) => {
    expect(blocksOf(html)).toEqual(expected);
  });

  it.each([
    ['a script', '<p>One<script>let Nvidia</script></p>', ['One']],
    ['a style', '<style>.Nvidia {}</style><p>One</p>', ['One']],
    ['inline code', '<p>The <code>nvidia</code> driver</p>', [`The ${GAP} driver`]],
    ['a listing', '<pre>nvidia-smi</pre>', []],
    ['a text area', '<textarea>Nvidia</textarea>', []],
    ['a form', '<form><p>Nvidia</p><input value="AMD"></form>', []],
    ['an editor', '<div contenteditable>Nvidia</div>', []],
    ['an editor by role', '<div role="textbox">Nvidia</div>', []],
    ['drawn text', '<svg><text>Nvidia</text></svg>', []],
    ['a template', '<template><p>Nvidia</p></template>', []],
    ['our own host', '<waferlight-popover>Nvidia</waferlight-popover>', []],
  ])('leaves out %s', (_, html, expected) => {
    expect(blocksOf(html)).toEqual(expected);
  });

  it('reads a page that stands in one form whole', () => {
    expect(blocksOf('<form><article><h1>Nvidia</h1></article></form>')).toEqual(['Nvidia']);
  });

  it('reads a part of an editor that is not editable by itself only with the editor', () => {
    expect(blocksOf('<div contenteditable="false">Nvidia</div>')).toEqual(['Nvidia']);
  });

  it('reads an open shadow root, and slotted text once', () => {
    const root = showPage('<section><x-card><span>slotted</span></x-card></section>');
    const host = root.querySelector('x-card') as Element;
    const paragraph = document.createElement('p');
    paragraph.textContent = 'inside';
    host.attachShadow({ mode: 'open' }).append(paragraph, document.createElement('slot'));
    const shadowRootOf = (element: Element) => element.shadowRoot;
    const texts = [...collectTextBlocks(root, { shadowRootOf })].map(({ text }) => text);
    expect(texts).toEqual(['inside', 'slotted']);
  });

  it('reads only the own text of a container when asked to', () => {
    const root = showPage('Own <b>text</b><p>Paragraph</p><i>and <div>nested</div></i>');
    const blocks = [...collectTextBlocks(root, { shadowRootOf: () => null, shallow: true })];
    expect(blocks.map(({ text }) => text)).toEqual(['Own text', 'and ', 'nested']);
  });

  it('says when the page took the rest of the walk away', () => {
    const root = showPage('<p>One</p><section><p>Two</p></section><p>Three</p>');
    const walk = collectTextBlocks(root, { shadowRootOf: () => null });
    walk.next();
    walk.next();
    root.querySelector('section')?.remove();
    let step = walk.next();
    while (!step.done) step = walk.next();
    expect(step.value).toBe(false);
  });

  it('walks a tree of five thousand levels without running out of stack', () => {
    const root = showPage('');
    let at: Element = root;
    for (let depth = 0; depth < 5_000; depth++) at = at.appendChild(document.createElement('i'));
    at.textContent = 'deep';
    const blocks = [...collectTextBlocks(root, { shadowRootOf: () => null })];
    expect(blocks.map(({ text }) => text)).toEqual(['deep']);
    // The browser's own removal recurses; take the tree apart from its end.
    while (at !== root) {
      const parent = at.parentElement as Element;
      at.remove();
      at = parent;
    }
  });
});
