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
  /** Marks the mention whose card is open; null when none is. */
  setActive(mention: AnchoredMention | null): void;
  /** Puts our names back where the page has cleared the registry. */
  repair(): void;
  /** Takes all our marks and names away. */
  clear(): void;
}

const ACTIVE = 'active';
const nameOf = (kind: string) => `waferlight-${kind}`;

/** Creates a painter on the document's registry. */
export function createHighlightPainter(registry: Registry): HighlightPainter {
  const highlights = new Map<string, Highlight>();
  let painted = new Map<AnchoredMention, Range>();
  let active: AnchoredMention | null = null;

  function highlightFor(kind: string): Highlight {
    let highlight = highlights.get(kind);
    if (!highlight) {
      highlight = new Highlight();
      if (kind === ACTIVE) highlight.priority = 1;
      highlights.set(kind, highlight);
    }
    // Registered only while it holds something: a page without mentions sees no name of ours.
    if (registry.get(nameOf(kind)) !== highlight) registry.set(nameOf(kind), highlight);
    return highlight;
  }

  function take(mention: AnchoredMention, range: Range): void {
    highlights.get(mention.kind)?.delete(range);
  }

  function unregisterEmpty(): void {
    for (const [kind, highlight] of highlights) {
      if (highlight.size === 0) registry.delete(nameOf(kind));
    }
  }

  return {
    paint(mentions) {
      const wanted = new Map<AnchoredMention, Range>();
      for (const mention of mentions) wanted.set(mention, mention.range);
      for (const [mention, range] of painted) {
        if (wanted.get(mention) !== range) take(mention, range);
      }
      for (const [mention, range] of wanted) {
        if (painted.get(mention) !== range && mention !== active) {
          highlightFor(mention.kind).add(range);
        }
      }
      painted = wanted;
      unregisterEmpty();
    },
    setActive(mention) {
      if (mention === active) return;
      const previous = active;
      active = mention;
      highlights.get(ACTIVE)?.clear();
      if (previous && painted.has(previous)) highlightFor(previous.kind).add(previous.range);
      if (mention) {
        take(mention, mention.range);
        highlightFor(ACTIVE).add(mention.range);
      }
      unregisterEmpty();
    },
    repair() {
      for (const [kind, highlight] of highlights) {
        if (highlight.size > 0 && registry.get(nameOf(kind)) !== highlight) {
          registry.set(nameOf(kind), highlight);
        }
      }
    },
    clear() {
      painted.clear();
      active = null;
      for (const kind of [...ENTITY_KINDS, ACTIVE]) {
        const highlight = highlights.get(kind);
        highlight?.clear();
        // Only what is ours: a page may have taken the name meanwhile.
        if (highlight && registry.get(nameOf(kind)) === highlight) registry.delete(nameOf(kind));
      }
    },
  };
}
