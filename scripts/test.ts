/**
 * `npm test`: every check there is, in order, stopping at the first that fails. The last line says
 * how many tests passed; a skipped test is a failed one.
 */
import { formatBudgets, measureBudgets } from './budgets.ts';
import { buildFor } from './build.ts';
import { requireBrowser } from './find-browser.ts';
import { lintAddOn } from './lint-add-on.ts';
import { requireTool } from './run-tool.ts';
import { runVitest } from './run-vitest.ts';
import { createSteps } from './steps.ts';

/** A check that did not pass; the message is what to look at, `count` how many tests it stands for. */
class CheckFailed extends Error {
  readonly count: number;

  constructor(message: string, count = 1) {
    super(message);
    this.count = count;
  }
}

const steps = createSteps(9);
const browsers: Record<string, string> = {};
let passed = 0;

function runTests(title: string, projects: string[]): Promise<void> {
  return steps.run(title, async (note) => {
    const tally = await runVitest(projects, browsers);
    passed += tally.passed;
    note(`${tally.passed} passed`);
    if (tally.failures.length === 0) return;
    const list = tally.failures.map((line) => `not passed: ${line}`).join('\n');
    throw new CheckFailed(`${tally.output.trimEnd()}\n\n${list}`, tally.failures.length);
  });
}

async function runAll(): Promise<void> {
  await steps.run('Browsers', (note) => {
    browsers.CHROME_PATH = requireBrowser('chrome', note);
    browsers.FIREFOX_PATH = requireBrowser('firefox', note);
    Object.assign(process.env, browsers);
  });
  await steps.run('Format and lint', () =>
    requireTool('@biomejs/biome', ['ci', '--error-on-warnings']),
  );
  await steps.run('Types', async () => {
    await requireTool('typescript', ['-p', 'core'], { command: 'tsc' });
    await requireTool('typescript', ['-p', '.'], { command: 'tsc' });
  });
  await runTests('Unit, platform and house tests', ['node', 'platform']);
  await runTests('Browser tests', ['browser']);
  await steps.run('Builds for Chromium and Firefox', async () => {
    await buildFor('chrome');
    await buildFor('firefox');
  });
  steps.say(formatBudgets(measureBudgets()));
  await runTests('Journeys in Chromium and Firefox', ['e2e']);
  await steps.run('Add-on lint', async () => {
    const complaints = await lintAddOn();
    if (complaints.length > 0) throw new CheckFailed(complaints.join('\n'));
    passed += 1;
  });
}

let failed = 0;
try {
  await runAll();
} catch (error) {
  failed = error instanceof CheckFailed ? error.count : 1;
  process.stdout.write(`\n${(error as Error).message}\n\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
