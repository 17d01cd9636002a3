/** What becomes of a wish while the popover script is on its way: a click stays, a resting pointer may leave. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnchoredMention } from '../../dom/anchor-mention.ts';
import { createLazyPopover } from '../../dom/lazy-popover.ts';
import { type Popover, type PopoverContext, popoverPort } from '../../dom/popover-port.ts';

const POPOVER = Symbol.for('waferlight.popover');
const mention = { entity: 'amd' } as AnchoredMention;
const point = { x: 1, y: 1 };
const cards = { get: () => null, load: vi.fn(async () => true) };
const popover = { open: vi.fn(), dwell: vi.fn(), pointerLeft: vi.fn(), close: vi.fn() };
const onOpened = vi.fn();
let life: AbortController;

function createWaiting() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const settings = () => ({ opening: 'hover' });
  const context = { document, settings, cards, signal: life.signal } as unknown as PopoverContext;
  const lazy = createLazyPopover(context, () => promise, onOpened);
  const arrive = async () => {
    popoverPort.offer(() => popover as unknown as Popover);
    resolve();
    await promise;
    await Promise.resolve();
  };
  return { lazy, arrive };
}

beforeEach(() => {
  life = new AbortController();
  vi.clearAllMocks();
  delete (globalThis as { [key: symbol]: unknown })[POPOVER];
});
afterEach(() => life.abort());

it('opens what was clicked, though the pointer left or the page scrolled meanwhile', async () => {
  const { lazy, arrive } = createWaiting();
  lazy.open(mention, point);
  lazy.pointerLeft();
  await arrive();
  await expect.poll(() => popover.open.mock.calls.length).toBe(1);
});

it('tells of what is clicked, not of what the pointer rests on', () => {
  const { lazy } = createWaiting();
  lazy.dwell(mention, point, null);
  expect(onOpened).not.toHaveBeenCalled();
  lazy.open(mention, point);
  expect(onOpened).toHaveBeenCalledOnce();
});

it('forgets what the pointer rested on once it has left', async () => {
  const { lazy, arrive } = createWaiting();
  lazy.dwell(mention, point, null);
  lazy.pointerLeft();
  await arrive();
  expect(popover.dwell).not.toHaveBeenCalled();
});

it('forgets a click that was taken back', async () => {
  const { lazy, arrive } = createWaiting();
  lazy.open(mention, point);
  lazy.close();
  await arrive();
  expect(popover.open).not.toHaveBeenCalled();
});

it('asks for what the card shows while the script is on its way', () => {
  const { lazy } = createWaiting();
  lazy.open(mention, point);
  expect(cards.load).toHaveBeenCalledExactlyOnceWith('amd');
});
