/** Reads one amount at a place: currency, number, scale and unit in any of their orders. Ranges, lists and qualifiers are left to read-range.ts and read-figures.ts. */
import { readCountedNoun } from './counted-noun.ts';
import { before, type FigureText, roundOff, toLookup } from './figure-text.ts';
import { isDate, isLabelled, isPoisoned, isYearOrShare } from './figure-traps.ts';
import { type FoundUnit, readCurrency, readUnit } from './figure-units.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';

/** An amount, or a number that may share its neighbour's unit (`unit` null); `end` is behind the unit. */
export interface Amount extends Numeral {
  start: number;
  /** What its unit is in base units. */
  factor: number;
  /** Base unit, currency code or family (`$`), counted noun; null for a number alone. */
  unit: string | null;
  isMoney?: boolean;
  /** True when the currency stands before the number. */
  isPrefixed?: boolean;
}

const readLetter = toLookup(
  `
1e3 k
1e6 mm|mi?
1e9 bi?|g
1e12 t`,
  ' ?@(?![a-z\\d])',
  'iy',
);
/** What makes occasions of "three times", and what a ratio of it. */
const OCCASION =
  /^(?: (?:an?|per|in|on|since|d\w+|before|after|at|e(?:very|ach)|w(?:eekly|hen|hile|ith\w*)|until|and|but|or|because|for|from|by|last|next|this|now|so)(?![a-z])(?![^.,;:!?]{1,20}['’]s)| ?[^ \w])/i;
const GROWTH =
  /(?:(?:subscribed|covered)[^.!?;]{0,40}|(?:gr[eo]w\w*|r[io]sen?|increased?|jumped|surged|improve\w*|by)(?: \w+){0,2} )$/i;
/** "40 years old", "41-year-old": an age. */
const OLD = /^[ -](?:old|alt)/;

/** Reads an amount; `currency` is that of the range's first part, which stands for both. Null when no number stands there. */
export function readAmount(
  source: FigureText,
  start: number,
  currency?: string | null,
): Amount | null {
  const { text } = source;
  const sign = readCurrency(source, start);
  const numeral = readNumeral(source, sign?.end ?? start);
  if (!numeral) return null;
  const { end, form } = numeral;
  const toAmount = (found: FoundUnit | null, number = numeral): Amount => ({
    ...number,
    start,
    ...(found ?? { unit: null, factor: 1 }),
  });
  const scaled = withLetter(text, numeral);
  const unit = sign?.unit ?? currency;
  if (unit) {
    const number = scaled ?? numeral;
    if (isPoisoned(source, number.end)) return null;
    // What repeats the currency belongs to the span: "$5 million US dollars", US$5亿美元.
    const again = readUnit(source, number.end);
    const isAgain = again?.isMoney && again.factor === 1;
    return {
      ...number,
      start,
      factor: 1,
      unit: isAgain && unit === 'doll' ? again.unit : unit,
      end: isAgain ? again.end : number.end,
      isMoney: unit !== '%',
      isPrefixed: Boolean(sign),
    };
  }
  if (/^[:/]\d/.test(text.slice(end))) return null;
  const ahead = before(text, start);
  const isLabel = isLabelled(source, start, numeral);
  if (scaled) {
    const money = readUnit(source, scaled.end);
    if (money?.isMoney) return toAmount(money, scaled);
    // As a scale for things "mm" would be millimetres; a number before makes a name: Llama 3 70B.
    const noun =
      !isLabel &&
      !/\d $/.test(ahead) &&
      /\d[a-z]$/i.test(scaled.form) &&
      readCountedNoun(source, start, scaled.end);
    if (noun) return toAmount(noun, scaled);
  }
  const found = readUnit(source, end);
  const isTime = isDate(source, numeral);
  if (found && isFitting(text, toAmount(found), isLabel, isTime)) return toAmount(found);
  if (isTime || isLabel) return toAmount(null);
  const behind = text.slice(end);
  if (/^ times\b/i.test(behind))
    return toAmount(
      GROWTH.test(ahead) || !OCCASION.test(behind.slice(6, 40))
        ? { unit: 'x', factor: 1, end: end + 6 }
        : null,
    );
  if (isPoisoned(source, end)) return null;
  const noun = isYearOrShare(source, start, numeral) ? null : readCountedNoun(source, start, end);
  return toAmount(noun && OLD.test(text.slice(noun.end)) ? null : noun);

  function isFitting(
    text: string,
    { unit, end: next, isMoney }: Amount,
    isLabel: boolean,
    isTime: boolean,
  ): boolean {
    const sign = text.slice(end, next);
    const rest = text.slice(next, next + 5);
    if (/^(?:%|pp|bp)$/.test(unit as string)) return true;
    if (isMoney) return !isTime && sign !== ' Cent';
    if (unit === 'x')
      return !(/x/i.test(sign) && (isLabel || !/\d/.test(form) || /\d $/.test(ahead)));
    return !(
      isTime ||
      /^\d/.test(rest) ||
      OLD.test(rest) ||
      (isLabel && /[a-z]{3}/.test(unit as string)) ||
      (!/\D/.test(form) &&
        ((/年/.test(sign) && /^\d{4}/.test(form)) ||
          (/^ ?h/.test(sign) && (form.length > 3 || sign.length < 3))))
    );
  }
}

/** Takes a scale of a letter glued to the number or a space away: $5 m, 20k, 70B. Null when there is none. */
function withLetter(text: string, numeral: Numeral): Numeral | null {
  const [name = 0, end = 0] = readLetter(text, numeral.end) ?? [];
  const scale = Number(name);
  return scale && numeral.scale === 1 && /\d/.test(numeral.form)
    ? {
        value: roundOff(numeral.value * scale),
        scale,
        end,
        form: text.slice(end - numeral.form.length - 2, end),
      }
    : null;
}
