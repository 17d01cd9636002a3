/** Reads one amount at a place: currency, number, scale and unit in any of their orders. Ranges, lists and qualifiers are left to read-range.ts and read-figures.ts. */
import { readCountedNoun } from './counted-noun.ts';
import { before, type FigureText, roundOff, toLookup } from './figure-text.ts';
import { isBare, isDate, isLabelled, isPoisoned, isYearOrShare } from './figure-traps.ts';
import { type FoundUnit, PERCENT, readCurrency, readUnit } from './figure-units.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';

/** An amount, or a number that may share its neighbour's unit (no `unit`); `end` is behind the unit. */
export interface Amount extends Numeral {
  start: number;
  /** What its unit is in base units; `value` is in those, too. */
  factor: number;
  /** Base unit, currency code or the beginning of a word for money, counted noun; empty for a number alone. */
  unit: string;
  isMoney?: boolean;
  /** True when the currency stands before the number. */
  isPrefixed?: boolean;
}

const readLetter = toLookup(
  `
1e3 k
1e6 mm|mi?
1e9 bi?
1e12 t`,
  ' ?@(?![a-z\\d])',
  'iy',
);
/** What makes occasions of "three times", and what a ratio of it. */
const OCCASION =
  /^( (an?d?|at|after|per|[io]n|since|d\w+|b(efore|ut|y)|e(very|ach)|w(?!hat)\w+|or|f(or|rom)|last|next|this|so)(?![a-z])(?![^.,;:!?]{1,20}'s)| ?[^ \w])/i;
/** How verbs of a change begin. */
export const CHANGE =
  'r[aio]s[ei]|f[ae]ll|gr[eo]w|climb|drop|jump|\\w*creas|cut|went|up|down|st[ie]e?g|sub[ei]|sal[ie]';
const GROWTH = RegExp(`(subscribed|covered|(?<![a-z])(${CHANGE})\\w*|by)( \\w+){0,4} $`, 'i');
/** "40 years old", "41-year-old": an age. */
const OLD = /^[ -](old|alt)/;

/** Reads an amount; `currency` is that of the range's first part, which stands for both. Null when no number stands there. */
export function readAmount(source: FigureText, start: number, currency?: string): Amount | null {
  const { text } = source;
  const sign = readCurrency(text, start);
  const numeral = readNumeral(source, sign?.end ?? start);
  if (!numeral) return null;
  const toAmount = (found?: FoundUnit | null, number = numeral): Amount => ({
    unit: '',
    factor: 1,
    ...number,
    ...found,
    start,
    value: roundOff(number.value * (found?.factor ?? 1)),
  });
  const scaled = withLetter(text, numeral);
  const unit = sign?.unit ?? currency;
  if (unit) {
    const number = scaled ?? numeral;
    if (isPoisoned(text, number.end)) return null;
    // "$23 CAD", "$1 trillion dollars"
    const said = unit === 'doll' ? readUnit(source, number.end) : null;
    return {
      ...toAmount(
        said?.isMoney && said.factor === 1 ? said : { unit, factor: 1, end: number.end },
        number,
      ),
      isMoney: unit !== '%',
      isPrefixed: Boolean(sign),
    };
  }
  const { end, form } = numeral;
  const ahead = before(text, start);
  const isLabel = isLabelled(source, start, numeral);
  if (isDate(source, numeral)) return toAmount();
  if (scaled) {
    const money = readUnit(source, scaled.end);
    if (money?.isMoney) return toAmount(money, scaled);
    // As a scale for things "mm" would be millimetres; a number before makes a name: Llama 3 70B.
    const noun =
      !isLabel &&
      !/\d $/.test(ahead) &&
      // 4K, 8K: a resolution.
      !/^\dK$/.test(scaled.form) &&
      /\d[a-z]$/i.test(scaled.form) &&
      readCountedNoun(source, start, scaled.end);
    if (noun) return toAmount(noun, scaled);
  }
  const found = readUnit(source, end);
  if (found) {
    const { unit, end: next } = found;
    const sign = text.slice(end, next);
    if (
      found.isMoney ||
      PERCENT.test(unit) ||
      !(
        /^(?: ?\d|[ -](?:old|alt))/.test(text.slice(next)) ||
        // "Anna Rossi, 52 anni, …": an age.
        (unit === 'year' && /, $/.test(ahead) && text[next] === ',') ||
        // A label before rules out what may be a name: "Windows 11 months", "Titan X".
        (isLabel && /[a-z]{3}|x/.test(unit)) ||
        (isBare(numeral) && /年/.test(sign) && form.length > 3)
      )
    )
      return toAmount(found);
  }
  if (isLabel || isPoisoned(text, end) || isYearOrShare(text, start, numeral)) return toAmount();
  const behind = text.slice(end, end + 40);
  if (/^ times\b/i.test(behind))
    return toAmount(
      GROWTH.test(ahead) || !OCCASION.test(behind.slice(6))
        ? { unit: 'x', factor: 1, end: end + 6 }
        : null,
    );
  const noun = readCountedNoun(source, start, end);
  return toAmount(noun && OLD.test(text.slice(noun.end)) ? null : noun);
}

/** Takes a scale of a letter glued to the number or a space away: $5 m, 20k, 70B. Null when there is none. */
function withLetter(text: string, numeral: Numeral): Numeral | null {
  const [name = 0, end = 0, letter = ''] = readLetter(text, numeral.end) ?? [];
  const scale = Number(name);
  return scale && numeral.scale === 1 && /\d/.test(numeral.form)
    ? {
        value: roundOff(numeral.value * scale),
        scale,
        end,
        form: numeral.form + letter,
      }
    : null;
}
