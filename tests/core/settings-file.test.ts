/** Settings as a file: a round trip keeps everything, a damaged file changes nothing and says why. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { parseSettingsText, toSettingsText } from '../../core/settings-file.ts';

const FILE = {
  settings: { ...DEFAULT_SETTINGS, on: false, dwellMs: 900 },
  sites: [
    { host: 'harbourledger.example', on: true, since: '2026-11-20' },
    { host: 'shop.example', on: false, since: '' },
  ],
};
const textOf = (file: unknown) => JSON.stringify(file);

describe('settings file', () => {
  it('reads back what it wrote', () => {
    expect(parseSettingsText(toSettingsText(FILE))).toEqual(FILE);
  });

  it('is text that a person can read, with a line end', () => {
    expect(toSettingsText(FILE)).toMatch(/^\{\n {2}"waferlight": "settings",\n[\s\S]*\}\n$/);
  });

  it.each(['', 'settings', '{"waferlight": "settings"', '<html></html>'])(
    'refuses what is not JSON: %j',
    (text) => {
      expect(() => parseSettingsText(text)).toThrow(/^This file is not JSON, .*imported\.$/);
    },
  );

  it.each([
    null,
    [],
    7,
    {},
    { settings: DEFAULT_SETTINGS },
    { waferlight: 'page', settings: {} },
    { waferlight: 'settings' },
    { waferlight: 'settings', settings: null },
    { waferlight: 'settings', settings: 'on' },
  ])('refuses JSON that holds no settings: %j', (file) => {
    expect(() => parseSettingsText(textOf(file))).toThrow(/^This file holds no .*imported\.$/);
  });

  it('mends single fields and leaves out damaged sites', () => {
    const sites = [
      { host: 'a.example', on: true, since: 3 },
      { host: '', on: true },
    ];
    const more = [{ host: 5, on: true }, { host: 'b.example', on: 'yes' }, null, 'c.example'];
    const file = { waferlight: 'settings', settings: { on: false, theme: 'sepia' } };
    expect(parseSettingsText(textOf({ ...file, sites: [...sites, ...more] }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, on: false },
      sites: [{ host: 'a.example', on: true, since: '' }],
    });
    expect(parseSettingsText(textOf({ ...file, sites: 'all' })).sites).toEqual([]);
  });
});
