/** Long readings give way in time, end early when nobody wants them, and cut long blocks where no name is. */
import { describe, expect, it } from 'vitest';
import { runSliced } from '../../core/run-sliced.ts';
import { toPieces } from '../../core/whole-page.ts';

function* count(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) yield step / steps;
  return 'done';
}

/** A clock on which each look takes 5 ms. */
function createClock() {
  let ms = 0;
  return () => {
    ms += 5;
    return ms;
  };
}

describe('runSliced', () => {
  it('pauses every few milliseconds and tells how far it is', async () => {
    const told: number[] = [];
    let pauses = 0;
    const result = await runSliced(count(20), {
      now: createClock(),
      pause: async () => void pauses++,
      isStale: () => false,
      onProgress: (share) => told.push(share),
    });
    expect(result).toBe('done');
    expect(pauses).toBe(told.length);
    expect(pauses).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('ends without a result once it is stale', async () => {
    let looks = 0;
    const result = await runSliced(count(100), {
      now: createClock(),
      pause: async () => {},
      isStale: () => ++looks === 2,
      onProgress: () => {},
    });
    expect(result).toBe(null);
  });
});

describe('toPieces', () => {
  const toBlock = (text: string, mentions: { start: number; end: number }[] = []) => ({
    id: 1,
    frame: 0,
    text,
    mentions: mentions.map((span) => ({ ...span, entity: 'groq', kind: 'company' as const })),
    heads: [],
  });

  it('leaves a paragraph whole', () => {
    expect(toPieces(toBlock('Groq is here.', [{ start: 0, end: 4 }]))).toMatchObject([
      { offset: 0, text: 'Groq is here.', mentions: [{ start: 0, end: 4 }] },
    ]);
    expect(toPieces(toBlock(''))).toEqual([]);
  });

  it.each([
    ['sentences', 'A sentence with words in it. '.repeat(3_000)],
    ['words', 'word '.repeat(20_000)],
    ['one endless word', 'x'.repeat(50_000)],
  ])('cuts %s, losing nothing', (_, text) => {
    const mentions = Array.from({ length: 500 }, (_, at) => ({ start: at * 97, end: at * 97 + 4 }));
    const pieces = toPieces(toBlock(text, mentions));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { offset, text: part, mentions: own } of pieces) {
      for (const { start, end } of own) {
        expect(start >= 0 && end <= part.length).toBe(true);
        expect(text.slice(offset + start, offset + end)).toBe(part.slice(start, end));
      }
    }
  });
});
