/** `npm run dev [-- --firefox]`: WXT's development server, which opens a browser and reloads the extension as files change. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { requireBrowser } from './find-browser.ts';
import { hasDisplay } from './has-display.ts';
import { ROOT } from './run-tool.ts';

const isFirefox = process.argv.includes('--firefox');
try {
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const binary = hasDisplay() ? requireBrowser(isFirefox ? 'firefox' : 'chrome', note) : '';
  if (!binary) note('There is no display here: load the folder that WXT names below by hand.');
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, ...(isFirefox ? ['-b', 'firefox', '--mv3'] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, WAFERLIGHT_BROWSER: binary },
  });
  child.on('exit', (status) => process.exit(status ?? 1));
} catch (error) {
  process.stderr.write(`Waferlight: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
