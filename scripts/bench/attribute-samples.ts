/** Tells whose time a thread spent by a profile of Firefox: a look at its stack every millisecond, with what it ran since the look before. */

/** A thread of a Gecko profile, as far as it is read here; `schema` says in which column a value stands. */
export interface ProfileThread {
  samples: Table;
  stackTable: Table;
  frameTable: Table;
  stringTable: string[];
}

interface Table {
  schema: Record<string, number>;
  data: (number | null)[][];
}

/** Milliseconds that the thread ran. */
export interface SampledTime {
  totalMs: number;
  /** With a script of the extension on the stack. */
  ownMs: number;
  /** The longest of `ownMs` from look to look; two tasks in a row may count as one. */
  longestMs: number;
  /** In style and layout, outside of the extension. */
  layoutMs: number;
}

const NS = 1e-6;

/** Adds up samples; `origin` is the extension's, `layout` the number of Firefox's category for style and layout. */
export function attributeSamples(
  thread: ProfileThread,
  origin: string,
  layout: number,
): SampledTime {
  const isOwn = findOwnStacks(thread, origin);
  const isLayout = findLayoutStacks(thread, layout);
  const { stack: stackAt = 0, threadCPUDelta: cpuAt = 0 } = thread.samples.schema;
  const sum: SampledTime = { totalMs: 0, ownMs: 0, longestMs: 0, layoutMs: 0 };
  let runMs = 0;
  for (const sample of thread.samples.data) {
    const stack = sample[stackAt] ?? null;
    const ms = (sample[cpuAt] ?? 0) * NS;
    sum.totalMs += ms;
    runMs = stack !== null && isOwn[stack] ? runMs + ms : 0;
    sum.longestMs = Math.max(sum.longestMs, runMs);
    if (runMs > 0) sum.ownMs += ms;
    else if (stack !== null && isLayout[stack]) sum.layoutMs += ms;
  }
  return sum;
}

/** A stack is its prefix, which stands before it in the table, and one frame more. */
function findOwnStacks({ stackTable, frameTable, stringTable }: ProfileThread, origin: string) {
  const { prefix = 0, frame = 1 } = stackTable.schema;
  const { location = 0 } = frameTable.schema;
  const isOwn: boolean[] = [];
  for (const row of stackTable.data) {
    const before = row[prefix] ?? null;
    const name = stringTable[frameTable.data[row[frame] ?? -1]?.[location] ?? -1];
    isOwn.push((before !== null && isOwn[before]) || name?.includes(origin) === true);
  }
  return isOwn;
}

/** The innermost frame that has a category says what the thread did. */
function findLayoutStacks({ stackTable, frameTable }: ProfileThread, layout: number) {
  const { prefix = 0, frame = 1 } = stackTable.schema;
  const { category = 0 } = frameTable.schema;
  const isLayout: boolean[] = [];
  for (const row of stackTable.data) {
    const own = frameTable.data[row[frame] ?? -1]?.[category] ?? null;
    const before = row[prefix] ?? null;
    isLayout.push(own === null ? before !== null && isLayout[before] === true : own === layout);
  }
  return isLayout;
}
