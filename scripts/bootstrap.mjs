/**
 * The first thing every npm script runs: installs the dependencies when they are missing or stale,
 * then starts a TypeScript script under the project's own Node 24. Plain JavaScript on Node's
 * built-ins, because on a fresh clone nothing else is there. It prints nothing when nothing is to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const BINARIES = path.join(ROOT, 'node_modules', '.bin');
const ON_WINDOWS = process.platform === 'win32';
const MINIMUM_NODE = 20;
/** The first Node that runs erasable TypeScript without a flag or a warning on every line. */
const NODE_WITH_TYPES = [22, 18];

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence, status = 1) {
  say(`Waferlight: ${sentence}`);
  process.exit(status);
}

function requireRunningNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE) {
    stop(
      `this needs Node ${MINIMUM_NODE} or later, and this is ${process.version}. ` +
        'Install a current Node from https://nodejs.org (or with your system’s packages) and try again.',
    );
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * Compares versions instead of file times: a checkout or a copy touches times without changing
 * anything. Optional packages may be absent (they belong to other platforms).
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  if (!wanted) stop('package-lock.json is missing or damaged; restore it with git and try again.');
  const present = readPackages('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = present[folder];
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true;
  });
}

function withoutProjectBinaries(list = '') {
  return list
    .split(path.delimiter)
    .filter((entry) => path.resolve(entry) !== BINARIES)
    .join(path.delimiter);
}

function pathVariable(env) {
  return Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
}

/** npm has to outlive the tree that it replaces, so it runs under the machine’s Node. */
function runNpm(command) {
  const env = { ...process.env };
  const pathName = pathVariable(env);
  env[pathName] = withoutProjectBinaries(env[pathName]);
  for (const name of Object.keys(env)) {
    // `npm run --silent` hands its silence down, and must not swallow npm’s errors.
    if (/^npm_(config_loglevel|node_execpath|execpath)$/i.test(name)) delete env[name];
  }
  const args = [command, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const stdio = ['ignore', 2, 'pipe'];
  const run = spawnSync('npm', args, { cwd: ROOT, env, stdio, shell: ON_WINDOWS });
  if (run.error) stop(`npm could not be started (${run.error.message}). It comes with Node.`);
  return { works: run.status === 0, complaint: String(run.stderr) };
}

function installDependencies() {
  // A running program cannot be deleted on Windows, and `npm ci` deletes our own Node first.
  const command = ON_WINDOWS && existsSync(BINARIES) ? 'install' : 'ci';
  const started = Date.now();
  say(`Installing dependencies with npm ${command}; this takes a minute or so …`);
  const lockFile = path.join(ROOT, 'package-lock.json');
  const lock = readFileSync(lockFile);
  let run = runNpm(command);
  // `npm ci` refuses a lock file that leaves out optional packages of other platforms (some
  // registries do not carry them); `npm install` takes it, with the same pinned versions.
  if (!run.works && run.complaint.includes('EUSAGE')) run = runNpm('install');
  if (!readFileSync(lockFile).equals(lock)) writeFileSync(lockFile, lock);
  if (!run.works) {
    say(run.complaint.trimEnd());
    stop(
      'the dependencies could not be installed. The lines above say why; the usual reasons are ' +
        'no network and no cached copy, or a folder that cannot be written.',
    );
  }
  say(`Dependencies are installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = NODE_WITH_TYPES;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function findProjectNode() {
  const name = ON_WINDOWS ? 'node.exe' : 'node';
  const own = path.join(ROOT, 'node_modules', 'node', 'bin', name);
  if (existsSync(own)) return own;
  // Package scripts may be switched off on this machine; then the package holds no binary.
  if (runsTypeScript(process.versions.node)) return process.execPath;
  return stop(
    'node_modules/node holds no Node binary, as npm’s install scripts are switched off here. ' +
      'Run `npm rebuild node --ignore-scripts=false`, or use Node 24.',
  );
}

function runScript(node, script, args) {
  const env = { ...process.env };
  const pathName = pathVariable(env);
  env[pathName] = [BINARIES, withoutProjectBinaries(env[pathName])].join(path.delimiter);
  const flags = ['--disable-warning=ExperimentalWarning'];
  const child = spawn(node, [...flags, script, ...args], { env, stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; we only have to live until it has tidied up.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${node} could not be started (${error.message}).`));
  child.on('exit', (status, signal) => {
    process.exit(status ?? 128 + (constants.signals[signal] ?? 0));
  });
}

requireRunningNode();
const [script, ...args] = process.argv.slice(2);
if (!script) stop('usage: node scripts/bootstrap.mjs scripts/NAME.ts [arguments …]', 2);
if (!existsSync(script)) stop(`there is no ${script} here; run npm from the project’s folder.`, 2);
if (!isInstalled()) installDependencies();
runScript(findProjectNode(), script, args);
