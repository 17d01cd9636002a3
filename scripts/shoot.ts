/**
 * `node scripts/shoot.ts OUTDIR [PART …]`: pictures of everything a reader sees, or of parts of it (cards, figures,
 * toolbar, panel, options), in both browsers, light and dark, wide and narrow, to be looked at with one's own eyes.
 * Needs both builds.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ColorScheme } from '../tests/support/driver.ts';
import { type Launched, launchWithExtension } from '../tests/support/launch.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { openFirstMention, pointAtMark, waitForMarks } from './read-marks.ts';
import { clickInPopover, POPOVER_TAG, readPopoverText } from './read-popover.ts';
import { ROOT } from './run-tool.ts';

const CARDS: Record<string, string> = {
  cerebras: 'Cerebras Systems',
  openai: 'OpenAI',
  'wafer-scale-engine': 'wafer-scale engine',
  groq: 'Groq',
  aws: 'AWS',
  stargate: 'Stargate',
};
const FIGURES: Record<string, string> = { cerebras: 'Cerebras', wse: 'WSE-3', amd: 'AMD' };
const VIEWS = { wide: { width: 1280, height: 860 }, narrow: { width: 360, height: 640 } };
/** Cards and sheets appear in up to 180 ms; a picture before that would show half of one. */
const APPEARED_MS = 400;

/** The highest popup that browsers allow, CSS pixels. */
const POPUP_HEIGHT = 600;

const settle = () => new Promise((resolve) => setTimeout(resolve, APPEARED_MS));

interface Shooting {
  launched: Launched;
  origin: string;
  scheme: ColorScheme;
  /** Makes a file's path from what the picture shows. */
  toFile(what: string): `${string}.png`;
}

async function openAt({ launched, origin, scheme }: Shooting, name: string): Promise<Page> {
  const page = await launched.newPage();
  await launched.setColorScheme(page, scheme);
  await page.goto(`${origin}/${name}`);
  await waitForMarks(page, 1500);
  return page;
}

async function shootCards(shooting: Shooting): Promise<void> {
  const page = await openAt(shooting, 'sample-news.html');
  for (const [view, size] of Object.entries(VIEWS)) {
    await page.setViewport(size);
    for (const [entity, text] of Object.entries(CARDS)) {
      await openFirstMention(page, text);
      await settle();
      await page.screenshot({ path: shooting.toFile(`card-${entity}-${view}`) });
      await page.keyboard.press('Escape');
    }
    const link = await pointAtMark(page, (marks) => marks.find(({ inControl }) => inControl));
    if (link) {
      await page.mouse.move(link.x, link.y);
      await page.waitForSelector(POPOVER_TAG);
      await settle();
      await page.screenshot({ path: shooting.toFile(`preview-${view}`) });
      await page.mouse.move(1, 1);
      // It waits a moment for the pointer; a card asked for meanwhile would find it in the way.
      await page.waitForSelector(POPOVER_TAG, { hidden: true });
    }
  }
  await page.close();
}

/** The page's own figures: as the card opens, and where one of them has led to. */
async function shootFigures(shooting: Shooting): Promise<void> {
  const page = await openAt(shooting, 'figures.html');
  for (const [view, size] of Object.entries(VIEWS)) {
    await page.setViewport(size);
    for (const [entity, text] of Object.entries(FIGURES)) {
      await openFirstMention(page, text);
      await settle();
      const name = await findFigureName(page);
      if (name) await clickInPopover(page, 'button', name);
      await settle();
      await page.screenshot({ path: shooting.toFile(`figures-${entity}-${view}`) });
      await page.keyboard.press('Escape');
    }
  }
  await page.close();
}

/** The last figure's button by its name, which is the sentence. */
async function findFigureName(page: Page): Promise<string | undefined> {
  const text = ((await readPopoverText(page)) ?? '').replace(/\s+/g, ' ');
  return text
    .match(/Show in the article: “[^”]*”/g)
    ?.at(-1)
    ?.replaceAll(/“ | (?=”)/g, (part) => part.trim());
}

async function shootPopup(shooting: Shooting, page: Page, states: [string, string][]) {
  const { launched, scheme, toFile } = shooting;
  const popup = await launched.openPopup(page);
  await launched.setColorScheme(popup, scheme);
  const main = await popup.waitForSelector('main');
  const shoot = async (state: string) => {
    const box = await main?.boundingBox();
    // No browser shows a popup higher than this; the rest is scrolled to.
    const clip = box && { ...box, height: Math.min(box.height, POPUP_HEIGHT) };
    if (clip) await popup.screenshot({ path: toFile(`popup-${state}`), clip });
  };
  for (const [state, selector] of states) {
    if (selector) await (await popup.waitForSelector(selector))?.click();
    await settle();
    if (state) await shoot(state);
  }
  await popup.close();
}

