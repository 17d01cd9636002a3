/** Builds the extension with WXT for Chromium and Firefox; quiet unless a build fails. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserKind } from './find-browser.ts';
import { ROOT, requireTool } from './run-tool.ts';
import { createSteps } from './steps.ts';

const BUILD_ARGUMENTS: Record<BrowserKind, string[]> = {
  chrome: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

const OUTPUT_FOLDER: Record<BrowserKind, string> = {
  chrome: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** Tells where `wxt build` leaves the unpacked extension for a browser. */
export function toBuildFolder(browser: BrowserKind): string {
  return path.join(ROOT, OUTPUT_FOLDER[browser]);
}

/** What a build is made of, beside the installed packages. */
const SOURCES = [
  'components',
  'core',
  'data',
  'dom',
  'entrypoints',
  'platform',
  'public',
  'scripts/knowledge-plugin.ts',
  'scripts/polyfill-as-module.ts',
  'scripts/preact-without-html.ts',
  'scripts/read-knowledge.ts',
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
];

/** Builds for one browser; throws what the build tool printed when it fails. */
export async function buildFor(browser: BrowserKind): Promise<void> {
  await requireTool('wxt', BUILD_ARGUMENTS[browser]);
}

function newestChange(entry: string): number {
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were taken away.
  const inside = readdirSync(entry).map((name) => newestChange(path.join(entry, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

/** Tells whether the build for a browser is there and newer than every source. */
export function isBuildFresh(browser: BrowserKind): boolean {
  const manifest = path.join(toBuildFolder(browser), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => newestChange(path.join(ROOT, source)) <= built);
}

if (import.meta.main) {
  const steps = createSteps(2);
  try {
    await steps.run('Build for Chromium', () => buildFor('chrome'));
    await steps.run('Build for Firefox', () => buildFor('firefox'));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
