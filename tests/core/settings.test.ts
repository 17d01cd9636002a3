/** Settings read back from any storage: what is sound is kept, what is not falls to its default, nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  DWELL_LIMITS_MS,
  OPENINGS,
  SETTINGS_VERSION,
  type Settings,
  THEMES,
  toSettings,
  toSiteRule,
  WHERE,
} from '../../core/settings.ts';

const CHOSEN: Settings = {
  version: SETTINGS_VERSION,
  on: false,
  where: 'chosen',
  kinds: { company: true, chip: false, cloud: true, project: false },
  density: 'first-on-page',
  showWeak: true,
  opening: 'hover',
  dwellMs: 800,
  theme: 'dark',
};

describe('toSettings', () => {
  it('reads back what was written', () => {
    expect(toSettings(structuredClone(CHOSEN))).toEqual(CHOSEN);
  });

  it.each([undefined, null, 7, 'on', true, [], {}, { kinds: null }, { kinds: 'chip' }])(
    'gives the defaults for %j',
    (stored) => {
      expect(toSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it.each([
    [{ on: 'no' }, { on: true }],
    [{ where: 'everywhere' }, { where: 'news' }],
    [{ density: 'every second' }, { density: 'every' }],
    [{ showWeak: 1 }, { showWeak: false }],
    [{ opening: null }, { opening: 'click' }],
    [{ theme: 3 }, { theme: 'page' }],
    [{ kinds: { chip: 0 } }, { kinds: DEFAULT_SETTINGS.kinds }],
    [
      { kinds: { chip: false, memory: false } },
      { kinds: { ...DEFAULT_SETTINGS.kinds, chip: false } },
    ],
    [{ dwellMs: '900' }, { dwellMs: 500 }],
    [{ dwellMs: Number.NaN }, { dwellMs: 500 }],
    [{ dwellMs: Infinity }, { dwellMs: 500 }],
    [{ dwellMs: -1 }, { dwellMs: DWELL_LIMITS_MS.min }],
    [{ dwellMs: 1e9 }, { dwellMs: DWELL_LIMITS_MS.max }],
    [{ dwellMs: 700.4 }, { dwellMs: 700 }],
  ])('mends %j and keeps the other fields', (damage, mended) => {
    const read = toSettings({ ...CHOSEN, ...damage });
    expect(read).toEqual({ ...CHOSEN, ...mended });
  });

  it('fills a field that an older version did not have', () => {
    const { theme: _, ...older } = CHOSEN;
    expect(toSettings(older)).toEqual({ ...CHOSEN, theme: DEFAULT_SETTINGS.theme });
  });

  it('reads a newer version by the fields that it knows', () => {
    expect(toSettings({ ...CHOSEN, version: 99, density: 'by-mood', glow: 3 })).toEqual({
      ...CHOSEN,
      density: DEFAULT_SETTINGS.density,
    });
  });

  it('never hands out the defaults themselves', () => {
    for (const stored of [null, {}]) {
      const read = toSettings(stored);
      read.kinds.chip = false;
      read.on = false;
      expect(toSettings(stored)).toMatchObject({ on: true, kinds: { chip: true } });
    }
  });

  it('gives allowed values for anything, and the same when read again', () => {
    const keys = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything())), (stored) => {
        const read = toSettings(stored);
        expect(WHERE).toContain(read.where);
        expect(DENSITIES).toContain(read.density);
        expect(OPENINGS).toContain(read.opening);
        expect(THEMES).toContain(read.theme);
        expect(Object.values(read.kinds).every((kind) => typeof kind === 'boolean')).toBe(true);
        expect(read.dwellMs).toBeGreaterThanOrEqual(DWELL_LIMITS_MS.min);
        expect(read.dwellMs).toBeLessThanOrEqual(DWELL_LIMITS_MS.max);
        expect(toSettings(read)).toEqual(read);
      }),
    );
  });
});

describe('toSiteRule', () => {
  it.each([
    [
      { on: false, since: '2026-11-20' },
      { on: false, since: '2026-11-20' },
    ],
    [
      { on: true, since: 'yesterday', note: 1 },
      { on: true, since: '' },
    ],
    [{ on: true }, { on: true, since: '' }],
    [{ on: 'yes', since: '2026-11-20' }, null],
    [{ since: '2026-11-20' }, null],
    [undefined, null],
    [null, null],
    [true, null],
    [[], null],
  ])('reads %j', (stored, rule) => {
    expect(toSiteRule(stored)).toEqual(rule);
  });
});
