/**
 * Compiles Preact's `dangerouslySetInnerHTML` branch away: no view of ours uses it, and without it nothing in the
 * extension can turn a string into HTML.
 */
import type { Plugin } from 'vite';

const COMPARE = /\|\|\w+\.__html==\w+\.innerHTML/g;
const ASSIGN = /\w+\.innerHTML=\w+\.__html/g;

/** Fails the build when Preact's code no longer looks as expected, so that an upgrade is noticed. */
export function preactWithoutHtml(): Plugin {
  return {
    name: 'waferlight-preact-without-html',
    transform(code, id) {
      if (!/node_modules\/preact\/dist\/preact\.mjs/.test(id)) return null;
      const counts = [code.match(COMPARE)?.length, code.match(ASSIGN)?.length];
      if (counts[0] !== 1 || counts[1] !== 1) {
        throw new Error(
          'Preact’s innerHTML branch has changed: adapt scripts/preact-without-html.ts.',
        );
      }
      return { code: code.replace(COMPARE, '').replace(ASSIGN, 'void 0'), map: null };
    },
  };
}
