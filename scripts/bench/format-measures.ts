/** Writes measurements as the benchmark's tables show them. */
import type { BrowserKind } from '../find-browser.ts';
import type { Verdict } from './bench-table.ts';

export const BROWSER_NAMES: Record<BrowserKind, string> = {
  chrome: 'Chromium',
  firefox: 'Firefox',
};

/** Writes a ratio with two digits, at least up to its point: "0.35", "2.4", "130". */
export function formatTimes(ratio: number): string {
  return Number.isFinite(ratio) ? `${Number(ratio.toPrecision(2))}` : '–';
}

/** Writes a share in whole percent: "4%". */
export function formatShare(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)}%` : '–';
}

/** Makes a verdict of one ratio a browser; a target is kept only where every browser keeps it. */
export function toVerdict(
  target: string,
  browsers: BrowserKind[],
  ratios: number[],
  keeps: (ratio: number) => boolean,
): Verdict {
  const measured = ratios.map((ratio, at) => {
    const kind = browsers[at];
    return `${formatTimes(ratio)}${kind ? ` (${BROWSER_NAMES[kind]})` : ''}`;
  });
  return { target, measured: measured.join(', '), isKept: ratios.every(keeps) };
}
