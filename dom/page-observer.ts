/** Reports which parts of the page changed their text, as roots to read again. */
import { containerOf, isBlock, isInsideSkipped } from './text-blocks.ts';

/** A part of the page to read: a whole subtree, or only the text directly in a container. */
export interface DirtyRoot {
  node: Node;
  shallow: boolean;
}

export interface PageObserver {
  /** Watches a further tree: a shadow root. */
  watch(root: Node): void;
}

/** Observes text and structure from now on, until the signal. Attributes are not watched: they change on every frame of some pages. */
export function observePage(
  onChange: (roots: DirtyRoot[]) => void,
  options: { root: Node; signal: AbortSignal },
): PageObserver {
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    const roots = toDirtyRoots(records);
    if (roots.length > 0) onChange(roots);
  });
  const watch = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  watch(options.root);
  options.signal.addEventListener('abort', () => observer.disconnect());
  return { watch };
}

function toDirtyRoots(records: MutationRecord[]): DirtyRoot[] {
  const shallow = new Set<Node>();
  const deep = new Set<Node>();
  for (const record of records) {
    if (record.type === 'characterData') {
      const container = containerOf(record.target);
      if (container) shallow.add(container);
      continue;
    }
    const holder = record.target.nodeType === Node.ELEMENT_NODE ? record.target : null;
    const own = record.target.firstChild ? containerOf(record.target.firstChild) : holder;
    if (own) shallow.add(own);
    // An inline newcomer is part of its container's text, which is read again anyhow.
    for (const node of record.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE && isBlock(node)) deep.add(node);
    }
  }
  const roots: DirtyRoot[] = [];
  for (const node of deep) {
    if (node.isConnected && !hasAncestorIn(node, deep) && !isInsideSkipped(node)) {
      roots.push({ node, shallow: false });
    }
  }
  for (const node of shallow) {
    if (
      node.isConnected &&
      !hasAncestorIn(node, deep) &&
      !deep.has(node) &&
      !isInsideSkipped(node)
    ) {
      roots.push({ node, shallow: true });
    }
  }
  return roots;
}

function hasAncestorIn(node: Node, set: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (set.has(at)) return true;
  return false;
}
