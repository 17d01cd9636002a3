/** Whether a card is to be dark, from what is really painted behind the words. */
import { afterEach, describe, expect, it } from 'vitest';
import { isDarkBackground } from '../../dom/page-theme.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

const PIXEL = 'url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==)';

afterEach(endFixture);

describe('isDarkBackground', () => {
  it.each([
    ['nothing painted', '<p>x</p>', false],
    ['a white page', '<div style="background:#fff"><p>x</p></div>', false],
    ['salmon paper', '<div style="background:#fff1e5"><p>x</p></div>', false],
    ['a black page', '<div style="background:#131313"><p>x</p></div>', true],
    ['dark grey', '<div style="background:#2b2b2b"><p>x</p></div>', true],
    [
      'a dark card on a light page',
      '<div style="background:#fff"><p style="background:#222">x</p></div>',
      true,
    ],
    [
      'a light card on a dark page',
      '<div style="background:#111"><p style="background:#eee">x</p></div>',
      false,
    ],
    [
      'a thin veil over white',
      '<div style="background:#fff"><p style="background:rgb(0 0 0 / 10%)">x</p></div>',
      false,
    ],
    [
      'a thick veil over white',
      '<div style="background:#fff"><p style="background:rgb(0 0 0 / 90%)">x</p></div>',
      true,
    ],
    ['a dark colour in OKLCH', '<div style="background:oklch(0.2 0.02 250)"><p>x</p></div>', true],
    ['light text on a picture', `<div style="background:${PIXEL};color:#fff"><p>x</p></div>`, true],
    ['dark text on a picture', `<div style="background:${PIXEL};color:#111"><p>x</p></div>`, false],
  ])('%s', (_, html, expected) => {
    const root = showPage(html);
    expect(isDarkBackground(root.querySelector('p') as Element)).toBe(expected);
  });
});
