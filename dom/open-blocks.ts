/** Blocks whose names are open: more of the page may decide them, so they are decided again once more of it is read. */
import { decideAgain, type FoundMentions, sumVotes } from '../core/find-mentions.ts';
import type { PageContext } from '../core/link-mentions.ts';
import type { DirtyRoot } from './page-observer.ts';
import { isCurrent, type TextBlock } from './text-blocks.ts';

interface OpenBlock {
  block: TextBlock;
  /** The texts of its neighbours on the page. */
  beside: string[];
  found: FoundMentions;
}

export interface OpenBlocks {
  /** Takes what was found in a block in, if some of it is open. */
  note(open: OpenBlock): void;
  /** The neighbours that a block had when it was read last, by its first text node. */
  besideOf(first: Text): string[] | undefined;
  /**
   * Decides all again, one a step; null where the page has said nothing new. Gives what comes out otherwise, to be read
   * anew, so that no other mark goes and comes; null for a step that leaves nothing to read.
   */
  decideAgain(): Iterator<DirtyRoot | null, undefined> | null;
  /** Forgets what has left the page. */
  prune(): void;
}

/** Creates an empty list for a page. */
export function createOpenBlocks(page: PageContext): OpenBlocks {
  const blocks = new Map<Text, OpenBlock>();
  let knownBefore = 0;

  function* decideAll(): Generator<DirtyRoot | null, undefined> {
    for (const [first, open] of [...blocks]) {
      const { block, found } = open;
      if (!isCurrent(block)) {
        blocks.delete(first);
        continue;
      }
      open.found = decideAgain(found, page);
      const isSame = outcomeOf(open.found) === outcomeOf(found);
      yield isSame ? null : { node: block.container, shallow: true };
    }
    return undefined;
  }

  return {
    note(open) {
      const first = open.block.nodes[0] as Text;
      if (open.found.undecided > 0) blocks.set(first, open);
      else blocks.delete(first);
    },
    besideOf: (first) => blocks.get(first)?.beside,
    decideAgain() {
      const known = sumVotes(page);
      if (blocks.size === 0 || known === knownBefore) return null;
      knownBefore = known;
      return decideAll();
    },
    prune() {
      for (const first of blocks.keys()) if (!first.isConnected) blocks.delete(first);
    },
  };
}

/** Tells two decisions on one block apart. */
function outcomeOf({ linked, weak }: FoundMentions): string {
  return JSON.stringify([...linked, ...weak].map((one) => [one.start, one.entity, one.isWeak]));
}
