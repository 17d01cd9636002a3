/** Step 10, for one entity: all that its card shows on whatever page, so that a page need not hold what we know of all others. */
import { type Brief, composeBrief, type StoredBrief, toRef } from './compose-brief.ts';
import type { Knowledge } from './dossier.ts';
import type { EntityId } from './entity.ts';

/** What the background tells a page of one entity. */
export interface EntityCard {
  brief: StoredBrief;
  /** How a card names each entity by its id, since a card may be opened from any. */
  names: Record<EntityId, string>;
}

/** Composes the card of an entity; null when the entity is unknown. */
export function composeEntityCard(id: EntityId, knowledge: Knowledge): EntityCard | null {
  const brief = composeBrief(id, knowledge);
  if (!brief) return null;
  return {
    brief,
    names: Object.fromEntries(knowledge.entities.map(({ id }) => [id, toRef(id, knowledge).name])),
  };
}

/** Names an entity as a card does; null when nothing is known of it. */
export function nameIn({ names }: EntityCard, id: EntityId): string | null {
  return names[id] ?? null;
}

/** Adds to an entity's card what depends on the page and on how the reader came there. */
export function toBrief(
  card: EntityCard,
  place: Pick<Brief, 'position' | 'page'> & { back: EntityId | null },
): Brief {
  const { position, page, back } = place;
  return { ...card.brief, page, position, back: back && nameIn(card, back) };
}
