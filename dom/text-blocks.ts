/**
 * Step 1: a root in, text blocks out. A block is one paragraph's text as a string, plus the text nodes it came
 * from and where each starts. Reads the page only; what the text means is core's business.
 */
import { classOf, DIGIT, LETTER } from '../core/characters.ts';

/** One paragraph's text. Offsets are UTF-16 units of `text`. */
export interface TextBlock {
  /** The nearest block-level element around the text, or the shadow root it stands in. */
  container: Node;
  text: string;
  nodes: Text[];
  /** Where each node's data starts in `text`. */
  starts: number[];
}

export interface TextBlockOptions {
  /** Gives an element's shadow root, open or closed, or null. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Called for each shadow root on the way, before its blocks. */
  onShadowRoot?(root: ShadowRoot): void;
  /** Own text only: block-level children of the root are left out. */
  shallow?: boolean;
}

/** Stands where an element was left out inside a line, so that the words beside it do not touch. */
const GAP = '\ufffc';

type Role = 'inline' | 'gap' | 'nothing' | 'break';
const ROLES = new Map<string, Role>();
const assign = (role: Role, names: string) => {
  for (const name of names.split(' ')) ROLES.set(name, role);
};
assign(
  'inline',
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong sub sup time tt u',
);
assign('gap', 'audio canvas code embed iframe img input kbd math meter object output picture');
assign('gap', 'pre progress samp select svg textarea var video');
assign('nothing', 'datalist head link meta noscript rp rt script style template title');
assign('nothing', 'wbr waferlight-popover');
assign('break', 'br');
const EDITOR_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'code', 'spinbutton']);

/**
 * Collects the blocks under `root` one by one, in document order. The caller may stop or pause between two;
 * returns false when the page changed under a pause so that the rest of the walk was lost.
 */
export function* collectTextBlocks(
  root: Node,
  options: TextBlockOptions,
): Generator<TextBlock, boolean> {
  const run = createRun();
  /** The elements around the node, with whether each is a block: asked once, on the way in. */
  const around: { node: Node; isBlock: boolean }[] = [];
  const containerAt = (text: Node) =>
    around.findLast(({ isBlock }) => isBlock)?.node ?? containerOf(text);
  let node: Node = root;
  for (;;) {
    let role: Role | 'block' | 'text' | null = null;
    let descend = false;
    const { nodeType } = node;
    if (nodeType === Node.TEXT_NODE) {
      role = 'text';
      const block = run.isPartedFrom(node as Text) && run.take();
      if (block) yield block;
      run.append(node as Text, containerAt);
    } else if (nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      role = roleOf(element);
      if (role === 'gap') run.fill(GAP);
      else if (role === 'break') {
        // One line break may stand inside a name in a headline; two part paragraphs.
        const block = run.endsWithBreak() && run.take();
        if (block) yield block;
        else run.fill('\n');
      } else if (role === 'inline' || role === 'block') {
        const isSkipped =
          role === 'block' && options.shallow && element !== root && element.parentNode === root;
        const block = role === 'block' && run.take();
        if (block) yield block;
        if (!isSkipped) {
          const shadow = options.shadowRootOf(element);
          if (shadow) {
            const before = run.take();
            if (before) yield before;
            options.onShadowRoot?.(shadow);
            yield* collectTextBlocks(shadow, { ...options, shallow: false });
          }
          descend = true;
        }
      }
    } else descend = node === root;
    const child = descend ? node.firstChild : null;
    if (child) {
      around.push({ node, isBlock: role === 'block' });
      node = child;
      continue;
    }
    let hasEnded = role === 'block';
    while (node !== root && !node.nextSibling) {
      node = node.parentNode as Node;
      // A node that left the page while the caller paused: what is left of the walk is not there any more.
      if (!node) return false;
      const outer = around.pop();
      hasEnded ||= node !== root && (outer?.node === node ? outer.isBlock : isBlock(node));
    }
    if (node === root) break;
    const block = hasEnded && run.take();
    if (block) yield block;
    const next = node.nextSibling;
    if (!next) return false;
    node = next;
  }
  const last = run.take();
  if (last) yield last;
  return true;
}

