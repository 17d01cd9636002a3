/** Settings in synced storage: defaults, damage, a newer version’s fields, sites, and the news of a change. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import {
  onSettingsChanged,
  readAllSettings,
  readSiteSettings,
  writeSettings,
  writeSite,
} from '../../platform/settings-store.ts';

const { sync, local } = fakeBrowser.storage;
const CHOSEN: Settings = { ...DEFAULT_SETTINGS, on: false, theme: 'dark', dwellMs: 900 };
const RULE = { on: false, since: '2026-11-20' };

beforeEach(() => fakeBrowser.reset());

describe('reading', () => {
  it('gives the defaults and no site from empty storage', async () => {
    expect(await readSiteSettings('a.example')).toEqual({ settings: DEFAULT_SETTINGS, site: null });
    expect(await readAllSettings()).toEqual({ settings: DEFAULT_SETTINGS, sites: [] });
  });

  it('gives the defaults from storage that cannot be read', async () => {
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await readSiteSettings('a.example')).toEqual({ settings: DEFAULT_SETTINGS, site: null });
    expect(await readAllSettings()).toEqual({ settings: DEFAULT_SETTINGS, sites: [] });
    vi.restoreAllMocks();
  });

  it('mends damaged values, each by itself', async () => {
    await sync.set({
      settings: { ...CHOSEN, theme: 'sepia', kinds: 'all' },
      'site:a.example': 'off',
      'site:b.example': { on: true, since: 5 },
      'site:c.example': { since: '2026-11-20' },
    });
    const settings = { ...CHOSEN, theme: DEFAULT_SETTINGS.theme };
    expect(await readSiteSettings('a.example')).toEqual({ settings, site: null });
    expect(await readAllSettings()).toEqual({
      settings,
      sites: [{ host: 'b.example', on: true, since: '' }],
    });
  });

  it.each(['broken', 5, [CHOSEN]])('gives the defaults when all is %j', async (settings) => {
    await sync.set({ settings });
    expect((await readAllSettings()).settings).toEqual(DEFAULT_SETTINGS);
    await writeSettings(CHOSEN);
    expect((await readAllSettings()).settings).toEqual(CHOSEN);
  });
});

describe('writing', () => {
  it('is read back, here and for one site', async () => {
    await writeSettings(CHOSEN);
    await writeSite('a.example', RULE);
    expect(await readSiteSettings('a.example')).toEqual({ settings: CHOSEN, site: RULE });
    expect(await readSiteSettings('b.example')).toEqual({ settings: CHOSEN, site: null });
  });

  it('keeps the fields of a newer version, those of its kinds too', async () => {
    const newer = { glow: 3, kinds: { ...CHOSEN.kinds, memory: false } };
    await sync.set({ settings: { ...DEFAULT_SETTINGS, ...newer } });
    await writeSettings({ ...CHOSEN, kinds: { ...CHOSEN.kinds, chip: false } });
    const { settings } = await sync.get('settings');
    expect(settings).toMatchObject({ on: false, glow: 3, kinds: { chip: false, memory: false } });
  });

  it('writes any number of sites in one go: browsers count the writes', async () => {
    const set = vi.spyOn(sync, 'set');
    const sites = Array.from({ length: 200 }, (_, id) => ({ host: `${id}.example`, ...RULE }));
    await writeSettings(CHOSEN, sites);
    expect(set).toHaveBeenCalledOnce();
    const all = await readAllSettings();
    expect(all).toMatchObject({ settings: CHOSEN, sites: { length: 200 } });
    expect(all.sites[0]).toEqual({ host: '0.example', ...RULE });
    vi.restoreAllMocks();
  });

  it('leaves other keys alone', async () => {
    await sync.set({ note: 'mine' });
    await writeSettings(CHOSEN);
    await writeSite('a.example', null);
    expect(await sync.get('note')).toEqual({ note: 'mine' });
  });
});

describe('sites', () => {
  it('are listed by host, and gone when taken away', async () => {
    await writeSite('harbourledger.example', RULE);
    await writeSite('a.example', { on: true, since: '2026-11-21' });
    const hosts = async () => (await readAllSettings()).sites.map(({ host }) => host);
    expect(await hosts()).toEqual(['a.example', 'harbourledger.example']);
    await writeSite('a.example', null);
    expect(await hosts()).toEqual(['harbourledger.example']);
    expect(await sync.get(null)).toEqual({ 'site:harbourledger.example': RULE });
  });
});

describe('onSettingsChanged', () => {
  it('tells of settings and sites, not of other storage, and until the signal', async () => {
    const stop = new AbortController();
    let calls = 0;
    onSettingsChanged(() => calls++, stop.signal);
    await writeSettings(CHOSEN);
    expect(calls).toBe(1);
    await writeSite('a.example', RULE);
    await writeSite('a.example', null);
    expect(calls).toBe(3);
    await local.set({ settings: CHOSEN });
    expect(calls).toBe(3);
    stop.abort();
    await writeSettings(DEFAULT_SETTINGS);
    expect(calls).toBe(3);
  });
});
