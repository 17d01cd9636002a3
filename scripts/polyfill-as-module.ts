/**
 * Hands webextension-polyfill out as an ES module, with the APIs that this project uses. A bundler's bridge from CommonJS
 * copies every property of what is exported, which makes Chromium set up all of an extension's APIs, in every page,
 * before one of them is asked for; and what the polyfill knows of the other APIs is a tenth of the content script.
 */
import type { Plugin } from 'vite';

/** An API that is not named here is still there, as the browser has it: without the polyfill's wrapping. */
const USED = ['commands', 'permissions', 'runtime', 'storage', 'tabs', 'windows'];

/** The polyfill's JSON of all APIs: how many arguments each of their functions takes. */
const METADATA = /const apiMetadata = (\{.*?\n {6}\});\n/s;

/** Fails the build when the polyfill is no longer written as expected, so that an upgrade is noticed. */
export function polyfillAsModule(): Plugin {
  return {
    name: 'waferlight-polyfill-as-module',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill\.js/.test(id)) return null;
      const metadata = METADATA.exec(code)?.[1];
      if (!metadata || !/typeof exports !== "undefined"/.test(code)) {
        throw new Error('The polyfill has changed: adapt scripts/polyfill-as-module.ts.');
      }
      const apis = JSON.parse(metadata) as Record<string, unknown>;
      const used = Object.fromEntries(USED.map((name) => [name, apis[name]]));
      const before = 'const module = { exports: {} }; const { exports } = module;';
      const trimmed = code.replace(metadata, () => JSON.stringify(used));
      return { code: `${before}\n${trimmed}\nexport default module.exports;`, map: null };
    },
  };
}
