/** Tells what finding.ts measured: its tables, and how they stand to the targets. */
import type { BrowserKind } from '../find-browser.ts';
import { type BenchTable, medianOf, spreadOf, type Verdict } from './bench-table.ts';
import { type Entrant, type Findings, toId } from './finding.ts';
import { BROWSER_NAMES, formatShare, formatTimes, toVerdict } from './format-measures.ts';

const MOST_TIMES_LIMIT = 3;
const LEAST_TIMES_PEER = 100;
const MOST_TIMES_SIZE = 1.5;

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
const LIMITS: Record<string, string> = {
  'read text': 'read text',
  'spot whole': 'read text',
  spot: 'read text',
};
const PEERS = ['mark.js terms', 'mark.js pattern', 'findAndReplaceDOMText'];
const toKey = (key: string, aliases: number) =>
  key === 'ours' ? `our ${aliases}` : Number(key).toLocaleString('en-US');

interface Scope {
  units: number;
  /** How many aliases we have. */
  aliases: number;
}

/** Makes part 1’s tables of what each browser measured. */
export function tellFinding(
  byBrowser: Map<BrowserKind, Findings>,
  { units, aliases }: Scope,
): BenchTable[] {
  const browsers = [...byBrowser.keys()];
  const findings = [...byBrowser.values()];
  const entrants = [...(findings[0]?.keys() ?? [])].map(toEntrant);
  const onText = entrants.filter(({ name }) => LIMITS[name]);
  const onPage = entrants.filter(({ name }) => !LIMITS[name]);
  const ratio = (of: Entrant, to: Entrant) =>
    findings.map((one) => medianOf(timesOf(one, of)) / medianOf(timesOf(one, to)));
  const rowsOf = (list: Entrant[]) =>
    list.map((entrant) => [
      WORDS[entrant.name] ?? entrant.name,
      toKey(entrant.key, aliases),
      ...findings.flatMap((one, at) => cellsOf(one, entrant, ratio(entrant, limitOf(entrant))[at])),
    ]);
  const head = (last: string) => [
    'what',
    'names',
    ...browsers.flatMap((kind) => [`${BROWSER_NAMES[kind]} ms`, 'spread', '× limit', last]),
  ];
  const limit = { name: 'read every character', key: 'ours' };
  const verdicts: Verdict[] = [
    verdict('whole line, our names', ratio({ name: 'whole line', key: 'ours' }, limit)),
    verdict('line with 16 names', ratio({ name: 'line', key: '16' }, limit)),
  ];
  function verdict(what: string, ratios: number[]): Verdict {
    const target = `${what}: at most ${MOST_TIMES_LIMIT} times the limit`;
    return toVerdict(target, browsers, ratios, (value) => value <= MOST_TIMES_LIMIT);
  }
  const pairs = listPairs(entrants);
  const text = `${units / 1e6} MB of news text`;
  return [
    {
      title: 'Finding: from text nodes to painted highlights',
      intro: `Script time over ${text} in one page, made anew before each measurement; “layout” is the layout that the contestant makes the browser do afterwards, milliseconds. mark.js and findAndReplaceDOMText wrap whole words, within one text node (mark.js) or across (findAndReplaceDOMText); ours finds names across elements. A pattern is one alternation of all names. Names up to 20,000 are the 16 main names with made-up ones added.`,
      head: head('layout'),
      rows: rowsOf(onPage),
      verdicts,
    },
    {
      title: 'Finding: spotting alone',
      intro: `Step 2 by itself, on the joined text of the same page (${text} in one string); “found” is the number of mentions or of characters.`,
      head: head('found'),
      rows: rowsOf(onText),
      verdicts: [
        toVerdict(
          `spotting 20,000 names: at most ${MOST_TIMES_SIZE} times as long as 16`,
          browsers,
          ratio({ name: 'spot', key: '20000' }, { name: 'spot', key: '16' }),
          (value) => value <= MOST_TIMES_SIZE,
        ),
        toVerdict(
          `line with 20,000 names: at most ${MOST_TIMES_SIZE} times as long as 16`,
          browsers,
          ratio({ name: 'line', key: '20000' }, { name: 'line', key: '16' }),
          (value) => value <= MOST_TIMES_SIZE,
        ),
      ],
    },
    {
      title: 'Finding: against peers with the same names',
      intro:
        'How many times as long as ours each takes, script time alone: with our aliases against the whole line with linking, with other lists against the line with names of one sense.',
      head: ['peer', 'names', ...browsers.map((kind) => `${BROWSER_NAMES[kind]} ×`)],
      rows: pairs.map(([peer, ours]) => [
        WORDS[peer.name] ?? peer.name,
        toKey(peer.key, aliases),
        ...ratio(peer, ours).map(formatTimes),
      ]),
      verdicts: pairs
        .filter(([{ name }]) => name === 'mark.js terms')
        .map(([peer, ours]) =>
          toVerdict(
            `${toKey(peer.key, aliases)} names: at least ${LEAST_TIMES_PEER} times faster than mark.js`,
            browsers,
            ratio(peer, ours),
            (value) => value >= LEAST_TIMES_PEER,
          ),
        ),
    },
  ];
}

function cellsOf(findings: Findings, entrant: Entrant, ratio = Number.NaN): (string | number)[] {
  const measured = findings.get(toId(entrant)) ?? [];
  const times = timesOf(findings, entrant);
  const last = LIMITS[entrant.name]
    ? (measured[0]?.found ?? '–')
    : Math.round(medianOf(measured.map(({ layoutMs }) => layoutMs)));
  return [formatMs(medianOf(times)), formatShare(spreadOf(times)), formatTimes(ratio), last];
}

const formatMs = (ms: number) => ms.toFixed(ms < 100 ? 1 : 0);

const timesOf = (findings: Findings, entrant: Entrant) =>
  (findings.get(toId(entrant)) ?? []).map(({ ms }) => ms);

const limitOf = ({ name }: Entrant): Entrant => ({
  name: LIMITS[name] ?? 'read every character',
  key: 'ours',
});

function toEntrant(id: string): Entrant {
  const [name = '', key = ''] = id.split('|');
  return { name, key };
}

/** Puts each peer beside ours with the same names. */
function listPairs(entrants: Entrant[]): [peer: Entrant, ours: Entrant][] {
  return entrants
    .filter(({ name }) => PEERS.includes(name))
    .map((peer) => [peer, { name: peer.key === 'ours' ? 'whole line' : 'line', key: peer.key }]);
}
