/**
 * `npm run bench [-- DIR]`: measures what the extension costs, against the least that is possible and against peers, and
 * writes bench/RESULTS.md. A missed target is told and fails nothing; a measurement that cannot be made does.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BenchRequest, parseBenchOptions } from './bench/bench-options.ts';
import { toMarkdown, toTerminal } from './bench/bench-report.ts';
import type { BenchOptions, BenchTable } from './bench/bench-table.ts';
import { measureBytes } from './bench/bytes.ts';
import { measureChanges } from './bench/changes.ts';
import { measureFigures } from './bench/figures.ts';
import { measureFinding } from './bench/finding.ts';
import { describeMachine } from './bench/machine.ts';
import { measureOpening } from './bench/opening.ts';
import { measurePages } from './bench/pages.ts';
import { buildFor, isBuildFresh } from './build.ts';
import { readCrowding } from './crowding.ts';
import { UsageError } from './open-page.ts';
import { ROOT } from './run-tool.ts';

/** The parts in the order of the report; a new part is one line here. */
const PARTS: Record<string, (options: BenchOptions) => Promise<BenchTable[]>> = {
  finding: measureFinding,
  pages: measurePages,
  changes: measureChanges,
  opening: measureOpening,
  figures: measureFigures,
  bytes: measureBytes,
};

const RESULTS = 'bench/RESULTS.md';
/** Where saved news pages lie that are not ours to hand on. */
const USUAL_FOLDER = path.join(ROOT, '../shared/pages');

const say = (line: string) => process.stderr.write(`${line}\n`);

async function bench({ only, ...options }: BenchRequest): Promise<number> {
  const { browsers, repetitions, withPeers } = options;
  if (options.folder && !existsSync(options.folder)) {
    throw new UsageError(`There is no folder ${options.folder}.`);
  }
  const folder = options.folder ?? (existsSync(USUAL_FOLDER) ? USUAL_FOLDER : null);
  if (!folder) say('No folder of saved news pages was named: our own fixtures stand in for them.');
  // Building crowds the machine by itself.
  const crowding = readCrowding();
  for (const browser of browsers) if (!isBuildFresh(browser)) await buildFor(browser);
  const tables: BenchTable[] = [];
  const failures: string[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (only && only !== name) continue;
    try {
      const measured = await measure({ ...options, folder, note: say });
      for (const table of measured) process.stdout.write(`${toTerminal(table)}\n\n`);
      tables.push(...measured);
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`);
    }
  }
  for (const failure of failures) say(`Not measured: ${failure}`);
  const isWhole = !only && withPeers && browsers.length > 1 && failures.length === 0;
  if (isWhole) {
    const machine = describeMachine(browsers, {
      repetitions,
      hasFolder: folder !== null,
      crowding,
    });
    await mkdir(path.join(ROOT, path.dirname(RESULTS)), { recursive: true });
    await writeFile(path.join(ROOT, RESULTS), toMarkdown(machine, tables));
  }
  say(isWhole ? `Written to ${RESULTS}.` : `Not the whole: ${RESULTS} stays as it was.`);
  return failures.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await bench(parseBenchOptions(process.argv.slice(2), Object.keys(PARTS)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
