/**
 * Patterns that fit wherever a name may stand, and on few pages without one: so that a page which names nothing never
 * loads the reader. What they let through the reader decides.
 */
import type { LexiconEntity } from './gazetteer.ts';

/** Sources of patterns, to be shipped. */
export interface PrefilterSource {
  /** For names in any case; wants the flag `i` (as a modifier inside one pattern V8 misses “NVIDIA” beside “NVDA”). */
  free: string;
  /** For names in one way of writing. */
  exact: string;
}

/** Tells whether a name may stand in a text. */
export type Prefilter = (text: string) => boolean;

/** Letters that a reader cannot see, and full-width ones: a name may be written with them, so they let a page through. */
const UNUSUAL = '[\\u00ad\\u200b-\\u200d\\u2060\\ufe00-\\ufe0f\\ufeff\\uff01-\\uff5e]';

/** Compiles all aliases. Throws never. */
export function compilePrefilter(entities: LexiconEntity[]): PrefilterSource {
  const aliases = entities.flatMap((entity) => entity.aliases);
  // "Google Cloud" is let through by "Google".
  const free = withoutLonger(
    aliases.filter((alias) => alias.case !== 'exact').map(({ text }) => fold(text)),
  );
  const exact = withoutLonger(
    aliases.filter((alias) => alias.case === 'exact').map(({ text }) => text),
  ).filter((text) => !free.some((other) => fold(text).includes(other)));
  // Small letters stand inside of words: "aws" in "laws".
  const isSmall = (text: string) => /^[a-z]/.test(text);
  const written = exact.map((text) => (isSmall(text) ? '(?<![A-Za-z])' : '') + toPattern(text));
  return { free: free.map(toPattern).join('|'), exact: [...written, UNUSUAL].join('|') };
}

/** Makes a prefilter of its sources. */
export function toPrefilter({ free, exact }: PrefilterSource): Prefilter {
  const inAnyCase = new RegExp(free, 'i');
  const asWritten = new RegExp(exact);
  return (text) => inAnyCase.test(text) || asWritten.test(text);
}

const fold = (text: string) => text.toLowerCase();

/** Leaves out what holds another: that one is found wherever it stands. */
function withoutLonger(texts: string[]): string[] {
  const all = [...new Set(texts)];
  return all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
}

/** Whatever is no letter of a name may stand between its parts, or nothing: a line break of the page is no text. */
function toPattern(text: string): string {
  const parts = text.split(/[\s-]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('\\W*');
}
