/** Runs one part of the benchmark by itself: `node scripts/bench/PART.ts [--folder DIR] [--browser chrome] [--repetitions 5]`. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../find-browser.ts';
import { formatTable } from '../table.ts';
import type { BenchOptions, BenchTable } from './bench-table.ts';

const BROWSERS: BrowserKind[] = ['chrome', 'firefox'];

/** Runs a part as the command line says and prints its tables. */
export async function runAlone(
  part: (options: BenchOptions) => Promise<BenchTable[]>,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      browser: { type: 'string' },
      repetitions: { type: 'string', default: '5' },
    },
  });
  const tables = await part({
    browsers: BROWSERS.filter((one) => !values.browser || one === values.browser),
    repetitions: Number(values.repetitions),
    folder: values.folder ?? null,
    note: (progress) => process.stderr.write(`${progress}\n`),
  });
  for (const { title, intro, head, rows, verdicts } of tables) {
    const lines = verdicts.map(
      ({ target, measured, isKept }) => `${isKept ? 'kept' : 'MISSED'}: ${target}: ${measured}`,
    );
    const parts = [title, intro, formatTable(head, rows), lines.join('\n')];
    process.stdout.write(`${parts.join('\n\n')}\n\n\n`);
  }
}
