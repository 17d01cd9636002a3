/** "In the race": who sells to whom and who competes with whom; each name opens its own card in place. */
import type { ClaimStatus } from '../core/claim.ts';
import type { BriefRelation, EntityRef } from '../core/compose-brief.ts';
import type { EntityId } from '../core/entity.ts';
import { toShared } from './format.ts';
import { StatusMark } from './Provenance.tsx';
import { Section } from './Section.tsx';

interface RelationsProps {
  relations: BriefRelation[];
  onOpenEntity: (id: EntityId) => void;
}

/** Shows all relations as rows; nothing when there are none. */
export function Relations({ relations, onOpenEntity }: RelationsProps) {
  const statuses = relations.flatMap(({ entities }) => entities.map(({ status }) => status));
  if (statuses.length === 0) return null;
  const shared = toShared(statuses);
  // The usual status is said once, in the heading, so that only exceptions are marked in the rows.
  const usual = shared ?? (statuses.includes('stated') ? 'stated' : undefined);
  const beside = usual && (
    <>
      <StatusMark status={usual} />
      {!shared && ' unless marked'}
    </>
  );
  return (
    <Section id="relations" heading="In the race" beside={beside}>
      <dl class="relations">
        {relations.map((relation) => (
          <RelationRow
            key={relation.label}
            relation={relation}
            usual={usual}
            onOpenEntity={onOpenEntity}
          />
        ))}
      </dl>
    </Section>
  );
}

interface RelationRowProps {
  relation: BriefRelation;
  /** The status that goes without saying here. */
  usual: ClaimStatus | undefined;
  onOpenEntity: (id: EntityId) => void;
}

function RelationRow({ relation: { label, entities }, usual, onOpenEntity }: RelationRowProps) {
  if (entities.length === 0) return null;
  // One mark for the row where its names share a status, else one behind each.
  const shared = toShared(entities.map(({ status }) => status));
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {entities.map(({ entity, status }, index) => (
          <span key={entity.id}>
            {index > 0 && ', '}
            <EntityButton entity={entity} onOpen={onOpenEntity} />
            {status !== usual && (!shared || index === entities.length - 1) && (
              <span class="status">
                <StatusMark status={status} />
              </span>
            )}
          </span>
        ))}
      </dd>
    </>
  );
}

interface EntityButtonProps {
  entity: EntityRef;
  onOpen: (id: EntityId) => void;
}

function EntityButton({ entity, onOpen }: EntityButtonProps) {
  return (
    <button type="button" class={`entity entity--${entity.kind}`} onClick={() => onOpen(entity.id)}>
      {entity.name}
    </button>
  );
}
