/** Says on what the benchmark ran: the machine, the versions and the command; no paths. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import path from 'node:path';
import { type BrowserKind, requireBrowser } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';

const PEERS = [
  'mark.js',
  'findandreplacedomtext',
  'compromise',
  '@microsoft/recognizers-text-suite',
];

export interface Circumstances {
  repetitions: number;
  hasFolder: boolean;
  /** How crowded the machine was before anything was measured, from 1 (crowding.ts). */
  crowding: number;
}

/** Describes machine, versions, day and command as pairs of a term and what it is. */
export function describeMachine(
  browsers: BrowserKind[],
  { repetitions, hasFolder, crowding }: Circumstances,
): [term: string, value: string][] {
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const command = `npm run bench -- ${hasFolder ? 'DIR ' : ''}--repetitions ${repetitions}`;
  return [
    ['processor', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`],
    ['memory', memory],
    ['system', `${type()} ${release()}`],
    ['Node', process.versions.node],
    ['browsers', browsers.map(readVersion).join(', ')],
    ['peers', PEERS.map((name) => `${name} ${devDependencies[name]}`).join(', ')],
    ['day', new Date().toISOString().slice(0, 10)],
    ['command', command],
    ['crowding by other programs', `${crowding.toFixed(1)} times`],
    ['saved news pages', hasFolder ? 'those of DIR' : 'none'],
  ];
}

/** Windows programs print no version; there it is left out. */
function readVersion(kind: BrowserKind): string {
  const file = requireBrowser(kind, () => {});
  const name = kind === 'chrome' ? 'Chromium' : 'Firefox';
  if (process.platform === 'win32') return name;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return `${name} ${/\d+(?:\.\d+)+\w*/.exec(stdout)?.[0] ?? ''}`.trim();
}
