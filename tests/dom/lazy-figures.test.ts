/** Figures come once their script is there: asked for once, tried again after a failure, read once a card. */
import { knowledge } from 'virtual:waferlight/knowledge';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BriefPage } from '../../core/compose-page-figures.ts';
import { composeEntityCard, type EntityCard } from '../../core/entity-card.ts';
import type { composePage } from '../../core/read-page-figures.ts';
import { figuresPort } from '../../dom/figures-port.ts';
import { createLazyFigures } from '../../dom/lazy-figures.ts';

const FIGURES = Symbol.for('waferlight.figures');
const SAID: BriefPage = { date: '2026-11-20', figures: [], rest: 0 };
const compose = vi.fn<typeof composePage>(() => SAID);
const page = { blocks: () => [], date: () => '2026-11-20', show: () => null, hide: () => {} };
const CARD = composeEntityCard('amd', knowledge) as EntityCard;

beforeEach(() => {
  compose.mockClear();
  delete (globalThis as { [key: symbol]: unknown })[FIGURES];
});

it('says nothing until the script is there, loads it once, and then tells', async () => {
  const load = vi.fn(async () => figuresPort.offer(compose));
  const onLoaded = vi.fn();
  const figures = createLazyFigures({ page, load, onLoaded });
  const card = {};
  expect(load).not.toHaveBeenCalled();
  expect(figures.of(CARD, card)).toBeNull();
  await expect.poll(() => onLoaded.mock.calls.length).toBe(1);
  expect(figures.of(CARD, card)).toBe(SAID);
  expect(figures.of(CARD, card)).toBe(SAID);
  expect(compose).toHaveBeenCalledExactlyOnceWith(
    'amd',
    { blocks: [], date: '2026-11-20' },
    { known: CARD.held, nameOf: expect.any(Function) },
  );
  const { nameOf } = compose.mock.calls[0]?.[2] ?? {};
  expect(['wafer-scale-engine', 'acme'].map((id) => nameOf?.(id))).toEqual([
    'Wafer-scale engine',
    'acme',
  ]);
  figures.of(CARD, {});
  expect(compose).toHaveBeenCalledTimes(2);
  expect(load).toHaveBeenCalledOnce();
});

it('asks once while the script is on its way, and again after it could not be had', async () => {
  const load = vi.fn(() => Promise.reject(new Error('gone')));
  const onLoaded = vi.fn();
  const figures = createLazyFigures({ page, load, onLoaded });
  figures.of(CARD, {});
  figures.of(CARD, {});
  expect(load).toHaveBeenCalledOnce();
  await new Promise((resolve) => setTimeout(resolve));
  figures.of(CARD, {});
  expect(load).toHaveBeenCalledTimes(2);
  expect(onLoaded).not.toHaveBeenCalled();
});
