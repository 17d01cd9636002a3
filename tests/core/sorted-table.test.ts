/** A table finds what was packed into it, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInTable, packTable, readTable } from '../../core/sorted-table.ts';

/** Keys that begin one another, and letters of several scripts. */
const key = fc.string({
  unit: fc.constantFrom('a', 'b', 'ä', '<', ' ', 'я', '芯'),
  minLength: 1,
  maxLength: 6,
});
const values = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 });

describe('a table', () => {
  it('finds every key with its values, and no other', () => {
    fc.assert(
      fc.property(fc.dictionary(key, values), fc.array(key), (record, others) => {
        const table = packTable(Object.entries(record));
        for (const [name, expected] of Object.entries(record)) {
          expect(findInTable(table, name)).toEqual(expected);
        }
        for (const other of others) {
          expect(findInTable(table, other)).toEqual(record[other] ?? []);
        }
        expect(Object.fromEntries(readTable(table))).toEqual({ ...record });
      }),
    );
  });

  it('finds nothing in an empty table, and nothing for an empty key', () => {
    expect(findInTable('', 'a')).toEqual([]);
    expect(findInTable(packTable([['a', [1]]]), '')).toEqual([]);
  });
});
