/** Quantities as a card writes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../core/format-quantity.ts';
import { readFigures } from '../../core/read-figures.ts';

describe('formatQuantity', () => {
  it.each([
    [20e9, 'USD', '$20bn'],
    [78.7e6, 'USD', '$78.7m'],
    [5e12, 'USD', '$5tn'],
    [185, 'USD', '$185'],
    [1.9, 'USD', '$1.90'],
    [0.5, 'EUR', '€0.50'],
    [99.95, 'USD', '$99.95'],
    [0.0004, 'USD', '$0.0004'],
    [12, 'USD', '$12'],
    [1.9e9, 'USD', '$1.9bn'],
    [1250, 'USD', '$1,250'],
    [1.5e9, 'EUR', '€1.5bn'],
    [3e9, 'CHF', 'CHF 3bn'],
    [45, '%', '45%'],
    [7.5, '%', '7.5%'],
    [3, 'x', '3x'],
    [5, 'pp', '5 pp'],
    [50, 'bp', '50 bp'],
    [1.5e9, 'W', '1.5 GW'],
    [700, 'W', '700 W'],
    [44e9, 'B', '44 GB'],
    [21e15, 'B/s', '21 PB/s'],
    [125e15, 'FLOP/s', '125 PFLOPS'],
    [214e15, 'bit/s', '214 Pbit/s'],
    [5e-9, 'm', '5 nm'],
    [0.215, 'm', '0.215 m'],
    [46_225e-6, 'm2', '46,225 mm²'],
    [4e12, 'transistor', '4 trillion transistors'],
    [900_000, 'core', '900,000 cores'],
    [1, 'data center', '1 data center'],
    [3, 'data center', '3 data centers'],
    [400_000, 'GPU', '400,000 GPUs'],
    [1e6, 'TPU', '1 million TPUs'],
    [2, 'company', '2 companies'],
    [3, 'day', '3 days'],
    [5, 'process', '5 processes'],
    [480, 'token/s', '480 token/s'],
    [1.23456e9, 'USD', '$1.235bn'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatQuantity({ value, unit })).toBe(text);
  });

  it('writes money that reads back as the same amount', () => {
    const cents = fc.integer({ min: 1, max: 20_000 }).map((count) => count / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom('USD', 'EUR', 'GBP'), (value, unit) => {
        const text = formatQuantity({ value, unit });
        const [read] = readFigures(`One costs ${text} today.`);
        expect(read, text).toMatchObject({ value, unit });
        if (value < 100 && value % 1) expect(text).toMatch(/\.\d\d$/);
      }),
    );
  });

  it('writes a range with both its ends', () => {
    expect(formatQuantity({ value: 10e9, high: 12e9, unit: 'USD' })).toBe('$10bn–$12bn');
    expect(formatQuantity({ value: 900e6, high: 1.2e9, unit: 'W' })).toBe('900 MW–1.2 GW');
  });
});
