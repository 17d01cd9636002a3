/** What reading figures weighs, minified and gzipped; it is to fall, not to grow (see DECISIONS.md). */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../core/read-figures.ts', import.meta.url));
const LIMIT = 10.6 * 1024;

describe('the reader of figures', () => {
  it('keeps its weight', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        lib: { entry: ENTRY, formats: ['iife'], name: 'figures' },
      },
    });
    const [bundle] = Array.isArray(built) ? built : [built];
    if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
    const code = bundle.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
    expect(code).toContain('billion');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(LIMIT);
  });
});
