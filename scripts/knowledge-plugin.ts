/** Hands the data to the build in three parts, so that the pages get the names and nothing else. A fault in the data fails the build. */
import type { Plugin } from 'vite';
import { packLexicon } from '../core/lexicon.ts';
import { compilePrefilter } from '../core/name-prefilter.ts';
import { readKnowledge } from './read-knowledge.ts';

/** What each virtual module exports, under the module's own name. */
const MODULES: Record<string, () => unknown> = {
  lexicon: () => packLexicon(readKnowledge()),
  prefilter: () => compilePrefilter(readKnowledge().entities),
  knowledge() {
    const { entities, sources } = readKnowledge();
    return { entities: entities.map(({ aliases: _aliases, ...rest }) => rest), sources };
  },
};
const ADDRESS = 'virtual:waferlight/';

/** Serves the virtual modules declared in data/virtual.d.ts. */
export function knowledgePlugin(): Plugin {
  const nameOf = (id: string, address: string) =>
    id.startsWith(address) ? id.slice(address.length) : '';
  return {
    name: 'waferlight-knowledge',
    resolveId: (id) => (MODULES[nameOf(id, ADDRESS)] ? `\0${id}` : null),
    load(id) {
      const name = nameOf(id, `\0${ADDRESS}`);
      const compose = MODULES[name];
      return compose ? `export const ${name} = ${JSON.stringify(compose())};` : null;
    },
  };
}
