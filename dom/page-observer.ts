/**
 * Notes which parts of the page changed their text, as cheaply as a note can be, and hands them out later as roots to
 * read again. A page that changes more than can be noted is read again whole.
 */
import { containerOf, isBlank, isBlock } from './text-blocks.ts';

/** A part of the page to read: a whole subtree, or only the text directly in a container. */
export interface DirtyRoot {
  node: Node;
  shallow: boolean;
}

export interface PageObserver {
  /** Watches a further tree, a shadow root; to be called whenever a reading comes by it. */
  watch(root: Node): void;
  /** Hands out what changed since the last time, one root after another; resolve each when you get to it. */
  take(): Iterator<DirtyRoot, undefined>;
  /** Tells whether any text may have left the page since the last time. */
  hasLost(): boolean;
}

interface PageObserverOptions {
  document: Document;
  /** Called after changes were noted, with the text nodes that they touched, and how long noting took, milliseconds. */
  onChange(texts: ReadonlySet<Node>, tookMs: number): void;
  signal: AbortSignal;
}

/**
 * Most nodes that are noted between two readings. Beyond it the page is read whole, and until then not observed, so
 * that neither memory nor the page's own changes pay for a hidden or a racing page.
 */
const MOST_NOTED = 1000;

/** Observes text and structure from now on, until the signal. Attributes are not watched: they change on every frame of some pages. */
export function observePage(options: PageObserverOptions): PageObserver {
  const { document, signal } = options;
  const notes = createNotes();
  let isOverfull = false;
  let hasLost = false;

  const observer = new MutationObserver((records) => {
    const startMs = performance.now();
    const texts = notes.add(records);
    hasLost ||= records.some(
      ({ removedNodes, target }) => removedNodes.length > 0 || isBlank(target),
    );
    if (notes.size() > MOST_NOTED) {
      isOverfull = true;
      hasLost = true;
      notes.clear();
      observer.disconnect();
    }
    options.onChange(texts, performance.now() - startMs);
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  observe(document);
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    // Observing what is observed already changes nothing; while overfull, the reading to come watches again.
    watch: (root) => void (isOverfull || observe(root)),
    take() {
      if (!isOverfull) return notes.take();
      isOverfull = false;
      // Until now nobody saw what left.
      hasLost = true;
      observe(document);
      return [{ node: document as Node, shallow: false }].values();
    },
    hasLost() {
      const before = hasLost;
      hasLost = false;
      return before;
    },
  };
}

function createNotes() {
  /** Nodes whose own text, or list of children, changed. */
  let touched = new Set<Node>();
  /** Elements that came. */
  let added = new Set<Node>();
  return {
    /** Notes records; gives the text nodes whose marks may no longer fit. */
    add(records: MutationRecord[]): Set<Node> {
      const texts = new Set<Node>();
      for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
        touched.add(target);
        if (type === 'characterData') {
          texts.add(target);
          continue;
        }
        if (previousSibling) texts.add(previousSibling);
        if (nextSibling) texts.add(nextSibling);
        for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
      }
      return texts;
    },
    size: () => touched.size + added.size,
    clear() {
      touched = new Set();
      added = new Set();
    },
    take(): Iterator<DirtyRoot, undefined> {
      const roots = toDirtyRoots(touched, added);
      touched = new Set();
      added = new Set();
      return roots;
    },
  };
}

function* toDirtyRoots(touched: Set<Node>, added: Set<Node>): Generator<DirtyRoot, undefined> {
  const deep = new Set<Node>();
  for (const node of added) {
    // An inline newcomer is part of its container's text, which is read again anyhow.
    if (!node.isConnected || !isBlock(node) || hasAncestorIn(node, added)) continue;
    deep.add(node);
    yield { node, shallow: false };
  }
  const done = new Set<Node>();
  for (const target of touched) {
    const container = target.isConnected ? ownContainerOf(target) : null;
    if (!container?.isConnected || done.has(container)) continue;
    done.add(container);
    if (deep.has(container) || hasAncestorIn(container, deep)) continue;
    yield { node: container, shallow: true };
  }
  return undefined;
}

/** The container whose own text a change in this node touches. */
function ownContainerOf(target: Node): Node | null {
  if (target.nodeType === Node.TEXT_NODE || target.nodeType === Node.COMMENT_NODE) {
    return containerOf(target);
  }
  return isBlock(target) ? target : containerOf(target);
}

/** Blocks only: inside an inline newcomer a block stands for itself. */
function hasAncestorIn(node: Node, set: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode)
    if (set.has(at) && isBlock(at)) return true;
  return false;
}
