/** `node scripts/bench/page-cost.ts FILE [--slowdown 4] [--repetitions 5]`: what one page costs in Chromium, with our time by phase. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchWithExtension } from '../../tests/support/launch.ts';
import { serveFolder } from '../../tests/support/serve.ts';
import { buildFor, isBuildFresh } from '../build.ts';
import { formatTable } from '../table.ts';
import { medianOf, spreadOf } from './bench-table.ts';
import { type ChromeLoad, createChromeLoader } from './load-in-chrome.ts';
import { createVariants, forVariants, VARIANTS } from './variants.ts';

const NUMBERS = [
  'totalMs',
  'ownMs',
  'longestMs',
  'worldsMs',
  'frameMs',
  'memory',
  'shift',
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slowdown: { type: 'string', default: '1' },
    repetitions: { type: 'string', default: '5' },
  },
});
const [file] = positionals;
if (!file) throw new Error('Usage: node scripts/bench/page-cost.ts FILE');
if (!isBuildFresh('chrome')) await buildFor('chrome');

const served = await serveFolder(
  path.dirname(file),
  {},
  { 'content-security-policy': "script-src 'none'" },
);
const variants = createVariants();
const columns = forVariants((): ChromeLoad[] => []);
const address = `${served.origin}/${encodeURIComponent(path.basename(file))}`;
for (const variant of VARIANTS) {
  const extensionDir = variants.folder(variant, 'chrome');
  const launched = await launchWithExtension({ browser: 'chrome', extensionDir });
  const loader = await createChromeLoader(launched);
  for (let k = 0; k < Number(values.repetitions); k++) {
    process.stderr.write(`${variant} ${k + 1} …\n`);
    await loader.load(address, { slowdown: Number(values.slowdown) });
  }
  columns[variant] = await loader.finish();
  await launched.close();
}
variants.close();
await served.close();

const show = (numbers: number[]) =>
  `${medianOf(numbers).toFixed(2)} ±${(spreadOf(numbers) * 100).toFixed(0)} %`;
const rows = NUMBERS.map((name) => {
  const scale = name === 'memory' ? 1e6 : 1;
  return [
    name,
    ...VARIANTS.map((one) => show(columns[one].map((load) => (load[name] ?? 0) / scale))),
  ];
});
process.stdout.write(`${formatTable(['', ...VARIANTS], rows)}\n\n`);
const phases = new Set(columns.ours.flatMap((load) => [...load.phases.keys()]));
const byPhase = [...phases].map((phase) => {
  const times = columns.ours.map((load) => load.phases.get(phase) ?? 0);
  return [phase, medianOf(times).toFixed(2), Math.max(...times).toFixed(2)];
});
byPhase.sort((a, b) => Number(b[1]) - Number(a[1]));
process.stdout.write(`${formatTable(['our time by phase', 'median ms', 'most ms'], byPhase)}\n`);
