/** The options page: each control changes its own setting and no other. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SAMPLE_MARKS, SAMPLE_TEXT } from '../../components/LookSample.tsx';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import type { Rejection } from '../../core/rejections.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import {
  clearView,
  findViolations,
  headingsOf,
  renderView,
  wordsOf,
} from '../support/render-view.tsx';

const LEFT = { entity: 'stargate', surfaceForm: 'stargate', written: 'Stargate' };
const REJECTIONS: Rejection[] = [
  { ...LEFT, scope: { kind: 'site', host: 'film.example' }, since: '2026-11-09' },
  { ...LEFT, scope: { kind: 'always' }, since: '' },
  {
    ...LEFT,
    scope: { kind: 'page', address: `https://film.example/${'reviews-'.repeat(20)}` },
    since: '2026-11-10',
  },
];

type Overrides = Partial<Parameters<typeof OptionsPage>[0]>;
const options = (overrides: Overrides = {}) => (
  <OptionsPage
    settings={DEFAULT_SETTINGS}
    sites={[
      { host: 'harbourledger.example', on: true, since: '2026-10-02' },
      { host: 'forum.example.org', on: false, since: '' },
    ]}
    rejections={REJECTIONS}
    shortcuts={[
      { name: 'Next mention', keys: 'Alt Shift →' },
      { name: 'Previous mention', keys: '' },
    ]}
    entityNames={{ company: ['Cerebras', 'Nvidia'], chip: ['TPU'], cloud: ['AWS'], project: [] }}
    knowledge={{ sources: 9, claims: 64, figures: 1 }}
    saveError={null}
    onChange={() => {}}
    onRemoveSite={() => {}}
    onMarkAgain={() => {}}
    onSetKeys={() => {}}
    onExport={() => {}}
    onImport={() => {}}
    {...overrides}
  />
);

/** Renders the page as its caller would: what it asks for is what it then shows. */
function renderLive(): () => Settings {
  let settings: Settings = DEFAULT_SETTINGS;
  const show = () => {
    renderView(
      options({
        settings,
        onChange: (next) => {
          settings = next;
          show();
        },
      }),
    );
  };
  show();
  return () => settings;
}

beforeEach(() => page.viewport(1024, 768));
afterEach(clearView);

describe('OptionsPage', () => {
  it('shows the sections that there are, and none that would be empty', () => {
    const sections = [
      'Where it reads',
      'What it marks',
      'How much',
      'How a card opens',
      'Appearance',
    ];
    const last = ['What it knows', 'How it looks'];
    const full = ['Options', ...sections, 'Keys', 'Not this', ...last];
    expect(headingsOf(renderView(options()))).toEqual(full);
    const bare = renderView(options({ sites: [], shortcuts: [], rejections: [] }));
    expect(headingsOf(bare)).toEqual(['Options', ...sections, ...last]);
    expect(bare.querySelectorAll('.list')).toHaveLength(0);
  });

  it('counts what it knows, and says that nothing is fetched or sent', () => {
    const stage = renderView(options());
    expect(wordsOf(stage)).toContain(
      '64 claims and 1 figure from 9 sources. Nothing is fetched, nothing is sent.',
    );
  });

  it.each<[string, string, Partial<Settings>]>([
    ['radio', 'Only sites that I choose', { where: 'chosen' }],
    ['checkbox', 'Clouds', { kinds: { ...DEFAULT_SETTINGS.kinds, cloud: false } }],
    ['radio', 'The first in each paragraph', { density: 'first-in-block' }],
    [
      'checkbox',
      'Also names that may mean something else, marked more faintly',
      { showWeak: true },
    ],
    ['radio', 'When the pointer rests', { opening: 'hover' }],
    ['radio', 'Dark', { theme: 'dark' }],
  ])('%s “%s”', async (role, name, change) => {
    const settings = renderLive();
    await page.getByRole(role, { name, exact: true }).click();
    expect(settings()).toEqual({ ...DEFAULT_SETTINGS, ...change });
  });

  it('takes a resting time within its limits and keeps the last good one', async () => {
    const settings = renderLive();
    const field = page.getByRole('textbox', { name: /Milliseconds/ });
    await userEvent.fill(field, '90');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText(/A number from 200 to 3000/)).toBeVisible();
    expect(settings().dwellMs).toBe(500);
    await userEvent.fill(field, '900');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    expect(settings()).toEqual({ ...DEFAULT_SETTINGS, dwellMs: 900 });
  });

  it('removes a site, exports, and passes on the file to import', async () => {
    const calls = { onRemoveSite: vi.fn(), onExport: vi.fn(), onImport: vi.fn() };
    const stage = renderView(options(calls));
    await page.getByRole('button', { name: 'Remove forum.example.org' }).click();
    await page.getByRole('button', { name: 'Export settings' }).click();
    const file = new File(['{}'], 'waferlight.json');
    await userEvent.upload(stage.querySelector('input[type=file]') as Element, file);
    expect(calls.onRemoveSite).toHaveBeenCalledExactlyOnceWith('forum.example.org');
    expect(calls.onExport).toHaveBeenCalledOnce();
    await expect.poll(() => calls.onImport.mock.calls[0]?.[0]?.name).toBe('waferlight.json');
  });

  it('lists the names left alone, newest first, and marks one again', async () => {
    const onMarkAgain = vi.fn();
    const stage = renderView(options({ onMarkAgain }));
    const rows = [...stage.querySelectorAll('[aria-labelledby="not-this"] li span')].map(wordsOf);
    expect(rows).toEqual([
      expect.stringMatching(/^“Stargate” on one pagefilm\.example\/.*, since 10 November 2026$/),
      '“Stargate” everywhere',
      '“Stargate” on film.examplesince 9 November 2026',
    ]);
    await page.getByRole('button', { name: 'Mark again: “Stargate” on film.example' }).click();
    expect(onMarkAgain).toHaveBeenCalledExactlyOnceWith(REJECTIONS[0]);
  });

  it('keeps a failure in sight while the reader is at the foot', async () => {
    renderView(options({ saveError: 'The file holds no settings of Waferlight.' }));
    window.scrollTo(0, document.documentElement.scrollHeight);
    const alert = page.getByRole('alert');
    expect(wordsOf(alert.element())).toBe('The file holds no settings of Waferlight.');
    await expect.poll(() => Math.round(alert.element().getBoundingClientRect().top)).toBe(0);
  });

  it('gives the sample’s words once for light and once for dark, with a name for each mark', () => {
    const stage = renderView(options());
    const samples = [...stage.querySelectorAll('.sample')];
    expect(samples.map((sample) => sample.childNodes.length)).toEqual([1, 1]);
    expect(samples.map(({ textContent }) => textContent)).toEqual([SAMPLE_TEXT, SAMPLE_TEXT]);
    expect(samples[1]?.matches('[data-page="dark"]')).toBe(true);
    for (const { surfaceForm } of SAMPLE_MARKS) expect(SAMPLE_TEXT).toContain(surfaceForm);
  });

  it.each([
    ['light', 1024],
    ['dark', 1024],
    ['light', 360],
    ['dark', 360],
  ] as const)('meets WCAG AA and fits, %s at %i px', async (theme, width) => {
    await page.viewport(width, 768);
    renderView(options({ saveError: 'Not saved: the browser’s storage is full.' }), theme);
    expect(await findViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
