/** The page’s number goes out when it changed, and only while the page is read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCountReporter } from '../../platform/count-reporter.ts';
import { sendToBackground } from '../../platform/messages.ts';

const sent: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  sent.length = 0;
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
});

afterEach(() => vi.useRealTimers());

/** Creates a reporter; `set` gives it numbers one after another, and time to send the last. */
function report(signal = new AbortController().signal) {
  let now = 0;
  const reporter = createCountReporter({
    count: () => now,
    nothing: 0,
    send: (count) => sendToBackground({ name: 'mentionsCounted', count }),
    signal,
  });
  const set = (...counts: number[]) => {
    for (const count of counts) {
      now = count;
      reporter.changed();
    }
    vi.advanceTimersByTime(1000);
  };
  return { set, repeat: reporter.repeat };
}

const told = (...counts: number[]) => counts.map((count) => ({ name: 'mentionsCounted', count }));

describe('createCountReporter', () => {
  it('sends each new number once, none of it a zero at the start', () => {
    const { set } = report();
    for (const count of [0, 4, 4, 5, 0]) set(count);
    expect(sent).toEqual(told(4, 5, 0));
  });

  it('sends the last of numbers that follow quickly, and none where that is the one that was sent', () => {
    const { set } = report();
    set(4, 5, 6);
    set(7, 6);
    expect(sent).toEqual(told(6));
  });

  it('repeats a number when asked to, but no zero', () => {
    const { set, repeat } = report();
    repeat();
    set(4);
    repeat();
    expect(sent).toEqual(told(4, 4));
  });

  it('is silent after the signal', () => {
    const stop = new AbortController();
    const { set } = report(stop.signal);
    stop.abort();
    set(4);
    expect(sent).toEqual([]);
  });

  it('bears a background that is not there', async () => {
    fakeBrowser.reset();
    const { set } = report();
    set(4);
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
    await vi.advanceTimersByTimeAsync(0);
    set(5);
    expect(sent).toEqual(told(5));
  });

  it('sends a number again that has not arrived', async () => {
    fakeBrowser.reset();
    const { set } = report();
    set(4);
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
    await vi.advanceTimersByTimeAsync(0);
    set(4);
    set(4);
    expect(sent).toEqual(told(4));
  });
});
