/** Parts 2 and 3 of `npm run bench`: what a page costs with names on it, and without any. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { serveFolder } from '../../tests/support/serve.ts';
import { buildFor, isBuildFresh } from '../build.ts';
import type { BrowserKind } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import { SLOWDOWN } from './added-cost.ts';
import type { BenchOptions, BenchTable } from './bench-table.ts';
import { type Lab, type LoadsByVariant, openLab } from './page-load.ts';
import { sumUpCosts, sumUpNothing } from './page-tables.ts';
import { createVariants, VARIANTS, type Variant, type Variants } from './variants.ts';

/** Pages of ours, as they are when somebody opens them. */
const OWN = [
  'pages/sample-news.html',
  'pages/brief.html',
  'pages/figures.html',
  'pages/dark-page.html',
  'news/article/json-ld.html',
  'news/article/german.html',
  'news/article/japanese.html',
  'news/front/newspaper.html',
  'news/front/many-headlines.html',
  'news/front/blog-index.html',
];
/** Pages on which there is nothing to mark: a news article, and pages that are no news. */
const NAMELESS = [
  'bench/no-name.html',
  'news/other/docs-contents.html',
  'news/other/mail-inbox.html',
  'news/other/shop-shelf.html',
  'news/other/spreadsheet.html',
];
const COMPARED = ['none', 'ours', 'wrapper'] as const;
const SLOWED = ['none', 'ours'] as const;
/** So many loads of a variant come into one recording, whose end may take 5 s. */
const LOADS_AT_ONCE = 20;
/** A folder may hold many pages; their number does what repetitions do. */
const MOST_REPETITIONS_OF_REAL = 3;
/** A page without a name is quick to load and its cost small: it is loaded so often at least. */
const LEAST_REPETITIONS = 7;

/** A page's loads by variant, at full speed and slowed down. */
export interface MeasuredPage {
  name: string;
  loads: LoadsByVariant;
  slow: LoadsByVariant | null;
}

/** What one browser was asked. */
export interface MeasuredPages {
  browser: BrowserKind;
  own: MeasuredPage[];
  /** Of the folder. */
  real: MeasuredPage[];
  nameless: MeasuredPage[];
}

/** Serves pages without their scripts, which would do other things each time. */
const serve = (folder: string) =>
  serveFolder(folder, {}, { 'content-security-policy': "script-src 'none'" });

interface Asked {
  lab: Lab;
  folder: string;
  names: readonly string[];
  repetitions: number;
  variants: readonly Variant[];
  isSlowedToo: boolean;
  note(progress: string): void;
}

async function measureAll(asked: Asked): Promise<MeasuredPage[]> {
  const { lab, folder, names, repetitions, variants, isSlowedToo, note } = asked;
  const served = await serve(folder);
  const pages: MeasuredPage[] = [];
  const atOnce = Math.ceil(LOADS_AT_ONCE / repetitions);
  for (let from = 0; from < names.length; from += atOnce) {
    const some = names.slice(from, from + atOnce);
    note(some.join(', '));
    const wanted = some.map((name) => ({
      address: `${served.origin}/${name.split('/').map(encodeURIComponent).join('/')}`,
      variants,
    }));
    const loads = await lab.measure(wanted, repetitions);
    const slowed = wanted.map((one) => ({ ...one, slowdown: SLOWDOWN, variants: SLOWED }));
    const slow = isSlowedToo ? await lab.measure(slowed, repetitions) : [];
    for (const [at, name] of some.entries()) {
      pages.push({ name, loads: loads[at] as LoadsByVariant, slow: slow[at] ?? null });
    }
  }
  await served.close();
  return pages;
}

/** Lists a folder's pages, or so many of them, from all over the folder. */
function listPages(folder: string, most: number): string[] {
  const all = readdirSync(folder)
    .filter((name) => /\.html?$/.test(name))
    .sort();
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, k) => all[Math.floor(k * step)] as string,
  );
}

async function measureIn(
  browser: BrowserKind,
  variants: Variants,
  { repetitions, folder, pages, note }: BenchOptions,
): Promise<MeasuredPages> {
  const lab = await openLab(browser, variants, VARIANTS);
  const fixtures = path.join(ROOT, 'tests/fixtures');
  const shared = { lab, note: (name: string) => note(`${browser}: ${name}`) };
  try {
    const isSlowedToo = browser === 'chrome';
    const often = Math.max(repetitions, LEAST_REPETITIONS);
    const nameless = await measureAll({
      ...{ ...shared, folder: fixtures, names: NAMELESS },
      ...{ repetitions: often, variants: VARIANTS, isSlowedToo: false },
    });
    const own = await measureAll({
      ...{ ...shared, folder: fixtures, names: OWN },
      ...{ repetitions, variants: COMPARED, isSlowedToo },
    });
    const few = Math.min(repetitions, MOST_REPETITIONS_OF_REAL);
    const real = folder
      ? await measureAll({
          ...{ ...shared, folder, names: listPages(folder, pages) },
          ...{ repetitions: few, variants: COMPARED, isSlowedToo },
        })
      : [];
    return { browser, own, real, nameless };
  } finally {
    await lab.close();
  }
}

/** Measures pages with and without names on them, in each browser. */
export async function measurePages(options: BenchOptions): Promise<BenchTable[]> {
  const variants = createVariants();
  const measured: MeasuredPages[] = [];
  try {
    for (const browser of options.browsers) {
      if (!isBuildFresh(browser)) await buildFor(browser);
      measured.push(await measureIn(browser, variants, options));
    }
  } finally {
    variants.close();
  }
  return [sumUpCosts(measured), sumUpNothing(measured)];
}
