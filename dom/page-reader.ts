/**
 * Steps 1 to 4 repeated over the page and its changes, in idle slices: what changed is read again, old marks
 * of changed or removed text are dropped before new ones are made. Painting and counting are the caller's.
 */
import type { Gazetteer } from '../core/gazetteer.ts';
import type { ReadingTally } from '../core/reading-tally.ts';
import { type AnchoredMention, anchorMention } from './anchor-mention.ts';
import { createIdleQueue, type Left } from './idle-queue.ts';
import type { MarkIndex } from './mark-index.ts';
import { createNamedBlocks } from './named-blocks.ts';
import { type DirtyRoot, observePage } from './page-observer.ts';
import { createShownMarks } from './shown-marks.ts';
import { collectTextBlocks, isCurrent, isInsideSkipped, type TextBlock } from './text-blocks.ts';

export interface PageReaderOptions {
  document: Document;
  gazetteer: Gazetteer;
  index: MarkIndex;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Called for each shadow root whenever a reading comes by it, before it is read. */
  onShadowRoot(root: ShadowRoot): void;
  /** Called at once when the text under marks is another now; they are read again in a while. */
  onStale(mentions: AnchoredMention[]): void;
  /** Called after each slice: whether there is anything to paint anew, and the ids of mentions that went away. */
  onSlice(hasChanged: boolean, gone: number[]): void;
  signal: AbortSignal;
}

type ReadingTime = Pick<ReadingTally, 'tookMs' | 'longestMs'>;

export interface PageReader {
  time(): ReadingTime;
  /** Counts the parts of the page that were read, those that were read again included: another number, another text. */
  revision(): number;
  /** Asks for a slice, even if nothing is known to have changed. */
  wake(): void;
  /** Looks at once at all marks whether they can be seen: hiding tells nobody. */
  lookAgain(): void;
}

/** How often a walk that the page cut short is begun again before it is left to the page's next change. */
const RESTARTS = 20;

/** A slice that took this long, on a slow machine or for one huge paragraph, is not made longer by painting. */
const LATE_MS = 20;

interface Job extends DirtyRoot {
  walk: Generator<TextBlock, boolean>;
  containers: Set<Node>;
  /** First text nodes of the blocks that were read: a walk that begins again passes over them. */
  read: WeakSet<Text>;
  /** The block that waits for the next one, as neighbours bear on its names; and the text before it. */
  held: TextBlock | null;
  before: string[];
  /** The slice, by number, in which the held block was collected. */
  collectedIn: number;
  restarts: number;
}

