/** Puts measured pages into tables: what the extension adds to a page, and to one on which it finds nothing. */

import {
  addedBy,
  addedMemory,
  addedMs,
  addedShift,
  medianBy,
  type NumberOf,
  readSlowdown,
  SLOWDOWN,
  scriptsMs,
} from './added-cost.ts';
import { type BenchTable, medianOf, spreadOf, type Verdict } from './bench-table.ts';
import type { LoadsByVariant } from './page-load.ts';
import type { MeasuredPage, MeasuredPages } from './pages.ts';
import { VARIANTS, type Variant } from './variants.ts';

export const BROWSERS = { chrome: 'Chromium', firefox: 'Firefox' };
const LABELS: Record<Variant, string> = {
  none: 'nothing',
  least: 'the least',
  ours: 'Waferlight',
  wrapper: 'mark.js',
};

const own: NumberOf = ({ ownMs }) => ownMs;
const all: NumberOf = ({ totalMs }) => totalMs;
const longest: NumberOf = ({ longestMs }) => longestMs;

/** Writes a number, or a dash where the browser gave none. */
const toText = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–';
const toPercent = (share: number): string => `${toText(share * 100, 0)} %`;
const mostOf = (numbers: number[]): number => Math.max(...numbers);

interface Series {
  label: string;
  pages: LoadsByVariant[];
}

/** The series of loads that a browser gave. */
function toSeries({ own: fixtures, real }: MeasuredPages): Series[] {
  const named: [string, MeasuredPage[]][] = [
    [`${fixtures.length} of our fixtures`, fixtures],
    [`${real.length} real pages`, real],
  ];
  return named.flatMap(([label, pages]) => {
    if (pages.length === 0) return [];
    const slow = pages.flatMap((page) => page.slow ?? []);
    const slowed = { label: `… ${toText(readSlowdown(pages), 1)} times slower`, pages: slow };
    return [
      { label, pages: pages.map(({ loads }) => loads) },
      ...(slow.length > 0 ? [slowed] : []),
    ];
  });
}

function toCostRow(variant: Variant, pages: LoadsByVariant[]): (string | number)[] {
  const middle = (read: (loads: LoadsByVariant) => number) => medianOf(pages.map(read));
  const most = (read: (loads: LoadsByVariant) => number) => mostOf(pages.map(read));
  const allMs = toText(
    middle((loads) => medianBy(loads[variant], all)),
    1,
  );
  if (variant === 'none') return [LABELS.none, allMs, ...Array(8).fill('–')];
  return [
    LABELS[variant],
    allMs,
    toText(
      middle((loads) => addedBy(loads, variant, own)),
      1,
    ),
    toText(
      most((loads) => addedBy(loads, variant, own)),
      1,
    ),
    toPercent(middle((loads) => spreadOf(loads[variant].map(own)))),
    toText(
      middle((loads) => addedMs(loads, variant)),
      1,
    ),
    toText(
      most((loads) => medianBy(loads[variant], longest)),
      1,
    ),
    toText(middle((loads) => addedMemory(loads, variant)) / 1e6, 2),
    toText(most((loads) => addedMemory(loads, variant)) / 1e6, 2),
    toText(
      most((loads) => addedShift(loads, variant)),
      3,
    ),
  ];
}

const COST_INTRO =
  'Each page in a tab of its own, its scripts off, in turns with nothing, with Waferlight, and with a content script ' +
  'that wraps the same names with mark.js in one pass. Milliseconds that the page’s main thread ran; what other ' +
  'programs took is not in them. All: everything, on the median page. Own: the extension’s scripts with what they ' +
  'cause, by the scripts’ addresses, in Chromium from a trace, in Firefox from its profiler’s look each millisecond; ' +
  'on the median page, on the worst, and how far repetitions lie apart. Added: own, what style, layout and painting ' +
  'grew by, and in Chromium the making of a world for the scripts. Task: own time within one task, on the worst page. ' +
  'Memory: Chromium’s script heap and document, Firefox’s count for content scripts; on the median page and the ' +
  'worst. Shift: layout shift added, on the worst page; Firefox does not tell. Slower: the factor that ' +
  'the pages’ own work shows; Chromium’s brake goes by the clock and holds more on a crowded machine, so the verdict is ' +
  'scaled back to what was asked for. Firefox has no brake.';

