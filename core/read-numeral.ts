/** Reads one number at a token: digits with their separators, number words, Han numerals, and the scale words that follow. Units are read-amount.ts. */
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';
import { LETTER_SCALES, scaleOf } from './number-words.ts';
import { readDigits } from './read-digits.ts';
import { readHalf, readWords } from './read-number-words.ts';
import { readSolidNumeral } from './solid-numeral.ts';

/** A number as it stands in the text. */
export interface Numeral {
  value: number;
  /** The value before scale words. */
  base: number;
  /** What the scale words multiply by; 1 for none. */
  scale: number;
  /** Index of the token behind it. */
  next: number;
  /** The other reading of "2.500": with the separator between thousands. */
  grouped?: number;
  /** True for words: "twenty". */
  isWord: boolean;
  /** True for digits only, with no separator, decimals or scale: a year, a model, a list number. */
  isBare: boolean;
  /** True when a word for more ran with it: 20多亿. */
  isOver?: boolean;
}

/** The tokens of a text and its language, handed down to every reader. */
export interface FigureText {
  text: string;
  tokens: readonly Token[];
  language: FigureLanguage;
}

/** Gives the token at an index, or one that is nothing. */
export const at = (tokens: readonly Token[], index: number): Token => tokens[index] ?? NO_TOKEN;

/** Reads the number that starts at a token; null when none does, or when it is no amount (007, 1.2.3, 24/7). */
export function readNumeral(source: FigureText, index: number): Numeral | null {
  const token = at(source.tokens, index);
  const bare =
    token.kind === 'number'
      ? readDigits(source, index)
      : token.kind === 'word'
        ? (readHalf(source, index) ?? readWords(source, index))
        : null;
  const solid = readSolidNumeral(source.tokens, index, bare);
  if (solid) return solid;
  return bare && withScale(source, bare);
}

/** Where a run of digits and what is glued to it ends: what cannot be read is passed over whole. */
export function endOfCluster(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (
    at(tokens, end).gap === 0 &&
    /^(?:[\d.,:/'’+–-]|\p{Script=Latin})/u.test(at(tokens, end).text)
  )
    end++;
  return end;
}

/** Takes the scale words behind a number: "1.5 lakh crore", "mil millones", "1.2-billion", "Mrd.". */
function withScale({ tokens, language }: FigureText, numeral: Numeral): Numeral {
  let { next, scale } = numeral;
  // "200+ million"
  const isPlus = at(tokens, next).text === '+' && scaleOf(at(tokens, next + 1).low, language) > 0;
  if (isPlus) next++;
  for (let count = 0; count < 3; count++) {
    const isHyphened = /^[-‐‑]$/.test(at(tokens, next).text) && at(tokens, next).gap === 0;
    const index = isHyphened ? next + 1 : next;
    const word = at(tokens, index);
    const isNear = isHyphened ? word.gap === 0 : word.gap <= 2;
    const factor =
      word.kind === 'word' && isNear
        ? word.low === 'dozen' || word.low === 'dutzend'
          ? 12
          : scaleOf(word.low, language)
        : 0;
    if (!factor) break;
    // "cr" and the like only where they are glued or stand behind digits.
    if (numeral.isWord && word.low.length < 4 && word.low !== 'mil') break;
    scale *= factor;
    next = index + 1;
    const dot = at(tokens, next);
    if (/^m(?:io|rd|ln|ld|ia)s?$/.test(word.low) && dot.text === '.' && dot.gap === 0) next++;
  }
  if (scale === numeral.scale) return numeral;
  const value = roundOff(numeral.base * scale);
  return {
    ...numeral,
    value,
    scale,
    next,
    isBare: false,
    ...(numeral.grouped && { grouped: roundOff(numeral.grouped * scale) }),
  };
}

/** Takes a scale of a letter glued to the number or a space away: $5 m, 20k, 70B. Null when there is none. */
export function withLetterScale(tokens: readonly Token[], numeral: Numeral): Numeral | null {
  const word = at(tokens, numeral.next);
  const scale = Object.hasOwn(LETTER_SCALES, word.text) ? LETTER_SCALES[word.text] : undefined;
  if (!scale || numeral.scale !== 1 || numeral.isWord || word.gap > 1) return null;
  const { grouped: _, ...rest } = numeral;
  return {
    ...rest,
    value: roundOff(numeral.base * scale),
    scale,
    next: numeral.next + 1,
    isBare: false,
  };
}

/** Takes back what binary fractions add: 3.1 × 1e9 is 3100000000. */
export function roundOff(value: number): number {
  return Number(value.toPrecision(15));
}
