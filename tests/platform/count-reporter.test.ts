/** The page’s number goes out when it changed, and only while the page is read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCountReporter } from '../../platform/count-reporter.ts';

const sent: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  sent.length = 0;
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
});

afterEach(() => vi.useRealTimers());

describe('createCountReporter', () => {
  it('sends each new number once, none of it a zero at the start', () => {
    const { report } = createCountReporter(new AbortController().signal);
    for (const count of [0, 4, 4, 5, 0]) {
      report(count);
      vi.advanceTimersByTime(1000);
    }
    expect(sent).toEqual([4, 5, 0].map((count) => ({ name: 'mentionsCounted', count })));
  });

  it('sends the last of numbers that follow quickly, and none where that is the one that was sent', () => {
    const { report } = createCountReporter(new AbortController().signal);
    for (const count of [4, 5, 6]) report(count);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1000);
    for (const count of [7, 6]) report(count);
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([{ name: 'mentionsCounted', count: 6 }]);
  });

  it('repeats a number when asked to, but no zero', () => {
    const { report, repeat } = createCountReporter(new AbortController().signal);
    repeat();
    report(4);
    vi.advanceTimersByTime(1000);
    repeat();
    expect(sent).toEqual([4, 4].map((count) => ({ name: 'mentionsCounted', count })));
  });

  it('is silent after the signal', () => {
    const stop = new AbortController();
    const { report } = createCountReporter(stop.signal);
    stop.abort();
    report(4);
    expect(sent).toEqual([]);
  });

  it('bears a background that is not there', async () => {
    fakeBrowser.reset();
    const { report } = createCountReporter(new AbortController().signal);
    report(4);
    vi.advanceTimersByTime(1000);
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
    await Promise.resolve();
    report(5);
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([{ name: 'mentionsCounted', count: 5 }]);
  });
});
