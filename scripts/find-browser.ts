/**
 * Finds an installed Chromium-like browser or Firefox, new enough for the extension. Nothing is
 * downloaded from a vendor: where Debian's own packages are at hand, install-browser.ts fetches them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installDebianBrowser } from './install-browser.ts';

export type BrowserKind = 'chrome' | 'firefox';

/** The oldest major versions that have everything the extension uses. */
export const MINIMUM_VERSION: Record<BrowserKind, number> = { chrome: 140, firefox: 153 };

const VARIABLE: Record<BrowserKind, string> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const LABEL: Record<BrowserKind, string> = {
  chrome: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
};

const COMMANDS: Record<BrowserKind, string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPLICATIONS: Record<BrowserKind, string[]> = {
  chrome: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, string[]> = {
  chrome: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

function usualPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS[kind].map((name) =>
        path.join(folder, `${name}.app/Contents/MacOS`, kind === 'firefox' ? 'firefox' : name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles86 } = process.env;
    return [LOCALAPPDATA, PROGRAMFILES, programFiles86]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((program) => path.join(folder, program)));
  }
  return kind === 'chrome' ? ['/opt/google/chrome/chrome'] : ['/opt/firefox/firefox'];
}

function listCandidates(kind: BrowserKind): string[] {
  const variable = VARIABLE[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return [chosen];
    throw new Error(`${variable} says ${chosen}, but there is no such file. Correct or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = COMMANDS[kind].flatMap((name) => folders.map((dir) => path.join(dir, name)));
  return [...onPath, ...usualPlaces(kind)].filter((file) => existsSync(file));
}

function readVersionText(file: string): string {
  if (process.platform !== 'win32') {
    return spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';
  }
  // Windows programs print no version: Chrome's folder holds one named after it, Firefox's an ini.
  const folder = path.dirname(file);
  const ini = path.join(folder, 'application.ini');
  if (existsSync(ini)) return /^Version=(.+)$/m.exec(readFileSync(ini, 'utf8'))?.[1] ?? '';
  return readdirSync(folder).find((name) => /^\d+\.\d+\.\d+/.test(name)) ?? '';
}

function readMajorVersion(file: string): number | null {
  const major = /(\d+)\.\d+/.exec(readVersionText(file))?.[1];
  return major === undefined ? null : Number(major);
}

/** Finds an installed browser's program, whatever its version; null when there is none. */
export function findBrowser(kind: BrowserKind): string | null {
  return listCandidates(kind)[0] ?? null;
}

function findNewEnough(kind: BrowserKind): { file: string | null; tooOld: string | null } {
  let tooOld: string | null = null;
  for (const file of listCandidates(kind)) {
    const major = readMajorVersion(file);
    // A program that names no version is a stub (Ubuntu has one that only points to a snap).
    if (major !== null && major >= MINIMUM_VERSION[kind]) return { file, tooOld };
    if (major !== null) tooOld ??= `${file} is version ${major}`;
  }
  return { file: null, tooOld };
}

/**
 * Finds a browser that is new enough, or installs Debian's package where that is possible.
 * Throws a sentence that says what to install or which variable to set. `say` gets progress lines.
 */
export function requireBrowser(kind: BrowserKind, say: (line: string) => void): string {
  const found = findNewEnough(kind);
  if (found.file) return found.file;
  const advice =
    `Install ${LABEL[kind]} ${MINIMUM_VERSION[kind]} or later, ` +
    `or set ${VARIABLE[kind]} to the program’s path.`;
  if (found.tooOld) throw new Error(`${found.tooOld}, which is too old. ${advice}`);
  const problem = installDebianBrowser(kind === 'chrome' ? 'chromium' : 'firefox-esr', say);
  const installed = findNewEnough(kind).file;
  if (installed) return installed;
  throw new Error(
    [`No usable ${LABEL[kind]} was found.`, problem, advice].filter(Boolean).join(' '),
  );
}
