/** Holds the Firefox build to Mozilla's own linter: no error and no warning. */
import { toBuildFolder } from './build.ts';
import { runTool } from './run-tool.ts';

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Message[];
  warnings: Message[];
}

/** Lints the built add-on; returns its errors and warnings, one a line. */
export async function lintAddOn(): Promise<string[]> {
  const args = ['lint', '--source-dir', toBuildFolder('firefox'), '--output', 'json'];
  const run = await runTool('web-ext', args);
  try {
    const { errors, warnings } = JSON.parse(run.stdout) as Report;
    return [...errors, ...warnings].map(
      ({ code, message, file = 'manifest.json', line }) =>
        `${file}${line ? `:${line}` : ''} ${code}: ${message}`,
    );
  } catch {
    return [`web-ext lint did not answer: ${run.output.trim()}`];
  }
}
