/** Numbers that are no amounts: those of dates, models, laws, pages, ages and names, told by what stands before and behind. */
import { before, type FigureText, matchAt } from './figure-text.ts';
import type { Numeral } from './read-numeral.ts';

/** What a number is glued to belongs to a name: H100, GPT-5, v2.1, mid-2026, 24/7. */
const GLUED = /([a-z第]|[a-z\d][./:@_\\&=?%]|(?<!\bsub)(?<=[a-z])-)$/i;
/** Letters glued behind a number that no reader took: 777ER, 9e999, 5G, 1/2. */
const POISON = /[a-z]|\/\d/iy;
/** Words whose number is a label: Section 232, Phase 3, page 60, magnitude 6.8, No. 2. */
const LABEL =
  /([#№§]|(?<![a-z'])(section|pages?|p|level|type|phase|version|n[ro]s?|number|port|pcie|aged?|day|week|bus|windows|seite|artikel|(?<!the |a )(note|exhibit|item|table|line))\.?) ?$/i;
/** Months by their names and first letters in five languages. */
const MONTH =
  '((jan|fe[bv]|a[bpv]r|ju[nli]|aug|sep|set(?=te)|o[ckt]t|nov|d[ei][cz])(\\w{0,5}(ary?|ier|aio|ero|ust|ile?|b[er]{2}|let)|[tieny]|io)?|ma(r(ch|zo?|s)?|yo?|i|ggio)|enero|gennaio|giugno|luglio|aout|agosto)';
const MONTH_BEFORE = RegExp(`(?<![a-z])${MONTH}\\.? $`, 'i');
const DATE_BEHIND = RegExp(
  `(st|nd|rd|th|\\.)?[ -]?((of|de) )?${MONTH}(?![a-z])| ?(uhr|[ap]\\.?m)(?![a-z])|:\\d`,
  'iy',
);
const YEAR_BEFORE = /(?<![a-z])(in|since|by|from|end|en) $/i;
const SHARE_BEFORE = /(?<![a-z\d])(one|nine|\d\d?) (in|(out )?of) $/i;
/** Words that may begin a sentence before an amount. */
const SMALL =
  /^(\w{1,3}|th[eo]\w+|some|every|after|with(in)?|only|just|over|under|from|about|around|almost|another|last|first|next|more|\w+ly)$/i;
const SENTENCE_START = /(^|[.!?:;•"“(*|\n] ?|- )$/;

/** Tells a number that is glued to a word, a sign or another number before it. */
export const isGlued = (text: string, at: number): boolean =>
  GLUED.test(text.slice(Math.max(0, at - 8), at));
/** Tells what is glued behind it. */
export const isPoisoned = (text: string, end: number): boolean =>
  matchAt(POISON, text, end) !== null;
/** Tells digits without a separator, decimals or scale: a year, a model, a list number. */
export const isBare = ({ form }: Numeral): boolean => !/\D/.test(form);
/** Tells a year by its value. */
export const isYearLike = (numeral: Numeral): boolean =>
  isBare(numeral) && /^(?:19|20)..$/.test(numeral.form);

/** Tells a number whose neighbours make it a date or a clock time. */
export const isDate = ({ text, language }: FigureText, numeral: Numeral): boolean =>
  (numeral.value < 32 && matchAt(DATE_BEHIND, text, numeral.end) !== null) ||
  (isBare(numeral) && language === 'de' && /^\. [a-z]/.test(text.slice(numeral.end)));

/** Tells whether a number cannot be the count of things or time: it is a label or part of a name. */
export function isLabelled({ text, language }: FigureText, at: number, numeral: Numeral): boolean {
  const { form, scale, value } = numeral;
  const ahead = before(text, at);
  if (scale > 1 || value > 1e5) return false;
  const isTitle = language === 'de' || isHeadline(text);
  if (!/\d/.test(form))
    return (
      !isTitle &&
      /^[A-Z][a-z]/.test(form) &&
      (!SENTENCE_START.test(ahead) || /^[ -][A-Z][a-z]+s\b/.test(text.slice(numeral.end)))
    );
  if (LABEL.test(ahead) || ((value < 32 || isYearLike(numeral)) && MONTH_BEFORE.test(ahead)))
    return true;
  // A word with a capital makes a name of both: Llama 3, Maroon 5; at the start of a sentence not a small one, and in headlines that tells nothing.
  const [, word = ''] = /([A-Z][a-z\d]*) $/i.exec(ahead) ?? [];
  if (!/^[A-Z].|[a-z][A-Z]/.test(word) || !(isBare(numeral) || (value < 1000 && value % 1)))
    return false;
  const isName = /^[A-Z]{2}/.test(word);
  return language === 'de'
    ? isName
    : !isTitle &&
        (isName ||
          !SENTENCE_START.test(ahead.slice(0, -word.length - 1)) ||
          (language === 'en' && !SMALL.test(word)));
}

/** Tells a year before a plain noun: "2025 results"; a share: "1 in 5 firms"; and a postal code. */
export function isYearOrShare(text: string, at: number, numeral: Numeral): boolean {
  const ahead = before(text, at);
  return (
    SHARE_BEFORE.test(ahead) ||
    // "75002 Paris"
    (/^\d{5}$/.test(numeral.form) && /(?:,|en) $/.test(ahead)) ||
    (isYearLike(numeral) &&
      (YEAR_BEFORE.test(ahead) ||
        (numeral.value % 100 > 0 && !/(?:ver|[osu]t|ly|than|ound|some) $/.test(ahead))))
  );
}

/** Tells a text in capitals or title case: a headline, whose capitals tell nothing. */
function isHeadline(text: string): boolean {
  const words = text.slice(0, 400).match(/[a-z]{4,}/gi) ?? [];
  return (
    words.length > 2 && words.filter((word) => /^[A-Z]/.test(word)).length >= words.length * 0.8
  );
}
