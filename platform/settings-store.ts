/**
 * Keeps the reader's settings in synced storage: one item for the settings, one for each site that the reader has
 * spoken about, so that a page reads only its own site's and no item outgrows the quota of 8 KB.
 */
import { browser } from 'wxt/browser';
import { type Settings, type SiteRule, toSettings, toSiteRule } from '../core/settings.ts';

const SETTINGS = 'settings';
const SITE = 'site:';

/** Settings as they bear on one site; `site` is null where the reader has said nothing of it. */
export interface SiteSettings {
  settings: Settings;
  site: SiteRule | null;
}

/** The settings as last read here; undefined once they may be others. */
let lastRead: unknown;

export interface SiteEntry extends SiteRule {
  host: string;
}

/** Reads the settings and one site's rule. Damaged values fall back to defaults, field by field; so does a damaged storage. */
export async function readSiteSettings(host: string): Promise<SiteSettings> {
  const stored = await readStored([SETTINGS, SITE + host]);
  return { settings: toSettings(stored[SETTINGS]), site: toSiteRule(stored[SITE + host]) };
}

/** A storage that cannot be read (a damaged profile, a full disk) is an empty one: reading goes on with the defaults. */
async function readStored(keys: string[] | null): Promise<Record<string, unknown>> {
  return browser.storage.sync.get(keys).catch(() => ({}));
}

/** Reads the settings and all sites, by host. */
export async function readAllSettings(): Promise<{ settings: Settings; sites: SiteEntry[] }> {
  const stored = await readStored(null);
  lastRead = stored[SETTINGS];
  const sites = Object.entries(stored).flatMap(([key, value]) => {
    const rule = key.startsWith(SITE) ? toSiteRule(value) : null;
    return rule ? [{ host: key.slice(SITE.length), ...rule }] : [];
  });
  sites.sort((a, b) => a.host.localeCompare(b.host));
  return { settings: toSettings(stored[SETTINGS]), sites };
}

/**
 * Writes the settings over what is stored; fields of a newer version are kept. Rejects with the storage's reason.
 * A toolbar popup closes at the next click anywhere, so the write starts at once where the stored value is known.
 * `sites` are written with them, in one go: browsers allow 120 writes a minute.
 */
export async function writeSettings(
  settings: Settings,
  sites: readonly SiteEntry[] = [],
): Promise<void> {
  const kept = toRecord(lastRead ?? (await browser.storage.sync.get(SETTINGS))[SETTINGS]);
  lastRead = undefined;
  const kinds = { ...toRecord(kept.kinds), ...settings.kinds };
  const rules = Object.fromEntries(sites.map(({ host, ...rule }) => [SITE + host, rule]));
  await browser.storage.sync.set({ ...rules, [SETTINGS]: { ...kept, ...settings, kinds } });
}

function toRecord(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

/** Writes a site's rule, or takes it away with null. */
export async function writeSite(host: string, rule: SiteRule | null): Promise<void> {
  if (rule) await browser.storage.sync.set({ [SITE + host]: rule });
  else await browser.storage.sync.remove(SITE + host);
}

/** Calls back whenever settings or any site's rule change, until the signal. */
export function onSettingsChanged(callback: () => void, signal: AbortSignal): void {
  const listener = (_changes: unknown, area: string) => {
    if (area !== 'sync') return;
    lastRead = undefined;
    callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
