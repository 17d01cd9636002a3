/** The benchmark's arithmetic: whose time a trace or a profile tells of, and the middle of measurements. */
import { describe, expect, it } from 'vitest';
import { attributeSamples, type ProfileThread } from '../../scripts/bench/attribute-samples.ts';
import { attributeTasks } from '../../scripts/bench/attribute-trace.ts';
import { medianOf, spreadOf } from '../../scripts/bench/bench-table.ts';
import { findThread, type TraceEvent, toTasks } from '../../scripts/bench/trace-tree.ts';

const OURS = 'chrome-extension://abc';
const THREAD = { pid: 7, tid: 1 };

/** An event from one millisecond to another, of which the thread itself ran all. */
function event(name: string, from: number, to: number, url = '', type = ''): TraceEvent {
  const dur = (to - from) * 1000;
  return {
    name,
    ph: 'X',
    ...THREAD,
    ts: from * 1000,
    dur,
    tdur: dur,
    args: { data: { url, type } },
  };
}

const sumUp = (...events: TraceEvent[]) => attributeTasks(toTasks(events, '7:1'), OURS);

describe('a trace', () => {
  it('counts what a script of ours causes, by what it was', () => {
    const time = sumUp(
      event('RunTask', 0, 40),
      event('ParseHTML', 0, 40),
      event('EvaluateScript', 10, 16, `${OURS}/reader.js`),
      event('v8.compile', 10, 12, `${OURS}/reader.js`),
      event('UpdateLayoutTree', 13, 14),
      event('UpdateLayoutTree', 30, 35),
    );
    expect(time).toMatchObject({ totalMs: 40, ownMs: 6, longestMs: 6, frameMs: 5 });
    expect(Object.fromEntries(time.phases)).toEqual({
      'reader.js compile': 2,
      'reader.js forced style': 1,
      'reader.js evaluate': 3,
    });
  });

  it('gives promises to who ran before them in the task, or to us', () => {
    const page = 'http://127.0.0.1/page.html';
    const time = sumUp(
      event('RunTask', 0, 10),
      event('FunctionCall', 0, 2, page),
      event('RunMicrotasks', 2, 10),
      event('FunctionCall', 4, 5, `${OURS}/reader.js`),
      event('RunTask', 20, 30),
      event('RunMicrotasks', 21, 30),
    );
    // Our observer hears of the page's change among the page's promises; a task of promises alone is ours whole.
    expect(time).toMatchObject({ totalMs: 20, ownMs: 11, longestMs: 10 });
  });

  it('takes a task that is mostly ours for ours, but none that the page runs in', () => {
    const own = event('FunctionCall', 12, 18, `${OURS}/content.js`);
    expect(sumUp(event('RunTask', 10, 20), own).ownMs).toBe(10);
    const page = [event('ParseHTML', 10, 20), event('LocalWindowProxy::Initialize', 10, 12)];
    expect(sumUp(event('RunTask', 9, 21), ...page, own).ownMs).toBe(8);
    const theirs = event('FunctionCall', 18, 19, 'http://127.0.0.1/app.js');
    expect(sumUp(event('RunTask', 10, 20), own, theirs).ownMs).toBe(6);
  });

  it('counts the time that the thread ran, not what passed meanwhile', () => {
    const task = { ...event('RunTask', 0, 50), tdur: 5000 };
    const script = { ...event('FunctionCall', 0, 50, `${OURS}/content.js`), tdur: 4000 };
    expect(sumUp(task, script)).toMatchObject({ totalMs: 5, ownMs: 5 });
  });

  it('adds script worlds up once where one is made within another', () => {
    const time = sumUp(
      event('RunTask', 0, 10),
      event('LocalWindowProxy::Initialize', 1, 7),
      event('LocalWindowProxy::Initialize', 3, 5),
    );
    expect(time).toMatchObject({ worldsMs: 6, ownMs: 0 });
  });

  it('is read on the thread that shows the page', () => {
    const address = 'http://127.0.0.1/page.html';
    const commit = event('CommitLoad', 1, 1, address);
    expect(findThread([{ ...commit, pid: 3 }, commit], address)).toBe('7:1');
    expect(findThread([commit], 'http://127.0.0.1/other.html')).toBe(null);
    expect(toTasks([event('RunTask', 0, 1)], '3:1')).toEqual([]);
  });
});

describe('a profile', () => {
  /** Stacks: 0 the browser, 1 our script in it, 2 layout in our script, 3 layout in the browser. */
  const thread = (samples: [stack: number | null, cpuNs: number][]): ProfileThread => ({
    samples: { schema: { stack: 0, threadCPUDelta: 1 }, data: samples },
    stackTable: {
      schema: { prefix: 0, frame: 1 },
      data: [
        [null, 0],
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    },
    frameTable: {
      schema: { location: 0, category: 1 },
      data: [
        [0, 0],
        [1, null],
        [2, 4],
      ],
    },
    stringTable: ['(root)', 'run (moz-extension://xyz/reader.js:1:2)', 'Layout'],
  });

  it('counts what runs with a script of ours on the stack', () => {
    const samples = thread([
      [0, 1e6],
      [1, 2e6],
      [2, 3e6],
      [3, 4e6],
      [1, 1e6],
      [null, 5e6],
    ]);
    expect(attributeSamples(samples, 'moz-extension://xyz/', 4)).toEqual({
      totalMs: 16,
      ownMs: 6,
      longestMs: 5,
      layoutMs: 4,
    });
  });
});

describe('measurements', () => {
  it('have a middle and a spread', () => {
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(spreadOf([1, 2, 3, 4, 5])).toBeCloseTo(2 / 3);
    expect(medianOf([])).toBeNaN();
  });
});
