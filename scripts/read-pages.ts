/** Reads pages of a folder in one browser, first with the extension reading and then with it switched off. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Launched, launchWithExtension } from '../tests/support/launch.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { type Desk, openDesk } from './ask-extension.ts';
import { readCrowding } from './crowding.ts';
import type { BrowserKind } from './find-browser.ts';
import { readMarks } from './read-marks.ts';

/** No task of ours may be longer, milliseconds. */
const LONGEST_MS = 50;
/** Reading has ended when the report stands still for this long; a page may take so long, milliseconds. */
const STILL_MS = 400;
const PATIENCE_MS = 15_000;
/** A page may take so long to load, milliseconds. */
const LOAD_MS = 60_000;
/** A page that is not read has settled by then, milliseconds. */
const SETTLED_MS = 500;

export interface PageFacts {
  isNews: boolean;
  /** Texts of the marks in reading order. */
  marks: string[];
  tookMs: number;
  longestMs: number;
  /** Of the document as text, and of all its boxes; with the extension reading, and switched off. */
  dom: [string, string];
  layout: [string, string];
  errors: string[];
}

/** What the page is, in short: its source's and its boxes' sums. Travels to the page as source text. */
function takeSums(): { dom: string; layout: string } {
  const sum = (text: string) => {
    let hash = 0x811c9dc5;
    for (let k = 0; k < text.length; k++) {
      hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193) >>> 0;
    }
    return `${text.length}:${hash.toString(16)}`;
  };
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  });
  return { dom: sum(document.documentElement.outerHTML), layout: sum(boxes.join(';')) };
}

async function settle(page: Page, desk: Desk) {
  const deadline = Date.now() + PATIENCE_MS;
  let report = await desk.report(page);
  let since = Date.now();
  while (Date.now() < deadline && Date.now() - since < STILL_MS) {
    await sleep(100);
    const next = await desk.report(page);
    const isStill = next !== null && next.tookMs === report?.tookMs;
    const mustStart = next?.status === 'reading' && next.tookMs === 0;
    if (!isStill || mustStart) since = Date.now();
    report = next;
  }
  return report;
}

/** Reads the pages one after another; `note` hears of each. */
export async function readPages(
  browser: BrowserKind,
  { folder, names, note }: { folder: string; names: string[]; note(name: string): void },
): Promise<PageFacts[]> {
  const served = await serveFolder(folder, {}, { 'content-security-policy': "script-src 'none'" });
  const launched = await launchWithExtension({ browser });
  try {
    const desk = await openDesk(launched);
    const facts: PageFacts[] = [];
    for (const name of names) {
      note(name);
      facts.push(await readOne(launched, desk, `${served.origin}/${encodeURIComponent(name)}`));
    }
    await desk.switchOn(false);
    for (const [at, name] of names.entries()) {
      const page = await open(launched, `${served.origin}/${encodeURIComponent(name)}`);
      await sleep(SETTLED_MS);
      const { dom, layout } = await page.evaluate(takeSums);
      const one = facts[at] as PageFacts;
      one.dom[1] = dom;
      one.layout[1] = layout;
      await page.close();
    }
    return facts;
  } finally {
    await launched.close();
    await served.close();
  }
}

async function open(launched: Launched, address: string): Promise<Page> {
  const page = await launched.newPage();
  // Firefox's driver gives a page up for one frame in it that cannot be loaded, so the page itself is asked.
  await page.goto(address, { waitUntil: [] }).catch(() => {});
  const deadline = Date.now() + LOAD_MS;
  const state = () => page.evaluate(() => `${document.readyState} ${location.href}`);
  while ((await state().catch(() => '')) !== `complete ${address}` && Date.now() < deadline) {
    await sleep(50);
  }
  return page;
}

async function readOne(launched: Launched, desk: Desk, address: string): Promise<PageFacts> {
  const before = (await launched.extensionErrors()).length;
  const page = await open(launched, address);
  const report = await settle(page, desk);
  const { dom, layout } = await page.evaluate(takeSums);
  const { marks } = await readMarks(page);
  const errors = (await launched.extensionErrors()).slice(before);
  await page.close();
  return {
    isNews: report?.news.isNews === true,
    marks: marks.map(({ text }) => text),
    tookMs: report?.tookMs ?? 0,
    longestMs: report?.longestMs ?? 0,
    dom: [dom, ''],
    layout: [layout, ''],
    errors,
  };
}

/** Lists what is wrong with a page as the two browsers read it; nothing when all is well. */
export function listPageFaults(one: PageFacts, other: PageFacts): string[] {
  const both = [one, other];
  const differs = one.marks.findIndex((text, at) => text !== other.marks[at]);
  const isSame = differs < 0 && one.marks.length === other.marks.length;
  return [
    isSame ? '' : `marks differ from number ${differs < 0 ? one.marks.length : differs}`,
    one.isNews === other.isNews ? '' : 'judged differently',
    both.every(({ dom }) => dom[0] === dom[1]) ? '' : 'the DOM differs',
    both.every(({ layout }) => layout[0] === layout[1]) ? '' : 'the layout differs',
    both.every(({ longestMs }) => longestMs <= LONGEST_MS * readCrowding()) ? '' : 'a long task',
    ...both.flatMap(({ errors }) => errors),
  ].filter(Boolean);
}
