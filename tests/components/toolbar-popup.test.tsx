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
    isPrivate={false}
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
  news: { isNews: false, reason: 'the page does not say it is an article' },
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
    'The page does not say it is an article. Switch on to read this site always.',
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
    'Would be read, because the page says it is a news article.',
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

  it('says that a private window keeps no choice, and shows the one made', async () => {
    const asked = { ...READING_REPORT, isAskedOnce: true };
    const stage = renderView(popup({ report: asked, isPrivate: true }));
    const site = page.getByRole('switch', { name: 'Waferlight on this site' });
    await expect.element(site).toBeChecked();
    expect(wordsOf(stage.querySelector('.popup__site p'))).toBe(
      'For this page only: a private window keeps no choice.',
    );
  });

  it('keeps everything but the names in place when they are many', async () => {
    const counts = Array.from({ length: 40 }, (_, id) => ({ entity: `e${id}`, count: 1 }));
    const stage = renderView(popup({ report: { ...READING_REPORT, counts } }));
    await page.getByRole('button', { name: '33 more names' }).click();
    await expect.element(page.getByRole('button', { name: 'Fewer names' })).toBeVisible();
    const main = stage.querySelector('main') as HTMLElement;
    const { bottom } = main.getBoundingClientRect();
    expect(bottom - main.getBoundingClientRect().top).toBeLessThanOrEqual(600);
    for (const part of main.children) {
      expect(part.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
    }
    expect(stage.querySelectorAll('li')).toHaveLength(40);
  });

  it('offers no brief of a page that cannot be read', () => {
    const stage = renderView(popup({ report: null, unavailable: 'Closed.' }));
    expect(wordsOf(stage.querySelector('.popup__foot'))).toBe('Nothing readOptions');
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
