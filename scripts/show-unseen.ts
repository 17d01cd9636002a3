/** What `npm start` does where no window can be opened: reads the page aloud, so to speak. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Launched, launchWithExtension } from '../tests/support/launch.ts';
import type { BrowserKind } from './find-browser.ts';
import { compileOwnGazetteer, type NamedMention, nameMarks } from './name-marks.ts';
import type { OpenablePage } from './open-page.ts';
import { openFirstMention, readMarks, waitForMarks } from './read-marks.ts';
import { readPopoverText } from './read-popover.ts';
import { ROOT } from './run-tool.ts';
import type { Steps } from './steps.ts';

const OUT = path.join(ROOT, 'out');
/** The popover fades in for 140 ms; a picture before that would show half of it. */
const FADE_MS = 500;

async function takePicture(page: Page, name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FADE_MS));
  await page.screenshot({ path: path.join(OUT, `${name}.png`) as `${string}.png` });
}

function formatMentions(mentions: NamedMention[]): string[] {
  const lines = mentions.map(
    ({ entity, text, sentence }) =>
      `  ${(entity ?? '?').padEnd(18)} ${text.padEnd(20)} ${sentence}`,
  );
  return [`${mentions.length} mentions:`, ...lines];
}

/** Reads the page and its first popover; returns what to print, and takes the pictures on its way. */
async function readPage({ newPage, setColorScheme }: Launched, url: string): Promise<string[]> {
  const page = await newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const marked = await waitForMarks(page);
  const marks = await readMarks(page, { wholePage: marked });
  await takePicture(page, 'page');
  if (!marked) {
    return ['No mentions: the page names nobody of the race, or does not look like news.'];
  }
  const report = formatMentions(nameMarks(marks, compileOwnGazetteer()));
  const opened = await openFirstMention(page);
  if (opened === null) {
    return [...report, '', 'Every mention is part of a link or a control; no popover was opened.'];
  }
  await takePicture(page, 'popover-light');
  const text = (await readPopoverText(page)) ?? '';
  await page.keyboard.press('Escape');
  await setColorScheme(page, 'dark');
  await openFirstMention(page);
  await takePicture(page, 'popover-dark');
  const heading = `The popover of the first mention, “${opened}”:`;
  return [...report, '', heading, text.replace(/^/gm, '  ')];
}

/** Opens the page in an unseen browser, prints its mentions and first popover, and leaves pictures in `out/`. */
export async function showUnseen(
  steps: Steps,
  browser: BrowserKind,
  { url, offline }: OpenablePage,
): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const launched = await steps.run('Start it without a window (no display here)', () =>
    launchWithExtension({ browser, offline }),
  );
  try {
    const report = await steps.run('Read the page', () => readPage(launched, url));
    process.stdout.write(`${report.join('\n')}\n`);
    steps.say(`The pictures are in out/: ${readdirSync(OUT).join(', ')}`);
  } finally {
    await launched.close();
  }
}
