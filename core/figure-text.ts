/** A text as the readers of figures see it: on one line, without accents and invisible characters; and the tables of forms that are looked up in it. */
import { guessLanguage } from './guess-language.ts';

export interface FigureText {
  /** As it came. */
  raw: string;
  /** Folded: every character is one, white space a space, a blank line a line feed. */
  text: string;
  /** The place of each folded character in the text as it came. */
  offsets: readonly number[];
  /** One that writes a decimal comma: `de`, `fr`, `es`, `it`; `en` stands for all others. */
  language: string;
}

/** The languages that write with Latin letters. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'];

/** Takes accents off, and full-width letters to their usual width. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Folds a text, once for all readers. */
export function toFigureText(raw: string): FigureText {
  const offsets: number[] = [];
  let text = '';
  for (const { 0: part, index } of raw.matchAll(/\s+|[^\s\p{Cf}\p{M}]/gu)) {
    offsets.push(index);
    text += /\s/.test(part)
      ? /\n\s*\n/.test(part)
        ? '\n'
        : ' '
      : (/[À-ɏ！-￥]/.test(part)
          ? plain(part).replace('ß', 's')
          : part.replace(/[‐-—−]/, '-').replace('’', "'"))[0];
  }
  return { raw, text, offsets, language: guessLanguage(raw) };
}

/** Matches a sticky form at a place; its `lastIndex` is then the place behind. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** What was looked up: the row’s name, the place behind its form, and the form. */
export type LookedUp = readonly [name: string, end: number, form: string];

/** Compiles a table, one row a line: a name, a space, and the forms it stands for. The frame says what stands around a form, `@`. */
export function toLookup(
  table: string,
  frame = '@(?![a-zA-Z])',
  flags = 'y',
): (text: string, at: number) => LookedUp | null {
  const names: string[] = [];
  // A group in a row captures nothing.
  const forms = table.replace(/\n(\S+) (.+)/g, (_, name, form) => {
    return `${names.push(name) > 1 ? '|' : ''}(${form.replace(/\((?!\?)/g, '(?:')})`;
  });
  const form = RegExp(
    frame.replace('@', () => `(?:${forms})`),
    flags,
  );
  return (text, at) => {
    const found = matchAt(form, text, at);
    if (!found) return null;
    const row = found.findIndex((part, index) => index && part !== undefined);
    return [names[row - 1] as string, form.lastIndex, found[row] as string];
  };
}

/** The characters before a place, enough for any phrase. */
export const before = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** Takes back what binary fractions add: 3.1 × 1e9 is 3100000000. */
export const roundOff = (value: number): number => Number(value.toPrecision(12));
