/** The short form of `npm run pages`: pages of ours, the same in both browsers, and untouched. */
import { expect, it } from 'vitest';
import { listPageFaults, readPages } from '../../scripts/read-pages.ts';
import { PAGES } from '../support/journey.ts';

const NAMES = ['sample-news.html', 'conditions.html', 'frames.html'];

it('pages have the same marks in both browsers, and their DOM and layout as without us', async () => {
  const options = { folder: PAGES, names: NAMES, note() {} };
  const chrome = await readPages('chrome', options);
  const firefox = await readPages('firefox', options);
  const faults = NAMES.flatMap((name, at) => {
    const [one, other] = [chrome[at], firefox[at]];
    return one && other ? listPageFaults(one, other).map((fault) => `${name}: ${fault}`) : [name];
  });
  expect(faults).toEqual([]);
  expect(chrome.every(({ marks }) => marks.length > 0)).toBe(true);
});