async function shootToolbar(shooting: Shooting): Promise<void> {
  const page = await openAt(shooting, 'sample-news.html');
  const site = '[aria-label="Waferlight on this site"]';
  const all = '[aria-label="Waferlight everywhere"]';
  await shootPopup(shooting, page, [
    ['reading', ''],
    ['unfolded', 'button[aria-expanded]'],
    ['off-site', site],
    ['', site],
    ['off-everywhere', all],
    ['', all],
  ]);
  await page.close();
  const manual = await openAt(shooting, 'manual.html');
  await shootPopup(shooting, manual, [
    ['not-news', ''],
    ['', '.popup__state button'],
  ]);
  // A page is read while it can be seen, which behind Firefox's stand-in for the popup it cannot.
  await manual.bringToFront();
  await waitForMarks(manual);
  await shootPopup(shooting, manual, [['read-once', '']]);
  await manual.close();
}

async function shootOptions(shooting: Shooting): Promise<void> {
  const { launched, scheme, toFile } = shooting;
  const options = await launched.extensionPage('options.html');
  await launched.setColorScheme(options, scheme);
  await shootPopup(shooting, options, [['closed', '']]);
  await options.bringToFront();
  for (const [view, size] of Object.entries(VIEWS)) {
    await options.setViewport(size);
    await settle();
    await options.screenshot({ path: toFile(`options-${view}`), fullPage: true });
  }
  await options.close();
}

/** Drawn for a panel of its usual width, the narrowest that browsers allow, and a tab. */
const PANEL_WIDTHS = { panel: 400, 'panel-narrow': 280, 'panel-wide': 900 };

/** The panel in a tab of its own: drivers reach into neither browser's real one. */
async function openPanel({ launched, scheme }: Shooting, page: Page): Promise<Page> {
  const panel = await launched.extensionPage(`sidepanel.html?tab=${await launched.tabId(page)}`);
  await launched.setColorScheme(panel, scheme);
  await panel.waitForSelector('h1');
  return panel;
}

async function shootPanel(shooting: Shooting): Promise<void> {
  const { toFile } = shooting;
  const page = await openAt(shooting, 'brief.html');
  const panel = await openPanel(shooting, page);
  for (const [view, width] of Object.entries(PANEL_WIDTHS)) {
    await panel.setViewport({ width, height: VIEWS.wide.height });
    await settle();
    await panel.screenshot({ path: toFile(view), fullPage: true });
  }
  await (await panel.$('.deals__deal'))?.evaluate((deal) => (deal as HTMLElement).click());
  await panel.setViewport({ width: PANEL_WIDTHS.panel, height: VIEWS.wide.height });
  await settle();
  await (await panel.$('.map-holder'))?.evaluate((map) => map.scrollIntoView());
  await panel.screenshot({ path: toFile('panel-evidence') });
  await page.goto(`${shooting.origin}/manual.html`);
  // A page that has just begun is given a while before anything is said of it.
  await panel.waitForSelector('.empty--not-news');
  await panel.evaluate(() => window.scrollTo(0, 0));
  await settle();
  await panel.screenshot({ path: toFile('panel-not-news') });
  await panel.close();
  await page.close();
}

const PARTS = {
  cards: shootCards,
  figures: shootFigures,
  toolbar: shootToolbar,
  panel: shootPanel,
  options: shootOptions,
};

async function shootAll(folder: string, wanted: string[]): Promise<void> {
  const { origin, close } = await serveFolder(path.join(ROOT, 'tests/fixtures/pages'));
  for (const browser of ['chrome', 'firefox'] as const) {
    const launched = await launchWithExtension({ browser, ...VIEWS.wide });
    for (const scheme of ['light', 'dark'] as const) {
      const toFile = (what: string) =>
        path.join(folder, `${browser}-${scheme}-${what}.png`) as `${string}.png`;
      const shooting = { launched, origin, scheme, toFile };
      for (const [part, shoot] of Object.entries(PARTS)) {
        if (wanted.length === 0 || wanted.includes(part)) await shoot(shooting);
      }
    }
    await launched.close();
  }
  await close();
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder) {
  mkdirSync(folder, { recursive: true });
  await shootAll(path.resolve(folder), wanted);
} else {
  process.stderr.write('Usage: node scripts/shoot.ts OUTDIR [PART …]\n');
  process.exitCode = 2;
}
