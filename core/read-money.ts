/** Reads money whose currency stands before the number, or is hyphened to it. Money behind a number is read-amount.ts. */

import { isPoisoned } from './number-company.ts';
import type { Amount } from './read-amount.ts';
import type { FoundCurrency } from './read-currency.ts';
import { isDoubtfulCode, readCurrencyAfter } from './read-currency.ts';
import { at, type FigureText, type Numeral, withLetterScale } from './read-numeral.ts';
import { readSolidUnit } from './solid-units.ts';

/** A number and the currency that it has. */
export interface MoneyParts {
  index: number;
  numberAt: number;
  numeral: Numeral;
  code: string;
  isSigned: boolean;
}

/** Reads it with its scale, and takes in a currency that is said again behind it. */
export function readMoney(
  source: FigureText,
  { index, numberAt, numeral, code, isSigned }: MoneyParts,
): Amount | null {
  const { tokens } = source;
  const scaled = numeral.scale === 1 ? (withLetterScale(tokens, numeral) ?? numeral) : numeral;
  if (isSigned && isDoubtfulCode(code, at(tokens, index).text) && scaled.isBare) return null;
  // "A$ 5", "Rs 5": but "US 5" or "CHF" at a sentence's end are rare enough.
  if (isPoisoned(source, scaled)) return null;
  // What repeats the currency belongs to the span: "$5 million US", "US$5m dollars".
  const again = readCurrencyAfter(source, scaled.next, '');
  const isFraction = again !== null && again.factor !== 1;
  const isAgain =
    again !== null &&
    !isFraction &&
    at(tokens, scaled.next).gap === 1 &&
    at(tokens, again.next).kind !== 'number';
  const solid = isAgain ? null : readSolidUnit(source, scaled.next, numberAt);
  const solidCode = solid && /^[A-Z]{3}$/.test(solid.unit) ? solid : null;
  const unit = isAgain && code === '$' ? again.code : code;
  return {
    first: index,
    next: isAgain ? again.next : (solidCode?.next ?? scaled.next),
    numeral: scaled,
    value: scaled.value,
    factor: 1,
    unit,
    isMoney: true,
    isPrefixed: isSigned,
    isCounted: false,
  };
}

/** "a 30-million-euro loan", "100-dollar". */
export function readHyphenedMoney(source: FigureText, next: number): FoundCurrency | null {
  const { tokens } = source;
  const hyphen = at(tokens, next);
  if (!/^[-‐‑]$/.test(hyphen.text) || hyphen.gap !== 0 || at(tokens, next + 1).gap !== 0)
    return null;
  const money = readCurrencyAfter(source, next + 1, '');
  return money && money.next === next + 2 ? money : null;
}
