/** What `npm start` does where no window can be opened: reads the page aloud, so to speak. */
import { mkdirSync } from 'node:fs';
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

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function takePicture(page: Page, name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FADE_MS));
  await page.screenshot({ path: path.join(OUT, `${name}.png`) as `${string}.png` });
}

function printMentions(mentions: NamedMention[]): void {
  print(`${mentions.length} mentions:`);
  for (const { entity, text, sentence } of mentions) {
    print(`  ${(entity ?? '?').padEnd(18)} ${text.padEnd(20)} ${sentence}`);
  }
}

async function readPage({ newPage, setColorScheme }: Launched, url: string): Promise<string[]> {
  const page = await newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (!(await waitForMarks(page))) {
    print('No mentions: the page names nobody of the race, or does not look like news.');
    await takePicture(page, 'page');
    return ['page'];
  }
  printMentions(nameMarks(await readMarks(page, { wholePage: true }), compileOwnGazetteer()));
  await takePicture(page, 'page');
  const opened = await openFirstMention(page);
  if (opened === null) {
    print('\nEvery mention is part of a link or a control, so no popover was opened.');
    return ['page'];
  }
  await takePicture(page, 'popover-light');
  print(`\nThe popover of the first mention, “${opened}”:`);
  print(((await readPopoverText(page)) ?? '').replace(/^/gm, '  '));
  await page.keyboard.press('Escape');
  await setColorScheme(page, 'dark');
  await openFirstMention(page);
  await takePicture(page, 'popover-dark');
  return ['page', 'popover-light', 'popover-dark'];
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
    const pictures = await steps.run('Read the page', () => readPage(launched, url));
    steps.say(pictures.map((name) => `out/${name}.png`).join('\n'));
  } finally {
    await launched.close();
  }
}
