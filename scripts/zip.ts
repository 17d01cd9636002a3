/** `npm run zip`: builds for both browsers and packs what their stores want, the sources for Firefox's reviewers included. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, requireTool } from './run-tool.ts';
import { createSteps } from './steps.ts';

const steps = createSteps(2);
try {
  await steps.run('Pack for Chromium', () => requireTool('wxt', ['zip']));
  await steps.run('Pack for Firefox', () => requireTool('wxt', ['zip', '-b', 'firefox', '--mv3']));
  const folder = path.join(ROOT, '.output');
  const archives = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  steps.say(archives.map((name) => `.output/${name}`).join('\n'));
} catch (error) {
  process.stderr.write(`Waferlight: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
