/** What the benchmark uses of two peers that come without types. */
declare module 'mark.js' {
  interface MarkOptions {
    accuracy?: { value: 'exactly'; limiters: string[] };
    separateWordSearch?: boolean;
    diacritics?: boolean;
    caseSensitive?: boolean;
    acrossElements?: boolean;
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default class Mark {
    constructor(context: Element);
    mark(terms: string[], options: MarkOptions): void;
    markRegExp(pattern: RegExp, options: MarkOptions): void;
  }
}
declare module 'findandreplacedomtext' {
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset: 'prose' },
  ): unknown;
}
