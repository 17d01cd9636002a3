/**
 * What touches a span of folded text, word by word: hyphens and quotes do not part what touches, a full stop does and
 * stands for itself. A number is `#`; a signed one is a change ("AMD -0.9"), not an amount ("AMD 388"), so its sign is ±.
 */

import { classOf, isSpace, SOLID, withoutInvisible } from './characters.ts';
import { AFTER_NINE } from './read-word.ts';

/** So many words on each side touch. */
const MOST = 2;
/** How far they are looked for, UTF-16 units. */
const REACH = 60;

const PART = 0;
const GAP = 1;
const MARK = 2;
const SIGN = 3;

/** What an ASCII unit is, as in `roleOf`. */
const ASCII_ROLES = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, unit) => {
  if (isSpace(unit) || '"-'.includes(String.fromCharCode(unit))) return GAP;
  return '.,;:!?()|/'.includes(String.fromCharCode(unit)) ? MARK : PART;
});
/** Quotation marks and hyphens beyond ASCII. */
const GAPS = '“”„«»‘\u2010\u2011\u2012';
const SIGNS = '-+−±';
const ZERO = 48;

/** Gives up to two words before a span, in the order of the text. */
export function wordsBefore(folded: string, start: number): string[] {
  const words: string[] = [];
  const from = Math.max(0, start - REACH);
  for (let end = start; end > from && words.length < MOST; ) {
    let at = end - 1;
    const role = roleOf(folded, at);
    if (role === PART) while (at > from && roleOf(folded, at - 1) === PART) at--;
    const word = toWord(folded, at, end, role);
    if (word) words.unshift(word);
    end = at;
  }
  return words;
}

/** Gives up to two words behind a span. */
export function wordsAfter(folded: string, end: number): string[] {
  const words: string[] = [];
  const upTo = Math.min(folded.length, end + REACH);
  for (let start = end; start < upTo && words.length < MOST; ) {
    let at = start + 1;
    const role = roleOf(folded, start);
    if (role === PART) while (at < upTo && roleOf(folded, at) === PART) at++;
    const word = toWord(folded, start, at, role);
    if (word) words.push(word);
    start = at;
  }
  return words;
}

function roleOf(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if (isDigit(folded.charCodeAt(at + 1)) && SIGNS.includes(folded[at] as string)) return SIGN;
  if (unit < 128) return ASCII_ROLES[unit] as number;
  return isSpace(unit) || GAPS.includes(folded[at] as string) ? GAP : PART;
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit < AFTER_NINE;
}

/** Gives a word as evidence knows it; empty where there is none, or one in a script without spaces. */
function toWord(folded: string, start: number, end: number, role: number): string {
  if (role === GAP) return '';
  if (role === SIGN) return '±';
  const word = folded.slice(start, end);
  if (role === MARK) return word;
  if (/^[a-z]+$/.test(word)) return word;
  if (classOf(word.charCodeAt(0)) === SOLID) return '';
  return withoutInvisible(word)
    .replaceAll('’', "'")
    .replace(/[0-9]+/g, '#');
}
