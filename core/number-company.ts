/** What stands around a number and its unit and makes no amount of them: letters glued on, ages, shares such as "1 in 5", clock times. Labels, names and dates are figure-traps.ts. */
import { isLabelled } from './figure-traps.ts';
import { at, type FigureText, type Numeral } from './read-numeral.ts';

/** A number that is glued to a word before it belongs to a name: H100, GPT-5, v2.1, mid-2026. */
export function isGlued({ tokens }: FigureText, index: number): boolean {
  const token = at(tokens, index);
  const before = at(tokens, index - 1);
  if (token.gap !== 0) return false;
  if (before.kind === 'word') return token.kind !== 'word';
  if (
    /^[./:@_\\&=?%]$/.test(before.text) &&
    before.gap === 0 &&
    /^(?:word|number)$/.test(at(tokens, index - 2).kind)
  )
    return true;
  const isHyphen = /^[-‐‑–]$/.test(before.text) && before.gap === 0;
  const ahead = at(tokens, index - 2);
  return isHyphen && ahead.kind === 'word' && !/^(?:sub|under|a|uber|multi)$/.test(ahead.low);
}

/** Letters glued behind a number that no reader took: 777ER, 9e999, 5G. */
export function isPoisoned({ tokens }: FigureText, { next }: Numeral): boolean {
  const after = at(tokens, next);
  if (after.gap !== 0) return false;
  if (after.kind === 'word') return true;
  return (
    after.text === '/' && at(tokens, next + 1).kind === 'number' && at(tokens, next + 1).gap === 0
  );
}

/** Ryzen 9 9950X: a capital X behind a number that belongs to a name. */
export function isModel(source: FigureText, index: number, numeral: Numeral): boolean {
  const isCapital = at(source.tokens, numeral.next).text === 'X';
  return (
    isCapital &&
    (at(source.tokens, index - 1).kind === 'number' || isLabelled(source, index, numeral))
  );
}

/** "1 in 5 firms", "nine out of ten doctors": a share, no count. */
export function isYearBetween({ tokens }: FigureText, index: number): boolean {
  const before = at(tokens, index - 1).low;
  const ahead =
    before === 'of' && at(tokens, index - 2).low === 'out'
      ? index - 3
      : before === 'in' || before === 'of'
        ? index - 2
        : -1;
  if (ahead < 0) return false;
  const token = at(tokens, ahead);
  return (
    /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(token.low) ||
    (token.kind === 'number' && token.text.length < 3 && before === 'in')
  );
}

/** "40 years old", "41-year-old". */
export function isOldAge({ tokens }: FigureText, next: number): boolean {
  const one = at(tokens, next);
  if (/^[-‐‑]$/.test(one.text)) return /^olds?$/.test(at(tokens, next + 1).low);
  return one.low === 'old' || one.low === 'alt';
}

/** A unit sign must end the word, and a clock time is no length of time. */
export function isMeasured(
  { tokens, language }: FigureText,
  index: number,
  numeral: Numeral,
  next: number,
): boolean {
  const after = at(tokens, next);
  const unit = at(tokens, next - 1);
  if (after.gap === 0 && (after.kind === 'number' || after.kind === 'word')) return false;
  // "15 h 30", "20h": a time of day.
  if (unit.low === 'h') return language === 'en' || !numeral.isBare;
  if (
    /^(?:hours?|hrs?)$/.test(unit.low) &&
    numeral.isBare &&
    /^\d{4}$/.test(at(tokens, index).text)
  )
    return false;
  return true;
}

/** 2026年 is a year, 3年 is three of them. */
export function isSolidDate({ isBare, value, isWord }: Numeral, unit: string): boolean {
  return unit === 'year' && ((isBare && value >= 1000 && value <= 2200) || (isWord && value === 0));
}
