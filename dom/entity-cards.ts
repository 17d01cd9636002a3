/**
 * Holds the cards of entities that the reader came near on this page. The background tells them, since no page needs
 * what we know of all; each is asked for once.
 */

import type { EntityId } from '../core/entity.ts';
import type { EntityCard } from '../core/entity-card.ts';

export interface EntityCards {
  /** What has been told of an entity; null before that. */
  get(id: EntityId): EntityCard | null;
  /** Asks for an entity's card, if nobody has; tells whether it is there. What failed is asked for again next time. */
  load(id: EntityId): Promise<boolean>;
}

/** Creates an empty holder. `ask` gives null for an entity that nobody knows, and rejects when nobody answers. */
export function createEntityCards(ask: (id: EntityId) => Promise<EntityCard | null>): EntityCards {
  const told = new Map<EntityId, EntityCard>();
  const asked = new Map<EntityId, Promise<boolean>>();

  async function request(id: EntityId): Promise<boolean> {
    try {
      const card = await ask(id);
      if (card) told.set(id, card);
    } catch {
      // The extension was updated under the page, or the page is going away: the next click asks again.
    }
    if (!told.has(id)) asked.delete(id);
    return told.has(id);
  }

  return {
    get: (id) => told.get(id) ?? null,
    load(id) {
      // Not before it is noted as asked for: an extension that is gone fails at once.
      const answer = asked.get(id) ?? Promise.resolve(id).then(request);
      asked.set(id, answer);
      return answer;
    },
  };
}
