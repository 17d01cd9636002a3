/** `node scripts/shoot-readme.ts`: takes the README's two pictures anew, into docs/. Needs the build for Chromium. */
import path from 'node:path';
import { launchWithExtension } from '../tests/support/launch.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { openFirstMention, waitForMarks } from './read-marks.ts';
import { clickInPopover } from './read-popover.ts';
import { ROOT } from './run-tool.ts';

/** Sharp enough on dense screens, and below 200 KB, CSS pixels. */
const POPOVER_VIEW = { width: 900, height: 620, deviceScaleFactor: 1.5 };
const BRIEF_VIEW = { width: 420, height: 900, deviceScaleFactor: 1.5 };
/** The figure that the card is shown at, as the page says it. */
const SENTENCE =
  'Show in the article: “It raised $1.1 billion last year, and its valuation has risen to $26 billion since.”';
/** Cards and scrolling come to rest well within this, milliseconds. */
const SETTLED_MS = 800;

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
const toFile = (name: string) => path.join(ROOT, 'docs', name) as `${string}.png`;

const { origin, close } = await serveFolder(path.join(ROOT, 'tests/fixtures/pages'));
const launched = await launchWithExtension({ browser: 'chrome' });
const page = await launched.newPage();
await page.setViewport(POPOVER_VIEW);
await page.goto(`${origin}/figures.html`);
await waitForMarks(page, 1500);
await openFirstMention(page, 'Cerebras');
await settle();
await clickInPopover(page, 'button', SENTENCE);
await settle();
await page.screenshot({ path: toFile('popover.png') });

await page.goto(`${origin}/brief.html`);
await waitForMarks(page, 1500);
const panel = await launched.extensionPage(`sidepanel.html?tab=${await launched.tabId(page)}`);
await panel.setViewport(BRIEF_VIEW);
await panel.waitForSelector('h1');
await settle();
await panel.screenshot({ path: toFile('brief.png') });
await launched.close();
await close();
