/** Part 6, figures and linking: megabytes a second, against compromise and Recognizers-Text on the same text; in Node. */
import {
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import nlp from 'compromise';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { linkFigures } from '../../core/link-figures.ts';
import type { LinkedMention } from '../../core/link-mentions.ts';
import { type ReadFigure, readFigures } from '../../core/read-figures.ts';
import { toCurrencyResolver } from '../../core/resolve-currency.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { type BenchOptions, type BenchTable, medianOf, spreadOf } from './bench-table.ts';
import { formatShare, formatTimes } from './format-measures.ts';
import { composeNews, textOf } from './news-text.ts';

/** How much of the text ours reads, and the slow ones, UTF-16 units. */
const UNITS = 1_000_000;
const COMPROMISE_UNITS = 200_000;
const RECOGNIZERS_UNITS = 50_000;
/** How much of a page tells its currencies, as in core/read-page-figures.ts. */
const CURRENCY_UNITS = 200_000;
const CULTURE = 'en-us';

/** A contestant: reads the paragraphs and tells how much it found. */
interface Contestant {
  name: string;
  units: number;
  read(paragraphs: string[]): number;
}

interface Measured {
  /** Milliseconds for a million units. */
  times: number[];
  /** Found in a million units. */
  found: number;
}

/** Measures part 6; the browsers have no part in it. */
export async function measureFigures({
  repetitions,
  withPeers,
  note,
}: BenchOptions): Promise<BenchTable[]> {
  const paragraphs = composeNews(UNITS).blocks.map(textOf);
  const contestants = [...listOurs(paragraphs), ...(withPeers ? listPeers() : [])];
  const measured = new Map<string, Measured>();
  // In turns, so that a busy minute falls on all; the first round lets the engine compile and does not count.
  for (let round = 0; round <= repetitions; round++) {
    note(`figures, round ${round} of ${repetitions}`);
    for (const { name, units, read } of contestants) {
      const sample = takeUnits(paragraphs, units);
      const length = sample.reduce((sum, text) => sum + text.length, 0);
      const startMs = performance.now();
      const found = read(sample);
      const ms = performance.now() - startMs;
      const times = measured.get(name)?.times ?? [];
      if (round > 0) times.push((ms * 1e6) / length);
      measured.set(name, { times, found: (found * 1e6) / length });
    }
  }
  return [tell(measured)];
}

function listOurs(all: string[]): Contestant[] {
  const gazetteer = compileGazetteer(toLexicon(readKnowledge()));
  const currencies = toCurrencyResolver(all.join('\n').slice(0, CURRENCY_UNITS));
  const find = (texts: string[]): LinkedMention[][] => {
    const page = emptyPageContext();
    return texts.map((text, at) => {
      const beside = [texts[at - 1], texts[at + 1]].flatMap((other) => other ?? []);
      return findMentions(text, gazetteer, page, beside).linked;
    });
  };
  const read = (texts: string[]): ReadFigure[][] =>
    texts.map((text) => readFigures(text, { currencies }));
  const tie = (texts: string[], figures: ReadFigure[][], mentions: LinkedMention[][]) =>
    texts.map((text, at) => linkFigures(figures[at] ?? [], mentions[at] ?? [], { text }));
  // What tying is given is made once, so that it is measured by itself.
  const [figures, mentions] = [read(all), find(all)];
  return [
    { name: 'limit: read every character', units: UNITS, read: countDigits },
    { name: 'ours, reading figures', units: UNITS, read: (texts) => read(texts).flat().length },
    {
      name: 'ours, tying figures to names',
      units: UNITS,
      read: (texts) => tie(texts, figures, mentions).flat().length,
    },
    {
      name: 'ours, finding and linking names',
      units: UNITS,
      read: (texts) => find(texts).flat().length,
    },
    {
      name: 'ours, all three',
      units: UNITS,
      read: (texts) => tie(texts, read(texts), find(texts)).flat().length,
    },
  ];
}

function listPeers(): Contestant[] {
  const readers = [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension];
  return [
    {
      name: 'compromise, numbers and money',
      units: COMPROMISE_UNITS,
      read: (texts) =>
        texts.flatMap((text) => {
          const view = nlp(text);
          const found: unknown[] = [view.numbers().json(), view.money().json()];
          return found.flat();
        }).length,
    },
    {
      name: 'Recognizers-Text, number, percentage, currency, dimension',
      units: RECOGNIZERS_UNITS,
      read: (texts) =>
        texts.flatMap((text) => readers.flatMap((read) => read(text, CULTURE))).length,
    },
  ];
}

/** Reads each unit once; the count keeps the reading from being left out. */
function countDigits(texts: string[]): number {
  let digits = 0;
  for (const text of texts) {
    for (let k = 0; k < text.length; k++) {
      const unit = text.charCodeAt(k);
      if (unit >= 48 && unit <= 57) digits++;
    }
  }
  return digits;
}

/** Takes whole paragraphs until they have so many units. */
function takeUnits(paragraphs: string[], units: number): string[] {
  let length = 0;
  return paragraphs.filter((text) => {
    const isIn = length < units;
    length += text.length;
    return isIn;
  });
}

function tell(measured: Map<string, Measured>): BenchTable {
  const ownMs = medianOf(measured.get('ours, reading figures')?.times ?? []);
  return {
    title: 'Figures and linking',
    intro: `In Node, on the text of part 1, paragraph by paragraph: ${UNITS / 1e6} MB for ours, of it the first ${COMPROMISE_UNITS / 1e3} kB for compromise and ${RECOGNIZERS_UNITS / 1e3} kB for Recognizers-Text. “× reading” is time for the same amount of text against reading figures with ours; “found” is figures, names or digits in a megabyte. A peer’s figure counts once for each of its readers that finds it.`,
    head: ['what', 'MB/s', 'spread', '× reading', 'found in 1 MB'],
    rows: [...measured].map(([name, { times, found }]) => [
      name,
      formatTimes(1000 / medianOf(times)),
      formatShare(spreadOf(times)),
      formatTimes(medianOf(times) / ownMs),
      Math.round(found),
    ]),
    verdicts: [],
  };
}
