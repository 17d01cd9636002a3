/** Reads one amount at a place: currency, number, scale and unit in any of their orders. Ranges, lists and qualifiers are left to read-range.ts and read-figures.ts. */
import { readCountedNoun } from './counted-noun.ts';
import { readCurrencyAfter, readCurrencyBefore } from './currencies.ts';
import { before, type FigureText, roundOff } from './figure-text.ts';
import { isDateOrPlace, isLabelled, isPoisoned, isYearOrShare } from './figure-traps.ts';
import { type FoundUnit, readMeasure, readPercent } from './figure-units.ts';
import { type Numeral, readNumeral, withLetterScale } from './read-numeral.ts';
import { readSolidUnit } from './solid-units.ts';
import { endOfTimes, readFold } from './times.ts';

/** An amount, or a number that may share its neighbour's unit (`unit` null). */
export interface Amount {
  /** Places of the first character and behind the last. */
  start: number;
  end: number;
  numeral: Numeral;
  /** In base units. */
  value: number;
  /** What its unit is in base units. */
  factor: number;
  /** Base unit, currency code or family (`$`), counted noun; null for a number alone. */
  unit: string | null;
  isMoney?: boolean;
  /** True when the currency stands before the number. */
  isPrefixed?: boolean;
  /** True for a counted noun, which a label before the number rules out. */
  isCounted?: boolean;
}

/** Reads an amount; `currency` is that of the range's first part, which stands for both. Null when no number stands there. */
export function readAmount(
  source: FigureText,
  start: number,
  currency: string | null = null,
): Amount | null {
  const sign = readCurrencyBefore(source, start);
  const isChinesePercent = source.plain.startsWith('百分之', start);
  const numeral = readNumeral(source, isChinesePercent ? start + 3 : (sign?.end ?? start));
  if (!numeral) return readFoldWord(source, start);
  const toAmount = (found: FoundUnit | null, extra: Partial<Amount> = {}): Amount => {
    const { unit, factor, end } = found ?? { unit: null, factor: 1, end: numeral.end };
    return { start, end, numeral, value: roundOff(numeral.value * factor), factor, unit, ...extra };
  };
  if (isChinesePercent) return toAmount({ unit: '%', factor: 1, end: numeral.end });
  const code = sign?.code ?? currency;
  if (code) {
    const scaled = withLetterScale(source, numeral) ?? numeral;
    if ((sign?.isDoubtful && scaled.isBare) || isPoisoned(source, scaled.end)) return null;
    const money = toAmount(
      { unit: code, factor: 1, end: scaled.end },
      { isMoney: true, isPrefixed: sign !== null },
    );
    // What repeats the currency belongs to the span: "$5 million US dollars", US$5亿美元.
    const again = source.plain[scaled.end] === ' ' ? readCurrencyAfter(source, scaled.end) : null;
    const solid = readSolidUnit(source, scaled.end, start);
    const isAgain = again?.factor === 1 && !/^ ?\d/.test(source.plain.slice(again.end));
    return {
      ...money,
      numeral: scaled,
      value: scaled.value,
      ...(isAgain && { end: again.end, unit: code === '$' ? again.code : code }),
      ...(solid && isCode(solid.unit) && { end: solid.end }),
    };
  }
  return readUnit(source, start, numeral, toAmount);
}

const isCode = (unit: string): boolean => /^(?![GT]PU)[A-Z]{3}$/.test(unit);

function readFoldWord(source: FigureText, start: number): Amount | null {
  const fold = readFold(source, start);
  if (!fold) return null;
  const { value, end } = fold;
  return {
    start,
    end,
    value,
    factor: 1,
    unit: 'x',
    numeral: { value, base: value, scale: 1, end },
  };
}

