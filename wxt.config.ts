import { defineConfig } from 'wxt';
import { knowledgePlugin } from './scripts/knowledge-plugin.ts';
import { polyfillAsModule } from './scripts/polyfill-as-module.ts';
import { preactWithoutHtml } from './scripts/preact-without-html.ts';

/** Set by `npm run dev`: the browser it found, or empty where there is no display to show one on. */
const browserBinary = process.env.WAFERLIGHT_BROWSER;
const isRoot = process.getuid?.() === 0;

const icons = (name: string, sizes: number[]) =>
  Object.fromEntries(sizes.map((size) => [size, `icon/${name}-${size}.png`]));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  webExt: browserBinary
    ? {
        binaries: { chrome: browserBinary, firefox: browserBinary },
        chromiumArgs: isRoot ? ['--no-sandbox'] : [],
      }
    : { disabled: true },
  zip: { excludeSources: ['out/**'] },
  vite: () => ({
    plugins: [knowledgePlugin(), preactWithoutHtml(), polyfillAsModule()],
    build: {
      target: 'es2023',
      cssTarget: ['chrome140', 'firefox153'],
      // Two in a hundred bytes less than the bundler's own, for some seconds more.
      minify: 'terser',
      terserOptions: { compress: { passes: 2 } },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Waferlight',
    short_name: 'Waferlight',
    description:
      'Highlights the names of the AI-chip race on news pages; a click opens context and figures, each with its source.',
    permissions: ['storage', 'scripting'],
    host_permissions: ['*://*/*'],
    icons: icons('on', [16, 32, 48, 96, 128]),
    action: { default_title: 'Waferlight', default_icon: icons('on', [16, 32]) },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Right' },
        description: 'Go to the next mention and open its card',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Left' },
        description: 'Go to the previous mention and open its card',
      },
      'open-brief': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: 'Open the brief of the page',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'waferlight@waferlight.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
