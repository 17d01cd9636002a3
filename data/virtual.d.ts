/** The data as the build hands it out: the pages get names only, the popover and the extension's own pages all else. */
declare module 'virtual:waferlight/lexicon' {
  export const entities: import('../core/gazetteer.ts').LexiconEntity[];
  export const topics: import('../core/entity.ts').Topics;
}
declare module 'virtual:waferlight/knowledge' {
  export const knowledge: import('../core/dossier.ts').Knowledge;
}
