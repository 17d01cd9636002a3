/** Loads pages in Chromium, each in a new tab, and tells what their main threads did until they were quiet, by a trace. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { Launched } from '../../tests/support/launch.ts';
import { attributeTasks } from './attribute-trace.ts';
import type { Loader, LoadOptions, PageLoad } from './page-load.ts';
import { recordTrace } from './record-trace.ts';
import { findThread, type TraceEvent, toTasks } from './trace-tree.ts';

/** A page is quiet when its thread ran for less than this in each of so many looks: longer than a background takes to answer. */
const QUIET_MS = 4;
const QUIET_LOOKS = 4;
const LOOK_MS = 150;
/** A page that is never quiet is measured up to here, milliseconds. */
const PATIENCE_MS = 20_000;

export interface ChromeLoad extends PageLoad {
  /** `ownMs` by what it was: “reader.js evaluate”. */
  phases: Map<string, number>;
}

interface ChromeLoader extends Loader {
  finish(): Promise<ChromeLoad[]>;
}

interface Loaded extends Pick<PageLoad, 'memory' | 'shift'> {
  address: string;
  /** When it was measured, on the clock of the trace, microseconds. */
  from: number;
  until: number;
}

/** Reads one of Chromium's counters for a page; times in seconds. Runs no script in the page. */
async function readMetric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}

const readClock = async (session: CDPSession) => (await readMetric(session, 'Timestamp')) * 1e6;

async function waitForQuiet(session: CDPSession): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let quiet = 0;
  let before = 0;
  while (quiet < QUIET_LOOKS && Date.now() < deadline) {
    await sleep(LOOK_MS);
    const busyMs = (await readMetric(session, 'TaskDuration')) * 1000;
    quiet = busyMs - before < QUIET_MS ? quiet + 1 : 0;
    before = busyMs;
  }
}

async function readMemory(session: CDPSession): Promise<number> {
  // What the first collection sets free of the document, the second finds in the scripts.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
}

/** Travels to the page as source text. */
function readShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  });
}

async function loadOne(
  launched: Launched,
  address: string,
  { slowdown = 1, work }: LoadOptions,
): Promise<Loaded> {
  const page = await launched.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let from = await readClock(session);
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS }).catch(() => {});
  await waitForQuiet(session);
  if (work) {
    from = await readClock(session);
    await work(page);
    await waitForQuiet(session);
  }
  const until = await readClock(session);
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const memory = await readMemory(session);
  const shift = await page.evaluate(readShift);
  await page.close();
  return { address, from, until, memory, shift };
}

/** Starts recording loads; each has a tab, and so a process, of its own. */
export async function createChromeLoader(launched: Launched): Promise<ChromeLoader> {
  const recording = await recordTrace(launched.browser);
  const loads: Loaded[] = [];

  function toLoad({ address, from, until, memory, shift }: Loaded, events: TraceEvent[]) {
    const before = events.filter(({ ts, ph }) => ph !== 'X' || ts < until);
    const thread = findThread(before, address);
    if (!thread) throw new Error(`The trace tells nothing of ${address}.`);
    const during = before.filter(({ ts }) => ts >= from);
    return {
      ...attributeTasks(toTasks(during, thread), launched.extensionOrigin),
      ...{ memory, shift },
    };
  }

  return {
    async load(address, options = {}) {
      loads.push(await loadOne(launched, address, options));
    },
    async finish() {
      const events = await recording.stop();
      return loads.map((one) => toLoad(one, events));
    },
  };
}
