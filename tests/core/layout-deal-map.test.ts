/** The deal map's layout: inside its width, no name on another, the same for the same deals, quick. */
import { describe, expect, it } from 'vitest';
import type { RelationKind } from '../../core/claim.ts';
import type { BriefDeal } from '../../core/compose-page-deals.ts';
import { layoutDealMap } from '../../core/layout-deal-map.ts';

const entity = (id: string) => ({ id, name: id, kind: 'company' as const });
function deal(from: string, kind: RelationKind, to: string, says = 'source'): BriefDeal {
  const evidence = { block: 0, frame: 0, start: 0, end: 1, text: '', sentence: '' };
  const provenance = { status: 'stated' as const, source: '', address: null, asOf: null };
  return {
    id: `${from} ${kind} ${to}`,
    from: entity(from),
    kind,
    to: entity(to),
    amount: null,
    page: says === 'source' ? [] : [evidence],
    sources: says === 'page' ? [] : [{ text: '', provenance }],
  };
}

const DEALS = [
  deal('OpenAI', 'buys-from', 'Cerebras', 'both'),
  deal('OpenAI', 'invests-in', 'Cerebras'),
  deal('OpenAI', 'rents-from', 'Azure', 'page'),
  deal('OpenAI', 'builds', 'Stargate', 'page'),
  deal('AMD', 'competes-with', 'Nvidia'),
  deal('Groq', 'competes-with', 'Nvidia'),
  deal('Cerebras', 'competes-with', 'Nvidia'),
  deal('Cerebras', 'makes', 'Wafer-scale engine'),
  deal('AWS', 'buys-from', 'Cerebras', 'page'),
  deal('Google', 'makes', 'TPU'),
];
const many = Array.from({ length: 40 }, (_, index) =>
  deal(`Name ${index % 13}`, 'buys-from', `Name ${(index * 7 + 1) % 13}`),
).filter(({ from, to }) => from.id !== to.id);

describe.each([248, 368, 720])('the map at %d px', (width) => {
  it.each([
    ['the usual deals', DEALS],
    ['one deal', DEALS.slice(0, 1)],
    ['many deals', many],
  ])('keeps %s apart', (_, deals) => {
    const { names, lines, height } = layoutDealMap(deals, width);
    expect(names.length).toBeLessThanOrEqual(10);
    for (const { x, y, half } of names) {
      expect(x - half).toBeGreaterThanOrEqual(-1);
      expect(x + half).toBeLessThanOrEqual(width + 1);
      expect(y > 0 && y < height).toBe(true);
    }
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1)) {
        const isApart =
          Math.abs(one.x - other.x) > one.half + other.half || Math.abs(one.y - other.y) > 30;
        expect(isApart, `${one.entity.name} and ${other.entity.name}`).toBe(true);
      }
    }
    for (const { from, to } of lines) {
      for (const value of [from.x, from.y, to.x, to.y]) expect(Number.isFinite(value)).toBe(true);
    }
    expect(layoutDealMap(deals, width)).toEqual(layoutDealMap(deals, width));
  });
});

it('draws what page and sources both tell as two lines, and nothing for nothing', () => {
  const { lines } = layoutDealMap(DEALS, 368);
  expect(
    lines.filter(({ id }) => id === 'OpenAI buys-from Cerebras').map(({ origin }) => origin),
  ).toEqual(['source', 'page']);
  expect(layoutDealMap([], 368)).toEqual({ width: 368, height: 0, names: [], lines: [] });
});

it.each([368, 860])(
  'puts words where no line runs through them, and uses the width: %d px',
  (width) => {
    const { names, lines } = layoutDealMap(DEALS, width);
    const labels = lines.flatMap(({ label }) => label ?? []);
    const told = lines.filter(({ deal }) => deal.kind !== 'competes-with').map(({ id }) => id);
    expect(labels).toHaveLength(new Set(told).size);
    for (const { x, y } of labels) {
      for (const { from, to } of lines) {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const share = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
        const near = Math.max(0, Math.min(1, share));
        const distance = Math.hypot(x - from.x - dx * near, y - from.y - dy * near);
        expect(distance).toBeGreaterThan(7);
      }
    }
    const [left, right] = [-1, 1].map((side) => Math.max(...names.map((n) => n.x * side + n.half)));
    expect((left as number) + (right as number)).toBeGreaterThan(width * 0.8);
  },
);

it('is laid out within a frame or two', () => {
  const startMs = performance.now();
  layoutDealMap(many, 368);
  expect(performance.now() - startMs).toBeLessThan(300);
});
