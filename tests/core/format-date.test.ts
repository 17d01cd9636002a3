/** ISO dates as a reader sees them, whatever the time zone. */
import { describe, expect, it } from 'vitest';
import { toIsoDate, toLongDate, toShortDate } from '../../core/format-date.ts';

describe('dates', () => {
  it.each([
    ['2026-04-17', '17 Apr 2026', '17 April 2026'],
    ['2026-12-01', '1 Dec 2026', '1 December 2026'],
    ['2026-05-31T23:30:00-08:00', '31 May 2026', '31 May 2026'],
    ['2025-09', 'Sep 2025', 'September 2025'],
    ['2025', '2025', '2025'],
    ['2026-13-01', '2026-13-01', '2026-13-01'],
    ['last week', 'last week', 'last week'],
    ['', '', ''],
  ])('%s', (iso, short, long) => {
    expect([toShortDate(iso), toLongDate(iso)]).toEqual([short, long]);
  });

  it('writes a moment’s own day', () => {
    const moment = { getFullYear: () => 2026, getMonth: () => 0, getDate: () => 5 };
    expect(toIsoDate(moment)).toBe('2026-01-05');
    expect(toIsoDate(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  });
});
