/** The names on the page, most mentioned first, each a button that goes to its next mention. */
import { useId, useState } from 'preact/hooks';
import type { EntityId, EntityKind } from '../core/entity.ts';
import type { PageReport } from '../core/page-report.ts';
import { toCounted } from './format.ts';
import { MoreIcon } from './Icons.tsx';
import { KindStroke } from './KindStroke.tsx';

/** How to write each entity, and its kind; given by the caller, who holds the data. */
export type EntityNames = Record<EntityId, { name: string; kind: EntityKind }>;

/** What a popup shows without growing past its neighbours' height. */
const SHOWN_AT_FIRST = 7;

interface PageNamesProps {
  counts: PageReport['counts'];
  names: EntityNames;
  onStepToEntity: (id: EntityId) => void;
}

/** Shows the first names, and the others on demand. */
export function PageNames({ counts, names, onStepToEntity }: PageNamesProps) {
  const [isOpen, setOpen] = useState(false);
  const restId = useId();
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
  const rest = counts.slice(SHOWN_AT_FIRST);
  return (
    <div class="rows">
      <ul aria-label="Names on this page">{counts.slice(0, SHOWN_AT_FIRST).map(toRow)}</ul>
      {rest.length > 0 && (
        <button
          type="button"
          class="rows__more"
          aria-expanded={isOpen}
          aria-controls={isOpen ? restId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {toCounted(rest.length, 'more name')}
          <MoreIcon />
        </button>
      )}
      {isOpen && (
        <ul id={restId} aria-label="More names on this page">
          {rest.map(toRow)}
        </ul>
      )}
    </div>
  );
}
