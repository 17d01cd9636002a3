/** How a page's figure stands to ours: a sign, the word, the source with its date, and what we hold. Never by colour. */
import { standingOf } from '../core/page-summary.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { SignIcon } from './Icons.tsx';
import { Against, NewVerdict } from './Verdict.tsx';

/** Shows the verdict of one figure. */
export function FigureVerdict({ figure }: { figure: PageFigureRow }) {
  const standing = standingOf(figure);
  const { comparison } = figure;
  if (standing === 'new') return <NewVerdict class="standing" />;
  if (!comparison || standing === 'none') {
    return (
      <p class="standing standing--none">
        <SignIcon sign={standing} />
        <span class="visually-hidden">No counterpart in our sources</span>
      </p>
    );
  }
  const { provenance, ratio, verdict, qualifier, value } = comparison;
  return (
    <div class="standing-row">
      <p class="standing">
        <Against sign={standing} provenance={provenance} />
        {verdict === 'differs' && ratio !== null && `: ${toShareOf(ratio)} of it`}
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
function toShareOf(ratio: number): string {
  return ratio >= 10
    ? `${Math.round(ratio).toLocaleString('en')}×`
    : `${(ratio * 100).toLocaleString('en', { maximumFractionDigits: ratio < 0.1 ? 1 : 0 })}%`;
}
