/**
 * Installs a browser from the system's own packages on Debian and Ubuntu, when run as root.
 * Everywhere else it leaves the machine alone; find-browser.ts then says what to install.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(command: string, args: string[]): { works: boolean; output: string } {
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  return { works: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}` };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}

/**
 * Installs a package with apt-get; returns null when it went well or was not ours to do, and
 * otherwise a sentence that says why it did not work. `say` gets progress lines.
 */
export function installDebianBrowser(
  packageName: 'chromium' | 'firefox-esr',
  say: (line: string) => void,
): string | null {
  if (!isDebianLike()) return null;
  if (process.getuid?.() !== 0) {
    return `As root, apt-get install ${packageName} would do on Debian.`;
  }
  say(`installing the package ${packageName} with apt-get; this takes a minute or so`);
  const update = apt('apt-get', ['update', '-qq']);
  if (!update.works) return `apt-get update failed (${lastLine(update.output)}).`;
  // Ubuntu's package of this name is a stub for a snap, which cannot read a fresh profile in /tmp.
  const version = /Candidate: (.+)/.exec(apt('apt-cache', ['policy', packageName]).output)?.[1];
  if (!version || version === '(none)') {
    return `This system’s package sources hold no ${packageName}.`;
  }
  if (version.includes('snap')) {
    return `Ubuntu’s package ${packageName} only points to a snap, which cannot be driven here.`;
  }
  const install = apt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName]);
  return install.works ? null : `apt-get install failed (${lastLine(install.output)}).`;
}
