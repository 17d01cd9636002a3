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

/**
 * From so many marks on, a highlight is made anew instead: in Firefox to delete a range whose text has left the page
 * takes 2 ms beside 1,500 others, and to add all the others to a new highlight takes 1 ms.
 */
const ONE_BY_ONE = 3;

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

  /** Changes nothing where the mention still has the range that is painted. */
  function activate(range: Range): void {
    const highlight = highlightFor(ACTIVE);
    if (highlight.has(range)) return;
    highlight.clear();
    highlight.add(range);
  }

  function take({ group, range }: Mark): void {
    highlights.get(group)?.delete(range);
  }

  /** Takes marks away; gives the groups that have to be filled anew. */
  function takeAll(marks: readonly Mark[]): Set<string> {
    const byGroup = Map.groupBy(marks, ({ group }) => group);
    const anew = new Set<string>();
    for (const [group, gone] of byGroup) {
      if (gone.length < ONE_BY_ONE) gone.forEach(take);
      else {
        registry.delete(nameOf(group));
        highlights.delete(group);
        anew.add(group);
      }
    }
    return anew;
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
      const gone = [...painted].flatMap(([mention, mark]) =>
        isSame(wanted.get(mention), mark) ? [] : [mark],
      );
      const anew = takeAll(gone);
      for (const [mention, mark] of wanted) {
        if (mention === active) activate(mark.range);
        else if (anew.has(mark.group) || !isSame(painted.get(mention), mark)) {
          highlightFor(mark.group).add(mark.range);
        }
      }
      for (const mention of painted.keys()) {
        if (!wanted.has(mention) && mention !== active) mention.letGo();
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
      if (!mention) highlights.get(ACTIVE)?.clear();
      const before = previous && painted.get(previous);
      if (before) highlightFor(before.group).add(before.range);
      if (mention) {
        const mark = painted.get(mention);
        if (mark) take(mark);
        activate(mention.range);
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
