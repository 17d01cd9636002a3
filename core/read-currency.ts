/** Reads a currency before or behind a number: its sign, code or word, with what may stand between. Which one a shared sign means is resolve-currency.ts. */
import {
  BEFORE,
  CODES,
  DOLLARS,
  DOUBTFUL,
  FRACTIONS,
  has,
  PICTURE,
  SIGNS,
  WORDS,
} from './currency-words.ts';
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FigureText } from './read-numeral.ts';
import { nationOf } from './resolve-currency.ts';

/** A currency found at a token. `code` may be a family (`$`, `peso`, `¢`) that `resolveCurrency` turns into one. */
export interface FoundCurrency {
  code: string;
  factor: number;
  /** Index of the token behind it. */
  next: number;
}

/** Reads a currency sign, code or abbreviation that a number follows at `next`; null when none does. */
export function readCurrencyBefore(tokens: readonly Token[], index: number): FoundCurrency | null {
  const at = (offset: number) => tokens[index + offset] ?? NO_TOKEN;
  const found = (code: string, length: number): FoundCurrency | null => {
    const number = at(length);
    const isNear = number.gap <= 1 || (number.gap === 2 && length > 0);
    return isNear ? { code, factor: 1, next: index + length } : null;
  };
  const sign = has(SIGNS, at(0).text);
  if (sign) return found(sign, 1);
  if (at(0).kind !== 'word') return null;
  const isDotted =
    at(0).text === 'U' && at(1).text === '.' && at(2).text === 'S' && at(3).text === '.';
  if (isDotted && at(4).text === '$') return found('USD', 5);
  const dollar =
    at(1).text === '$' && at(1).gap <= 1 ? has(DOLLARS, at(0).text.toUpperCase()) : undefined;
  if (dollar && (at(1).gap === 0 || at(0).text.length === 3)) return found(dollar, 2);
  const code = has(BEFORE, at(0).text) ?? (isCode(at(0).text) ? at(0).text : undefined);
  if (!code) return null;
  const second = has(SIGNS, at(1).text);
  if (second && at(1).gap <= 1) return found(code, 2);
  const isAbbreviated =
    at(1).text === '.' && at(1).gap === 0 && /^(?:Rs|Fr|SFr|sFr|Re|kr|Kr|Tk|Rp)$/.test(at(0).text);
  return found(code, isAbbreviated ? 2 : 1);
}

function isCode(text: string): boolean {
  return CODES.has(text) || DOUBTFUL.has(text);
}

/** Tells a code that is a word as well, so that the number behind it must look like money. */
export function isDoubtfulCode(code: string, text: string): boolean {
  return DOUBTFUL.has(text) && code === text;
}

/** Reads a currency behind a number, with the words that may stand between: "US dollars", "d’euros", "€", "EUR", "cents", "7.5p". */
export function readCurrencyAfter(
  { tokens, language }: FigureText,
  index: number,
  number: string,
): FoundCurrency | null {
  const at = (offset: number) => tokens[index + offset] ?? NO_TOKEN;
  const one = at(0);
  if (one.gap > 2) return null;
  const sign = has(SIGNS, one.text);
  // "5 $8" is no five dollars.
  if (sign)
    return at(1).kind === 'number' && at(1).gap === 0
      ? null
      : { code: sign, factor: 1, next: index + 1 };
  if (one.text === '¢') return { code: '¢', factor: 0.01, next: index + 1 };
  const dollar = at(1).text === '$' && at(1).gap === 0 ? has(DOLLARS, one.text) : undefined;
  if (dollar && at(2).kind !== 'number') return { code: dollar, factor: 1, next: index + 2 };
  if (one.kind !== 'word') return null;
  if (one.text === 'p' && one.gap === 0 && !PICTURE.test(number))
    return { code: 'GBP', factor: 0.01, next: index + 1 };
  const fraction = has(FRACTIONS, one.low);
  // 50 Cent is a name; German writes the coin so.
  const isName = one.text === 'Cent' && language !== 'de';
  if (fraction && !isName) return { code: fraction, factor: 0.01, next: index + 1 };
  if (isCode(one.text) && one.text.length === 3)
    return { code: one.text, factor: 1, next: index + 1 };
  return readCurrencyWord(tokens, index);
}

function readCurrencyWord(tokens: readonly Token[], index: number): FoundCurrency | null {
  const at = (i: number) => tokens[i] ?? NO_TOKEN;
  let i = index;
  // "milliards de dollars", "d’euros", "di euro"
  if (/^(?:de|d|di|of)$/.test(at(i).low)) i += /^['’]$/.test(at(i + 1).text) ? 2 : 1;
  const between: string[] = [];
  for (; i < index + 6; i++) {
    const { low, gap, kind, text } = at(i);
    const code = has(WORDS, low) ?? (between.length > 0 ? has(FRACTIONS, low) : undefined);
    if (code !== undefined && kind === 'word') {
      const own = between.map((word) => nationOf(word, code)).find(Boolean);
      if (between.length > 0 && !own) return null;
      const after = at(i + 1).gap === 1 ? nationOf(at(i + 1).low, code) : undefined;
      const factor = has(FRACTIONS, low) ? 0.01 : 1;
      const isAdjective = after !== undefined && /^[a-z]/.test(at(i + 1).text);
      return {
        code: own ?? (isAdjective ? after : undefined) ?? code,
        factor,
        next: isAdjective ? i + 2 : i + 1,
      };
    }
    if (gap > 2 || (kind !== 'word' && !/^[.-]$/.test(text)) || between.length > 2) return null;
    if (kind === 'word') between.push(low);
  }
  return null;
}
