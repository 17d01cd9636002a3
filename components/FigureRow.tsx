/** Figures: label, value with its qualifier, a bar where amounts can be compared, and their provenance. */
import type { Bar, BriefFigure } from '../core/compose-brief.ts';
import { Provenance } from './Provenance.tsx';

/** Draws an amount as a share of the longest; how the bar ends tells the qualifier, which stands in words beside it. */
export function FigureBar({ bar }: { bar: Bar }) {
  const style = { '--share': bar.share, '--high-share': bar.highShare ?? bar.share };
  return <span class={`bar bar--${bar.shape}`} style={style} aria-hidden="true" />;
}

/** Tells whether a bar's shape goes beyond its end; where none does, bars may fill the row. */
export const isDrawnBeyond = (bar: Bar | null | undefined): boolean =>
  bar?.shape === 'over' || bar?.shape === 'about';

interface FigureRowProps {
  figure: BriefFigure;
  /** In large type, the value first. */
  lead?: boolean;
  /** A preview has neither bar nor link. */
  plain?: boolean;
}

/** Shows one figure as an item of a list. */
export function FigureRow({ figure, lead = false, plain = false }: FigureRowProps) {
  const value = (
    <p class="figure__value">
      {figure.qualifier && <span class="qualifier">{figure.qualifier} </span>}
      {figure.value}
    </p>
  );
  return (
    <li class={lead ? 'figure figure--lead' : 'figure'}>
      {lead && value}
      <p class="figure__label">{figure.label}</p>
      {!lead && value}
      {figure.bar && !plain && <FigureBar bar={figure.bar} />}
      <Provenance provenance={figure.provenance} linked={!plain} />
    </li>
  );
}

/** Shows the lead figure and those that stand beside it for scale; nothing when there are none. */
export function KeyFigures({ figures }: { figures: BriefFigure[] }) {
  if (figures.length === 0) return null;
  const isOpen = figures.some(({ bar }) => isDrawnBeyond(bar));
  return (
    <section class="lead" aria-label="Key figures">
      <ul class={isOpen ? 'figures' : 'figures figures--closed'}>
        {figures.map((figure, index) => (
          <FigureRow key={figure.label} figure={figure} lead={index === 0} />
        ))}
      </ul>
    </section>
  );
}
