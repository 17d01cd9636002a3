/** The toolbar popup: each state of a page, and its switches. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import type { PageReport } from '../../core/page-report.ts';
import {
  clearView,
  findViolations,
  headingsOf,
  renderView,
  wordsOf,
} from '../support/render-view.tsx';
import { ENTITY_NAMES, READING_REPORT } from '../support/sample-brief.ts';

type Overrides = Partial<Parameters<typeof ToolbarPopup>[0]>;
const popup = (overrides: Overrides = {}) => (
  <ToolbarPopup
    report={READING_REPORT}
    unavailable={null}
    names={ENTITY_NAMES}
    settingsOn
    onToggleEverywhere={() => {}}
    onToggleSite={() => {}}
    onReadPage={() => {}}
    onStepToEntity={() => {}}
    canAsk={false}
    saveError={null}
    onAsk={() => {}}
    onOpenBrief={() => {}}
    onOpenOptions={() => {}}
    {...overrides}
  />
);
const report = (part: Partial<PageReport>): PageReport => ({
  ...READING_REPORT,
  counts: [],
  ...part,
});
const NOT_NEWS = report({
  status: 'not-news',
  news: { isNews: false, reason: 'no article metadata, no headline with a date' },
});

/** State, what the popup gets, heading, the sentence under the host (null: no host), the foot. */
const STATES: [string, Overrides, string, string | null, string][] = [
  [
    'reading without a name',
    { report: report({ siteSince: '2026-10-02', tookMs: 0.4 }) },
    'No mentions',
    'Switched on by you, since 2 October 2026.',
    'Read in under 1 ms',
  ],
  [
    'not news',
    { report: NOT_NEWS },
    'Not a news page',
    'No article metadata, no headline with a date. Switch on to read this site always.',
    'Nothing read',
  ],
  [
    'off here',
    { report: report({ status: 'off-site', siteSince: '2026-11-14' }) },
    'Off on this site',
    'Since 14 November 2026.',
    'Nothing read',
  ],
  [
    'off everywhere',
    { report: report({ status: 'off-everywhere' }), settingsOn: false },
    'Off everywhere',
    'Would be read: NewsArticle in its metadata.',
    'Nothing read',
  ],
  [
    'not chosen',
    { report: report({ status: 'not-chosen' }) },
    'Only chosen sites are read',
    'Switch on to add it.',
    'Nothing read',
  ],
  [
    'a page closed to extensions',
    { report: null, unavailable: 'The PDF viewer is closed to extensions.' },
    'This page cannot be read',
    null,
    'Nothing read',
  ],
  ['no answer yet', { report: null }, 'One moment', null, 'Nothing read'],
  [
    'a report from before the switch',
    { report: report({ status: 'off-everywhere' }) },
    'One moment',
    null,
    'Nothing read',
  ],
];

afterEach(clearView);

describe('ToolbarPopup', () => {
  it('lists the names, seven at first, each stepping to its next mention', async () => {
    const onStepToEntity = vi.fn();
    const stage = renderView(popup({ onStepToEntity }));
    expect(headingsOf(stage)).toEqual(['Waferlight']);
    expect(wordsOf(stage.querySelector('.popup__count'))).toBe('24 mentions of 9 names');
    expect(wordsOf(stage.querySelector('.popup__foot'))).toBe(
      '24 mentions in 3 msOpen briefOptions',
    );
    expect(stage.querySelectorAll('li')).toHaveLength(7);
    await page.getByRole('button', { name: '2 more names' }).click();
    await page.getByRole('button', { name: 'TPU 1 mention: to the next' }).click();
    expect(onStepToEntity).toHaveBeenCalledExactlyOnceWith('tpu');
  });

  it.each(STATES)('%s', async (_, overrides, heading, reason, foot) => {
    const stage = renderView(popup(overrides));
    expect(headingsOf(stage)).toEqual(['Waferlight', heading]);
    const site = stage.querySelector('.popup__site');
    expect(site && wordsOf(site.querySelector('p'))).toBe(reason);
    expect(wordsOf(stage.querySelector('.popup__foot p'))).toBe(foot);
    expect(await findViolations()).toEqual([]);
  });

  it('switches everywhere, this site, and a page that is not news', async () => {
    const calls = {
      onToggleEverywhere: vi.fn(),
      onToggleSite: vi.fn(),
      onReadPage: vi.fn(),
      onOpenOptions: vi.fn(),
    };
    renderView(popup(calls));
    const site = page.getByRole('switch', { name: 'Waferlight on this site' });
    await expect.element(site).toBeChecked();
    await site.click();
    await page.getByRole('switch', { name: 'Waferlight everywhere' }).click();
    await page.getByRole('button', { name: 'Options' }).click();
    renderView(popup({ ...calls, report: NOT_NEWS }));
    await expect.element(site).not.toBeChecked();
    await page.getByRole('button', { name: 'Read this page' }).click();
    expect(calls.onToggleSite.mock.calls).toEqual([[false]]);
    expect(calls.onReadPage).toHaveBeenCalledOnce();
    expect(calls.onToggleEverywhere.mock.calls).toEqual([[false]]);
    expect(calls.onOpenOptions).toHaveBeenCalledOnce();
  });

  it.each(['light', 'dark'] as const)('meets WCAG AA, %s', async (theme) => {
    renderView(popup(), theme);
    await page.getByRole('button', { name: /^AMD/ }).hover();
    expect(await findViolations()).toEqual([]);
  });

  it('offers to be let in where the browser keeps it out, and says what could not be saved', async () => {
    const onAsk = vi.fn();
    const saveError = 'the storage is full';
    renderView(popup({ report: null, unavailable: 'Not let in.', canAsk: true, saveError, onAsk }));
    expect(wordsOf(document.querySelector('main'))).toContain('Not let in.');
    await page.getByRole('button', { name: 'Let it read pages' }).click();
    expect(onAsk).toHaveBeenCalledOnce();
    expect(page.getByRole('alert').element().textContent).toBe('Not saved: the storage is full');
  });
});
