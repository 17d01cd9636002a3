/** The data as the build hands it out: the pages get names only, the background and the extension's own pages all else. */
declare module 'virtual:waferlight/lexicon' {
  export const lexicon: import('../core/lexicon.ts').PackedLexicon;
}
declare module 'virtual:waferlight/knowledge' {
  export const knowledge: import('../core/dossier.ts').Knowledge;
}
declare module 'virtual:waferlight/prefilter' {
  export const prefilter: import('../core/name-prefilter.ts').PrefilterSource;
}
