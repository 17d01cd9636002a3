/** Builds the extension once more, to see what its scripts are made of; started by bytes.ts, to which it sends what it found. */
import { gzipSync } from 'node:zlib';
import { minify, normalizePath, type Rolldown } from 'vite';
import { build } from 'wxt';
import type { BrowserKind } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import { originOf } from './bytes.ts';

/** Where a build for looking into goes, in the project’s folder. */
const OUTPUT = 'out/bench/extension';

/** A part of a script: all modules of one origin, minified and gzipped by themselves. */
export interface Portion {
  origin: string;
  bytes: number;
}

/** What each of some files is made of, the heaviest first. */
export type Weighed = Record<string, Portion[]>;

async function weighFiles(browser: BrowserKind, files: string[]): Promise<Weighed> {
  const { steps } = await build({ root: ROOT, browser, manifestVersion: 3, outDir: OUTPUT });
  const found: Weighed = {};
  for (const chunk of steps.flatMap(({ chunks }) => chunks)) {
    if (chunk.type !== 'chunk' || !files.includes(chunk.fileName)) continue;
    // WXT hands out what Vite built, and tells of it no more than the names.
    const { modules } = chunk as unknown as Rolldown.OutputChunk;
    const codes = new Map<string, string>();
    for (const [id, { code }] of Object.entries(modules)) {
      const origin = originOf(id.replace(normalizePath(ROOT), ''));
      codes.set(origin, `${codes.get(origin) ?? ''}${code ?? ''}\n`);
    }
    const weighed = await Promise.all([...codes].map(([origin, code]) => weigh(origin, code)));
    found[chunk.fileName] = weighed.sort((a, b) => b.bytes - a.bytes);
  }
  return found;
}

/** Compressing would take away what only other parts use, so that names are shortened and spaces go, no more. */
async function weigh(origin: string, code: string): Promise<Portion> {
  const { code: small } = await minify('part.js', code, {
    compress: false,
    mangle: { toplevel: true },
  });
  return { origin, bytes: gzipSync(small, { level: 9 }).length };
}

if (import.meta.main) {
  const [browser, ...files] = process.argv.slice(2);
  process.send?.(await weighFiles(browser as BrowserKind, files));
}
