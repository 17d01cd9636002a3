/** `npm run --silent annotate`: mentions as JSON, of texts on standard input or of a page. */
import { parseArgs } from 'node:util';
import { toTrades } from '../core/name-references.ts';
import { launchWithExtension } from '../tests/support/launch.ts';
import { annotateLines } from './annotate-lines.ts';
import { buildFor, isBuildFresh } from './build.ts';
import type { BrowserKind } from './find-browser.ts';
import { compileOwnGazetteer, type NamedMention, nameMarks } from './name-marks.ts';
import { openPage, UsageError } from './open-page.ts';
import { readKnowledge } from './read-knowledge.ts';
import { readMarks, waitForMarks } from './read-marks.ts';

const USAGE = `Usage:
  npm run --silent annotate -- --jsonl
      reads {"id", "text"} lines on standard input, writes {"id", "mentions", "figures"} lines
  npm run --silent annotate -- PAGE [--shot FILE.png] [--firefox]
      opens a file or a web address with the extension, prints its mentions as a JSON array
`;

const note = (text: string): void => void process.stderr.write(`annotate: ${text}\n`);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        firefox: { type: 'boolean', default: false },
        shot: { type: 'string' },
      },
    });
    const page = positionals[0];
    const { jsonl, firefox, shot } = values;
    if (jsonl ? page || shot || firefox : positionals.length !== 1) throw new UsageError('');
    const browser: BrowserKind = firefox ? 'firefox' : 'chrome';
    return { page: jsonl ? null : (page ?? ''), shot, browser };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function annotatePage(
  fileOrAddress: string,
  { browser, shot }: { browser: BrowserKind; shot: string | undefined },
): Promise<NamedMention[]> {
  const { url, offline, close } = await openPage(fileOrAddress);
  try {
    if (!isBuildFresh(browser)) await buildFor(browser);
    const launched = await launchWithExtension({ browser, offline });
    try {
      const page = await launched.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const marked = await waitForMarks(page);
      if (!marked) note('no marks: the page names nobody of the race, or does not look like news.');
      const marks = await readMarks(page, { wholePage: marked });
      if (shot) await page.screenshot({ path: shot as `${string}.png` });
      return nameMarks(marks, compileOwnGazetteer());
    } finally {
      await launched.close();
    }
  } finally {
    await close();
  }
}

async function main(): Promise<number> {
  const { page, shot, browser } = readArguments();
  if (page === null) {
    const { entities } = readKnowledge();
    const knowledge = { gazetteer: compileOwnGazetteer(), tradesOf: toTrades(entities) };
    const { stdin: input, stdout: output, stderr: errors } = process;
    const malformed = await annotateLines(knowledge, { input, output, errors });
    return malformed > 0 ? 1 : 0;
  }
  const mentions = await annotatePage(page, { browser, shot });
  process.stdout.write(`${JSON.stringify(mentions, null, 2)}\n`);
  return 0;
}

// A reader such as `head` may leave early; that is no error of ours.
process.stdout.on('error', () => process.exit(0));

try {
  process.exitCode = await main();
} catch (error) {
  const { message } = error as Error;
  if (message) note(message);
  if (error instanceof UsageError) process.stderr.write(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
