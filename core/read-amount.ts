/** Reads one amount at a token: currency, number, scale and unit in any of their orders. Ranges, lists and qualifiers are read-figures.ts. */
import { readCountedNoun } from './counted-noun.ts';
import { readPercent } from './figure-ratios.ts';
import { isDateOrPlace, isLabelled, isYear } from './figure-traps.ts';
import { type FoundUnit, readMeasure } from './figure-units.ts';
import {
  isMeasured,
  isModel,
  isOldAge,
  isPoisoned,
  isSolidDate,
  isYearBetween,
} from './number-company.ts';
import { readCurrencyAfter, readCurrencyBefore } from './read-currency.ts';
import { readHyphenedMoney, readMoney } from './read-money.ts';
import {
  at,
  type FigureText,
  type Numeral,
  readNumeral,
  roundOff,
  withLetterScale,
} from './read-numeral.ts';
import { readSolidUnit } from './solid-units.ts';
import { isTimes } from './times.ts';

/** An amount, or a number that may share its neighbour's unit (`unit` null). */
export interface Amount {
  /** Indices of the first token and of the one behind it. */
  first: number;
  next: number;
  numeral: Numeral;
  /** In base units. */
  value: number;
  /** What its unit is in base units. */
  factor: number;
  /** Base unit, currency code or family (`$`), counted noun; null for a number alone. */
  unit: string | null;
  isMoney: boolean;
  /** True when the currency stands before the number. */
  isPrefixed: boolean;
  /** True for a counted noun, which a label before the number rules out. */
  isCounted: boolean;
}

/** Reads an amount; `currency` is that of the range's first part, which stands for both. Null when no number stands there. */
export function readAmount(
  source: FigureText,
  index: number,
  currency: string | null = null,
): Amount | null {
  const { tokens } = source;
  const sign = readCurrencyBefore(tokens, index);
  const numberAt = sign?.next ?? index;
  const percentage = sign ? null : readChinesePercent(source, index);
  if (percentage) return percentage;
  const numeral = readNumeral(source, numberAt);
  if (!numeral) return null;
  if (sign || currency)
    return readMoney(source, {
      index,
      numberAt,
      numeral,
      code: sign?.code ?? (currency as string),
      isSigned: sign !== null,
    });
  return readUnit(source, index, numeral);
}

function readUnit(source: FigureText, index: number, numeral: Numeral): Amount | null {
  const { tokens, language } = source;
  const amount = (
    next: number,
    unit: string | null,
    factor = 1,
    extra: Partial<Amount> = {},
  ): Amount => ({
    first: index,
    next,
    numeral,
    value: roundOff(numeral.value * factor),
    factor,
    unit,
    isMoney: false,
    isPrefixed: false,
    isCounted: false,
    ...extra,
  });
  const after = at(tokens, numeral.next);
  if (after.text === ':' && after.gap === 0 && at(tokens, numeral.next + 1).kind === 'number')
    return null;
  if (after.text === '/' && after.gap === 0 && at(tokens, numeral.next + 1).kind === 'number')
    return null;

  const percent = readPercent(tokens, numeral.next, language);
  if (percent) return amount(percent.next, percent.unit, percent.factor);
  const digits = at(tokens, index).text;
  const money =
    readCurrencyAfter(source, numeral.next, digits) ?? readHyphenedMoney(source, numeral.next);
  if (money && !isDateOrPlace(source, index, numeral))
    return amount(money.next, money.code, money.factor, { isMoney: true });
  const letter = withLetterScale(tokens, numeral);
  const lettered = letter && readLettered(source, index, letter);
  if (lettered) return lettered;
  if (isTimes(source, numeral) && !isModel(source, index, numeral))
    return amount(numeral.next + 1, 'x');
  if (isDateOrPlace(source, index, numeral)) return amount(numeral.next, null);
  const measure = readMeasureAt(source, index, numeral);
  // A length of time may be a label's neighbour ("Windows 11 months"), a megawatt may not.
  const isLabel = isLabelled(source, index, numeral);
  if (measure && !(isLabel && /[a-z]{3}/.test(measure.unit)))
    return amount(measure.next, measure.unit, measure.factor);
  if (isLabel) return amount(numeral.next, null);
  const solid = readSolidUnit(source, numeral.next, index);
  if (solid)
    return isSolidDate(numeral, solid.unit)
      ? amount(numeral.next, null)
      : amount(solid.next, solid.unit, solid.factor, {
          isMoney: /^[A-Z]{3}$/.test(solid.unit) && solid.unit !== 'GPU' && solid.unit !== 'TPU',
        });
  if (isPoisoned(source, numeral)) return null;
  if (isYear(source, index, numeral) || isYearBetween(source, index))
    return amount(numeral.next, null);
  const noun = readCountedNoun(source, numeral.next, numeral.value);
  if (!noun) return amount(numeral.next, null);
  if (isOldAge(source, noun.next)) return amount(numeral.next, null);
  const value =
    noun.factor === 1 && numeral.scale === 1 && numeral.grouped ? numeral.grouped : numeral.value;
  return amount(noun.next, noun.unit, noun.factor, {
    isCounted: true,
    value: roundOff(value * noun.factor),
  });
}

