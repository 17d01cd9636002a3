import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knowledgePlugin } from './scripts/knowledge-plugin.ts';

/** Set by `npm test`; a browser found by hand does as well. */
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [knowledgePlugin()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/core/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'platform', environment: 'node', include: ['tests/platform/**/*.test.ts'] },
      },
      {
        plugins: [knowledgePlugin()],
        test: {
          name: 'browser',
          include: ['tests/dom/**/*.test.ts', 'tests/components/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: 'tests/support/build-apps.ts',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 5_000, interval: 50 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
