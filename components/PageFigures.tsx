/** "In this article": what the page being read says in figures, each with its sentence and what we hold of the same thing. */
import type { BriefPage, BriefPageFigure } from '../core/compose-brief.ts';
import { FigureBar, isDrawnBeyond } from './FigureRow.tsx';
import { toCounted } from './format.ts';
import { AsOf } from './Provenance.tsx';
import { Rest, Section } from './Section.tsx';
import { NewVerdict, Verdict } from './Verdict.tsx';

/** Tells a figure of the page from all others. */
export const keyOf = ({ block, start }: Pick<BriefPageFigure, 'block' | 'start'>) =>
  `${block} ${start}`;

/** More would push what is known off the second view. */
const SHOWN_AT_FIRST = 3;

interface PageFiguresProps {
  page: BriefPage;
  /** The key of the figure at whose place in the page the card stands; null where it stands at its mention. */
  shown: string | null;
  /** To where the page says it. */
  onShow: (figure: BriefPageFigure) => void;
}

/** Shows the page's figures, the rest behind a button; nothing when there are none. */
export function PageFigures({ page: { date, figures, rest }, ...to }: PageFiguresProps) {
  if (figures.length === 0) return null;
  const more = figures.slice(SHOWN_AT_FIRST);
  const isOpenEnded = figures.some(
    (one) => isDrawnBeyond(one.bar) || isDrawnBeyond(one.comparison?.bar),
  );
  const table = { isOpenEnded, ...to };
  return (
    <Section
      id="page-figures"
      heading="In this article"
      beside={
        <>
          <span class="die die--page" aria-hidden="true" />
          This page, <AsOf date={date} />
        </>
      }
    >
      <FigureTable figures={figures.slice(0, SHOWN_AT_FIRST)} {...table} />
      {more.length > 0 && (
        <Rest id="page-figures-rest" words={toCounted(more.length, 'more figure')}>
          <FigureTable figures={more} {...table} id="page-figures-rest" />
          {rest > 0 && <p class="meta">and {toCounted(rest, 'lesser figure')} on this page</p>}
        </Rest>
      )}
    </Section>
  );
}

interface FigureTableProps extends Omit<PageFiguresProps, 'page'> {
  figures: BriefPageFigure[];
  /** A bar somewhere on the card goes on beyond its end, which takes room from all. */
  isOpenEnded: boolean;
  id?: string;
}

/** A table to those who hear it; to the eye, rows with bars on one scale. */
function FigureTable({ figures, isOpenEnded, id, ...to }: FigureTableProps) {
  return (
    <table class={isOpenEnded ? 'page-figures' : 'page-figures figures--closed'} id={id}>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">What</th>
          <th scope="col">In this article</th>
          <th scope="col">Where</th>
          <th scope="col">In our sources</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <PageFigureRow key={keyOf(figure)} figure={figure} {...to} />
        ))}
      </tbody>
    </table>
  );
}

interface PageFigureRowProps extends Omit<PageFiguresProps, 'page'> {
  figure: BriefPageFigure;
}

function PageFigureRow({ figure, shown, onShow }: PageFigureRowProps) {
  const { label, qualifier, value, bar, sentence, comparison, isNew } = figure;
  return (
    <tr class="page-figure" aria-current={keyOf(figure) === shown}>
      <th scope="row" class="figure__label">
        {label}
      </th>
      <td class="figure__value">
        {qualifier && <span class="qualifier">{qualifier} </span>}
        {value}
      </td>
      <td>
        {bar && <FigureBar bar={bar} />}
        <button
          type="button"
          class="quote"
          onClick={({ currentTarget }) => {
            onShow(figure);
            // At its new place the card may be lower, and what we hold of it out of sight.
            currentTarget.closest('tr')?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <span class="visually-hidden">Show in the article: </span>
          {sentence.before}
          <mark>{sentence.figure}</mark>
          {sentence.after}
        </button>
      </td>
      <td>
        {comparison && <Verdict comparison={comparison} />}
        {isNew && !comparison && <NewVerdict />}
      </td>
    </tr>
  );
}
