/**
 * Tells whose time a page's main thread spent: an extension's, the page's, the driver's. A script says its address; a
 * run of promise callbacks says nothing and belongs to whoever ran before it in the task, or, where nobody did, to the
 * extension: its answers arrive that way, and the pages measured here make no promises.
 */
import type { TraceNode } from './trace-tree.ts';

/** What a main thread did, milliseconds of its own time. */
export interface ThreadTime {
  /** All of it. */
  totalMs: number;
  /** The extension's: its scripts with what they cause inside them, and the whole of a task that is mostly theirs. */
  ownMs: number;
  /** The longest of the extension's within one task. */
  longestMs: number;
  /** `ownMs` by what it was: “reader.js evaluate”. */
  phases: Map<string, number>;
  /** Making script worlds: the page's, the driver's and the extension's, which cannot be told apart. */
  worldsMs: number;
  /** Style, layout and painting, outside of the extension's scripts. */
  frameMs: number;
}

type Owner = 'extension' | 'other' | null;
type FramePart = 'worldsMs' | 'frameMs';

const FRAME_PARTS: Record<string, FramePart> = {
  'LocalWindowProxy::Initialize': 'worldsMs',
  UpdateLayoutTree: 'frameMs',
  ParseAuthorStyleSheet: 'frameMs',
  Layout: 'frameMs',
  PrePaint: 'frameMs',
  Paint: 'frameMs',
  Layerize: 'frameMs',
  Commit: 'frameMs',
  UpdateLayer: 'frameMs',
};
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);
/** What has a script called: names the phase. */
const CALLERS: Record<string, string> = {
  EvaluateScript: 'evaluate',
  TimerFire: 'timer',
  FireIdleCallback: 'idle',
  FireAnimationFrame: 'frame',
};
/** What has a phase of its own wherever it happens. */
const KINDS: Record<string, string> = {
  'v8.compile': 'compile',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  Layout: 'forced layout',
  UpdateLayoutTree: 'forced style',
};

/** Adds up tasks; `origin` is the extension's, without a slash at the end. */
export function attributeTasks(tasks: readonly TraceNode[], origin: string): ThreadTime {
  const sum: ThreadTime = {
    totalMs: 0,
    ownMs: 0,
    longestMs: 0,
    phases: new Map(),
    worldsMs: 0,
    frameMs: 0,
  };
  for (const task of tasks) {
    sum.totalMs += task.ms;
    addTask(sum, task, origin);
  }
  return sum;
}

/** What a node inherits from those that it ran in. */
interface Around {
  owner: Owner;
  caller: string;
  part: FramePart | null;
}

function addTask(sum: ThreadTime, task: TraceNode, origin: string): void {
  let own = 0;
  let otherMs = 0;
  /** What the page itself asks of the browser: a script begins while it is parsed, and a world is made for it. */
  let pageMs = 0;
  /** Who ran last in this task, and in which file. */
  let last: Owner = null;
  let file = 'after a message:';

  function add(phase: string, ms: number): void {
    own += ms;
    sum.phases.set(phase, (sum.phases.get(phase) ?? 0) + ms);
  }

  function ownerOf({ name, url }: TraceNode, around: Owner): Owner {
    if (!SCRIPTS.has(name)) return around;
    if (!url) return around ?? last ?? 'extension';
    if (!url.startsWith(`${origin}/`)) return 'other';
    file = url.slice(url.lastIndexOf('/') + 1);
    return 'extension';
  }

  function walk(node: TraceNode, around: Around): void {
    const owner = ownerOf(node, around.owner);
    if (owner) last = owner;
    const caller = toCaller(node) ?? around.caller;
    const part = FRAME_PARTS[node.name] ?? around.part;
    if (owner === 'extension') add(`${file} ${KINDS[node.name] ?? caller}`, node.selfMs);
    else if (owner === 'other') otherMs += node.selfMs;
    if (owner !== 'extension' && part) sum[part] += node.selfMs;
    if (!owner && (part || node.name === 'ParseHTML')) pageMs += node.selfMs;
    for (const one of node.inside) walk(one, { owner, caller, part });
  }

  walk(task, { owner: null, caller: 'answer', part: null });
  // The messages and listeners around a task of the extension's exist for its sake.
  const aroundMs = task.ms - own - pageMs;
  if (own > aroundMs && aroundMs > 0 && otherMs === 0) add('around', aroundMs);
  sum.ownMs += own;
  sum.longestMs = Math.max(sum.longestMs, own);
}

function toCaller({ name, type }: TraceNode): string | null {
  if (name === 'RunMicrotasks') return 'promises';
  if (name === 'EventDispatch') return `on ${type}`;
  return CALLERS[name] ?? null;
}
