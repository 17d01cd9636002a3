/** The names on the page, most mentioned first, each a button that goes to its next mention. */
import { useState } from 'preact/hooks';
import type { EntityId, EntityKind } from '../core/entity.ts';
import type { PageReport } from '../core/page-report.ts';
import { KindStroke } from './KindStroke.tsx';
import { MoreButton } from './MoreButton.tsx';

/** How to write each entity, and its kind; given by the caller, who holds the data. */
export type EntityNames = Record<EntityId, { name: string; kind: EntityKind }>;

/** What a popup shows without growing past its neighbours' height. */
const SHOWN_AT_FIRST = 7;

interface PageNamesProps {
  counts: PageReport['counts'];
  names: EntityNames;
  onStepToEntity: (id: EntityId) => void;
}

/** Shows the first names, and the others on demand; many of them scroll, and all else stays in sight. */
export function PageNames({ counts, names, onStepToEntity }: PageNamesProps) {
  const [isOpen, setOpen] = useState(false);
  const toRow = ({ entity, count }: PageReport['counts'][number]) => {
    const known = names[entity];
    return (
      <li key={entity}>
        <button type="button" onClick={() => onStepToEntity(entity)}>
          {known && <KindStroke kind={known.kind} />}
          {known?.name ?? entity}
          <span class="rows__count">
            {count}
            <span class="visually-hidden">
              {' '}
              {count === 1 ? 'mention' : 'mentions'}: to the next
            </span>
          </span>
        </button>
      </li>
    );
  };
  const shown = isOpen ? counts : counts.slice(0, SHOWN_AT_FIRST);
  return (
    <div class="rows">
      <ul aria-label="Names on this page">{shown.map(toRow)}</ul>
      <MoreButton
        rest={counts.length - SHOWN_AT_FIRST}
        noun="name"
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
    </div>
  );
}
