/** The small card over a link or a button, which keep their click: no controls, only a first look and the way to the whole. */
import type { Brief } from '../core/compose-brief.ts';
import { KindLine } from './CardHead.tsx';
import { FigureRow } from './FigureRow.tsx';
import { toFirstSentence } from './format.ts';

const HINTS = {
  link: 'A click follows the link.',
  control: 'The button keeps its click.',
};

interface LinkPreviewProps {
  brief: Brief;
  /** What the mention stands in. */
  hint: keyof typeof HINTS;
}

/** Shows name, kind, the first sentence of the entity's place and its lead figure. */
export function LinkPreview({ brief, hint }: LinkPreviewProps) {
  const { entity, identity, place, figures } = brief;
  const [lead] = figures;
  return (
    <div class="card card--peek" role="tooltip">
      <KindLine entity={entity} identity={identity} />
      <p class="name">{entity.name}</p>
      <p class="place">{toFirstSentence(place)}</p>
      {lead && (
        <ul class="figures">
          <FigureRow figure={lead} plain />
        </ul>
      )}
      <p class="hint">
        {HINTS[hint]}{' '}
        <span class="nowrap">
          <kbd>Alt</kbd> + click
        </span>{' '}
        opens the full card.
      </p>
    </div>
  );
}
