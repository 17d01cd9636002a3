/**
 * The blocks with names: finds their mentions, and decides again what more of the page may decide. What a block says for
 * the rest of the page lasts as long as its text: it is taken back when that is another, or has left.
 */
import {
  decideAgain,
  emptyPageContext,
  type FoundMentions,
  findMentions,
  takeBack,
  tellVotes,
} from '../core/find-mentions.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { DirtyRoot } from './page-observer.ts';
import { isBlank, isCurrent, type TextBlock } from './text-blocks.ts';

interface NamedBlock {
  block: TextBlock;
  /** The texts of its neighbours on the page. */
  beside: string[];
  found: FoundMentions;
  /** What the page had said when it was decided again last. */
  heard: string;
}

export interface NamedBlocks {
  /** Finds a block's mentions. Read by itself again, it keeps the neighbours that it had on the page. */
  read(block: TextBlock, beside: string[]): FoundMentions;
  /** Forgets those whose container passes the test, and those whose text has left. */
  dropWhere(test: (container: Node) => boolean): void;
  /**
   * Decides again, one a step, where the page has said something else. Gives what comes out otherwise, to be read anew,
   * so that no other mark goes and comes; null for a step that leaves nothing to read.
   */
  decideAgain(): Iterator<DirtyRoot | null, undefined>;
}

/** Creates an empty record for a page. */
export function createNamedBlocks(gazetteer: Gazetteer): NamedBlocks {
  const page = emptyPageContext();
  /** By their first text node. */
  const blocks = new Map<Node, NamedBlock>();

  function forget(first: Node): void {
    const named = blocks.get(first);
    if (named) takeBack(named.found, page);
    blocks.delete(first);
  }

  function decideOnce(named: NamedBlock): FoundMentions {
    named.heard = tellVotes(page);
    named.found = decideAgain(named.found, page);
    return named.found;
  }

  return {
    read(block, around) {
      const first = block.nodes[0] as Text;
      const known = blocks.get(first);
      if (known?.block.text === block.text) {
        known.block = block;
        return decideOnce(known);
      }
      // It may have grown at its beginning.
      block.nodes.forEach(forget);
      const beside = known?.beside ?? around;
      const found = findMentions(block.text, gazetteer, page, beside);
      if (found.spotted.length > 0) blocks.set(first, { block, beside, found, heard: '' });
      return found;
    },
    dropWhere(test) {
      for (const [first, { block }] of blocks) {
        if (!first.isConnected || isBlank(first) || test(block.container)) forget(first);
      }
    },
    *decideAgain() {
      const said = tellVotes(page);
      for (const [first, named] of [...blocks]) {
        const { block, found, heard } = named;
        if (found.undecided === 0 || heard === said) continue;
        if (!isCurrent(block)) forget(first);
        // Read again meanwhile.
        if (blocks.get(first) !== named) continue;
        const isSame = outcomeOf(decideOnce(named)) === outcomeOf(found);
        yield isSame ? null : { node: block.container, shallow: true };
      }
      return undefined;
    },
  };
}

/** Tells two decisions on one block apart. */
function outcomeOf({ linked, weak }: FoundMentions): string {
  return String([...linked, ...weak].map((one) => [one.start, one.entity, one.isWeak]));
}
