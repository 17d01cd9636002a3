/**
 * Step 5: paints mentions with the CSS Custom Highlight API under fixed names. Writes to the registry and
 * never reads from it by iterating (Firefox refuses that to content scripts), nor clears it: the page may
 * have highlights of its own.
 */
import { ENTITY_KINDS } from '../core/entity.ts';
import type { AnchoredMention } from './anchor-mention.ts';

/** The registry, as far as we use it. */
export type Registry = Pick<HighlightRegistry, 'get' | 'set' | 'delete'>;

export interface HighlightPainter {
  /** Makes exactly these mentions painted, changing only what differs. */
  paint(mentions: Iterable<AnchoredMention>): void;
  /** Takes single marks away at once, until they are painted anew. */
  unpaint(mentions: Iterable<AnchoredMention>): void;
  /** Marks the mention whose card is open; null when none is. */
  setActive(mention: AnchoredMention | null): void;
  /** Puts our names back where the page has cleared the registry. */
  repair(): void;
  /** Takes all our marks and names away. */
  clear(): void;
}

const ACTIVE = 'active';
const nameOf = (group: string) => `waferlight-${group}`;

/** All the names that may ever be registered. */
export const HIGHLIGHT_NAMES = [...ENTITY_KINDS, 'weak', ACTIVE].map(nameOf);

/** Marks of one look are one highlight: those of a kind, and all of weak evidence. */
const groupOf = ({ kind, isWeak }: AnchoredMention) => (isWeak ? 'weak' : kind);

/** How a mention is painted. */
interface Mark {
  range: Range;
  group: string;
}

/** Creates a painter on the document's registry. */
export function createHighlightPainter(registry: Registry): HighlightPainter {
  const highlights = new Map<string, Highlight>();
  let painted = new Map<AnchoredMention, Mark>();
  let active: AnchoredMention | null = null;

  function highlightFor(group: string): Highlight {
    let highlight = highlights.get(group);
    if (!highlight) {
      highlight = new Highlight();
      if (group === ACTIVE) highlight.priority = 1;
      highlights.set(group, highlight);
    }
    // Registered only while it holds something: a page without mentions sees no name of ours.
    if (registry.get(nameOf(group)) !== highlight) registry.set(nameOf(group), highlight);
    return highlight;
  }

  function take({ group, range }: Mark): void {
    highlights.get(group)?.delete(range);
  }

  function unregisterEmpty(): void {
    for (const [group, highlight] of highlights) {
      if (highlight.size === 0) registry.delete(nameOf(group));
    }
  }

  return {
    paint(mentions) {
      const wanted = new Map<AnchoredMention, Mark>();
      for (const mention of mentions) {
        wanted.set(mention, { range: mention.range, group: groupOf(mention) });
      }
      for (const [mention, mark] of painted) {
        if (!isSame(wanted.get(mention), mark)) take(mark);
      }
      for (const [mention, mark] of wanted) {
        if (!isSame(painted.get(mention), mark) && mention !== active) {
          highlightFor(mark.group).add(mark.range);
        }
      }
      painted = wanted;
      unregisterEmpty();
    },
    unpaint(mentions) {
      for (const mention of mentions) {
        const mark = painted.get(mention);
        if (mark) take(mark);
        painted.delete(mention);
      }
      unregisterEmpty();
    },
    setActive(mention) {
      if (mention === active) return;
      const previous = active;
      active = mention;
      highlights.get(ACTIVE)?.clear();
      const before = previous && painted.get(previous);
      if (before) highlightFor(before.group).add(before.range);
      if (mention) {
        const mark = painted.get(mention);
        if (mark) take(mark);
        highlightFor(ACTIVE).add(mention.range);
      }
      unregisterEmpty();
    },
    repair() {
      for (const [group, highlight] of highlights) {
        if (highlight.size > 0 && registry.get(nameOf(group)) !== highlight) {
          registry.set(nameOf(group), highlight);
        }
      }
    },
    clear() {
      painted.clear();
      active = null;
      for (const [group, highlight] of highlights) {
        highlight.clear();
        // Only what is ours: a page may have taken the name meanwhile.
        if (registry.get(nameOf(group)) === highlight) registry.delete(nameOf(group));
      }
    },
  };
}

function isSame(one: Mark | undefined, other: Mark): boolean {
  return one?.range === other.range && one.group === other.group;
}
