/**
 * Weighs what a page has to load, compressed as a store or a server would: the content script with
 * its styles on every page, the popover only once somebody clicks.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { toBuildFolder } from './build.ts';

export interface Budget {
  name: string;
  /** Gzipped (level 9); null when the build or one of its files is missing. */
  bytes: number | null;
  limit: number;
}

/** What every page costs. */
const CONTENT_LIMIT = 16 * 1024;
/** What a page that is read costs beyond that: code, names, word fields and weights. */
const READER_LIMIT = 64 * 1024;
/** What the first opening of a popover may cost. */
const POPOVER_LIMIT = 40 * 1024;
/** What reading the page's figures may cost, once that card is open. */
const FIGURES_LIMIT = 40 * 1024;

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

function listContentFiles(folder: string): string[] {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) return [];
  const { content_scripts: scripts = [] } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return [...new Set(scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]))];
}

function weigh(folder: string, files: string[]): number | null {
  const paths = files.map((file) => path.join(folder, file));
  if (paths.length === 0 || !paths.every((file) => existsSync(file))) return null;
  return paths
    .map((file) => gzipSync(readFileSync(file), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Measures both builds against the budgets. */
export function measureBudgets(): Budget[] {
  return (['chrome', 'firefox'] as const).flatMap((browser) => {
    const folder = toBuildFolder(browser);
    return [
      {
        name: `${browser}: content script`,
        bytes: weigh(folder, listContentFiles(folder)),
        limit: CONTENT_LIMIT,
      },
      {
        name: `${browser}: reader`,
        bytes: weigh(folder, ['reader.js']),
        limit: READER_LIMIT,
      },
      {
        name: `${browser}: popover`,
        bytes: weigh(folder, ['popover.js']),
        limit: POPOVER_LIMIT,
      },
      {
        name: `${browser}: figures`,
        bytes: weigh(folder, ['figures.js']),
        limit: FIGURES_LIMIT,
      },
    ];
  });
}

/** Tells whether a budget is kept; a missing file keeps none. */
export function isKept({ bytes, limit }: Budget): boolean {
  return bytes !== null && bytes <= limit;
}

/** Writes the budgets as lines of a table. */
export function formatBudgets(budgets: Budget[]): string {
  return budgets
    .map((budget) => {
      const { name, bytes, limit } = budget;
      const measured = bytes === null ? 'missing' : `${bytes}`;
      const verdict = isKept(budget) ? `${Math.round(((bytes ?? 0) / limit) * 100)} %` : 'OVER';
      return `${name.padEnd(24)} ${measured.padStart(7)} of ${limit} bytes  ${verdict}`;
    })
    .join('\n');
}

if (import.meta.main) {
  const budgets = measureBudgets();
  process.stdout.write(`${formatBudgets(budgets)}\n`);
  process.exitCode = budgets.every(isKept) ? 0 : 1;
}
