/** Where the page wants a click for itself. */
import { afterEach, describe, expect, it } from 'vitest';
import { clickOwnerOf } from '../../dom/page-controls.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

describe('clickOwnerOf', () => {
  it.each([
    ['plain text', '<p><i>x</i></p>', null],
    ['a link', '<a href="/a"><i>x</i></a>', 'link'],
    ['an anchor that leads nowhere', '<a name="a"><i>x</i></a>', null],
    ['a link by role', '<span role="link"><i>x</i></span>', 'link'],
    ['a button', '<button><i>x</i></button>', 'control'],
    ['a summary', '<details><summary><i>x</i></summary></details>', 'control'],
    ['a tab', '<div role="tab"><i>x</i></div>', 'control'],
    ['a label', '<label><i>x</i></label>', 'control'],
    ['a handler in the markup', '<div onclick="void 0"><i>x</i></div>', 'control'],
    ['a card with a hand cursor', '<div style="cursor:pointer"><p><i>x</i></p></div>', 'control'],
  ])('%s', (_, html, expected) => {
    expect(clickOwnerOf(showPage(html).querySelector('i') as Element)).toBe(expected);
  });
});
