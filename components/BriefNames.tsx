/** The names of the page, the weightiest first: each with the places where it stands and how often; pressing one that is marked goes to its next mention. */
import { useId, useState } from 'preact/hooks';
import type { BriefName } from '../core/compose-page-brief.ts';
import type { EntityId } from '../core/entity.ts';
import { MoreButton } from './MoreButton.tsx';

const SHOWN_AT_FIRST = 8;

interface BriefNamesProps {
  names: readonly BriefName[];
  /** Those that are marked on the page: to the others there is no way. */
  marked: ReadonlySet<EntityId>;
  onStepToEntity: (id: EntityId) => void;
}

/** Shows the first names, and the others on demand; nothing when there are none. */
export function BriefNames({ names, marked, onStepToEntity }: BriefNamesProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (names.length === 0) return null;
  const rest = names.length - SHOWN_AT_FIRST;
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>Names</h2>
      </div>
      <table class="names" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">
              <span class="ends">
                <span>First line</span>
                <span>Last</span>
              </span>
            </th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {(isOpen ? names : names.slice(0, SHOWN_AT_FIRST)).map((name) => (
            <NameRow
              key={name.entity.id}
              name={name}
              onStep={marked.has(name.entity.id) ? () => onStepToEntity(name.entity.id) : null}
            />
          ))}
        </tbody>
      </table>
      <MoreButton rest={rest} noun="name" isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
    </section>
  );
}

function NameRow({ name, onStep }: { name: BriefName; onStep: (() => void) | null }) {
  const { entity, count, places } = name;
  return (
    <tr>
      <th scope="row">
        {onStep ? (
          <button type="button" class={`entity entity--${entity.kind}`} onClick={onStep}>
            {entity.name}
            <span class="visually-hidden">: to its next mention</span>
          </button>
        ) : (
          <span class="names__unmarked">{entity.name}</span>
        )}
      </th>
      <td>
        <span class="strip" aria-hidden="true">
          {places.map((place) => (
            <i key={place} style={{ left: `${place * 100}%` }} />
          ))}
        </span>
        <span class="visually-hidden">{toPlaces(places)}</span>
      </td>
      <td>{count.toLocaleString('en')}</td>
    </tr>
  );
}

/** Says in words what the strip draws. */
function toPlaces(places: readonly number[]): string {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return places.length === 1
    ? `at ${percent(first)} of the text`
    : `from ${percent(first)} to ${percent(last)} of the text`;
}
