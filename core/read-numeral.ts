/** Reads one number at a place: digits with their separators, number words, Han and Hangul signs, and the scale words that follow. Units are read-amount.ts. */
import {
  END,
  type FigureText,
  LETTER,
  matchAt,
  roundOff,
  toForm,
  toLookup,
} from './figure-text.ts';
import type { FigureLanguage } from './guess-language.ts';
import { readNumberWords } from './number-words.ts';
import { readSolidNumeral } from './solid-numeral.ts';

/** A number as it stands in the text. */
export interface Numeral {
  value: number;
  /** The value before scale words. */
  base: number;
  /** What the scale words multiply by; 1 for none. */
  scale: number;
  /** The place behind it. */
  end: number;
  /** The other reading of "2.500": with the separator between thousands. */
  grouped?: number;
  /** True for words: "twenty". */
  isWord?: boolean;
  /** True for digits only, with no separator, decimals or scale: a year, a model, a list number. */
  isBare?: boolean;
  /** True when a word for more ran with it: 20多亿. */
  isOver?: boolean;
}

/** Bounded, so that endless digits take linear time. */
const DIGITS = toForm(String.raw`\d{1,3}(?: \d{3}){1,6}(?! ?\d)(?:,\d+)?|\d+(?:[.,'’·]\d+){0,6}`);
const GROUPS = /^([1-9]\d{0,2}(?:([ .,'’])\d{3}(?:\2\d{3})*|(?:,\d\d)+,\d{3}))(?:([.,])(\d+))?$/;
const MOST_DIGITS = 18;

const SCALES: readonly (readonly [power: number, forms: string])[] = [
  [2, 'hundred'],
  [3, 'thousand|tausend|duizend|mille|milliers?|mila?'],
  [5, 'lakhs?|lac'],
  [6, 'millions?|mln|mio|mn|millionen|mill?on(?:es)?|milion[ei]|milhao|milhoes|miljoen'],
  [7, 'crores?|cr'],
  [
    9,
    'milliarden?|milliards?|millardos?|miliard[oi]|miljard|bn|bln|mrds?|mds?|mlds?|mia|bilhao|bilhoes',
  ],
  [
    12,
    'trillions?|tn|trn|billionen|bill?on(?:es)?|bilion[ei]|bili(?:ao|oes)|biljoen|trilhao|trilhoes',
  ],
  [15, 'quadrillion'],
];
const readScaleWord = toLookup(
  [[-1, 'dozen|dutzend'], [-2, 'billions?'], ...SCALES],
  `\\+?[ -]?(?:@)${END}`,
);
/** Where "billion" is a million millions. */
const LONG_SCALE = /de|fr|es|it|nl/;
/** Quarters, in order. */
const QUARTERS = '¼½¾';
const QUARTER = toForm(` ?([${QUARTERS}])`);
const COMMA_DECIMAL = /de|fr|es|it|pt|nl/;

/** Reads the number that starts at a place; null when none does, or when it is no amount (007, 1.2.3). */
export function readNumeral(source: FigureText, at: number): Numeral | null {
  const bare = readDigits(source, at) ?? readHalf(source, at) ?? readNumberWords(source, at);
  const solid = readSolidNumeral(source, at, bare);
  if (solid) return solid;
  const scaled = bare && withScale(source, bare);
  // "one" and "a" count nothing, "one million" does.
  return scaled && (!scaled.isWord || scaled.base !== 1 || scaled.scale >= 1e6) ? scaled : null;
}

function readDigits({ low, language }: FigureText, at: number): Numeral | null {
  const [raw] = matchAt(DIGITS, low, at) ?? [];
  if (!raw || raw.replace(/\D/g, '').length > MOST_DIGITS || /^0\d/.test(raw)) return null;
  const end = at + raw.length;
  const fraction = matchAt(QUARTER, low, end);
  const [, whole = '', sign, mark, decimals] = GROUPS.exec(raw) ?? [];
  const join = Number(whole.replace(/\D/g, ''));
  const decimal = /^\d+(?:[.,·]\d+)?$/.test(raw) ? Number(raw.replace(/\D/, '.')) : null;
  const plain = (value: number): Numeral => ({ value, base: value, scale: 1, end });
  if (whole && mark) return mark === sign ? null : plain(Number(`${join}.${decimals}`));
  if (decimal === null) return whole ? plain(join) : null;
  if (whole && (sign === ' ' || (sign === ',') !== COMMA_DECIMAL.test(language)))
    return plain(join);
  if (whole) return { ...plain(decimal), grouped: join };
  if (fraction && Number.isInteger(decimal)) {
    const quarters = QUARTERS.indexOf(fraction[1] as string) + 1;
    return { ...plain(decimal + quarters / 4), end: end + fraction[0].length };
  }
  return { ...plain(decimal), isBare: /^\d+$/.test(raw) };
}

const HALF = toForm(
  `(?:a )?(?:(half)|(three )?quarters?) (?:of )?an? (?=(million|billion|trillion)${END})`,
);
/** "half a billion", "three quarters of a trillion". */
function readHalf({ low, language }: FigureText, at: number): Numeral | null {
  const found = language === 'en' && matchAt(HALF, low, at);
  if (!found) return null;
  const value = found[1] ? 0.5 : found[2] ? 0.75 : 0.25;
  return { value, base: value, scale: 1, end: at + found[0].length - 1, isWord: true };
}

/** The scale that a word names in a language. */
function scaleOf(power: number, language: FigureLanguage, form: string): number {
  if (power === -1) return 12;
  const isLong = LONG_SCALE.test(language);
  if (power === -2) return isLong ? 1e12 : 1e9;
  return 10 ** (isLong && /^trillion/.test(form) ? 18 : power);
}

/** Takes the scale words behind a number: "1.5 lakh crore", "mil millones", "1.2-billion", "Mrd.". */
function withScale({ low, language }: FigureText, numeral: Numeral): Numeral {
  let { end, scale } = numeral;
  for (let count = 0; count < 3; count++) {
    const word = readScaleWord(low, end);
    // "cr" and the like only behind digits.
    if (!word || (numeral.isWord && word.form.length < 4 && word.form !== 'mil')) break;
    scale *= scaleOf(word.what, language, word.form);
    end = word.end;
    if (/^m\w\w?$/.test(word.form) && low[end] === '.') end++;
  }
  return scale === 1 ? numeral : scaledBy(numeral, scale, end);
}

function scaledBy({ grouped, ...numeral }: Numeral, scale: number, end: number): Numeral {
  return {
    ...numeral,
    value: roundOff(numeral.base * scale),
    scale,
    end,
    isBare: false,
    ...(grouped && { grouped: roundOff(grouped * scale) }),
  };
}

const readLetter = toLookup(
  [
    [1e3, '[kK]'],
    [1e6, 'mm|MM|[mM]i?'],
    [1e9, '[bB]i?|G'],
    [1e12, '[tT]|tri'],
  ],
  ` ?(?:@)(?!${LETTER}|\\d)`,
);

/** Takes a scale of a letter glued to the number or a space away: $5 m, 20k, 70B. Null when there is none. */
export function withLetterScale({ plain }: FigureText, numeral: Numeral): Numeral | null {
  const letter = readLetter(plain, numeral.end);
  if (!letter || numeral.scale !== 1 || numeral.isWord) return null;
  const { grouped: _, ...rest } = numeral;
  return scaledBy(rest, letter.what, letter.end);
}
