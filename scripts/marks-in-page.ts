/**
 * The part of reading marks that runs inside the visited page. Its functions travel there as source
 * text, so they use nothing but each other and the page.
 */

/** One painted mention, as the page's own registry of highlights shows it. */
export interface Mark {
  /** `company`, `chip`, `cloud` or `project`; `active` when only the open mention's highlight has it. */
  kind: string;
  /** The marked characters as they stand in the page. */
  text: string;
  /** Which of the page's `blocks` it stands in. */
  block: number;
  /** Offset in the block's text. */
  start: number;
  /** The first line's rectangle in viewport pixels when it was read; null when not laid out. */
  rect: { x: number; y: number; width: number; height: number } | null;
  /** True when the centre of the rectangle is in the viewport and nothing covers it. */
  visible: boolean;
  /** True inside a link or a control, whose click belongs to the page. */
  inControl: boolean;
}

export interface PageMarks {
  /** The page's declared language, or an empty string. */
  language: string;
  /** The texts of the blocks with marks: `br` is a line break, any other space is a blank. */
  blocks: string[];
  /** In reading order. */
  marks: Mark[];
}

interface Painted {
  range: Range;
  kind: string;
}

type Seen = Map<Node, Map<number, Painted>>;

function gatherPainted(seen: Seen): void {
  CSS.highlights.forEach((highlight, name) => {
    // A figure's mark is no mention, and gone in a moment.
    if (!name.startsWith('waferlight-') || name === 'waferlight-figure') return;
    const kind = name.slice('waferlight-'.length);
    highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      const atNode = seen.get(startContainer) ?? new Map<number, Painted>();
      if (!startContainer.isConnected || (kind === 'active' && atNode.has(startOffset))) return;
      try {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (!range.collapsed) seen.set(startContainer, atNode.set(startOffset, { range, kind }));
      } catch {
        // The text changed under a static range; the extension is about to drop it.
      }
    });
  });
}

/** Only marks near the viewport are painted, so a whole page is read screen by screen. */
async function gatherWholePage(seen: Seen): Promise<void> {
  const paint = () => new Promise((resolve) => setTimeout(resolve, 150));
  for (let screen = 0; screen < 80; screen += 1) {
    const before = window.scrollY;
    window.scrollBy({ top: window.innerHeight * 0.8, behavior: 'instant' });
    await paint();
    gatherPainted(seen);
    if (window.scrollY === before) break;
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  await paint();
}

/** The node's outermost host, so that marks in different shadow trees can be put in order. */
function toOuterNode(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? toOuterNode(root.host) : node;
}

function compareRanges(a: Range, b: Range): number {
  const [one, other] = [a.startContainer, b.startContainer];
  if (one === other) return a.startOffset - b.startOffset;
  const sameTree = one.getRootNode() === other.getRootNode();
  const first = sameTree ? one : toOuterNode(one);
  const second = sameTree ? other : toOuterNode(other);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function toBlock(node: Node): Node {
  const parent = node.parentNode;
  if (!(parent instanceof Element)) return parent ?? node;
  const flows = /^(inline$|contents|ruby)/.test(getComputedStyle(parent).display);
  return flows ? toBlock(parent) : parent;
}

function readBlock(block: Node): { text: string; offsets: Map<Node, number> } {
  const offsets = new Map<Node, number>();
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') text += '\n';
    if (!(node instanceof Text) || node.parentElement?.matches('script, style')) continue;
    offsets.set(node, text.length);
    text += node.data.replace(/[\t\n\f\r]/g, ' ');
  }
  return { text, offsets };
}

function toMark({ range, kind }: Painted): Omit<Mark, 'block' | 'start'> {
  const { startContainer } = range;
  const box = [...range.getClientRects()].find(({ width }) => width > 0);
  const rect = box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  const at = box ? document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) : null;
  const holder = startContainer.parentElement;
  const control = 'a[href], button, summary, label, [role="button"]';
  return {
    kind,
    text: range.toString(),
    rect,
    visible: at !== null && (at.contains(toOuterNode(startContainer)) || !!holder?.contains(at)),
    inControl: !!holder?.closest(control),
  };
}

async function collectMarks(wholePage: boolean): Promise<PageMarks> {
  const seen: Seen = new Map();
  gatherPainted(seen);
  if (wholePage) await gatherWholePage(seen);
  const painted = [...seen.values()].flatMap((atNode) => [...atNode.values()]);
  painted.sort((a, b) => compareRanges(a.range, b.range));
  const blocks: (ReturnType<typeof readBlock> & { node: Node })[] = [];
  const marks = painted.map((one) => {
    const { startContainer, startOffset } = one.range;
    const node = toBlock(startContainer);
    let index = blocks.findIndex((block) => block.node === node);
    if (index < 0) index = blocks.push({ node, ...readBlock(node) }) - 1;
    const start = (blocks[index]?.offsets.get(startContainer) ?? 0) + startOffset;
    return { ...toMark(one), block: index, start };
  });
  return { language: document.documentElement.lang, blocks: blocks.map((one) => one.text), marks };
}

const READING = [toOuterNode, compareRanges, toBlock, readBlock, toMark, collectMarks];
const PARTS = [gatherPainted, gatherWholePage, ...READING];

/** Writes the expression that collects a page's marks when evaluated there; a promise of PageMarks. */
export function toCollectingScript(wholePage: boolean): string {
  return `(() => {\n${PARTS.join('\n')}\nreturn collectMarks(${wholePage});\n})()`;
}
