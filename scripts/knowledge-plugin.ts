/** Hands the data to the build in three parts, so that the pages get the names and nothing else. A fault in the data fails the build. */
import type { Plugin } from 'vite';
import { packLexicon } from '../core/lexicon.ts';
import { compilePrefilter } from '../core/name-prefilter.ts';
import { readKnowledge } from './read-knowledge.ts';

const LEXICON = 'virtual:waferlight/lexicon';
const KNOWLEDGE = 'virtual:waferlight/knowledge';
const PREFILTER = 'virtual:waferlight/prefilter';
const MODULES = [LEXICON, KNOWLEDGE, PREFILTER];

/** Serves the virtual modules declared in data/virtual.d.ts. */
export function knowledgePlugin(): Plugin {
  return {
    name: 'waferlight-knowledge',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LEXICON}`) {
        const lexicon = packLexicon(readKnowledge());
        return `export const lexicon = ${JSON.stringify(lexicon)};`;
      }
      if (id === `\0${PREFILTER}`) {
        const source = compilePrefilter(readKnowledge().entities);
        return `export const prefilter = ${JSON.stringify(source)};`;
      }
      if (id === `\0${KNOWLEDGE}`) {
        const { entities, sources } = readKnowledge();
        const known = entities.map(({ aliases: _aliases, ...rest }) => rest);
        return `export const knowledge = ${JSON.stringify({ entities: known, sources })};`;
      }
      return null;
    },
  };
}
