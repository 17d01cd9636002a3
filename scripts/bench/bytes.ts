/** The last part, bytes: what each script weighs, its budget, and what is in it. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { type Budget, isKept, measureBudgets } from '../budgets.ts';
import type { BrowserKind } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import type { BenchOptions, BenchTable } from './bench-table.ts';
import { BROWSER_NAMES } from './format-measures.ts';
import type { Weighed } from './weigh-build.ts';

/** What the modules of one origin are called in the table; the first that fits. */
const ORIGINS: [module: RegExp, origin: string][] = [
  [/virtual:waferlight\/lexicon/, 'names and weights'],
  [/virtual:waferlight\/knowledge/, 'knowledge'],
  [/\.css(?:\?|$)/, 'styles'],
  [/\/node_modules\/preact\//, 'Preact'],
  [/virtual:waferlight\/prefilter/, 'prefilter'],
  [/\/node_modules\/webextension-polyfill\//, 'polyfill'],
  [/\/node_modules\/|virtual:wxt|wxt-/, 'WXT'],
  [/rolldown/, 'bundler'],
  [/^\/(core|dom|components|platform|entrypoints)\//, ''],
];

/** The file of a script whose weight budgets.ts tells, by the name that it has there. */
const FILES: Record<string, string> = {
  'content script': 'content-scripts/content.js',
  reader: 'reader.js',
  popover: 'popover.js',
};

/** Names the origin of a module, by its path from the project’s folder or its virtual name: a room of ours, or a package. */
export function originOf(id: string): string {
  const [pattern, origin] = ORIGINS.find(([module]) => module.test(id)) ?? [];
  return origin || pattern?.exec(id)?.[1] || 'other';
}

/** Weighs the scripts of both builds, which have to be fresh. */
export async function measureBytes({ browsers, note }: BenchOptions): Promise<BenchTable[]> {
  const budgets = measureBudgets();
  const rows: (string | number)[][] = [];
  const kept: Budget[] = [];
  for (const kind of browsers) {
    note(`bytes: ${BROWSER_NAMES[kind]}`);
    const portions = await weighPortions(kind);
    for (const [name, file] of Object.entries(FILES)) {
      const budget = budgets.find((one) => one.name === `${kind}: ${name}`);
      const inside = portions[file];
      if (!budget || budget.bytes === null || !inside) throw new Error(`${kind} has no ${file}.`);
      kept.push(budget);
      const share = `${Math.round((budget.bytes / budget.limit) * 100)}%`;
      const words = inside.map(({ origin, bytes }) => `${origin} ${toKb(bytes)}`).join(', ');
      rows.push([name, BROWSER_NAMES[kind], toKb(budget.bytes), toKb(budget.limit), share, words]);
    }
  }
  return [
    {
      title: 'Bytes',
      intro:
        'Kilobytes (1,024 bytes), minified and gzipped. Parts are weighed by themselves, so that they add up to a little more than their script, which compresses them together; the content script has a style sheet beside it.',
      head: ['script', 'browser', 'KB', 'budget', 'share', 'what is in it'],
      rows,
      verdicts: [
        {
          target: 'every script keeps its budget',
          measured: `${kept.filter(isKept).length} of ${kept.length}`,
          isKept: kept.every(isKept),
        },
      ],
    },
  ];
}

const toKb = (bytes: number) => (bytes / 1024).toFixed(1);

/** Weighs a build in a process of its own, as WXT draws its progress on the terminal. */
function weighPortions(kind: BrowserKind): Promise<Weighed> {
  const script = path.join(ROOT, 'scripts/bench/weigh-build.ts');
  const child = fork(script, [kind, ...Object.values(FILES)], { silent: true });
  let problem = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    problem += part;
  });
  return new Promise((resolve, reject) => {
    child.on('message', (weighed) => resolve(weighed as Weighed));
    child.on('error', reject);
    // What was sent has arrived by then, and a settled promise stays as it is.
    child.on('close', () => reject(new Error(problem || `nothing was built for ${kind}`)));
  });
}
