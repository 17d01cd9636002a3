/** Tells what finding.ts measured: its tables, and how they stand to the targets. */
import type { BrowserKind } from '../find-browser.ts';
import { type BenchTable, medianOf, spreadOf, type Verdict } from './bench-table.ts';
import type { Measured } from './finding-page.ts';
import { BROWSER_NAMES, formatShare, formatTimes, toVerdict } from './format-measures.ts';

/** A contestant of finding-page.ts, and the key of its names. */
export interface Entrant {
  name: string;
  key: string;
}

/** What one browser measured, by `toId` of the entrant, in the order of the table. */
export type Findings = Map<string, Measured[]>;

/** Names an entrant in one word. */
export const toId = ({ name, key }: Entrant): string => `${name}|${key}`;

/** What was measured, and over what. */
export interface FindingScope {
  byBrowser: Map<BrowserKind, Findings>;
  /** Length of the text, UTF-16 units. */
  units: number;
  /** How many aliases we have. */
  aliases: number;
}

const COLUMNS = ['ms', 'spread', '× limit', 'found'];
const MOST_TIMES_LIMIT = 3;
const LEAST_TIMES_PEER = 100;
const MOST_TIMES_SIZE = 1.5;

const LIMIT = { name: 'read every character', key: 'ours' };
const TEXT_LIMIT = { name: 'read text', key: 'ours' };
const ON_TEXT = ['read text', 'spot whole', 'spot'];
const PEERS = ['mark.js terms', 'mark.js pattern', 'findAndReplaceDOMText'];
const WORDS: Record<string, string> = {
  'read every character': 'limit: walk the text nodes, read every character',
  'collect blocks': 'ours, text blocks alone',
  'whole line': 'ours, whole line with linking',
  line: 'ours, line with names of one sense',
  'mark.js terms': 'mark.js, list of terms',
  'mark.js pattern': 'mark.js, one pattern',
  'read text': 'limit: read every character of one string',
  'spot whole': 'ours, spotting, all our names',
  spot: 'ours, spotting',
};

/** Makes part 1’s tables. */
export function tellFinding(scope: FindingScope): BenchTable[] {
  return [tellPage(scope), tellText(scope), tellPeers(scope)];
}

function tellPage(scope: FindingScope): BenchTable {
  const atMost = (what: string, entrant: Entrant) =>
    verdictOf(scope, `${what}: at most ${MOST_TIMES_LIMIT} times the limit`, {
      of: entrant,
      to: LIMIT,
      keeps: (ratio) => ratio <= MOST_TIMES_LIMIT,
    });
  return {
    title: 'Finding: from text nodes to painted highlights',
    intro: `Script time over ${scope.units / 1e6} MB of news text in one page, made anew before each measurement (what takes over four seconds is measured three times); “found” is the number of marks, or of characters, or of blocks. mark.js wraps whole words within one text node, findAndReplaceDOMText across nodes, and so does ours. A pattern is one alternation of all names. Our aliases are those of all languages; 16 names are the entities’ main ones, more are made up and added to them, a fifth of them beginning with an ordinary word.`,
    head: toHead(scope, COLUMNS),
    rows: toRows(scope, ({ name }) => !ON_TEXT.includes(name), LIMIT),
    verdicts: [
      atMost('whole line with linking', { name: 'whole line', key: 'ours' }),
      atMost('line with 16 names of one sense', { name: 'line', key: '16' }),
    ],
  };
}

function tellText(scope: FindingScope): BenchTable {
  const atMost = (what: string, name: string) =>
    verdictOf(scope, `${what}, 20,000 names: at most ${MOST_TIMES_SIZE} times as long as 16`, {
      of: { name, key: '20000' },
      to: { name, key: '16' },
      keeps: (ratio) => ratio <= MOST_TIMES_SIZE,
    });
  return {
    title: 'Finding: spotting alone',
    intro: 'Step 2 by itself, on the joined text of the same page in one string.',
    head: toHead(scope, COLUMNS),
    rows: toRows(scope, ({ name }) => ON_TEXT.includes(name), TEXT_LIMIT),
    verdicts: [atMost('spotting', 'spot'), atMost('line', 'line')],
  };
}

