/** Records a trace of Chromium's processes through the DevTools protocol. Stopping may take 5 s, so a trace holds many loads. */
import type { Browser } from 'puppeteer-core';
import type { TraceEvent } from './trace-tree.ts';

/** Tasks, scripts, style, layout and painting; and what belongs to V8. */
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
];

/** Enough for some dozen loads. */
const BUFFER_KB = 500_000;

export interface TraceRecording {
  stop(): Promise<TraceEvent[]>;
}

/** Starts recording; one recording at a time. */
export async function recordTrace(browser: Browser): Promise<TraceRecording> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as TraceEvent);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      excludedCategories: ['*'],
      includedCategories: CATEGORIES,
      traceBufferSizeInKb: BUFFER_KB,
    },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      // It always says that something was lost, as a closed tab's process leaves half a chunk behind.
      await complete;
      await session.detach();
      return events;
    },
  };
}