/** Tables the cost of pages with names on them. */
export function sumUpCosts(measured: readonly MeasuredPages[]): BenchTable {
  const rows = measured.flatMap((one) =>
    toSeries(one).flatMap(({ label, pages }) =>
      VARIANTS.filter((variant) => pages[0]?.[variant].length).map((variant) => [
        BROWSERS[one.browser],
        label,
        ...toCostRow(variant, pages),
      ]),
    ),
  );
  const head = ['browser', 'pages', 'with', 'all ms', 'own ms', 'most own', 'spread', 'added ms'];
  head.push('task ms', 'MB', 'most MB', 'shift');
  /** Real pages where there are any, ours otherwise. */
  const judged = measured.map(({ browser, real, own: fixtures }) => ({
    name: BROWSERS[browser],
    pages: real.length > 0 ? real : fixtures,
  }));
  const verdicts = COST_LIMITS.flatMap((limit) => judge(limit, judged));
  return { title: 'What a page costs', intro: COST_INTRO, head, rows, verdicts };
}

/** A target on a number of a browser's pages. */
interface Limit {
  target: string;
  most: number;
  /** Not a number where the browser does not tell. */
  read(pages: MeasuredPage[]): number;
  say(value: number): string;
}

const COST_LIMITS: Limit[] = [
  {
    target: 'The median page: under 10 ms of added main-thread time',
    most: 10,
    read: (pages) => medianOf(pages.map(({ loads }) => addedMs(loads, 'ours'))),
    say: (ms) => `${toText(ms, 1)} ms`,
  },
  {
    target: `At ${SLOWDOWN} times CPU slowdown never a task of ours over 50 ms`,
    most: 50,
    read: (pages) => {
      const longestMs = pages.map(({ slow }) => (slow ? medianBy(slow.ours, longest) : Number.NaN));
      return mostOf(longestMs) * Math.min(1, SLOWDOWN / readSlowdown(pages));
    },
    say: (ms) => `${toText(ms, 1)} ms`,
  },
  {
    target: 'No layout shift',
    most: 0,
    read: (pages) => mostOf(pages.map(({ loads }) => addedShift(loads, 'ours'))),
    say: (shift) => toText(shift, 3),
  },
  {
    target: 'The median page: under 1 MB of memory',
    most: 1e6,
    read: (pages) => medianOf(pages.map(({ loads }) => addedMemory(loads, 'ours'))),
    say: (bytes) => `${toText(bytes / 1e6, 2)} MB`,
  },
];

const NOTHING_LIMIT: Limit = {
  target: 'The worst of these pages: under 3 ms for being there',
  most: 3,
  read: (pages) => mostOf(pages.map(({ loads }) => scriptsMs(loads, 'ours'))),
  say: (ms) => `${toText(ms, 1)} ms`,
};

/** No verdict where no browser tells. */
function judge(
  { target, most, read, say }: Limit,
  judged: { name: string; pages: MeasuredPage[] }[],
): Verdict[] {
  const told = judged
    .map(({ name, pages }) => ({ name, value: read(pages) }))
    .filter(({ value }) => Number.isFinite(value));
  if (told.length === 0) return [];
  const measured = told.map(({ name, value }) => `${say(value)} (${name})`).join(', ');
  return [{ target, measured, isKept: told.every(({ value }) => value <= most) }];
}

const NOTHING_INTRO =
  'A news article in which no name occurs, which is read, and pages that are no news, at which only the content ' +
  'script looks. Main-thread milliseconds as above. Being there: own time and, in Chromium, the world made for it. ' +
  'Least: the same of an extension that only hears messages, asks for its settings and reads the page’s text once.';

/** Tables the cost of pages on which there is nothing to mark. */
export function sumUpNothing(measured: readonly MeasuredPages[]): BenchTable {
  const rows = measured.flatMap(({ browser, nameless }) =>
    nameless.map(({ name, loads }) => [
      BROWSERS[browser],
      name,
      toText(medianBy(loads.none, all), 1),
      toText(addedBy(loads, 'ours', own), 1),
      toPercent(spreadOf(loads.ours.map(own))),
      toText(scriptsMs(loads, 'ours'), 1),
      toText(scriptsMs(loads, 'least'), 1),
      toText(scriptsMs(loads, 'wrapper'), 1),
    ]),
  );
  const judged = measured.map(({ browser, nameless }) => ({
    name: BROWSERS[browser],
    pages: nameless,
  }));
  return {
    title: 'A page with no name on it',
    intro: NOTHING_INTRO,
    head: [
      'browser',
      'page',
      'all ms',
      'own ms',
      'spread',
      'being there ms',
      'least ms',
      'mark.js ms',
    ],
    rows,
    verdicts: judge(NOTHING_LIMIT, judged),
  };
}
