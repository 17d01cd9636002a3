/** Reads the command line of `npm run bench`. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../find-browser.ts';
import { UsageError } from '../open-page.ts';

export interface BenchRequest {
  browsers: BrowserKind[];
  repetitions: number;
  folder: string | null;
  /** How many of the folder's pages are loaded. */
  pages: number;
  /** The part that alone is measured; null for all. */
  only: string | null;
  withPeers: boolean;
}

const BROWSERS: BrowserKind[] = ['chrome', 'firefox'];
const REPETITIONS = 7;
/** Six pages take a quarter of an hour. */
const PAGES = 6;

/** Reads arguments; throws a UsageError whose message says what may stand there. */
export function parseBenchOptions(args: string[], parts: string[]): BenchRequest {
  const { values, positionals } = parse(args, parts);
  const {
    only,
    browser,
    repetitions = `${REPETITIONS}`,
    pages = `${PAGES}`,
    ours = false,
  } = values;
  const [folder = null, ...more] = positionals;
  const kind = BROWSERS.find((one) => one === browser);
  const isKnown = only === undefined || parts.includes(only);
  const count = toCount(repetitions);
  const most = toCount(pages);
  if (more.length > 0 || !isKnown || count < 1 || most < 1 || (browser !== undefined && !kind)) {
    throw new UsageError(usageOf(parts));
  }
  const browsers = kind ? [kind] : BROWSERS;
  return {
    browsers,
    repetitions: count,
    folder,
    pages: most,
    only: only ?? null,
    withPeers: !ours,
  };
}

/** Reads a whole number above 0; 0 where it is none. */
function toCount(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : 0;
}

function parse(args: string[], parts: string[]) {
  const text = { type: 'string' as const };
  try {
    const options = {
      only: text,
      browser: text,
      repetitions: text,
      pages: text,
      ours: { type: 'boolean' as const },
    };
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usageOf(parts)}`);
  }
}

function usageOf(parts: string[]): string {
  return (
    'Usage: npm run bench [-- DIR] [--only PART] [--repetitions N] [--pages N] [--browser chrome|firefox] [--ours]\n' +
    `PART is one of ${parts.join(', ')}; DIR a folder of saved news pages (of which six are loaded, or --pages N), ../shared/pages when it is there; --ours leaves the peers out.`
  );
}