/** Reads the unit behind a number, what is surest first. */
function readUnit(
  source: FigureText,
  start: number,
  numeral: Numeral,
  toAmount: (found: FoundUnit | null, extra?: Partial<Amount>) => Amount,
): Amount | null {
  const { plain, low } = source;
  const { end, isBare } = numeral;
  if (/^[:/]\d/.test(plain.slice(end, end + 2))) return null;
  const percent = readPercent(source, end);
  if (percent) return toAmount(percent);
  const isDate = isDateOrPlace(source, start, numeral);
  const money = isDate ? null : readCurrencyAfter(source, end, plain.slice(start, end));
  if (money) return toAmount({ ...money, unit: money.code }, { isMoney: true });
  const lettered = readLettered(source, start, numeral);
  if (lettered) return lettered;
  const times = endOfTimes(source, start, numeral);
  const isLabel = isLabelled(source, start, numeral);
  if (times && !(plain[times - 1] === 'X' && (isLabel || /\d $/.test(before(plain, start)))))
    return toAmount({ unit: 'x', factor: 1, end: times });
  if (isDate) return toAmount(null);
  const measure = readMeasure(source, /[ -]/.test(plain[end] ?? '') ? end + 1 : end);
  // A length of time may be a label's neighbour ("Windows 11 months"), a megawatt may not.
  if (
    measure &&
    isMeasured(source, start, numeral, measure.end) &&
    !(isLabel && /[a-z]{3}/.test(measure.unit))
  )
    return toAmount(measure);
  if (isLabel) return toAmount(null);
  const solid = readSolidUnit(source, end, start);
  if (solid) {
    const isDateSign =
      solid.unit === 'year' && isBare && numeral.value >= 1000 && numeral.value <= 2200;
    return toAmount(isDateSign ? null : solid, { isMoney: !isDateSign && isCode(solid.unit) });
  }
  if (isPoisoned(source, end)) return null;
  if (isYearOrShare(source, start, numeral)) return toAmount(null);
  const noun = readCountedNoun(source, end, numeral.value);
  if (!noun || OLD.test(low.slice(noun.end, noun.end + 5))) return toAmount(null);
  const value = (noun.factor === 1 && numeral.scale === 1 && numeral.grouped) || numeral.value;
  return toAmount(noun, { isCounted: true, value: roundOff(value * noun.factor) });
}

/** "40 years old", "41-year-old": an age. */
const OLD = /^[ -](?:old|alt)/;

/** A unit must end the word, and a clock time and an age are no length of time. */
function isMeasured(
  { plain, low, language }: FigureText,
  start: number,
  { isBare, end }: Numeral,
  next: number,
): boolean {
  if (/^\d/.test(plain.slice(next)) || OLD.test(low.slice(next, next + 5))) return false;
  const unit = low.slice(end, next).trim();
  if (unit === 'h') return language === 'en' || !isBare;
  return !(isBare && end - start === 4 && /^(?:hours?|hrs?)$/.test(unit));
}

/** 20k GPUs, 1M-token, 5m euros: a letter is a scale only where something is counted. */
function readLettered(source: FigureText, start: number, numeral: Numeral): Amount | null {
  const scaled = withLetterScale(source, numeral);
  if (!scaled) return null;
  const { value, end } = scaled;
  const base = { start, numeral: scaled, factor: 1 };
  const money = readCurrencyAfter(source, end);
  if (money)
    return {
      ...base,
      end: money.end,
      value: roundOff(value * money.factor),
      factor: money.factor,
      unit: money.code,
      isMoney: true,
    };
  // As a scale for things "mm" would be millimetres; a number before makes a name: Llama 3 70B.
  const isName =
    /\d $/.test(before(source.plain, start)) ||
    isLabelled(source, start, { ...numeral, isBare: true });
  if (
    isName ||
    /[ m]m$/i.test(source.plain.slice(0, end).slice(-2)) ||
    source.plain[numeral.end] === ' '
  )
    return null;
  const noun = readCountedNoun(source, end, value);
  return noun?.factor === 1 && noun.end - end < 40
    ? { ...base, end: noun.end, unit: noun.unit, value, isCounted: true }
    : null;
}
