/** A text as the readers of figures see it: on one line, without accents and invisible characters, in its own and in lower case; and how forms are looked up in it. */
import { foldWidth, isIgnorable, isSpace } from './characters.ts';
import { type FigureLanguage, guessLanguage } from './guess-language.ts';

/** `plain` and `low` have the same places; `offsets` gives the place of each in the text. A space stands for any white space, a line feed for a blank line. */
export interface FigureText {
  text: string;
  plain: string;
  low: string;
  offsets: readonly number[];
  language: FigureLanguage;
}

/** Letters of scripts without spaces, as the inside of a class. */
export const SOLID = '\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9d';
/** A letter of any other script. */
export const LETTER = `[^\\P{L}${SOLID}]`;
/** Where a word ends. */
export const END = `(?!${LETTER})`;

/** Folds a text, once for all readers. */
export function toFigureText(text: string, language?: FigureLanguage): FigureText {
  const offsets: number[] = [];
  let plain = '';
  let gap = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit))
      gap = unit === 10 && /^[\n\r]/.test(gap) ? '\n' : unit === 10 ? '\r' : gap || ' ';
    else if (!isIgnorable(unit) && !(unit >= 0x300 && unit < 0x370)) {
      if (gap) {
        plain += gap === '\n' ? gap : ' ';
        offsets.push(i - 1);
        gap = '';
      }
      const narrow = String.fromCharCode(foldWidth(unit));
      plain += unit > 0xbf && unit < 0x250 ? narrow.normalize('NFD').charAt(0) : narrow;
      offsets.push(i);
    }
  }
  return {
    text,
    plain,
    low: plain.toLowerCase(),
    offsets,
    language: language ?? guessLanguage(text),
  };
}

/** Compiles a form that is matched at a place; the place behind it is its `lastIndex`. */
export const toForm = (form: string): RegExp => new RegExp(form, 'yu');

/** Matches a form at a place. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** What was looked up: the row’s meaning and the place behind its form. */
export interface LookedUp<T> {
  what: T;
  end: number;
  /** Its characters. */
  form: string;
}

/** Compiles rows of forms into one look-up. The frame says what stands around a form; with `$` it looks back from the end of what it is given. */
export function toLookup<T>(
  rows: readonly (readonly [what: T, forms: string])[],
  frame = `(?:@)${END}`,
): (text: string, at?: number) => LookedUp<T> | null {
  const forms = rows.map(([, forms]) => `(${forms})`).join('|');
  const form = new RegExp(
    frame.replace('@', () => forms),
    /[^\\]\$$/.test(frame) ? 'u' : 'yu',
  );
  return (text, at = 0) => {
    const found = matchAt(form, text, at);
    if (!found) return null;
    const row = found.findIndex((part, index) => index > 0 && part !== undefined);
    return {
      what: (rows[row - 1] as (typeof rows)[number])[0],
      end: form.lastIndex,
      form: found[row] ?? '',
    };
  };
}

/** Makes a table of `key:value` entries. */
export const toTable = (entries: string): ReadonlyMap<string, string> =>
  new Map(entries.split(' ').map((entry) => entry.split(':') as [string, string]));

/** The characters before a place, enough for any phrase. */
export const before = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** Takes back what binary fractions add: 3.1 × 1e9 is 3100000000. */
export const roundOff = (value: number): number => Number(value.toPrecision(12));
