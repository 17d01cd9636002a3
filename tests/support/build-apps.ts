/**
 * Builds the fixture applications with their own frameworks before the journeys: single pages in Vue and Svelte, a
 * document in React that is rendered here and hydrated there, an editor. Nothing is built that is newer than its source.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig } from 'vite';
import { ROOT } from '../../scripts/run-tool.ts';

const SOURCES = path.join(ROOT, 'tests/fixtures/apps');
/** Where the built applications are: folders with an `index.html` each. */
export const APPS_FOLDER = path.join(ROOT, 'out/apps');
export const APPS = ['react', 'vue', 'svelte', 'editor'] as const;

const PLUGINS: Record<string, () => InlineConfig['plugins']> = {
  vue: () => [vue()],
  svelte: () => [svelte({ configFile: false })],
};

function isFresh(name: string): boolean {
  const sources = readdirSync(path.join(SOURCES, name)).map((file) =>
    statSync(path.join(SOURCES, name, file)),
  );
  sources.push(statSync(path.join(ROOT, 'package-lock.json')), statSync(import.meta.filename));
  const built = statSync(path.join(APPS_FOLDER, name, 'index.html'), { throwIfNoEntry: false });
  return sources.every(({ mtimeMs }) => mtimeMs < (built?.mtimeMs ?? 0));
}

/** Says nothing, uses no configuration but its own, builds as for real readers. */
const configFor = (name: string): InlineConfig => ({
  root: path.join(SOURCES, name),
  base: './',
  configFile: false,
  logLevel: 'error',
  mode: 'production',
  plugins: PLUGINS[name]?.() ?? [],
});

async function buildPage(name: string): Promise<void> {
  const outDir = path.join(APPS_FOLDER, name);
  await build({ ...configFor(name), build: { outDir, emptyOutDir: true } });
}

async function buildRendered(name: string): Promise<void> {
  const outDir = path.join(APPS_FOLDER, name);
  const serverDir = path.join(APPS_FOLDER, `${name}-server`);
  const output = { entryFileNames: '[name].js' };
  const client = path.join(SOURCES, name, 'client.js');
  const rolldownOptions = { input: client, output };
  await build({ ...configFor(name), build: { outDir, emptyOutDir: true, rolldownOptions } });
  const ssr = path.join(SOURCES, name, 'server.js');
  const forServer = { outDir: serverDir, emptyOutDir: true, ssr, rolldownOptions: { output } };
  await build({ ...configFor(name), build: forServer });
  const { render } = await import(pathToFileURL(path.join(serverDir, 'server.js')).href);
  writeFileSync(path.join(outDir, 'index.html'), render('./client.js'));
}

/** Called by Vitest once before all journeys. */
export async function setup(): Promise<void> {
  mkdirSync(APPS_FOLDER, { recursive: true });
  for (const name of APPS) {
    if (!isFresh(name)) await (name === 'react' ? buildRendered : buildPage)(name);
  }
}