/** Tells whether a block's text is still that of its nodes: the page may have changed since it was collected. */
export function isCurrent({ nodes, starts, text }: TextBlock): boolean {
  return nodes.every(({ data, isConnected }, index) => {
    return isConnected && text.startsWith(data, starts[index] ?? 0);
  });
}

/** Tells whether a node is text in which nothing stands. */
export function isBlank({ nodeValue }: Node): boolean {
  return nodeValue?.trim() === '';
}

/** Finds the container that a node's text belongs to: the nearest block-level ancestor, or its shadow root. */
export function containerOf(node: Node): Node | null {
  let parent = node.parentNode;
  while (parent?.parentNode && !isBlock(parent)) parent = parent.parentNode;
  return parent;
}

/** Tells whether an ancestor keeps this node's text from being read: a form, an editor, code. */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const role = roleOf(at as Element);
    if (role === 'gap' || role === 'nothing') return true;
  }
  return false;
}

/** Tells whether a node begins a block of its own: a block-level element, a document or a shadow root. */
export function isBlock(node: Node): boolean {
  if (node.nodeType === Node.ELEMENT_NODE) return roleOf(node as Element) === 'block';
  return node.nodeType === Node.DOCUMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
}

function roleOf(element: Element): Role | 'block' {
  const name = element.localName;
  const role = ROLES.get(name);
  if (role && role !== 'inline') return role;
  if (element.hasAttributes() && isEditor(element)) return 'gap';
  if (role) return role;
  if (name === 'form') return isWholePage(element) ? 'block' : 'gap';
  // A custom element is whatever its style says; there are few of them, so asking is cheap.
  if (name.includes('-')) return isInlineStyle(element) ? 'inline' : 'block';
  return 'block';
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITOR_ROLES.has(role);
}

/** Some publishing systems wrap the whole page in one form. */
function isWholePage(form: Element): boolean {
  return form.querySelector('article, main, h1') !== null;
}

function isInlineStyle(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
}

/** Gathers the text nodes of one block until the block ends. */
function createRun() {
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let container: Node | null = null;
  return {
    append(node: Text, containerAt: (text: Node) => Node | null) {
      const { data } = node;
      if (text === '') {
        // Between two blocks there is mostly white space.
        if (!/\S/.test(data)) return;
        container = containerAt(node);
      }
      nodes.push(node);
      starts.push(text.length);
      text += data;
    },
    fill(character: string) {
      if (text !== '') text += character;
    },
    endsWithBreak: () => /\n[^\S\n]*$/.test(text),
    /** Tells whether a node that touches the text before it is set apart on the screen, as in a flex row of links. */
    isPartedFrom(node: Text): boolean {
      const previous = nodes[nodes.length - 1];
      if (!previous || previous.parentNode === node.parentNode) return false;
      if (!isWordUnit(text.charCodeAt(text.length - 1)) || !isWordUnit(node.data.charCodeAt(0))) {
        return false;
      }
      return hasBlockStyleBetween(previous, node);
    },
    /** Ends the block; null where there was no text. */
    take(): TextBlock | null {
      if (text === '') return null;
      const block = container && { container, text, nodes, starts };
      text = '';
      nodes = [];
      starts = [];
      return block;
    },
  };
}

function isWordUnit(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === DIGIT;
}

function hasBlockStyleBetween(first: Text, second: Text): boolean {
  const path = (from: Text, other: Text) => {
    const elements: Element[] = [];
    for (let at = from.parentElement; at && !at.contains(other); at = at.parentElement) {
      elements.push(at);
    }
    return elements;
  };
  return [...path(first, second), ...path(second, first)].some((element) => {
    if (isInlineStyle(element)) return false;
    // A drop cap floats, and its letter still belongs to the word.
    const isDropCap =
      getComputedStyle(element).float !== 'none' && element.textContent?.length === 1;
    return !isDropCap;
  });
}
