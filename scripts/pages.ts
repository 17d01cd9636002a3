/**
 * `npm run pages -- DIR`: opens every page of a folder in both browsers, read and unread, and prints a table: the same
 * marks in both, no difference in DOM or layout, no error and no long task of ours. The pages' own scripts do not run,
 * as they would write other things each time.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildFor, isBuildFresh } from './build.ts';
import type { BrowserKind } from './find-browser.ts';
import { listPageFaults, type PageFacts, readPages } from './read-pages.ts';
import { formatTable } from './table.ts';

const USAGE = 'Usage: npm run pages -- DIR [--only TEXT]\n';

async function main(folder: string, only: string): Promise<number> {
  const names = readdirSync(folder)
    .filter((name) => /\.html?$/.test(name) && name.includes(only))
    .sort();
  const facts: Partial<Record<BrowserKind, PageFacts[]>> = {};
  for (const browser of ['chrome', 'firefox'] as const) {
    if (!isBuildFresh(browser)) await buildFor(browser);
    const note = (name: string) => process.stderr.write(`${browser}: ${name}\n`);
    facts[browser] = await readPages(browser, { folder, names, note });
  }
  const rows: (string | number)[][] = [];
  let faults = 0;
  for (const [at, name] of names.entries()) {
    const [one, other] = [facts.chrome?.[at], facts.firefox?.[at]];
    if (!one || !other) continue;
    const found = listPageFaults(one, other);
    faults += found.length;
    const news = one.isNews ? 'news' : '–';
    const took = [one.tookMs, other.tookMs, one.longestMs, other.longestMs].map(Math.round);
    rows.push([
      name,
      news,
      one.marks.length,
      other.marks.length,
      ...took,
      found.join('; ') || 'ok',
    ]);
  }
  const head = [
    'page',
    'judged',
    'marks C',
    'marks F',
    'ms C',
    'ms F',
    'longest C',
    'longest F',
    '',
  ];
  process.stdout.write(`${formatTable(head, rows)}\n`);
  const news = rows.filter(([, judged]) => judged === 'news').length;
  process.stdout.write(`${names.length} pages, ${news} judged as news, ${faults} faults\n`);
  return faults > 0 ? 1 : 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (folder && existsSync(folder)) process.exitCode = await main(folder, values.only);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