/** Reads the document now (the first slice at once) and again where it changes, until the signal. */
export function readPage(options: PageReaderOptions): PageReader {
  const { document, gazetteer, index, signal } = options;
  const named = createNamedBlocks(gazetteer);
  const time: ReadingTime = { tookMs: 0, longestMs: 0 };
  let waiting: Iterator<DirtyRoot | null, undefined> = [
    { node: document as Node, shallow: false },
  ].values();
  let job: Job | null = null;
  let isLate = false;
  let marked = index.revision();
  let partsRead = 0;
  let slices = 0;

  const queue = createIdleQueue(work, { document, signal });
  const observer = observePage({
    document,
    signal,
    onChange(texts, tookMs) {
      const startMs = performance.now();
      dropStale(texts);
      const allMs = tookMs + performance.now() - startMs;
      spend(allMs);
      queue.charge(allMs);
      queue.wake();
    },
  });
  const shown = createShownMarks({ index, onAppeared: queue.wake, signal });

  function spend(ms: number): void {
    time.tookMs += ms;
    time.longestMs = Math.max(time.longestMs, ms);
  }

  function dropStale(texts: ReadonlySet<Node>): void {
    const stale: AnchoredMention[] = [];
    for (const node of texts) {
      for (const mention of index.onNode(node)) {
        // What has no range is not painted.
        if (!mention.hasRange) continue;
        const { range, rangeText } = mention;
        // A text that was replaced leaves a collapsed range, which paints nothing.
        if (!range.collapsed && range.toString() !== rangeText) stale.push(mention);
      }
    }
    if (stale.length > 0) options.onStale(stale);
  }

  function drop(test: (container: Node) => boolean): void {
    index.dropWhere(test);
    named.dropWhere(test);
  }

  function begin(root: DirtyRoot, before?: Job): Job | null {
    const { node, shallow } = root;
    if (!node.isConnected) return null;
    if (isInsideSkipped(node)) {
      drop((container) => container === node || (!shallow && isWithin(container, node)));
      return null;
    }
    if (shallow && !before) index.drop(node);
    const walk = collectTextBlocks(node, {
      shallow,
      shadowRootOf: options.shadowRootOf,
      onShadowRoot(shadow) {
        observer.watch(shadow);
        options.onShadowRoot(shadow);
      },
    });
    const own = shallow ? [node] : [];
    const { containers = new Set(own), read = new WeakSet(), restarts = -1 } = before ?? {};
    const fresh = { held: null, collectedIn: 0, before: [], restarts: restarts + 1 };
    return { node, shallow, walk, containers, read, ...fresh };
  }

  /** Reads the block that was held, now that its neighbours are known. */
  function readHeld({ held, collectedIn, before, containers, read }: Job, after: string[]): void {
    const first = held?.nodes[0];
    if (!held || !first || read.has(first)) return;
    // The page changes only between slices.
    if (collectedIn !== slices && !isCurrent(held)) return;
    read.add(first);
    const { container } = held;
    if (!containers.has(container)) {
      containers.add(container);
      index.drop(container);
    }
    const found = named.read(held, [...before, ...after]);
    for (const mention of [...found.linked, ...found.weak]) {
      const anchored = anchorMention(held, mention);
      if (anchored) shown.add(index.add(anchored));
    }
  }

  function work(endsAtMs: number): Left {
    const startMs = performance.now();
    let isDone = false;
    slices++;
    // Before what took its place is read, and only where something may be lost: a page full of marks may change all the time.
    if (!job && observer.hasLost()) drop((container) => !container.isConnected);
    // A slice that ran late leaves painting to the next, which does nothing else.
    if (isLate) endsAtMs = startMs;
    while (!isDone && performance.now() < endsAtMs) {
      if (job) job = goOn(job);
      else {
        const next = nextRoot();
        if (next) job = begin(next);
        else isDone = next === undefined;
      }
    }
    isLate = !isLate && performance.now() - startMs > LATE_MS;
    if (!isLate) finishSlice();
    spend(performance.now() - startMs);
    if (isDone && !isLate) return 'nothing';
    return partsRead === 0 ? 'urgent' : 'more';
  }

  function goOn(current: Job): Job | null {
    const step = current.walk.next();
    if (!step.done) {
      readHeld(current, [step.value.text]);
      current.before = current.held ? [current.held.text] : [];
      current.held = step.value;
      current.collectedIn = slices;
      return current;
    }
    if (step.value) readHeld(current, []);
    if (!step.value && current.restarts < RESTARTS) return begin(current, current);
    const { node, containers } = current;
    // Whatever was emptied while nobody observed.
    if (step.value && node === document) drop((other) => !containers.has(other));
    // A page that changes without end has been read once all the same.
    partsRead++;
    return null;
  }

  /** Null when a step was made that leaves nothing to read; undefined when all is read. */
  function nextRoot(): DirtyRoot | null | undefined {
    for (const more of [() => waiting, observer.take, named.decideAgain]) {
      waiting = more();
      const next = waiting.next();
      if (!next.done) return next.value;
    }
    return undefined;
  }

  function finishSlice(): void {
    const gone = index.settle();
    const hasChanged = shown.look() || index.revision() !== marked;
    marked = index.revision();
    options.onSlice(hasChanged, gone);
  }

  function lookAgain(): void {
    for (const mention of index.all()) shown.add(mention);
    finishSlice();
  }

  queue.start();
  return {
    time: () => time,
    revision: () => partsRead,
    wake: queue.wake,
    lookAgain,
  };
}

function isWithin(node: Node, ancestor: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === ancestor) return true;
  }
  return false;
}
