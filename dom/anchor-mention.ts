/** Step 4: a block and a linked mention in, an anchored mention with its range in the live page out. */
import type { LinkedMention } from '../core/link-mentions.ts';
import type { TextBlock } from './text-blocks.ts';

/** A linked mention tied to a range of the live page. */
export interface AnchoredMention extends LinkedMention {
  /** Unique on this page while it is open. */
  id: number;
  block: TextBlock;
  /** Live, so that the page's own edits before it move it along. */
  range: Range;
  /** The range's text when it was made: while it reads the same, the mark fits. */
  rangeText: string;
  /** False while its text cannot be seen, or that is not known yet; then it is neither painted nor counted. */
  isShown: boolean;
}

let nextId = 1;

/** Anchors a mention; null when its nodes no longer hold that text. */
export function anchorMention(block: TextBlock, mention: LinkedMention): AnchoredMention | null {
  const range = toRange(block, mention);
  // The page shortened the text between reading and anchoring; its mutation record brings us back.
  if (!range) return null;
  const rangeText = range.toString();
  return { ...mention, id: nextId++, block, range, rangeText, isShown: false };
}

/** Gives the live range of a span of a block's text (UTF-16 units, `end` exclusive); null when its nodes are shorter now. */
export function toRange(block: TextBlock, span: { start: number; end: number }): Range | null {
  const start = positionAt(block, span.start);
  const last = positionAt(block, span.end - 1);
  const range = start.node.ownerDocument.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(last.node, last.offset + 1);
  } catch {
    return null;
  }
  return range;
}

/** Gives the block's text node at a UTF-16 offset of its text, and the offset inside the node. */
export function positionAt(block: TextBlock, offset: number): { node: Text; offset: number } {
  const { starts, nodes } = block;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { node: nodes[low] as Text, offset: offset - (starts[low] as number) };
}

/** Lists the text nodes that a mention covers. */
export function nodesOf(mention: AnchoredMention): Text[] {
  const { block, start, end } = mention;
  return block.nodes.filter((node, index) => {
    const from = block.starts[index] as number;
    return from < end && from + node.length > start;
  });
}
