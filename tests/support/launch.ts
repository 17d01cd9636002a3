/**
 * Starts a real browser with the built extension loaded, for journeys and scripts: one face for
 * Chromium and Firefox, whose drivers are drive-chrome.ts and drive-firefox.ts.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { toBuildFolder } from '../../scripts/build.ts';
import { requireBrowser } from '../../scripts/find-browser.ts';
import { startChrome } from './drive-chrome.ts';
import { startFirefox } from './drive-firefox.ts';
import type { DriverOptions, Launched, LaunchOptions } from './driver.ts';

export type { Launched, LaunchOptions } from './driver.ts';
export { watchErrors } from './watch-errors.ts';

/** Starts the browser on a fresh profile, installs the extension and returns the handle to both. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const { browser, extensionDir = toBuildFolder(browser) } = options;
  const folder = path.resolve(extensionDir);
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}; run \`npm run build\` first.`);
  }
  const complete: DriverOptions = {
    headless: true,
    width: 1280,
    height: 900,
    dark: false,
    reducedMotion: false,
    offline: true,
    ...options,
    extensionDir: folder,
    executablePath: requireBrowser(browser, () => {}),
  };
  return browser === 'chrome' ? startChrome(complete) : startFirefox(complete);
}
