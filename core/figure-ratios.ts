/** Percent and points behind a number, and multiples in one word: 45%, 25 basis points, tenfold, das Dreifache. */

import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FoundUnit } from './figure-units.ts';
import type { FigureLanguage } from './guess-language.ts';
import { numbersIn } from './number-words.ts';
import { at, type FigureText, type Numeral } from './read-numeral.ts';
import { TIMES } from './times.ts';

/** One word each, folded; what a word of a language means elsewhere is left to that language. */
const PERCENT = /^(?:percent|pct|prozent|procent|porcento)$/;
const PERCENT_PAIRS = /^(?:per cent|pour cent|por ciento|por cento|per cento|vom hundert)$/;
const POINTS =
  /^(?:(?:percentage|percent) points?|points? de pourcentage|puntos? porcentuales?|punti? percentuali?|punto percentuale|pontos? percentua(?:is|l))$/;
const BASIS_POINTS =
  /^(?:basis points?|points? de base|puntos? basicos?|punti? base|pontos? base|pontos? basicos?)$/;

/** Reads percent or points; null when neither stands there. */
export function readPercent(
  tokens: readonly Token[],
  index: number,
  language: FigureLanguage,
): FoundUnit | null {
  let i = index;
  const hyphen = at(tokens, i);
  if (/^[-‐‑]$/.test(hyphen.text) && hyphen.gap === 0 && at(tokens, i + 1).gap === 0) i++;
  const found = (unit: string, length: number): FoundUnit => ({
    unit,
    factor: 1,
    next: i + length,
  });
  const [one, two, three] = [at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)];
  if (one.gap > 2) return null;
  if (/^[%％٪]$/.test(one.text)) return readPercentSign(tokens, i);
  if (one.text === '‰') return { unit: '%', factor: 0.1, next: i + 1 };
  if (one.kind !== 'word') return null;
  const skipHyphen = /^[-‐‑]$/.test(two.text) ? 1 : 0;
  const second = skipHyphen ? three : two;
  const pair = `${one.low} ${second.low}`;
  if (/^(?:pp|ppts?|pps)$/.test(one.low)) return found('pp', 1);
  if (/^(?:bps?|bips)$/.test(one.low)) return found('bp', 1);
  if (POINTS.test(pair)) return found('pp', 2 + skipHyphen);
  if (BASIS_POINTS.test(pair)) return found('bp', 2 + skipHyphen);
  if (POINTS.test(`${pair} ${three.low}`)) return found('pp', 3);
  if (BASIS_POINTS.test(`${pair} ${three.low}`)) return found('bp', 3);
  if (/^(?:prozentpunkten?|procentpunten|procentpunt)$/.test(one.low)) return found('pp', 1);
  if (/^(?:basispunkten?|basispunten)$/.test(one.low)) return found('bp', 1);
  if (language === 'fr' && /^points?$/.test(one.low)) return found('pp', 1);
  if (PERCENT.test(one.low)) return found('%', 1);
  return PERCENT_PAIRS.test(pair) && two.gap === 1 ? found('%', 2) : null;
}

/** 3% and, in Korean, 3%p and 3%포인트. */
function readPercentSign(tokens: readonly Token[], index: number): FoundUnit {
  const after = at(tokens, index + 1);
  if (after.gap === 0 && /^(?:p|pt|pts|pp)$/.test(after.low))
    return { unit: 'pp', factor: 1, next: index + 2 };
  const point = [0, 1, 2].map((offset) => at(tokens, index + 1 + offset).text).join('');
  if (point === '포인트') return { unit: 'pp', factor: 1, next: index + 4 };
  return { unit: '%', factor: 1, next: index + 1 };
}

/** A multiple in one word, or glued and hyphened to its number: threefold, 10-fold, dreimal so, das Dreifache, 3-fach. */
export interface FoldWord {
  value: number;
  /** Index of the token behind it. */
  next: number;
}

const FOLD: Partial<Record<FigureLanguage, RegExp>> = {
  en: /^(.+?)fold$/,
  de: /^(.+?)(?:fach(?:e[rnms]?)?|mal)$/,
  nl: /^(.+?)(?:voudige?|maal)$/,
};

/** Reads such a word at a token; null when it is none. */
export function readFold({ tokens, language }: FigureText, index: number): FoldWord | null {
  const word = at(tokens, index);
  const stem = FOLD[language]?.exec(word.low)?.[1];
  if (word.kind !== 'word' || stem === undefined || word.low.length > 40) return null;
  const numbers = numbersIn(stem.replace(/-$/, ''), language);
  const value = toSum(numbers);
  if (value < 2) return null;
  const isMal = /(?:mal|maal)$/.test(word.low);
  if (isMal && !TIMES[language]?.[1].test(at(tokens, index + 1).low)) return null;
  return { value, next: index + 1 };
}

function toSum(numbers: number[]): number {
  let total = 0;
  for (const number of numbers)
    total = number >= 100 ? Math.max(total, 1) * number : total + number;
  return total;
}

/** "10-fold", "10fold", "3-fach", "10-mal so": behind digits or a hyphened word. */
export function readFoldBehind({ tokens, language }: FigureText, { next }: Numeral): number | null {
  const hyphen = at(tokens, next);
  const isHyphened = /^[-‐‑]$/.test(hyphen.text) && hyphen.gap === 0;
  const word = at(tokens, isHyphened ? next + 1 : next);
  const end = isHyphened ? next + 2 : next + 1;
  if (word === NO_TOKEN || word.gap > (isHyphened ? 0 : 1)) return null;
  if (word.low === 'fold' || /^fach(?:e[rnms]?)?$/.test(word.low) || /^voudige?$/.test(word.low))
    return end;
  const isMal = /^(?:mal|maal)$/.test(word.low) && (language === 'de' || language === 'nl');
  return isMal && TIMES[language]?.[1].test(at(tokens, end).low) ? end : null;
}
