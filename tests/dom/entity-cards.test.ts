/** Each entity's card is asked for once a page; what failed is asked for again. */
import { expect, it, vi } from 'vitest';
import type { EntityCard } from '../../core/entity-card.ts';
import { createEntityCards } from '../../dom/entity-cards.ts';

const CARD = { names: [], held: [] } as unknown as EntityCard;

it('asks once, however often it is wished for meanwhile and later', async () => {
  const { promise, resolve } = Promise.withResolvers<EntityCard>();
  const ask = vi.fn(() => promise);
  const cards = createEntityCards(ask);
  const wishes = [cards.load('amd'), cards.load('amd')];
  expect(cards.get('amd')).toBeNull();
  resolve(CARD);
  expect(await Promise.all(wishes)).toEqual([true, true]);
  expect(cards.get('amd')).toBe(CARD);
  expect(await cards.load('amd')).toBe(true);
  expect(ask).toHaveBeenCalledExactlyOnceWith('amd');
  await cards.load('groq');
  expect(ask).toHaveBeenLastCalledWith('groq');
});

it.each([
  ['nobody answers', () => Promise.reject(new Error('gone'))],
  ['nobody knows the entity', () => Promise.resolve(null)],
  [
    'the extension is gone',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
])('asks again after %s', async (_, answer: () => Promise<EntityCard | null>) => {
  const ask = vi.fn(answer);
  const cards = createEntityCards(ask);
  expect(await cards.load('amd')).toBe(false);
  ask.mockImplementation(() => Promise.resolve(CARD));
  expect(await cards.load('amd')).toBe(true);
  expect(cards.get('amd')).toBe(CARD);
});
