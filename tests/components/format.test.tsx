/** The views' words. */
import { expect, it } from 'vitest';
import {
  toCounted,
  toDuration,
  toFirstSentence,
  toSentence,
  toShared,
} from '../../components/format.ts';

it.each([
  ['Makes wafers. Sells them.', 'Makes wafers.'],
  ['Makes wafers', 'Makes wafers'],
  ['Holds 1.5 GW of chips, e.g. its own. Others rent.', 'Holds 1.5 GW of chips, e.g. its own.'],
])('takes the first sentence of “%s”', (text, sentence) => {
  expect(toFirstSentence(text)).toBe(sentence);
});

it('writes counts, durations and sentences', () => {
  expect([toCounted(1, 'claim'), toCounted(1204, 'claim')]).toEqual(['1 claim', '1,204 claims']);
  expect([toDuration(0.2), toDuration(3.4)]).toEqual(['under 1 ms', '3 ms']);
  expect([toSentence('no headline'), toSentence('Done.')]).toEqual(['No headline.', 'Done.']);
});

it('tells what all share from what differs', () => {
  expect(toShared([null, null])).toBeNull();
  expect(toShared(['a', null])).toBeUndefined();
  expect(toShared([])).toBeUndefined();
});
