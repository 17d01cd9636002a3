/** Turns the flat list of a Chromium trace into the tasks of one thread: each with what ran inside what. Times are the thread's own, so that other programs do not count. */

/** An event of the Trace Event Format, as far as it is read here; times in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` for an event with a length, `M` for names of threads. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread itself ran of `dur`. */
  tdur?: number;
  args?: {
    data?: { url?: string; type?: string };
    beginData?: { url?: string };
  };
}

export interface TraceNode {
  name: string;
  /** Address of the script or document that the event is about; empty where it names none. */
  url: string;
  /** Of a dispatched event. */
  type: string;
  /** Time that the thread ran, milliseconds: with what is inside, and without. */
  ms: number;
  selfMs: number;
  inside: TraceNode[];
}

/** Finds the main thread of the process that shows an address, as `pid:tid`; null when none committed it. */
export function findThread(events: readonly TraceEvent[], address: string): string | null {
  const found = events.findLast(
    ({ name, args }) => name === 'CommitLoad' && args?.data?.url === address,
  );
  return found ? toThread(found) : null;
}

const toThread = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;

/** Nests the events of a thread; gives the outermost in the order of time. */
export function toTasks(events: readonly TraceEvent[], thread: string): TraceNode[] {
  const long = events.filter((one) => one.ph === 'X' && toThread(one) === thread);
  // What begins together lies inside the longer one.
  long.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: TraceNode[] = [];
  const open: { node: TraceNode; endsAt: number }[] = [];
  for (const event of long) {
    const { name, ts, dur = 0, tdur = dur, args } = event;
    while ((open.at(-1)?.endsAt ?? Infinity) <= ts) open.pop();
    const ms = tdur / 1000;
    const url = args?.data?.url ?? args?.beginData?.url ?? '';
    const node = { name, url, type: args?.data?.type ?? '', ms, selfMs: ms, inside: [] };
    const around = open.at(-1)?.node;
    if (around) around.selfMs = Math.max(0, around.selfMs - ms);
    (around?.inside ?? tasks).push(node);
    open.push({ node, endsAt: ts + dur });
  }
  return tasks;
}