/** A measure behind the number, a hyphen between them or none. */
function readMeasureAt(source: FigureText, index: number, numeral: Numeral): FoundUnit | null {
  const { tokens, language } = source;
  const after = at(tokens, numeral.next);
  if (after.gap > 2) return null;
  const isHyphened =
    /^[-‐‑]$/.test(after.text) && after.gap === 0 && at(tokens, numeral.next + 1).gap === 0;
  const measure = readMeasure(tokens, isHyphened ? numeral.next + 1 : numeral.next, language);
  if (!measure || isOldAge(source, measure.next)) return null;
  return isMeasured(source, index, numeral, measure.next) ? measure : null;
}

/** 20k GPUs, 1M-token, 5m euros: a letter is a scale only where something is counted. */
function readLettered(source: FigureText, index: number, numeral: Numeral): Amount | null {
  const { tokens } = source;
  const base: Amount = {
    first: index,
    next: numeral.next,
    numeral,
    value: numeral.value,
    factor: 1,
    unit: null,
    isMoney: false,
    isPrefixed: false,
    isCounted: false,
  };
  const money = readCurrencyAfter(source, numeral.next, '');
  const isPence = money !== null && at(tokens, numeral.next).text === 'p';
  if (money && !isPence)
    return {
      ...base,
      next: money.next,
      value: roundOff(numeral.value * money.factor),
      factor: money.factor,
      unit: money.code,
      isMoney: true,
    };
  const sign = at(tokens, numeral.next - 1);
  // As a scale for things "mm" would be millimetres; a number before makes a name: Llama 3 70B.
  if (sign.gap !== 0 || sign.low === 'mm' || at(tokens, index - 1).kind === 'number') return null;
  if (isLabelled(source, index, { ...numeral, isBare: true, scale: 1 })) return null;
  const noun = readCountedNoun(source, numeral.next, numeral.value);
  if (noun?.factor !== 1 || noun.next > numeral.next + 9) return null;
  const isTight = noun.next <= numeral.next + 6;
  return isTight
    ? { ...base, next: noun.next, unit: noun.unit, value: numeral.value, isCounted: true }
    : null;
}

/** 百分之三十 */
function readChinesePercent(source: FigureText, index: number): Amount | null {
  const { tokens } = source;
  if (
    at(tokens, index).text !== '百' ||
    at(tokens, index + 1).text !== '分' ||
    at(tokens, index + 2).text !== '之'
  )
    return null;
  const numeral = readNumeral(source, index + 3);
  return (
    numeral && {
      first: index,
      next: numeral.next,
      numeral,
      value: numeral.value,
      factor: 1,
      unit: '%',
      isMoney: false,
      isPrefixed: true,
      isCounted: false,
    }
  );
}
