/** Steps 1 to 5 of ARCHITECTURE.md in one go, as page-reader.ts takes them in slices; runs in the measured page. */
import {
  decideAgain,
  emptyPageContext,
  findMentions,
  tellVotes,
} from '../../core/find-mentions.ts';
import type { Gazetteer } from '../../core/gazetteer.ts';
import { anchorMention } from '../../dom/anchor-mention.ts';
import { createHighlightPainter } from '../../dom/highlight-painter.ts';
import { createMarkIndex } from '../../dom/mark-index.ts';
import { createNearMarks } from '../../dom/near-marks.ts';
import { shadowRootOf } from '../../dom/shadow-roots.ts';
import { collectTextBlocks, type TextBlock } from '../../dom/text-blocks.ts';

export interface PaintedLine {
  /** How many mentions are found; on a page full of them those near the viewport are painted. */
  found: number;
  /** Takes the marks away again. */
  clear(): void;
}

/** Collects the blocks of a tree; a page's script cannot open closed shadow roots, and there are none. */
export function collectAll(root: Node): TextBlock[] {
  return [...collectTextBlocks(root, { shadowRootOf: (one) => shadowRootOf(one, () => null) })];
}

/** Finds and paints all names under a root. What is open after the first reading is weighed again, as on a page. */
export function paintLine(root: Node, gazetteer: Gazetteer): PaintedLine {
  const page = emptyPageContext();
  const index = createMarkIndex();
  const painter = createHighlightPainter(CSS.highlights);
  const blocks = collectAll(root);
  const found = blocks.map(({ text }, at) => {
    const beside = [blocks[at - 1], blocks[at + 1]].flatMap((other) => other?.text ?? []);
    return findMentions(text, gazetteer, page, beside);
  });
  for (let known = ''; known !== tellVotes(page); ) {
    known = tellVotes(page);
    found.forEach((one, at) => {
      if (one.undecided > 0) found[at] = decideAgain(one, page);
    });
  }
  blocks.forEach((block, at) => {
    const { linked = [], weak = [] } = found[at] ?? {};
    for (const mention of [...linked, ...weak]) {
      const anchored = anchorMention(block, mention);
      if (anchored) index.add(anchored);
    }
  });
  const near = createNearMarks(window, () => {}, new AbortController().signal);
  painter.paint(near.choose([...index.all()]));
  return {
    found: [...index.all()].length,
    clear() {
      painter.clear();
      // Until they are collected, live ranges slow every edit of their document: the next contestant's, too.
      const elsewhere = document.implementation.createHTMLDocument();
      for (const { range } of index.all()) range.selectNode(elsewhere.body);
      index.clear();
    },
  };
}
