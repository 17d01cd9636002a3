/** What an earlier copy of the extension left behind goes, and nothing of the page's. */
import { afterEach, expect, it } from 'vitest';
import { clearLeftovers } from '../../dom/clear-leftovers.ts';
import { HOST_TAG } from '../../dom/popover-host.ts';
import { CURSOR_ID } from '../../dom/watch-pointer.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

it('clears names, card and cursor of ours alone', () => {
  const root = showPage(`<p>Nvidia</p><${HOST_TAG}></${HOST_TAG}>`);
  const paragraph = root.querySelector('p') as Element;
  const frames = [{ cursor: 'pointer' }, { cursor: 'pointer' }];
  paragraph.animate(frames, { id: CURSOR_ID, duration: 1, fill: 'both' }).finish();
  const own = paragraph.animate([{ opacity: 0.9 }], { duration: 9_000 });
  for (const name of ['waferlight-chip', 'waferlight-active', 'page-search']) {
    CSS.highlights.set(name, new Highlight());
  }
  clearLeftovers(document, CSS.highlights);
  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  expect(document.querySelector(HOST_TAG)).toBe(null);
  expect(paragraph.getAnimations()).toEqual([own]);
  expect(getComputedStyle(paragraph).cursor).not.toBe('pointer');
  CSS.highlights.clear();
});
