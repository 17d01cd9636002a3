/**
 * Hands webextension-polyfill out as an ES module. A bundler's bridge from CommonJS copies every property of what is
 * exported, which makes Chromium set up all of an extension's APIs, in every page, before one of them is asked for.
 */
import type { Plugin } from 'vite';

/** Fails the build when the polyfill no longer exports as expected, so that an upgrade is noticed. */
export function polyfillAsModule(): Plugin {
  return {
    name: 'waferlight-polyfill-as-module',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js/.test(id)) return null;
      if (!/typeof exports ?!== ?"undefined"|"undefined" ?!= ?typeof exports/.test(code)) {
        throw new Error(
          'The polyfill’s exports have changed: adapt scripts/polyfill-as-module.ts.',
        );
      }
      const before = 'const module = { exports: {} }; const { exports } = module;';
      return { code: `${before}\n${code}\nexport default module.exports;`, map: null };
    },
  };
}
