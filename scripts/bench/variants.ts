/**
 * What stands in a page while it is measured: nothing, Waferlight, a content script that wraps the same names with
 * mark.js as soon as the page is there, or the least that any reader of pages does. Nothing is an extension too, an
 * empty one, so that all are started alike.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toBuildFolder } from '../build.ts';
import type { BrowserKind } from '../find-browser.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { ROOT } from '../run-tool.ts';

export const VARIANTS = ['none', 'least', 'ours', 'wrapper'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Variants {
  /** The unpacked extension of a variant. */
  folder(variant: Variant, browser: BrowserKind): string;
  close(): void;
}

const MARK_JS = path.join(ROOT, 'node_modules/mark.js/dist/mark.min.js');

/** Gives a value to each variant. */
export const forVariants = <T>(make: () => T): Record<Variant, T> =>
  Object.fromEntries(VARIANTS.map((variant) => [variant, make()])) as Record<Variant, T>;

/** Wraps whole names in one pass with one expression: the library's fastest way, as a pass for each name takes thirty times as long. */
function toWrapping(names: readonly string[]): string {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const anyName = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const expression = `(?<![\\p{L}\\p{N}])(?:${anyName})(?![\\p{L}\\p{N}])`;
  return `new Mark(document.body).markRegExp(new RegExp(${JSON.stringify(expression)}, 'gu'));`;
}

/** Hears what it is told, asks for its settings, and reads the page's text once. */
const LEAST = `
const { runtime, storage } = globalThis.browser ?? chrome;
runtime.onMessage.addListener(() => {});
storage.onChanged.addListener(() => {});
document.addEventListener('DOMContentLoaded', async () => {
  await storage.sync.get('settings');
  globalThis.words = document.body.textContent.length;
});
`;

const toManifest = (contentScripts: object[]) => ({
  manifest_version: 3,
  name: 'Measured beside Waferlight',
  version: '1',
  host_permissions: ['*://*/*'],
  permissions: ['storage'],
  content_scripts: contentScripts,
  options_ui: { page: 'options.html', open_in_tab: true },
  browser_specific_settings: { gecko: { id: 'beside@waferlight.example' } },
});

/** Writes the extensions that are only measured beside ours into a folder of their own, until closed. */
export function createVariants(): Variants {
  const parent = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const names = readKnowledge().entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const write = (variant: Variant, contentScripts: object[]) => {
    const folder = path.join(parent, variant);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(toManifest(contentScripts)));
    writeFileSync(path.join(folder, 'options.html'), '<!doctype html><title>Options</title>');
    return folder;
  };
  write('none', []);
  const least = write('least', [
    { matches: ['*://*/*'], run_at: 'document_start', js: ['least.js'] },
  ]);
  writeFileSync(path.join(least, 'least.js'), LEAST);
  const js = ['mark.min.js', 'wrap.js'];
  const wrapper = write('wrapper', [{ matches: ['*://*/*'], run_at: 'document_idle', js }]);
  cpSync(MARK_JS, path.join(wrapper, 'mark.min.js'));
  writeFileSync(path.join(wrapper, 'wrap.js'), toWrapping(names));
  return {
    folder: (variant, browser) =>
      variant === 'ours' ? toBuildFolder(browser) : path.join(parent, variant),
    close: () => rmSync(parent, { recursive: true, force: true }),
  };
}
