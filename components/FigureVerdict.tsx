/** How a page's figure stands to ours: a sign, the word, the source with its date, and what we hold. Never by colour. */
import { type Standing, standingOf } from '../core/page-summary.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { AsOf, SourceLink } from './Provenance.tsx';

const SIGNS: Record<Standing, string> = {
  same: 'M1 4h9M1 7.5h9',
  differs: 'M1 4h9M1 7.5h9M8 .5L3 10.5',
  newer: 'M1 5.5h8.5M6 2l3.5 3.5L6 9',
  older: 'M10 5.5H1.5M5 2L1.5 5.5 5 9',
  none: 'M3 5.5h5',
};
const WORDS: Record<Exclude<Standing, 'none'>, [word: string, link: string]> = {
  same: ['Same', 'as'],
  differs: ['Differs', 'from'],
  newer: ['Newer', 'than'],
  older: ['Older', 'than'],
};

/** Shows the verdict of one figure. */
export function FigureVerdict({ figure }: { figure: PageFigureRow }) {
  const standing = standingOf(figure);
  const { comparison } = figure;
  const sign = (
    <svg class="sign" viewBox="0 0 11 11" aria-hidden="true">
      <path d={SIGNS[standing]} />
    </svg>
  );
  if (!comparison || standing === 'none') {
    return (
      <p class="standing standing--none">
        {sign}
        <span class="visually-hidden">No counterpart in our sources</span>
      </p>
    );
  }
  const { provenance, ratio, verdict, qualifier, value } = comparison;
  const [word, link] = WORDS[standing];
  return (
    <div class="standing-row">
      <p class="standing">
        {sign}
        <b>{word}</b> {link}{' '}
        <SourceLink address={provenance.address}>{provenance.source}</SourceLink>
        {', '}
        <AsOf date={provenance.asOf} />
        {verdict === 'differs' && ratio !== null && `: ${toRatio(ratio)} of it`}
      </p>
      <p class="ours">
        <span class="visually-hidden">Ours: </span>
        {qualifier && `${qualifier} `}
        {value}
      </p>
    </div>
  );
}

/** "115%" below ten times, "12×" from there. */
function toRatio(ratio: number): string {
  return ratio >= 10
    ? `${Math.round(ratio).toLocaleString('en')}×`
    : `${(ratio * 100).toLocaleString('en', { maximumFractionDigits: ratio < 0.1 ? 1 : 0 })}%`;
}
