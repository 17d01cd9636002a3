/** Whether a page is read: each switch in its rank, and what flipping a site's switch stores. */
import { describe, expect, it } from 'vitest';
import { decideReading, siteRuleFor } from '../../core/decide-reading.ts';
import type { PageStatus } from '../../core/page-report.ts';

const NEWS = { isNews: true, reason: '' };
const OTHER = { isNews: false, reason: '' };
const ON = { on: true, since: '' };
const OFF = { on: false, since: '' };
const byNews = { on: true, where: 'news' } as const;
const chosen = { on: true, where: 'chosen' } as const;
const nowhere = { on: false, where: 'news' } as const;

const CASES: [PageStatus, ...Parameters<typeof decideReading>][] = [
  ['reading', byNews, null, NEWS],
  ['not-news', byNews, null, OTHER],
  ['reading', byNews, ON, OTHER],
  ['off-site', byNews, OFF, NEWS],
  ['not-chosen', chosen, null, NEWS],
  ['reading', chosen, ON, OTHER],
  ['off-site', chosen, OFF, NEWS],
  ['reading', byNews, null, OTHER, true],
  ['reading', byNews, OFF, OTHER, true],
  ['reading', chosen, null, OTHER, true],
  ['off-site', byNews, ON, NEWS, false],
  ['off-everywhere', nowhere, ON, NEWS, true],
  ['off-everywhere', nowhere, null, NEWS],
];

describe('decideReading', () => {
  it.each(CASES)('%s: %j, site %j, %j, asked once %j', (status, ...situation) => {
    expect(decideReading(...situation)).toBe(status);
  });
});

describe('siteRuleFor', () => {
  it.each([
    [true, 'news', NEWS, null],
    [true, 'news', OTHER, { on: true, since: '2026-11-23' }],
    [true, 'chosen', NEWS, { on: true, since: '2026-11-23' }],
    [false, 'news', NEWS, { on: false, since: '2026-11-23' }],
    [false, 'chosen', OTHER, { on: false, since: '2026-11-23' }],
  ] as const)('stores what the page would not decide alike: %j %s %j', (on, where, news, rule) => {
    const stored = siteRuleFor(on, where, news, '2026-11-23');
    expect(stored).toEqual(rule);
    expect(decideReading({ on: true, where }, stored, news) === 'reading').toBe(on);
  });
});
