/** Builds a page for the benchmark: one of our modules as one script, beside HTML that loads it. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { knowledgePlugin } from '../knowledge-plugin.ts';
import { ROOT } from '../run-tool.ts';

const STYLE = 'body { max-width: 640px; margin: 0 auto; font: 16px/1.5 serif; }';

/** Bundles `scripts/bench/ENTRY.ts` as the extension's scripts are bundled, and writes a page with an article in a template. */
export async function buildPage(entry: string, articleHtml: string): Promise<string> {
  const folder = path.join(ROOT, 'out/bench', entry);
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [knowledgePlugin()],
    build: {
      outDir: folder,
      copyPublicDir: false,
      emptyOutDir: true,
      target: 'es2023',
      minify: true,
      lib: {
        entry: path.join(ROOT, 'scripts/bench', `${entry}.ts`),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'script.js',
      },
    },
  });
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Benchmark</title><style>${STYLE}</style></head>
<body>
<template><article>
${articleHtml}
</article></template>
<main></main>
<script src="script.js"></script>
</body>
</html>
`;
  await writeFile(path.join(folder, 'index.html'), html);
  return folder;
}
