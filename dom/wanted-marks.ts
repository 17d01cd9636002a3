/** The mentions of a page that its reader wants to see: all others stay in the index, so that they can come back at once. */
import type { EntityId } from '../core/entity.ts';
import { toIsoDate } from '../core/format-date.ts';
import {
  findRejection,
  type Place,
  type Rejection,
  type RejectionScope,
  toRejection,
} from '../core/rejections.ts';
import { isWanted, selectPainted } from '../core/select-painted.ts';
import type { Settings } from '../core/settings.ts';
import type { AnchoredMention } from './anchor-mention.ts';
import type { MarkIndex } from './mark-index.ts';

/** The names that the reader told us to leave alone; whoever keeps them has the session refresh when they change. */
export interface LeftAlone {
  all(): readonly Rejection[];
  add(rejection: Rejection): void;
  remove(rejection: Rejection): void;
}

export interface WantedMarks {
  isWanted(mention: AnchoredMention): boolean;
  /** Wanted mentions that are shown, in document order, of one entity or all. */
  inOrder(entity?: EntityId): AnchoredMention[];
  /** Shown mentions that are surely meant and not left alone, of every kind: a figure has its owner also where that is not painted. */
  sure(): AnchoredMention[];
  /** Wanted mentions that are painted at the reader's density. */
  painted(): AnchoredMention[];
  /** How many there are of each entity, most first. */
  counts(): { entity: EntityId; count: number }[];
  /** What keeps a mention unmarked; null while the reader has said nothing against it. */
  rejectionOf(mention: AnchoredMention): Rejection | null;
  /** Leaves a mention's name alone from now on. */
  leaveAlone(mention: AnchoredMention, scope: RejectionScope['kind']): void;
  /** Takes that back. */
  markAgain(mention: AnchoredMention): void;
}

interface WantedMarksOptions {
  index: MarkIndex;
  settings(): Settings;
  leftAlone: LeftAlone;
  /** The page as it is now: pages change their address under us. */
  place(): Place;
}

/** Creates the view of an index by the reader's wishes, asked anew each time. */
export function createWantedMarks(options: WantedMarksOptions): WantedMarks {
  const { index, settings, leftAlone, place } = options;

  function wantedOf(mentions: Iterable<AnchoredMention>): AnchoredMention[] {
    const wishes = { settings: settings(), rejections: leftAlone.all(), place: place() };
    return [...mentions].filter((mention) => mention.isShown && isWanted(mention, wishes));
  }

  const inOrder = (entity?: EntityId) => wantedOf(index.inOrder(entity));

  const rejectionOf = (mention: AnchoredMention) =>
    findRejection(mention, leftAlone.all(), place());

  return {
    isWanted: (mention) =>
      isWanted(mention, { settings: settings(), rejections: leftAlone.all(), place: place() }),
    inOrder,
    sure: () => index.inOrder().filter((mention) => !mention.isWeak && !rejectionOf(mention)),
    painted() {
      const { density } = settings();
      // Sorting is dear on a page full of marks, and only a choice needs an order.
      return density === 'every' ? wantedOf(index.all()) : selectPainted(inOrder(), density);
    },
    counts() {
      const counts = new Map<EntityId, number>();
      for (const { entity } of wantedOf(index.all()))
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return [...counts]
        .map(([entity, count]) => ({ entity, count }))
        .sort((a, b) => b.count - a.count);
    },
    rejectionOf,
    leaveAlone: (mention, scope) =>
      leftAlone.add(toRejection(mention, scope, place(), toIsoDate(new Date()))),
    markAgain(mention) {
      const rejection = rejectionOf(mention);
      if (rejection) leftAlone.remove(rejection);
    },
  };
}
