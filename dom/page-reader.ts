/**
 * Steps 1 to 4 repeated over the page and its changes, in idle slices: what changed is read again, old marks
 * of changed or removed text are dropped before new ones are made. Painting and counting are the caller's.
 */
import { emptyPageContext, findMentions, sumVotes } from '../core/find-mentions.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { anchorMention } from './anchor-mention.ts';
import { createIdleQueue, type Left } from './idle-queue.ts';
import type { MarkIndex } from './mark-index.ts';
import { type DirtyRoot, observePage } from './page-observer.ts';
import { parentAcrossShadow } from './shadow-roots.ts';
import { collectTextBlocks, type TextBlock } from './text-blocks.ts';
import { createVisibilityCheck } from './visibility.ts';

export interface PageReaderOptions {
  document: Document;
  gazetteer: Gazetteer;
  index: MarkIndex;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Called once for each shadow root, before it is read. */
  onShadowRoot(root: ShadowRoot): void;
  /** Called after a slice that may have changed the index, with the ids of mentions that went away. */
  onSlice(gone: number[]): void;
  signal: AbortSignal;
}

export interface PageReader {
  /** Time spent reading so far, milliseconds. */
  tookMs(): number;
}

/** How often a walk that the page cut short is begun again before it is left to the page's next change. */
const RESTARTS = 3;

interface Job extends DirtyRoot {
  walk: Generator<TextBlock, boolean>;
  seen: Set<Node>;
  restarts: number;
}

/** Reads the body now (the first slice at once) and again where it changes, until the signal. */
export function readPage(options: PageReaderOptions): PageReader {
  const { document, gazetteer, index, signal } = options;
  const page = emptyPageContext();
  const waiting: (DirtyRoot & { restarts?: number })[] = [];
  /** Containers with mentions that more of the page may decide, and how much was known when they were read. */
  const undecided = new Set<Node>();
  let knownWhenRetried = 0;
  let job: Job | null = null;
  let spentMs = 0;
  let isFirstReading = true;

  const watched = new WeakSet<ShadowRoot>();
  const observer = observePage(enqueue, { root: document, signal });
  const appearing = new IntersectionObserver(onAppeared, { rootMargin: '200px' });
  const queue = createIdleQueue(work, { document, signal });
  signal.addEventListener('abort', () => appearing.disconnect());

  function enqueue(roots: DirtyRoot[]): void {
    waiting.push(...roots);
    queue.wake();
  }

  function begin(root: DirtyRoot & { restarts?: number }): Job | null {
    const { node, shallow, restarts = 0 } = root;
    if (!node.isConnected) return null;
    index.dropWhere((container) => container === node || (!shallow && isWithin(container, node)));
    const walk = collectTextBlocks(node, {
      shallow,
      shadowRootOf: options.shadowRootOf,
      onShadowRoot(shadow) {
        observer.watch(shadow);
        if (!watched.has(shadow)) options.onShadowRoot(shadow);
        watched.add(shadow);
      },
    });
    return { node, shallow, walk, seen: new Set([node]), restarts };
  }

  function readBlock(block: TextBlock, seen: Set<Node>): void {
    const { container } = block;
    if (!seen.has(container)) {
      seen.add(container);
      index.dropWhere((other) => other === container);
    }
    const found = findMentions(block.text, gazetteer, page);
    if (found.undecided > 0) undecided.add(container);
    for (const mention of [...found.linked, ...found.weak]) {
      const anchored = anchorMention(block, mention);
      if (anchored) index.add(anchored);
    }
  }

  function work(endsAtMs: number): Left {
    const startMs = performance.now();
    while (performance.now() < endsAtMs) {
      if (!job) {
        const next = waiting.shift() ?? undecidedAgain();
        if (!next) break;
        job = begin(next);
        continue;
      }
      const step = job.walk.next();
      if (!step.done) readBlock(step.value, job.seen);
      else {
        const { node, shallow, restarts } = job;
        if (!step.value && restarts < RESTARTS)
          waiting.push({ node, shallow, restarts: restarts + 1 });
        job = null;
      }
    }
    finishSlice();
    spentMs += performance.now() - startMs;
    if (job === null && waiting.length === 0) {
      isFirstReading = false;
      return 'nothing';
    }
    return isFirstReading ? 'urgent' : 'more';
  }

  /** Once all is read, what stayed undecided is read again if the page has named more since. */
  function undecidedAgain(): DirtyRoot | undefined {
    if (undecided.size === 0 || sumVotes(page) === knownWhenRetried) return undefined;
    knownWhenRetried = sumVotes(page);
    for (const node of undecided) if (node.isConnected) waiting.push({ node, shallow: true });
    undecided.clear();
    return waiting.shift();
  }

  function finishSlice(): void {
    index.dropWhere((container) => !container.isConnected);
    for (const node of undecided) if (!node.isConnected) undecided.delete(node);
    const gone = index.settle();
    const isShown = createVisibilityCheck();
    for (const mention of index.all()) {
      if (mention.isShown) continue;
      const parent = parentAcrossShadow(mention.range.startContainer);
      mention.isShown = parent !== null && isShown(parent);
      if (parent && !mention.isShown) appearing.observe(parent);
    }
    options.onSlice(gone);
  }

  /** Text in a closed menu, tab or `details` has no box; once it gets one it is looked at again. */
  function onAppeared(entries: IntersectionObserverEntry[]): void {
    if (entries.some((entry) => entry.isIntersecting)) queue.wake();
  }

  if (document.body) waiting.push({ node: document.body, shallow: false });
  queue.start();
  return { tookMs: () => spentMs };
}

function isWithin(node: Node, ancestor: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === ancestor) return true;
  }
  return false;
}
