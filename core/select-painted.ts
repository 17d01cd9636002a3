/** Chooses which mentions the reader wants to see, and which of those are painted at the density that the reader wants. */
import type { EntityId, EntityKind } from './entity.ts';
import { isRejected, type Place, type Rejection } from './rejections.ts';
import type { Settings } from './settings.ts';

interface Selectable {
  entity: EntityId;
  kind: EntityKind;
  isWeak: boolean;
  /** Any value that is the same for the mentions of one block. */
  block: object;
}

/** What the reader said that bears on one page. */
export interface Wishes {
  settings: Pick<Settings, 'kinds' | 'showWeak'>;
  rejections: readonly Rejection[];
  place: Place;
}

/** Tells whether a mention is painted, counted and stepped to at all. */
export function isWanted(
  mention: Omit<Selectable, 'block'> & { surfaceForm: string },
  { settings, rejections, place }: Wishes,
): boolean {
  if (!settings.kinds[mention.kind] || (mention.isWeak && !settings.showWeak)) return false;
  return !isRejected(mention, rejections, place);
}

/** Selects from wanted mentions in document order; the order stays. */
export function selectPainted<T extends Selectable>(
  inOrder: T[],
  density: Settings['density'],
): T[] {
  if (density === 'every') return inOrder;
  const seenOnPage = new Set<string>();
  const seenInBlock = new Map<object, Set<string>>();
  return inOrder.filter(({ entity, isWeak, block }) => {
    let seen = seenOnPage;
    if (density === 'first-in-block') {
      seen = seenInBlock.get(block) ?? new Set();
      seenInBlock.set(block, seen);
    }
    // A weak one never takes the place of the first that is sure.
    const key = isWeak ? `weak ${entity}` : entity;
    if (seen.has(entity) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
