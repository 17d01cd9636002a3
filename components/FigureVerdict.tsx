/** How a page's figure stands to ours: a sign, the word, the source with its date, and what we hold. Never by colour. */
import { standingOf } from '../core/page-summary.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { toRatio } from './format.ts';
import { Against, NewVerdict } from './Verdict.tsx';

/** Shows the verdict of one figure; nothing where that cannot be told, as on a card. */
export function FigureVerdict({ figure }: { figure: PageFigureRow }) {
  const standing = standingOf(figure);
  const { comparison } = figure;
  if (standing === 'new') return <NewVerdict />;
  if (!comparison || standing === 'none') return null;
  const { provenance, ratio, verdict, label, qualifier, value } = comparison;
  return (
    <>
      <p class="verdict">
        <Against sign={standing} provenance={provenance} />
        {verdict === 'differs' && ratio !== null && `, ${toRatio(ratio)} ours`}
      </p>
      <p class="ours">
        {label},{' '}
        <span>
          {qualifier && `${qualifier} `}
          {value}
        </span>
      </p>
    </>
  );
}
