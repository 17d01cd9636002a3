/**
 * Weighs what a page has to load, compressed as a store or a server would: the content script with its styles on every
 * page, the reader where a page is read, and what the first opening of a card brings.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { composeEntityCard } from '../core/entity-card.ts';
import { toBuildFolder } from './build.ts';
import { readKnowledge } from './read-knowledge.ts';

export interface Budget {
  name: string;
  /** Gzipped (level 9); null when the build or one of its files is missing. */
  bytes: number | null;
  limit: number;
}

/** What every page costs. */
const CONTENT_LIMIT = 16 * 1024;
/** What a page that is read costs beyond that: code, names, word fields and weights. */
const READER_LIMIT = 66 * 1024;
/** What drawing cards may cost. */
const POPOVER_LIMIT = 19.5 * 1024;
/** What the background may have to tell of one entity. */
const ANSWER_LIMIT = 3.5 * 1024;
/** What the first opening of a card may cost in all: the script and the answer. */
const OPENING_LIMIT = 40 * 1024;

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
  return paths.map((file) => compressed(readFileSync(file))).reduce((sum, bytes) => sum + bytes, 0);
}

const compressed = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** The largest answer that the background may have to give of an entity. */
function weighAnswer(): number {
  const { entities, sources } = readKnowledge();
  const answers = entities.map(({ id }) => composeEntityCard(id, { entities, sources }));
  return Math.max(...answers.map((answer) => compressed(JSON.stringify(answer))));
}

/** Measures both builds against the budgets. */
export function measureBudgets(): Budget[] {
  const answer = weighAnswer();
  return (['chrome', 'firefox'] as const).flatMap((browser) => {
    const folder = toBuildFolder(browser);
    const popover = weigh(folder, ['popover.js']);
    const parts: [name: string, bytes: number | null, limit: number][] = [
      ['content script', weigh(folder, listContentFiles(folder)), CONTENT_LIMIT],
      ['reader', weigh(folder, ['reader.js']), READER_LIMIT],
      ['popover', popover, POPOVER_LIMIT],
      ['largest answer', answer, ANSWER_LIMIT],
      ['first opening', popover && popover + answer, OPENING_LIMIT],
    ];
    return parts.map(([name, bytes, limit]) => ({ name: `${browser}: ${name}`, bytes, limit }));
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
