/** Figures come once the background has read them: asked for once a card, and again after a failure. */
import { expect, it, vi } from 'vitest';
import type { BriefPage } from '../../core/compose-page-figures.ts';
import { createPageFigures } from '../../dom/page-figures.ts';

const SAID: BriefPage = { date: '2026-11-20', figures: [], rest: 0 };
const page = { blocks: () => [], date: () => '2026-11-20', show: () => null, hide: () => {} };

it('says nothing until it is answered, asks once a key, and then tells', async () => {
  const ask = vi.fn(async () => SAID);
  const onRead = vi.fn();
  const figures = createPageFigures({ page, ask, onRead });
  const card = {};
  expect(ask).not.toHaveBeenCalled();
  expect(figures.of('amd', card)).toBeNull();
  expect(figures.of('amd', card)).toBeNull();
  await expect.poll(() => onRead.mock.calls.length).toBe(1);
  expect(figures.of('amd', card)).toBe(SAID);
  expect(ask).toHaveBeenCalledExactlyOnceWith('amd', { blocks: [], date: '2026-11-20' });
  expect(figures.of('amd', {})).toBe(SAID);
  expect(figures.of('groq', {})).toBeNull();
  expect(ask).toHaveBeenCalledTimes(3);
});

it('asks again after nobody answered', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('gone')));
  const onRead = vi.fn();
  const figures = createPageFigures({ page, ask, onRead });
  const card = {};
  figures.of('amd', card);
  await expect
    .poll(() => {
      figures.of('amd', card);
      return ask.mock.calls.length;
    })
    .toBe(2);
  expect(onRead).not.toHaveBeenCalled();
});
