/** The fixed head of a card: what is this? Kind, identity and name; the way back, and the way out. */
import type { Brief } from '../core/compose-brief.ts';
import { KIND_WORDS } from './format.ts';
import { CloseIcon, PreviousIcon } from './Icons.tsx';
import { KindStroke } from './KindStroke.tsx';

/** Shows the kind's stroke and word, and what else tells the entity apart. */
export function KindLine({ entity, identity }: Pick<Brief, 'entity' | 'identity'>) {
  return (
    <p class="kind">
      <KindStroke kind={entity.kind} />
      <b>{KIND_WORDS[entity.kind]}</b>
      {identity !== null && <span>{identity}</span>}
    </p>
  );
}

/** The heading's, which names the dialog. */
export const NAME_ID = 'name';

interface CardHeadProps {
  brief: Brief;
  onBack: () => void;
  onClose: () => void;
}

/** Shows the head, with a way back when another card led here. */
export function CardHead({ brief, onBack, onClose }: CardHeadProps) {
  const { entity, identity, back } = brief;
  return (
    <header class="card__head">
      {back && (
        <button
          type="button"
          class="text-button back"
          aria-label={`Back to ${back}`}
          onClick={onBack}
        >
          <PreviousIcon />
          {back}
        </button>
      )}
      <KindLine entity={entity} identity={identity} />
      <h2 class="name" id={NAME_ID}>
        {entity.name}
      </h2>
      <button type="button" class="icon-button close" aria-label="Close" onClick={onClose}>
        <CloseIcon />
      </button>
    </header>
  );
}
