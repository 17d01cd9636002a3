/** Chooses which mentions are painted: the kinds that the reader wants, at the density that the reader wants. */
import type { EntityId, EntityKind } from './entity.ts';
import type { Settings } from './settings.ts';

interface Selectable {
  entity: EntityId;
  kind: EntityKind;
  /** Any value that is the same for the mentions of one block. */
  block: object;
}

/** Selects from mentions in document order; the order stays. */
export function selectPainted<T extends Selectable>(
  inOrder: T[],
  settings: Pick<Settings, 'kinds' | 'density'>,
): T[] {
  const seenOnPage = new Set<EntityId>();
  const seenInBlock = new Map<object, Set<EntityId>>();
  return inOrder.filter(({ entity, kind, block }) => {
    if (!settings.kinds[kind]) return false;
    if (settings.density === 'every') return true;
    let seen = seenOnPage;
    if (settings.density === 'first-in-block') {
      seen = seenInBlock.get(block) ?? new Set();
      seenInBlock.set(block, seen);
    }
    if (seen.has(entity)) return false;
    seen.add(entity);
    return true;
  });
}
