/** Lets one browser read a page that never stops changing, and measures what that costs. */

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Launched, launchWithExtension } from '../tests/support/launch.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { openDesk } from './ask-extension.ts';
import { readCrowding } from './crowding.ts';
import type { BrowserKind } from './find-browser.ts';
import { ROOT } from './run-tool.ts';

/** No task of ours may be longer, milliseconds; on the clock of a crowded machine longer by its crowding. */
export const LONGEST_MS = 50;
/** Reading changes may take this share of the time, and the first reading and the last slice besides. */
export const MOST_SHARE = 0.1;
/** So many ranges may be registered at once: those of a page that is not yet full of marks, and some that went. */
const MOST_RANGES = 750;
/** Used memory may grow by this between the first quarter and the end: what collectors leave lying about. */
const GROWTH_SHARE = 0.25;
const GROWTH_BYTES = { chrome: 6e6, firefox: 80e6 };
/** How long marks may take to be right once the page stops, milliseconds. */
const SETTLE_MS = 15_000;

export interface SoakResult {
  browser: BrowserKind;
  seconds: number;
  added: number;
  changed: number;
  removed: number;
  /** Most ranges that were registered at once, and the most that the page had names. */
  mostRanges: number;
  mostParagraphs: number;
  /** Mentions that the extension counts, and names, in the end. */
  counted: number;
  paragraphs: number;
  /** Marks and names in view in the end: on a page full of names not all are registered. */
  marked: number;
  named: number;
  /** Share of the time that reading took. */
  share: number;
  longestMs: number;
  /** How much the machine's other work stretched times on the clock, from 1. */
  crowding: number;
  /** Tasks over 50 ms, the page's own included; null where the browser does not tell. */
  longTasks: number | null;
  /** Used memory after the first quarter and in the end, bytes. */
  memory: [number, number];
  errors: string[];
}

interface SoakState {
  added: number;
  changed: number;
  removed: number;
  longTasks: number;
  paragraphs: number;
  ranges: number;
  named: number;
  marked: number;
}

const read = (page: Page) => page.evaluate('readSoak()') as Promise<SoakState>;

/** Lists what is wrong with a result, as sentences; nothing when all bounds are kept. */
export function listFaults(result: SoakResult): string[] {
  const { counted, paragraphs, marked, named, mostRanges, share, longestMs, memory } = result;
  const growth = memory[1] - memory[0];
  const mayGrow = Math.max(GROWTH_BYTES[result.browser], memory[0] * GROWTH_SHARE);
  return [
    counted === paragraphs ? '' : `${counted} mentions of ${paragraphs} names in the end`,
    marked === named && named > 0 ? '' : `${marked} marks on ${named} names in view in the end`,
    // What left the page since the last slice is still registered.
    mostRanges <= MOST_RANGES ? '' : `${mostRanges} ranges at once`,
    share <= MOST_SHARE + 0.01 ? '' : `${(share * 100).toFixed(1)} % of the time`,
    longestMs <= LONGEST_MS * result.crowding ? '' : `a task of ${Math.round(longestMs)} ms`,
    growth <= mayGrow ? '' : `memory grew by ${Math.round(growth / 1e6)} MB`,
    ...result.errors,
  ].filter(Boolean);
}

/** Runs the soak for so many seconds. */
export async function runSoak(browser: BrowserKind, seconds: number): Promise<SoakResult> {
  const served = await serveFolder(path.join(ROOT, 'tests/fixtures/soak'));
  const launched = await launchWithExtension({ browser });
  try {
    return await measure(launched, `${served.origin}/index.html`, seconds);
  } finally {
    await launched.close();
    await served.close();
  }
}

async function measure(launched: Launched, address: string, seconds: number): Promise<SoakResult> {
  const { report } = await openDesk(launched);
  const page = await launched.newPage();
  await page.goto(address);
  let state = await read(page);
  const until = async (isDone: () => boolean, patienceMs: number) => {
    const deadline = Date.now() + patienceMs;
    while (!isDone() && Date.now() < deadline) {
      await sleep(200);
      state = await read(page);
    }
  };
  await until(() => state.ranges > 0, SETTLE_MS);
  const first = await report(page);
  const startMs = Date.now();
  const endMs = startMs + seconds * 1000;
  const memory: number[] = [];
  let [mostRanges, mostParagraphs] = [0, 0];
  while (Date.now() < endMs) {
    await sleep(Math.min(1000, seconds * 50));
    state = await read(page);
    mostRanges = Math.max(mostRanges, state.ranges);
    mostParagraphs = Math.max(mostParagraphs, state.paragraphs);
    const isQuarter = Date.now() > startMs + seconds * 250;
    if (memory.length === 0 && isQuarter) memory.push(await launched.usedMemory(page));
  }
  const last = await report(page);
  const share = ((last?.tookMs ?? 0) - (first?.tookMs ?? 0)) / (Date.now() - startMs);
  await page.evaluate('stopSoak()');
  let counted = 0;
  const count = async () => {
    const counts = (await report(page))?.counts ?? [];
    counted = counts.reduce((sum, one) => sum + one.count, 0);
    return counted;
  };
  await until(() => state.marked === state.named, SETTLE_MS);
  for (const endMs = Date.now() + SETTLE_MS; (await count()) !== state.paragraphs; ) {
    if (Date.now() > endMs) break;
    await sleep(200);
  }
  memory.push(await launched.usedMemory(page));
  const { added, changed, removed, paragraphs, marked, named } = state;
  return {
    browser: launched.kind,
    ...{ seconds, added, changed, removed, mostRanges, mostParagraphs, counted, paragraphs },
    ...{ marked, named, share },
    longestMs: (await report(page))?.longestMs ?? Number.NaN,
    crowding: readCrowding(),
    longTasks: launched.kind === 'chrome' ? state.longTasks : null,
    memory: [memory[0] ?? 0, memory.at(-1) ?? 0],
    errors: await launched.extensionErrors(),
  };
}
