/** Cuts a text into the tokens that figures are made of: digits, words, single signs, and single characters of scripts written without spaces. Meaning is left to its readers. */
import { classOf, DIGIT, foldWidth, IGNORABLE, isSpace, LETTER, SOLID } from './characters.ts';

/** `number`: ASCII or full-width digits. `word`: letters. `solid`: one Han, kana or Hangul character. `sign`: any other unit. */
export type TokenKind = 'number' | 'word' | 'solid' | 'sign';

/** One token. Offsets are UTF-16 units of the text, `end` exclusive. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** The characters, full-width forms narrowed and invisible ones left out. */
  text: string;
  /** `text` in lower case without accents. */
  low: string;
  /** What stands before it: 0 nothing, 1 a space, 2 a line break, 3 a blank line or the text's start. */
  gap: 0 | 1 | 2 | 3;
}

/** Stands for the place behind the last and before the first token, so that readers need no bounds. */
export const NO_TOKEN: Token = {
  kind: 'sign',
  start: -1,
  end: -1,
  text: '',
  low: '',
  gap: 3,
};

/** Cuts the whole text, in one pass. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token['gap'] = 3;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) {
      const isBreak = unit === 10 || unit === 0x2028;
      if (isBreak) gap = gap >= 2 ? 3 : 2;
      else if (gap === 0) gap = 1;
      i++;
      continue;
    }
    if (classOf(unit) === IGNORABLE) {
      i++;
      continue;
    }
    const token = readToken(text, i, gap);
    tokens.push(token);
    i = token.end;
    gap = 0;
  }
  return tokens;
}

function readToken(text: string, start: number, gap: Token['gap']): Token {
  const kind = kindOf(text.charCodeAt(start));
  let end = start + 1;
  let narrow = String.fromCharCode(foldWidth(text.charCodeAt(start)));
  if (kind === 'number' || kind === 'word') {
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (classOf(unit) === IGNORABLE) continue;
      if (kindOf(unit) !== kind) break;
      narrow += String.fromCharCode(foldWidth(unit));
    }
  }
  return {
    kind,
    start,
    end,
    text: narrow,
    low: kind === 'word' ? toPlainLow(narrow) : narrow,
    gap,
  };
}

/** Digits of other scripts count as letters: a number with them is not read at all. */
function kindOf(unit: number): TokenKind {
  const narrow = foldWidth(unit);
  if (narrow >= 48 && narrow <= 57) return 'number';
  const kind = classOf(unit);
  if (kind === SOLID) return 'solid';
  return kind === LETTER || kind === DIGIT ? 'word' : 'sign';
}

/** Lower case without accents: "Térawattheures" is "terawattheures". */
export function toPlainLow(word: string): string {
  const low = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no second look
  return /^[\x00-\x7f]*$/.test(low) ? low : low.normalize('NFD').replace(/\p{M}/gu, '');
}
