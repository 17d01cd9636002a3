/**
 * Our own record of what is marked where. The browser's highlight objects are write-only for us (Firefox
 * cannot iterate them from a content script), and looking up a text node here is quicker than asking them.
 */
import type { EntityId } from '../core/entity.ts';
import { type AnchoredMention, nodesOf, positionAt } from './anchor-mention.ts';

export interface MarkIndex {
  /** Replaces nothing: adds one mention, or gives back the equal one that was just dropped. */
  add(mention: AnchoredMention): AnchoredMention;
  /** Drops the mentions of a container. */
  drop(container: Node): void;
  /** Drops all mentions whose container passes the test. */
  dropWhere(test: (container: Node) => boolean): void;
  /** Forgets the mentions that were dropped and not added again; gives their ids. */
  settle(): number[];
  all(): Iterable<AnchoredMention>;
  get(id: number): AnchoredMention | null;
  /** Mentions on a text node. */
  onNode(node: Node): readonly AnchoredMention[];
  /** Shown mentions in document order, of one entity or all. */
  inOrder(entity?: EntityId): AnchoredMention[];
  /** Grows with every change, so that nobody paints anew what is as it was. */
  revision(): number;
  clear(): void;
}

/** Creates an empty index. */
export function createMarkIndex(): MarkIndex {
  const byId = new Map<number, AnchoredMention>();
  const byContainer = new Map<Node, AnchoredMention[]>();
  let byNode = new WeakMap<Node, AnchoredMention[]>();
  /** Dropped mentions by their first text node, until `settle`. */
  const dropped = new Map<Node, AnchoredMention[]>();
  let ordered: AnchoredMention[] | null = null;
  let revision = 0;

  function changed(): void {
    ordered = null;
    revision++;
  }

  function unlink(mention: AnchoredMention): void {
    byId.delete(mention.id);
    const nodes = nodesOf(mention);
    for (const node of nodes) {
      const rest = byNode.get(node)?.filter((other) => other !== mention) ?? [];
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
    push(dropped, nodes[0] as Node, mention);
    changed();
  }

  function drop(container: Node): void {
    const mentions = byContainer.get(container) ?? [];
    byContainer.delete(container);
    for (const mention of mentions) unlink(mention);
  }

  return {
    add(fresh) {
      const nodes = nodesOf(fresh);
      const old = findDropped(fresh, dropped.get(nodes[0] as Node) ?? []);
      old?.renew(fresh);
      const mention = old ?? fresh;
      byId.set(mention.id, mention);
      push(byContainer, mention.block.container, mention);
      for (const node of nodes) push(byNode, node, mention);
      changed();
      return mention;
    },
    drop,
    dropWhere(test) {
      for (const container of byContainer.keys()) if (test(container)) drop(container);
    },
    settle() {
      const gone = [...dropped.values()].flat().flatMap(({ id }) => (byId.has(id) ? [] : [id]));
      dropped.clear();
      return gone;
    },
    all: () => byId.values(),
    get: (id) => byId.get(id) ?? null,
    onNode: (node) => byNode.get(node) ?? [],
    inOrder(entity) {
      ordered ??= [...byId.values()].sort(byPosition);
      return ordered.filter((m) => m.isShown && (entity === undefined || m.entity === entity));
    },
    revision: () => revision,
    clear() {
      byId.clear();
      byContainer.clear();
      byNode = new WeakMap();
      dropped.clear();
      changed();
    },
  };
}

/** Finds a dropped mention that says the same of the same nodes, so that an open card keeps its mention. */
function findDropped(
  fresh: AnchoredMention,
  dropped: readonly AnchoredMention[],
): AnchoredMention | undefined {
  const own = placeOf(fresh);
  return dropped.find((old) => {
    const { node, offset, rangeText } = placeOf(old);
    const isSamePlace = node === own.node && offset === own.offset && rangeText === own.rangeText;
    return isSamePlace && old.entity === fresh.entity;
  });
}

/** Where a mention begins: by its range as long as that holds it, as it moves along with the page's edits. */
function placeOf(mention: AnchoredMention) {
  const { block, start, rangeText } = mention;
  if (!mention.hasRange || mention.range.collapsed)
    return { ...positionAt(block, start), rangeText };
  const { startContainer, startOffset } = mention.range;
  return { node: startContainer, offset: startOffset, rangeText };
}

/** Orders by document position; the text of a shadow tree stands where its host stands. */
function byPosition(a: AnchoredMention, b: AnchoredMention): number {
  const [first, second] = [hostsAndNode(a), hostsAndNode(b)];
  for (let k = 0; k < Math.min(first.length, second.length); k++) {
    const [one, other] = [first[k] as Node, second[k] as Node];
    if (one === other) continue;
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return first.length - second.length || placeOf(a).offset - placeOf(b).offset;
}

function hostsAndNode(mention: AnchoredMention): Node[] {
  const path: Node[] = [mention.firstNode];
  for (
    let root = path[0]?.getRootNode();
    root instanceof ShadowRoot;
    root = root.host.getRootNode()
  ) {
    path.unshift(root.host);
  }
  return path;
}

function push<K extends Node>(
  map: {
    get(key: K): AnchoredMention[] | undefined;
    set(key: K, value: AnchoredMention[]): unknown;
  },
  key: K,
  mention: AnchoredMention,
): void {
  const list = map.get(key);
  if (list) list.push(mention);
  else map.set(key, [mention]);
}
