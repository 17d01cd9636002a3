/** The short form of `npm run soak`: a page that never stops changing, for some seconds in each browser, with all bounds kept. */
import { expect, it } from 'vitest';
import { listFaults, runSoak } from '../../scripts/run-soak.ts';

const SECONDS = 6;

// A busy machine stops a browser now and then in the middle of a task; what is wrong with the code is wrong twice.
it.each(['chrome', 'firefox'] as const)(
  'a soak in %s keeps its bounds',
  { retry: 1 },
  async (kind) => {
    const result = await runSoak(kind, SECONDS);
    expect(listFaults(result)).toEqual([]);
    expect(result.added).toBeGreaterThan(500);
  },
);
