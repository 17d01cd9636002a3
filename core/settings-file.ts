/** The settings as a file that a reader exports and imports again. */
import { type Settings, type SiteRule, toSettings, toSiteRule } from './settings.ts';

/** What a file holds: the settings and the reader's word on single sites. */
export interface SettingsFile {
  settings: Settings;
  sites: ({ host: string } & SiteRule)[];
}

/** Writes the file's text (JSON). */
export function toSettingsText(file: SettingsFile): string {
  return `${JSON.stringify({ waferlight: 'settings', ...file }, null, 2)}\n`;
}

/** Reads a file's text. Throws an Error whose message is a sentence for the reader; nothing is then to be changed. */
export function parseSettingsText(text: string): SettingsFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('This file is not JSON, so nothing was imported.');
  }
  const file = data as { waferlight?: unknown; settings?: unknown; sites?: unknown } | null;
  if (
    file?.waferlight !== 'settings' ||
    typeof file.settings !== 'object' ||
    file.settings === null
  ) {
    throw new Error('This file holds no Waferlight settings, so nothing was imported.');
  }
  const sites = Array.isArray(file.sites) ? file.sites : [];
  return {
    settings: toSettings(file.settings),
    sites: sites.flatMap((site: { host?: unknown } | null) => {
      const rule = toSiteRule(site);
      return rule && typeof site?.host === 'string' && site.host !== ''
        ? [{ host: site.host, ...rule }]
        : [];
    }),
  };
}
