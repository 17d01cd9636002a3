/**
 * `npm start [-- PAGE] [--firefox]`: builds, and opens a news page in a browser with the extension in
 * it. With no display it does the same unseen: prints what it found and leaves pictures in `out/`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Launched, launchWithExtension } from '../tests/support/launch.ts';
import { buildFor } from './build.ts';
import { type BrowserKind, requireBrowser } from './find-browser.ts';
import { hasDisplay } from './has-display.ts';
import { type OpenablePage, openPage, UsageError } from './open-page.ts';
import { ROOT } from './run-tool.ts';
import { showUnseen } from './show-unseen.ts';
import { createSteps, type Steps } from './steps.ts';

const USAGE = `Usage: npm start [-- PAGE] [--firefox]
  PAGE is a file or a web address; without it, the project's sample page opens.
`;
const SAMPLE_PAGE = path.join(ROOT, 'tests/fixtures/pages/sample-news.html');

const LABEL: Record<BrowserKind, string> = { chrome: 'Chromium', firefox: 'Firefox' };

function readArguments(): { page: string; browser: BrowserKind } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { firefox: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new Error('only one page can be opened at a time.');
    return { page: positionals[0] ?? SAMPLE_PAGE, browser: values.firefox ? 'firefox' : 'chrome' };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function waitForTheEnd({ browser }: Launched): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS a browser outlives its last window.
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) resolve();
    });
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Opens a window and stays until it is closed or Ctrl-C is pressed. */
async function showWindow(steps: Steps, browser: BrowserKind, page: OpenablePage): Promise<void> {
  const launched = await steps.run(`Open a ${LABEL[browser]} window`, async (note) => {
    const started = await launchWithExtension({
      browser,
      headless: false,
      offline: page.offline,
      width: 1360,
      height: 960,
    });
    const empty = await started.browser.pages();
    const shown = await started.newPage();
    await shown.goto(page.url, { waitUntil: 'domcontentloaded' });
    for (const one of empty) await one.close();
    note(page.url);
    return started;
  });
  steps.say('Click a highlighted name. Close the window or press Ctrl-C to end.');
  await waitForTheEnd(launched);
  await launched.close().catch(() => {
    // The window is already gone.
  });
}

async function main(): Promise<void> {
  const { page: wanted, browser } = readArguments();
  const page = await openPage(wanted);
  try {
    const withWindow = hasDisplay();
    const steps = createSteps(withWindow ? 3 : 4);
    await steps.run('Find a browser', (note) => note(requireBrowser(browser, note)));
    await steps.run(`Build for ${LABEL[browser]}`, () => buildFor(browser));
    if (withWindow) await showWindow(steps, browser, page);
    else await showUnseen(steps, browser, page);
  } finally {
    await page.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`Waferlight: ${(error as Error).message}\n`);
  if (error instanceof UsageError) process.stderr.write(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
