/** Multiples: "3x", "three times as fast", "35 times earnings", "tenfold", "das Dreifache"; not occasions ("three times a day") and crosses (1920 x 1080). */
import { before, END, type FigureText, LETTER, matchAt, toForm } from './figure-text.ts';
import type { FigureLanguage } from './guess-language.ts';
import { readNumberWords } from './number-words.ts';
import type { Numeral } from './read-numeral.ts';

/** What makes occasions of it. */
const OCCASION = toForm(
  ` (?:an?|per|in|on|since|during|before|after|at|every|each|daily|weekly|wh(?:en|ile|ere|ether)|until|within|with(?:out)?|through|and|but|or|because|for|from|by|last|next|this|now|already|so)${END}(?![^.,;:!?]{1,20}['’]s)`,
);
/** A ratio goes on: "three times as fast", "four times Intel’s", "35 times earnings". */
const BEHIND = toForm(' [\\p{L}\\d"“\'‘($€£]');
/** Words before the number, in the same sentence, that make a ratio even of what ends there or goes on otherwise. */
const GROWTH =
  /(?:\b(?:(?:over)?subscribed|covered|multipl\w+|leveraged)\b[^.!?;]{0,40}|\b(?:grew|grow[ns]?|rose|risen|increase[ds]?|expanded|jumped|soared|surged|improve\w*|by)(?: \w+){0,2} )$/;

/** Per language: the word for "times", what follows it in a ratio, and the ending that makes a multiple of a number. */
const TIMES: Partial<
  Record<FigureLanguage, readonly [times: string, behind: string, fold?: string]>
> = {
  en: ['times', '', 'fold'],
  fr: [
    'fois',
    'plus|moins|l[ae]s?|l|ce(?:lui|lle|ux|lles)?|s[ao]n?|ses|leurs?|(?:sup|inf)erieure?s?|mieux|autant|aussi',
  ],
  es: ['veces', 'ma?s|menos|l[ao]s?|els?|ma?yore?s?|menor|(?:sup|inf)erior|sus?|mejor|tan|mas'],
  it: ['volte', 'piu|meno|il|l[aoe]?|i|gli|quell[oa]|(?:sup|inf)eriore|maggiore|tanto|quanto'],
  pt: ['vezes', 'mais|menos|[oa]s?|maior|menor|(?:sup|inf)erior|seu|sua'],
  nl: ['keer|maal', 'zo|zoveel|meer|minder|de|het|[a-z]{3,}er', 'voudige?'],
  de: ['mal', 'so|soviel|mehr|weniger|[a-zß]{3,}er[en]?', 'fach(?:e[rnms]?)?'],
};
const SIGN = toForm(` ?[xX×](?!${LETTER}|\\d| \\d|-\\d)`);
const compiled = new Map<string, RegExp>();

function formOf(language: FigureLanguage, isGlued: boolean): RegExp {
  const [times = 'times', behind = '', fold = 'fold'] = TIMES[language] ?? [];
  const known = compiled.get(language + isGlued);
  const joint = isGlued ? '-?' : '[ -]';
  const form =
    known ??
    toForm(
      language === 'en'
        ? `${isGlued ? '-?fold' : '( times)'}${END}`
        : `${joint}(?:(?:${times})${END}(?= (?:${behind})(?![a-z]))|-?(?:${fold})${END})`,
    );
  compiled.set(language + isGlued, form);
  return form;
}

/** Where the word behind a number that makes a multiple of it ends; 0 when there is none. `start` is the number’s place. */
export function endOfTimes(source: FigureText, start: number, { end, isWord }: Numeral): number {
  const { plain, low, language } = source;
  const sign = isWord ? null : matchAt(SIGN, plain, end);
  if (sign) return end + sign[0].length;
  const glued = matchAt(formOf(language, true), low, end);
  if (glued) return end + glued[0].length;
  const times = matchAt(formOf(language, false), low, end);
  const next = end + (times?.[0].length ?? 0);
  if (!times || (language === 'en' && !isRatio(source.low, start, next))) return 0;
  return next;
}

function isRatio(low: string, start: number, next: number): boolean {
  if (GROWTH.test(before(low, start))) return true;
  return matchAt(BEHIND, low, next) !== null && !matchAt(OCCASION, low, next);
}

/** Reads a multiple in one word: threefold, dreimal so, Dreifache; null when none stands there. */
export function readFold(source: FigureText, start: number): { value: number; end: number } | null {
  const number = readNumberWords(source, start, true);
  if (!number || number.value < 2 || !/\p{L}/u.test(source.low[number.end] ?? '')) return null;
  const glued = matchAt(formOf(source.language, true), source.low, number.end);
  return glued ? { value: number.value, end: number.end + glued[0].length } : null;
}
