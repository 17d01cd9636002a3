/** The house keeps its walls: who imports whom, how long a file is, and what the extension’s code never does. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ALL = ['core', 'dom', 'platform', 'components', 'data', 'scripts', 'tests'];

/** What each room may import besides itself: rooms, packages; and where else its need is met. */
const ROOMS: Record<string, [rooms: string[], packages: RegExp, instead: string]> = {
  core: [[], /^$/, 'take what you need as a parameter'],
  dom: [['core'], /^$/, 'let an entry point hand it in'],
  platform: [['core'], /^wxt\/browser$/, 'decide in core/, touch the page in dom/'],
  components: [['core'], /^preact(\/hooks)?$/, 'take a prop or a callback'],
  data: [['core'], /^$/, 'keep data/ to data'],
  entrypoints: [ALL.slice(0, 5), /./, 'move what is shared into a room'],
  scripts: [ALL, /./, 'nobody imports an entry point: move what is shared into a room'],
  tests: [ALL, /./, 'nobody imports an entry point: test the room, or drive the build'],
};
const EXTENSION = ['core', 'dom', 'platform', 'components', 'entrypoints'];

const FORBIDDEN: [code: RegExp, instead: string, where?: string][] = [
  [/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/, 'build nodes or views'],
  [/\bdocument\.write|\beval\b|new Function\b/, 'write no HTML and run no code from text'],
  [/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/, 'send nothing; see data/'],
  [/\bMath\.random\b/, 'the same text gives the same marks', 'core'],
  [/(?::|\bas|<|\|) ?any\b|\bany\[\]/, 'give it a type, or `unknown` and a check'],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'mend what the compiler says'],
];

const filesOf = (room: string) =>
  readdirSync(ROOT + room, { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
const read = (path: string) => readFileSync(ROOT + path, 'utf8');
/** The compiler’s own comments stay: they are code. */
const withoutComments = (code: string) =>
  code.replace(/(?!.{2,4}@ts-)(?:\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$)/gm, '');

const IMPORT =
  /^(?:import|export)\s[^'"]*?\bfrom\s+['"]([^'"]+)|^import\s+['"]([^'"]+)|\bimport\(\s*['"]([^'"]+)/gm;

/** Lists paths from the root ("./core/…") and names of packages. */
function importsOf(path: string): string[] {
  return [...withoutComments(read(path)).matchAll(IMPORT)].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3]) as string;
    return name.startsWith('.') ? `./${posix.join(posix.dirname(path), name)}` : name;
  });
}

function mayImport(path: string, imported: string): boolean {
  const room = path.split('/')[0] as string;
  const [rooms, packages] = ROOMS[room] as (typeof ROOMS)[string];
  if (!imported.startsWith('./')) return packages.test(imported);
  const other = imported.split('/')[1] as string;
  // An entry point’s folder may hold helpers of its own.
  if (other === 'entrypoints') {
    const isBeside = posix.dirname(imported) === `./${posix.dirname(path)}`;
    return isBeside && !/\/(?:index|main|background)\.tsx?$/.test(imported);
  }
  return other === room || rooms.includes(other);
}

describe('the house', () => {
  it.each(Object.entries(ROOMS))('%s/ imports only what it may', (room, [, , instead]) => {
    const wrong = filesOf(room).flatMap((path) =>
      importsOf(path)
        .filter((imported) => !mayImport(path, imported))
        .map((imported) => `${path} imports ${imported}: ${instead}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(ROOMS))('%s/ has files of a readable length', (room) => {
    const limit = room === 'tests' ? 300 : 250;
    const long = filesOf(room).filter((path) => read(path).trimEnd().split('\n').length > limit);
    expect(long.map((path) => `${path}: over ${limit} lines, part it by what it does`)).toEqual([]);
  });

  it.each(EXTENSION)('%s/ does nothing that is forbidden', (room) => {
    const wrong = filesOf(room).flatMap((path) =>
      FORBIDDEN.flatMap(([code, instead, where = room]) => {
        if (where !== room) return [];
        const [found] = code.exec(withoutComments(read(path))) ?? [];
        return found ? [`${path}: ${found}: ${instead}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('shows pages nothing of itself and pins every dependency', () => {
    const told = 'wxt.config.ts: pages detect us by a web-accessible resource: inline it';
    expect(read('wxt.config.ts').includes('web_accessible_resources'), told).toBe(false);
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
    const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose.map(([name]) => `package.json: ${name}: name one version, x.y.z`)).toEqual([]);
  });
});
