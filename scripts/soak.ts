/** `npm run soak`: a page that adds, changes and removes thousands of paragraphs for minutes, in both browsers; prints a table. */
import { parseArgs } from 'node:util';
import { buildFor, isBuildFresh } from './build.ts';
import { listFaults, runSoak, type SoakResult } from './run-soak.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '180' } } });
const seconds = Number(values.seconds);
if (!(seconds >= 4)) throw new Error('--seconds takes a number from 4.');

const toMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const toRow = (one: SoakResult) => [
  one.browser,
  one.seconds,
  one.added,
  one.changed,
  one.removed,
  one.mostRanges,
  `${one.counted} of ${one.paragraphs}`,
  `${(one.share * 100).toFixed(1)} %`,
  one.longestMs.toFixed(1),
  one.crowding.toFixed(1),
  one.longTasks ?? '–',
  one.memory.map(toMegabytes).join(' → '),
];

const results: SoakResult[] = [];
for (const browser of ['chrome', 'firefox'] as const) {
  if (!isBuildFresh(browser)) await buildFor(browser);
  process.stderr.write(`${browser}: ${seconds} s …\n`);
  results.push(await runSoak(browser, seconds));
}
const head = ['browser', 's', 'added', 'changed', 'removed', 'most ranges', 'mentions in the end'];
head.push('share', 'longest ms', 'crowding', 'long tasks', 'memory MB');
process.stdout.write(`${formatTable(head, results.map(toRow))}\n`);
const faults = results.flatMap((one) => listFaults(one).map((fault) => `${one.browser}: ${fault}`));
process.stdout.write(`${faults.length === 0 ? 'All bounds are kept.' : faults.join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
