/** Days as pages write them; what is not surely a day is none. */
import { describe, expect, it } from 'vitest';
import { readDay } from '../../core/read-date.ts';

describe('readDay', () => {
  it.each([
    ['2026-11-20T06:30:00Z', '2026-11-20'],
    ['2026-11-20', '2026-11-20'],
    ['2026/4/3 10:00', '2026-04-03'],
    ['20261120', '2026-11-20'],
    ['2026年4月3日', '2026-04-03'],
    ['Fri, 20 Nov 2026 06:30:00 GMT', '2026-11-20'],
    ['By Ines Marlow · 20 November 2026', '2026-11-20'],
    ['Published Nov. 3rd, 2026 at 9:14 a.m.', '2026-11-03'],
    ['3. März 2026', '2026-03-03'],
    ['1er juillet 2026', '2026-07-01'],
    ['3 de diciembre de 2026', '2026-12-03'],
    ['12 agosto 2026', '2026-08-12'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '',
    '3/4/2026',
    '2 hours ago',
    '2026',
    'Nov 2026',
    '2026-13-01',
    '20 Foo 2026',
    '120261120',
  ])('reads no day out of “%s”', (text) => {
    expect(readDay(text)).toBeNull();
  });
});
