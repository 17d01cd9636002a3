/**
 * Runs a command-line tool out of node_modules under the Node that runs us: no shell, no global
 * installs, the same on every system.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The project's folder. */
export const ROOT = path.dirname(import.meta.dirname);

export interface ToolRun {
  status: number;
  /** Standard output and standard error in one, without colours and spinners. */
  output: string;
  /** Standard output alone, for tools that answer in JSON. */
  stdout: string;
}

function findTool(packageName: string, command: string): string {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package ${packageName} has no command ${command}.`);
  return path.join(folder, file);
}

/** Runs `command` of a package with arguments and collects what it prints; never throws for its status. */
export function runTool(
  packageName: string,
  args: string[],
  { command = packageName.split('/').at(-1) ?? packageName, env = {} } = {} as {
    command?: string;
    env?: Record<string, string>;
  },
): Promise<ToolRun> {
  const child = spawn(process.execPath, [findTool(packageName, command), ...args], {
    cwd: ROOT,
    // Tools that know that nobody is watching draw no spinners, and tests write no new goldens.
    env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
    output += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      // What is left of a line that was drawn over again and again is its last state.
      const readable = stripVTControlCharacters(output).replace(/^.*\r(?!\n)/gm, '');
      resolve({ status: status ?? 1, output: readable, stdout });
    });
  });
}

/** Runs a tool and throws what it printed when it fails. */
export async function requireTool(...call: Parameters<typeof runTool>): Promise<ToolRun> {
  const run = await runTool(...call);
  if (run.status !== 0) throw new Error(`${call[0]} ${call[1].join(' ')}\n${run.output.trimEnd()}`);
  return run;
}
