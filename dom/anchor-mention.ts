/** Step 4: a block and a linked mention in, an anchored mention with its range in the live page out. */
import type { LinkedMention } from '../core/link-mentions.ts';
import type { TextBlock } from './text-blocks.ts';

/** The fields of a linked mention are this one's, too. */
export interface AnchoredMention extends LinkedMention {}

/** A linked mention tied to its place in the live page. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor takes all fields of the interface over.
export class AnchoredMention {
  /** Unique on this page while it is open. */
  readonly id: number = nextId++;
  block: TextBlock;
  /** The range's text when it was made: while it reads the same, the mark fits. */
  rangeText: string;
  /** False while its text cannot be seen, or that is not known yet; then it is neither painted nor counted. */
  isShown = false;
  #range: Range | null = null;

  constructor(mention: LinkedMention, block: TextBlock, rangeText: string) {
    Object.assign(this, mention);
    this.block = block;
    this.rangeText = rangeText;
  }

  /**
   * Its range, made when it is first asked for; collapsed where another text stands by now. Live, so that the page's own
   * edits before it move it along; but each live range makes each edit of the page a little slower.
   */
  get range(): Range {
    this.#range ??= this.#makeRange();
    return this.#range;
  }

  /** True while the page has its range. */
  get hasRange(): boolean {
    return this.#range !== null;
  }

  /** The text node that it begins in. */
  get firstNode(): Text {
    return positionAt(this.block, this.start).node;
  }

  /** Gives the range up, until it is asked for again. */
  letGo(): void {
    this.#range = null;
  }

  /** Takes over what a new reading says of the same text, and stays the same mention. */
  renew(fresh: AnchoredMention): void {
    const { id } = this;
    Object.assign(this, fresh, { id });
    // Where the page replaced its text, even by the same, the range was left behind, collapsed.
    if (this.#range?.toString() !== this.rangeText) this.letGo();
  }

  #makeRange(): Range {
    const range = toRange(this.block, this);
    if (range?.toString() === this.rangeText) return range;
    const nowhere = this.firstNode.ownerDocument.createRange();
    nowhere.setStart(this.firstNode, 0);
    nowhere.collapse(true);
    return nowhere;
  }
}

let nextId = 1;

/** Anchors a mention; null when its nodes no longer hold that text. */
export function anchorMention(block: TextBlock, mention: LinkedMention): AnchoredMention | null {
  const rangeText = readRangeText(block, mention);
  // The page changed the text between reading and anchoring; its mutation record brings us back.
  return rangeText ? new AnchoredMention(mention, block, rangeText) : null;
}

/** Reads what a mention's range will hold; empty when that is not the mention. A range is made only where it lies over several nodes, as there may be text between them that is not the block's. */
function readRangeText(block: TextBlock, mention: LinkedMention): string {
  const { start, end, surfaceForm } = mention;
  const { node, offset } = positionAt(block, start);
  if (positionAt(block, end - 1).node !== node) return toRange(block, mention)?.toString() ?? '';
  return node.data.startsWith(surfaceForm, offset) ? surfaceForm : '';
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
  const index = indexAt(block, offset);
  return { node: block.nodes[index] as Text, offset: offset - (block.starts[index] as number) };
}

/** Lists the text nodes that a mention covers, as they were when its block was collected. */
export function nodesOf({ block, start, end }: AnchoredMention): Text[] {
  return block.nodes.slice(indexAt(block, start), indexAt(block, end - 1) + 1);
}

/** Finds the last of a block's nodes that begins at or before an offset. */
function indexAt({ starts }: TextBlock, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