function tellPeers(scope: FindingScope): BenchTable {
  const pairs = listEntrants(scope)
    .filter(({ name }) => PEERS.includes(name))
    .map((peer) => ({
      of: peer,
      to: { name: peer.key === 'ours' ? 'whole line' : 'line', key: peer.key },
    }));
  const script = ({ ms }: Measured) => ms;
  const withLayout = ({ ms, layoutMs }: Measured) => ms + layoutMs;
  return {
    title: 'Finding: against peers with the same names',
    intro:
      'How many times as long as ours each takes, in script alone and with the layout that follows: with our aliases against the whole line with linking, with other lists against the line with names of one sense.',
    head: toHead(scope, ['× script', '× with layout']),
    rows: pairs.map(({ of, to }) => {
      const [alone, both] = [script, withLayout].map((take) => ratiosOf(scope, { of, to, take }));
      const cells = [...scope.byBrowser.keys()].flatMap((_, at) => [alone?.[at], both?.[at]]);
      return [...labelOf(of, scope), ...cells.map((ratio = Number.NaN) => formatTimes(ratio))];
    }),
    verdicts: pairs
      .filter(({ of }) => of.name === 'mark.js terms')
      .map(({ of, to }) => {
        const names = labelOf(of, scope)[1];
        const target = `${names} names: at least ${LEAST_TIMES_PEER} times faster than mark.js`;
        return verdictOf(scope, target, { of, to, keeps: (ratio) => ratio >= LEAST_TIMES_PEER });
      }),
  };
}

interface Comparison {
  of: Entrant;
  to: Entrant;
  /** What is compared; script time when absent. */
  take?(measured: Measured): number;
}

/** Compares medians, one ratio a browser. */
function ratiosOf({ byBrowser }: FindingScope, { of, to, take = (one) => one.ms }: Comparison) {
  return [...byBrowser.values()].map((findings) => {
    const median = (entrant: Entrant) => medianOf((findings.get(toId(entrant)) ?? []).map(take));
    return median(of) / median(to);
  });
}

function verdictOf(
  scope: FindingScope,
  target: string,
  { keeps, ...comparison }: Comparison & { keeps(ratio: number): boolean },
): Verdict {
  return toVerdict(target, [...scope.byBrowser.keys()], ratiosOf(scope, comparison), keeps);
}

function toHead({ byBrowser }: FindingScope, columns: string[]): string[] {
  const own = (kind: BrowserKind) =>
    columns.map((column, at) => (at === 0 ? `${BROWSER_NAMES[kind]} ${column}` : column));
  return ['what', 'names', ...[...byBrowser.keys()].flatMap(own)];
}

function toRows(
  scope: FindingScope,
  isIn: (entrant: Entrant) => boolean,
  limit: Entrant,
): (string | number)[][] {
  return listEntrants(scope)
    .filter(isIn)
    .map((entrant) => {
      const ratios = ratiosOf(scope, { of: entrant, to: limit });
      const cells = [...scope.byBrowser.values()].flatMap((findings, at) => {
        const measured = findings.get(toId(entrant)) ?? [];
        const times = measured.map(({ ms }) => ms);
        const median = medianOf(times);
        const ms = median.toFixed(median < 100 ? 1 : 0);
        const found = measured[0]?.found ?? 0;
        return [ms, formatShare(spreadOf(times)), formatTimes(ratios[at] ?? 0), found];
      });
      return [...labelOf(entrant, scope), ...cells];
    });
}

function listEntrants({ byBrowser }: FindingScope): Entrant[] {
  const [findings] = byBrowser.values();
  return [...(findings?.keys() ?? [])].map((id) => {
    const [name = '', key = ''] = id.split('|');
    return { name, key };
  });
}

function labelOf({ name, key }: Entrant, { aliases }: FindingScope): [what: string, names: string] {
  const isLimit = name === LIMIT.name || name === TEXT_LIMIT.name || name === 'collect blocks';
  const names = key === 'ours' ? `our ${aliases}` : Number(key).toLocaleString('en-US');
  return [WORDS[name] ?? name, isLimit ? '–' : names];
}
