/** Starts a browser without the extension, for what is measured inside a page of our own. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserKind, requireBrowser } from '../find-browser.ts';

/** The longest that one evaluation may take, milliseconds: slow peers take minutes. */
const PATIENCE_MS = 900_000;

/** Starts a headless browser; Chromium's pages can call its garbage collector. */
export function startPlainBrowser(browser: BrowserKind): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const flags = ['--js-flags=--expose-gc', '--disable-background-networking', '--no-first-run'];
  return puppeteer.launch({
    browser,
    executablePath: requireBrowser(browser, () => {}),
    headless: true,
    protocolTimeout: PATIENCE_MS,
    // Chromium's sandbox refuses to run as root; anyone else keeps it.
    args: browser === 'chrome' ? [...flags, ...(isRoot ? ['--no-sandbox'] : [])] : [],
  });
}

/** Headers that isolate a page, whose clock is then finer than a tenth of a millisecond in both browsers. */
export const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
