/** What one part of `npm run bench` hands over: a table, and how it stands to its targets. Printing and writing are bench.ts's. */
import type { BrowserKind } from '../find-browser.ts';

export interface BenchOptions {
  browsers: BrowserKind[];
  /** How often each measurement is repeated; tables show the median and the spread. */
  repetitions: number;
  /** A folder of saved news pages, or null: then only our own fixtures are measured. */
  folder: string | null;
  /** How many of the folder's pages are loaded. */
  pages: number;
  /** False leaves out what only compares ours with peers: quicker while ours is being changed. */
  withPeers: boolean;
  /** Says what is being measured. */
  note(progress: string): void;
}

/** One target of a table. */
export interface Verdict {
  /** “At most 3 times the limit”. */
  target: string;
  /** “2.4 (Chromium), 2.9 (Firefox)”. */
  measured: string;
  isKept: boolean;
}

export interface BenchTable {
  title: string;
  /** What was measured, on what, against what: a few sentences. */
  intro: string;
  head: string[];
  rows: (string | number)[][];
  verdicts: Verdict[];
}

/** Gives the median of measurements. */
export function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Gives the quartiles’ distance as a share of the median: the spread. */
export function spreadOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / medianOf(values);
}
