/** Runs projects of the test suite and counts what came of them; a test that was skipped has failed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run-tool.ts';

export interface Tally {
  passed: number;
  /** One line for each test, file or run that did not pass, with its reason in brackets. */
  failures: string[];
  /** What the tool printed. */
  output: string;
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Counts a report; `failed`, `skipped`, `pending`, `todo` and files without tests all count as failures. */
export function countReport({ testResults }: VitestReport): Omit<Tally, 'output'> {
  let passed = 0;
  const failures: string[] = [];
  for (const { name, status, assertionResults } of testResults) {
    const file = path.relative('.', name);
    for (const { fullName, status: outcome } of assertionResults) {
      if (outcome === 'passed') passed += 1;
      else failures.push(`${file}: ${fullName} (${outcome})`);
    }
    const tellsNothing = assertionResults.every((one) => one.status === 'passed');
    if (tellsNothing && (status !== 'passed' || assertionResults.length === 0)) {
      failures.push(`${file} (${status === 'passed' ? 'no tests' : 'did not run to its end'})`);
    }
  }
  return { passed, failures };
}

/** Runs the named Vitest projects to their end and tells the outcome. */
export async function runVitest(projects: string[], env: Record<string, string>): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waferlight-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const selection = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const run = await runTool('vitest', ['run', ...selection, ...reporters], { env });
    let report: VitestReport = { testResults: [] };
    try {
      report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    } catch {
      // Vitest died before it could write; its status and output say so.
    }
    const { passed, failures } = countReport(report);
    if (run.status !== 0 && failures.length === 0) {
      failures.push(`vitest --project ${projects.join(' --project ')} (exit status ${run.status})`);
    }
    return { passed, failures, output: run.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
