/** Step 9: what bad input, cut text and our own formatting must give; wide tables of real forms are the labelled texts (figure-scores.test.ts). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQualifier, formatQuantity } from '../../core/format-quantity.ts';
import { readFigures } from '../../core/read-figures.ts';
import { toCurrencyResolver } from '../../core/resolve-currency.ts';

/** In UTF-16 units. Eight times the text takes a linear reader eight times as long, a quadratic one 64 times. Time of our own process is counted, not the clock’s. */
const LONG = 2e3;
const MOST_RATIO = 30;
/** Less is the clock’s own noise. */
const LEAST_MS = 2;

const read = (text: string) =>
  readFigures(text).map(({ start, end, value, high, unit, qualifier }) =>
    [text.slice(start, end), value, ...(high === undefined ? [] : [high]), unit, qualifier].filter(
      (part) => part !== null,
    ),
  );

describe('readFigures', () => {
  it('gives the span with sign, number, scale and unit, and the plus behind it', () => {
    expect(read('over $20 billion, up to 3.5 GW, 10,000+ GPUs, $20B+')).toEqual([
      ['$20 billion', 20e9, 'USD', 'over'],
      ['3.5 GW', 3.5e9, 'W', 'up-to'],
      ['10,000+ GPUs', 10_000, 'GPU', 'over'],
      ['$20B+', 20e9, 'USD', 'over'],
    ]);
  });

  it('makes one figure of a range, two of a change, one each of a list', () => {
    expect(read('between $10bn and $12bn')).toEqual([
      ['between $10bn and $12bn', 10e9, 12e9, 'USD'],
    ]);
    expect(read('rose from 8% to 10%')).toEqual([
      ['8%', 8, '%'],
      ['10%', 10, '%'],
    ]);
    expect(read('sites of 5, 7 and 9 GW')).toEqual([
      ['5', 5e9, 'W'],
      ['7', 7e9, 'W'],
      ['9 GW', 9e9, 'W'],
    ]);
  });

  it('counts offsets in UTF-16 units', () => {
    const text = '🚀🚀 $3B and 🔥 4%';
    expect(readFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '$3B',
      '4%',
    ]);
  });

  it('takes a word that every object knows for a counted thing', () => {
    expect(readFigures('It has 10 constructors.')).toMatchObject([
      { kind: 'quantity', unit: 'constructor', value: 10 },
    ]);
  });

  it('asks the page around whose dollars they are', () => {
    const currencies = toCurrencyResolver('All amounts are in Canadian dollars.');
    expect(readFigures('It cost $5 million.', { currencies })[0]?.unit).toBe('CAD');
    expect(readFigures('It cost 5 million Canadian dollars ($3.7 million).')).toMatchObject([
      { unit: 'CAD' },
      { unit: 'USD' },
    ]);
  });

  it.each([
    '$9e999',
    `$${'9'.repeat(1000)}`,
    '1.2.3.4.5',
    '12:30:45',
    '$',
    '%%%%',
    '1/2/3/4',
    '٣٤٥٪ ５',
    'ＡＢＣ１２３',
  ])('reads %.20s as nothing', (text) => {
    expect(readFigures(text)).toEqual([]);
  });

  it.each([
    ['digits', '9'],
    ['grouped digits', '9,'],
    ['spaced digits', '123 '],
    ['number words', 'twenty-'],
    ['scales', 'million '],
    ['money', '$5bn to '],
    ['words', 'five more '],
    ['dashes', '5-'],
    ['Han digits', '千'],
    ['lists', '5, '],
    ['adjectives', '7 very '],
    ['between', 'between '],
    ['dollars', 'in australian '],
  ])(
    'takes linear time for a great many %s',
    (_, unit) => {
      const timeOf = (length: number) => {
        const text = unit.repeat(Math.floor(length / unit.length));
        const times = [1, 2, 3].map(() => {
          const start = process.cpuUsage().user;
          readFigures(text);
          return (process.cpuUsage().user - start) / 1000;
        });
        return Math.max(Math.min(...times), LEAST_MS);
      };
      timeOf(LONG);
      expect(timeOf(8 * LONG) / timeOf(LONG)).toBeLessThan(MOST_RATIO);
    },
    30_000,
  );

  it('reads a megabyte of digits as nothing', () => {
    expect(readFigures('7'.repeat(1e6))).toEqual([]);
  });

  it('never throws; spans are inside the text, in order and apart; the same text reads the same', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'$ € ¥ £ % x × - – ~ , . : / ( ) + 5 12 1.5 1,200 2.500 35 000 2026 bn m million billion Mrd. crore GW TB/s nm mm² GPUs people to and between from over up two twenty five hundred half a three times fold 万 億 兆円 ドル 倍 个 百分之 三 억 원 per second US A$ Rs 7e9'.split(
          ' ',
        ),
        ' ',
        '\n',
        '\u00a0',
        '\u00ad',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const texts = fc
      .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 25 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const figures = readFigures(text);
        let last = 0;
        for (const { start, end, value, high = Infinity } of figures) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          expect(high).toBeGreaterThan(value);
          last = end;
        }
        expect(readFigures(text)).toEqual(figures);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads what we write as the same figure', () => {
    const units = fc.constantFrom(
      ...'USD EUR GBP KRW INR CHF AED BRL CAD CNY TWD % x pp bp W Wh B B/s bit/s FLOP/s Hz V m m2 °C GPU chip core transistor company employee token/s day month year minute ton acronym'.split(
        ' ',
      ),
      'data center',
    );
    const values = fc
      .tuple(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, power]) => digits * 10 ** power);
    fc.assert(
      fc.property(
        values,
        fc.option(fc.integer({ min: 2, max: 9 })),
        units,
        fc.constantFrom('over', 'under', 'about', 'up-to', null),
        (value, factor, unit, qualifier) => {
          const high = factor === null ? {} : { high: value * factor };
          const written = formatQuantity({ value, ...high, unit });
          const text = `It is ${qualifier === null ? '' : `${formatQualifier(qualifier)} `}${written}.`;
          expect(readFigures(text)).toEqual([
            expect.objectContaining({ value, ...high, unit, qualifier }),
          ]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
