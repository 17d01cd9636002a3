/** Reads number words side by side: "two hundred and fifty", "half a billion", "vingt-cinq". */
import type { Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';
import { JOINERS, numbersIn, scaleOf } from './number-words.ts';
import { at, type FigureText, type Numeral } from './read-numeral.ts';

/** "half a billion", "a quarter of a million", "three quarters of a trillion". */
export function readHalf({ tokens, language }: FigureText, index: number): Numeral | null {
  if (language !== 'en') return null;
  const words = [0, 1, 2, 3, 4, 5].map((offset) => at(tokens, index + offset).low).join(' ');
  const [whole, part, , scale] =
    /^(?:a )?(half|(?:three )?quarters?) (of )?an? (\w+)(?= |$)/.exec(words) ?? [];
  const factor = scale && scaleOf(scale, language);
  if (!whole || !part || !factor || factor < 1e3) return null;
  const value = (part === 'half' ? 0.5 : part === 'quarter' ? 0.25 : 0.75) * factor;
  const next = index + whole.split(' ').length;
  return { value, base: value / factor, scale: factor, next, isWord: true, isBare: false };
}

/** Number words side by side, hyphened or joined: "two hundred and fifty", "vingt-cinq", "treinta y dos". */
export function readWords({ tokens, language }: FigureText, index: number): Numeral | null {
  let total = 0;
  let current = 0;
  let previous = 0;
  let next = index;
  let count = 0;
  for (let i = index; count < 12; ) {
    const { low } = at(tokens, i);
    const numbers = low === 'hundred' && count === 0 ? [] : numbersIn(low, language);
    if (numbers.length === 0 || !mayFollow(previous, numbers[0] as number, language)) break;
    for (const number of numbers) {
      if (number >= 1000) {
        total += Math.max(current, 1) * number;
        current = 0;
      } else if (number === 100) current = Math.max(current, 1) * 100;
      // quatre-vingt: the one tens word that multiplies.
      else if (language === 'fr' && number === 20 && previous === 4) current += 76;
      else current += number;
      previous = number;
    }
    count++;
    next = i + 1;
    i = skipJoint(tokens, next, language, previous);
    if (i === next && at(tokens, i).gap !== 1) break;
  }
  const isOne = total + current === 1 || (count === 1 && at(tokens, index).low === 'a');
  if (count === 0) return null;
  const value = total + current;
  if (isOne && !isMillionOrMore(tokens, next, language)) return null;
  const halved =
    language === 'en' &&
    /^and a half$/.test([0, 1, 2].map((n) => at(tokens, next + n).low).join(' '));
  const sum = halved ? value + 0.5 : value;
  return {
    value: sum,
    base: sum,
    scale: 1,
    next: halved ? next + 3 : next,
    isWord: true,
    isBare: false,
  };
}

/** "a million users", "one billion dollars", "eine Milliarde": there the small word is the number. */
function isMillionOrMore(tokens: readonly Token[], index: number, language: FigureLanguage) {
  return at(tokens, index).gap === 1 && scaleOf(at(tokens, index).low, language) >= 1e6;
}

function mayFollow(previous: number, number: number, language: FigureLanguage): boolean {
  if (previous === 0 || number >= 100 || previous >= 100) return true;
  if (previous >= 20) return number < 10 || (language === 'fr' && number < 20);
  return language === 'fr' && (number === 20 ? previous === 4 : previous === 10);
}

function skipJoint(
  tokens: readonly Token[],
  next: number,
  language: FigureLanguage,
  previous: number,
) {
  const joint = at(tokens, next);
  const after = at(tokens, next + 1);
  const isHyphen = /^[-‐‑]$/.test(joint.text) && joint.gap === 0 && after.gap === 0;
  const isJoiner =
    joint.low === JOINERS[language] && (language === 'en' ? previous >= 100 : previous >= 20);
  const mayGoOn = numbersIn(after.low, language).length > 0;
  return (isHyphen || isJoiner) && mayGoOn ? next + 1 : next;
}
