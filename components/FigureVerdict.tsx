/** How a page's figure stands to ours: a sign, the word, the source with its date, and what we hold. Never by colour. */
import { type Standing, standingOf } from '../core/page-summary.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { SignIcon } from './Icons.tsx';
import { AsOf, SourceLink } from './Provenance.tsx';

const WORDS: Record<Exclude<Standing, 'new' | 'none'>, [word: string, link: string]> = {
  same: ['Same', 'as'],
  differs: ['Differs', 'from'],
  newer: ['Newer', 'than'],
  older: ['Older', 'than'],
};

/** Shows the verdict of one figure. */
export function FigureVerdict({ figure }: { figure: PageFigureRow }) {
  const standing = standingOf(figure);
  const { comparison } = figure;
  const sign = <SignIcon sign={standing} />;
  if (standing === 'new') {
    return (
      <p class="standing">
        {sign}
        <b>New</b>: not in our sources
      </p>
    );
  }
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
