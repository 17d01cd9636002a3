/** Part 1, finding: the line from text nodes to painted highlights over a long news text, against reading it and against peers. */
import type { Page } from 'puppeteer-core';
import { serveFolder } from '../../tests/support/serve.ts';
import type { BrowserKind } from '../find-browser.ts';
import { readKnowledge } from '../read-knowledge.ts';
import type { BenchOptions, BenchTable } from './bench-table.ts';
import { buildPage } from './build-page.ts';
import type { Finding, Measured } from './finding-page.ts';
import { type Entrant, type Findings, tellFinding, toId } from './finding-tables.ts';
import { makeUpNames } from './made-up-names.ts';
import { composeNews, toHtml } from './news-text.ts';
import { ISOLATED, startPlainBrowser } from './plain-browser.ts';

/** The length of the text, UTF-16 units. */
const UNITS = 2_000_000;
const SIZES = [16, 200, 2_000, 20_000];
/** What takes longer than this, milliseconds, is measured this often. */
const SLOW_MS = 4_000;
const SLOW_REPETITIONS = 3;
/** What takes less than this, milliseconds, is measured so often in each round: its clock is the most easily disturbed. */
const QUICK_MS = 60;
const QUICK_TIMES = 3;

/** Measures part 1 in each browser. */
export async function measureFinding(options: BenchOptions): Promise<BenchTable[]> {
  const lists = toLists();
  const folder = await buildPage('finding-page', toHtml(composeNews(UNITS)));
  const served = await serveFolder(folder, {}, ISOLATED);
  const byBrowser = new Map<BrowserKind, Findings>();
  try {
    for (const kind of options.browsers) {
      const browser = await startPlainBrowser(kind);
      try {
        const page = await browser.newPage();
        await page.goto(`${served.origin}/index.html`);
        await call<void>(page, 'prepare', lists);
        byBrowser.set(kind, await measureAll(page, kind, options));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
  return tellFinding({ byBrowser, units: UNITS, aliases: lists.ours?.length ?? 0 });
}

/** Lists names by their key: the entities' main names with made-up ones added, and all our aliases. */
function toLists(): Record<string, string[]> {
  const { entities } = readKnowledge();
  const main = entities.map(({ name }) => name);
  const all = [...main, ...makeUpNames(Math.max(...SIZES))];
  const ours = [...new Set(entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)))];
  return Object.fromEntries([
    ...SIZES.map((size) => [`${size}`, all.slice(0, size)]),
    ['ours', ours],
  ]);
}

/** Lists who is measured in a round; mark.js reads the text once for each name, so its longest list is our aliases. */
function listEntrants(withPeers: boolean): Entrant[] {
  const sized = (name: string, sizes: number[]) => sizes.map((size) => ({ name, key: `${size}` }));
  const small = SIZES.filter((size) => size <= 200);
  const peers = [
    { name: 'mark.js terms', key: 'ours' },
    ...sized('mark.js terms', small),
    { name: 'mark.js pattern', key: 'ours' },
    ...sized('mark.js pattern', SIZES),
    { name: 'findAndReplaceDOMText', key: 'ours' },
    ...sized('findAndReplaceDOMText', SIZES),
  ];
  return [
    { name: 'read every character', key: 'ours' },
    { name: 'collect blocks', key: 'ours' },
    { name: 'whole line', key: 'ours' },
    ...sized('line', SIZES),
    ...(withPeers ? peers : []),
    { name: 'read text', key: 'ours' },
    { name: 'spot whole', key: 'ours' },
    ...sized('spot', SIZES),
  ];
}

/** Measures everyone in turn, round after round, so that a busy minute of the machine falls on all. */
async function measureAll(
  page: Page,
  kind: BrowserKind,
  { repetitions, withPeers, note }: BenchOptions,
): Promise<Findings> {
  const entrants = listEntrants(withPeers);
  const findings: Findings = new Map(entrants.map((entrant) => [toId(entrant), []]));
  // The first round lets the engine compile; it does not count.
  for (let round = 0; round <= repetitions; round++) {
    note(`${kind}: finding, round ${round} of ${repetitions}`);
    for (const entrant of entrants) {
      const measured = findings.get(toId(entrant)) ?? [];
      const isSlow = (measured.at(-1)?.ms ?? 0) > SLOW_MS;
      if (isSlow && measured.length >= SLOW_REPETITIONS) continue;
      const now = await measureOne(page, entrant);
      // What is slow gains nothing from a round that does not count.
      if (round > 0 || now.some(({ ms }) => ms > SLOW_MS)) measured.push(...now);
    }
  }
  return findings;
}

async function measureOne(page: Page, { name, key }: Entrant): Promise<Measured[]> {
  const measured: Measured[] = [];
  do measured.push(await call<Measured>(page, 'measure', name, key));
  while (measured.length < QUICK_TIMES && measured.every(({ ms }) => ms < QUICK_MS));
  return measured;
}

/** Calls a function of the page's `finding`. */
function call<T>(page: Page, method: keyof Finding, ...values: unknown[]): Promise<T> {
  const source = `finding.${method}(...${JSON.stringify(values)})`;
  return page.evaluate(source) as Promise<T>;
}
