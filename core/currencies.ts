/** Currencies as they are written before or behind a number: signs, codes and words. Which one a shared sign means is resolve-currency.ts. */
import { type FigureText, LETTER, matchAt, toForm, toLookup } from './figure-text.ts';
import { nationOf } from './resolve-currency.ts';

/** Codes that a headline uses as words, or that are a name of our own. */
const NO_CODE = /^(?:A(?:LL|MD|NG)|B(?:OB|TC)|CUP|GEL|GIP|MOP|PEN|S(?:HP|LE|OS)|TOP|X[A-Z]{2})$/;
export const CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency')
    .filter((code) => !NO_CODE.test(code))
    .concat('CNH', 'XOF'),
);
/** Those of them that are words as well: the number behind must look like money. */
const DOUBTFUL = /^(?:TRY|COP|MAD)$/;

/** A currency found beside a number. `code` may be a family (`$`, `peso`, `¢`) that a resolver turns into one. */
export interface FoundCurrency {
  code: string;
  /** 0.01 for cents. */
  factor: number;
  /** The place behind it. */
  end: number;
  /** True where it is a word as well. */
  isDoubtful?: boolean;
}

const SIGNS: readonly (readonly [code: string, forms: string])[] = [
  ['$', '\\$'],
  ['EUR', '€'],
  ['GBP', '[£￡]'],
  ['¥', '[¥￥]'],
  ['KRW', '[₩￦]'],
  ['INR', '₹'],
  ['RUB', '₽'],
  ['TRY', '₺'],
  ['ILS', '₪'],
  ['THB', '฿'],
  ['VND', '₫'],
  ['PHP', '₱'],
  ['UAH', '₴'],
  ['NGN', '₦'],
];
/** What stands before a dollar sign. */
const DOLLARS: readonly (readonly [code: string, forms: string])[] = [
  ['USD', 'USD?|U\\.S\\.'],
  ['CAD', 'C(?:A|AD|DN)?'],
  ['AUD', 'A(?:U|UD)?'],
  ['NZD', 'NZD?'],
  ['HKD', 'HKD?'],
  ['TWD', 'NTD?'],
  ['SGD', 'S(?:G|GD)?'],
  ['BRL', 'R'],
  ['MXN', 'ME?XN?'],
  ['ARS', 'ARS?'],
  ['CLP', 'CLP?'],
  ['COP', 'COL'],
];
/** Abbreviations before a number. */
const BEFORE: readonly (readonly [code: string, forms: string])[] = [
  ['INR', 'R[sSe]\\.?'],
  ['CNY', 'RMB|CNH'],
  ['ILS', 'NIS'],
  ['MYR', 'RM'],
  ['IDR', 'Rp\\.?'],
  ['CHF', '[Ss]?[Ff]r\\.?'],
  ['kr', '[Kk]r\\.?'],
  ['TWD', 'NTD?'],
  ['EUR', '[Ee]uro|EURO'],
];
const WORDS: readonly (readonly [code: string, forms: string])[] = [
  ['$', 'dollars?|dolar(?:es)?|dollar[io]'],
  ['EUR', 'eur(?:os?)?'],
  ['GBP', 'sterling|quid'],
  ['£', 'pounds?|pfund|livres?|libras?|sterlin[ae]|pond'],
  ['JPY', 'yen'],
  ['CNY', 'yuans?|renminbi|rmb'],
  ['KRW', 'won'],
  ['rupee', 'rupees?|rupien?|roupies|rupias|rs'],
  ['franc', 'fran[ck]en|francs?|francos?|franchi'],
  ['peso', 'pesos?'],
  ['BRL', 'reais'],
  ['kr', 'kr(?:on(?:e[nr]?|or|a))?|crowns|couronnes|coro(?:nas|ne|as)'],
  ['rouble', 'rou?bles?|rubel|rublos|rubli'],
  ['PLN', 'zlot(?:ys?|ych)|zl'],
  ['AED', 'dirhams?'],
  ['riyal', 'ri[ya]+ls?'],
  ['ILS', 'shekels?'],
  ['TRY', 'liras?|lire'],
  ['THB', 'baht'],
  ['MYR', 'ringgit'],
  ['IDR', 'rupiah'],
  ['VND', 'dong'],
  ['ZAR', 'rands?'],
  ['dinar', 'dinars?'],
];
const FRACTIONS: readonly (readonly [code: string, forms: string])[] = [
  ['¢', '¢|cent(?:s|imes?|avos?|imos|esimi)?'],
  ['GBP', 'pence|penny|pennies'],
  ['INR', 'paise'],
  ['CHF', 'rappen'],
];
/** Widths of video pictures, which are written like pence. */
const PICTURE = /^(?:240|360|480|720|1080|1440|2160|4320)$/;

const readSign = toLookup(SIGNS, '(?:@)');
const readDollar = toLookup(DOLLARS, '(?:@)(?:\\$|(?<=..) \\$)');
const readAbbreviation = toLookup(BEFORE, `(?:@)(?=[ \\d$€£])`);
const readWord = toLookup(WORDS);
const readFraction = toLookup(FRACTIONS);
const CODE = toForm(`[A-Z]{3}(?![A-Za-z])`);

/** Reads a currency that a number follows at its end; null when none stands there. */
export function readCurrencyBefore({ plain }: FigureText, at: number): FoundCurrency | null {
  const toNumber = (code: string, end: number): FoundCurrency => ({
    code,
    factor: 1,
    end: plain[end] === ' ' ? end + 1 : end,
  });
  const sign = readDollar(plain, at) ?? readSign(plain, at);
  if (sign) return toNumber(sign.what, sign.end);
  const [code = ''] = matchAt(CODE, plain, at) ?? [];
  const named = CODES.has(code)
    ? { what: code, end: at + code.length }
    : readAbbreviation(plain, at);
  if (!named) return null;
  const second = readSign(plain, plain[named.end] === ' ' ? named.end + 1 : named.end);
  return {
    ...toNumber(named.what, second?.end ?? named.end),
    ...(DOUBTFUL.test(code) && { isDoubtful: true }),
  };
}

/** Reads a currency behind a number, with what may stand between: "US dollars", "d’euros", "€", "EUR", "-euro", "7.5p". `number` is the digits, where pence may follow. */
export function readCurrencyAfter(
  { plain, low, language }: FigureText,
  at: number,
  number = '',
): FoundCurrency | null {
  const from = /[ -]/.test(plain[at] ?? '') ? at + 1 : at;
  const sign = readDollar(plain, from) ?? readSign(plain, from);
  // "5 $8" is no five dollars.
  if (sign)
    return /\d/.test(plain[sign.end] ?? '') ? null : { code: sign.what, factor: 1, end: sign.end };
  if (
    from === at &&
    number &&
    !PICTURE.test(number) &&
    /^p(?!\p{L})/u.test(plain.slice(at, at + 2))
  )
    return { code: 'GBP', factor: 0.01, end: at + 1 };
  const [code = ''] = matchAt(CODE, plain, from) ?? [];
  if (CODES.has(code)) return { code, factor: 1, end: from + 3 };
  // 50 Cent is a name; German writes the coin so.
  if (plain.startsWith('Cent', from) && language !== 'de') return null;
  return readCurrencyWord(low, from, plain);
}

const OF = toForm("(?:d[ei]?|of)(?: |['’])");
const ADJECTIVE = toForm(`(?:u\\.s\\.|${LETTER}+)[ -]`);

function readCurrencyWord(low: string, at: number, plain: string): FoundCurrency | null {
  let end = at + (matchAt(OF, low, at)?.[0].length ?? 0);
  let nation = '';
  for (let words = 0; words < 3; words++) {
    const fraction = readFraction(low, end);
    const word = fraction ?? readWord(low, end);
    if (word) {
      const own = nation && nationOf(nation, word.what);
      if (nation && !own) return null;
      const [, after] = /^ ([a-z]+)/.exec(low.slice(word.end, word.end + 20)) ?? [];
      const behind =
        after && /[a-z]/.test(plain[word.end + 1] ?? '') ? nationOf(after, word.what) : undefined;
      return {
        code: own || behind || word.what,
        factor: fraction ? 0.01 : 1,
        end: behind && after ? word.end + 1 + after.length : word.end,
      };
    }
    const [adjective] = matchAt(ADJECTIVE, low, end) ?? [];
    if (!adjective) return null;
    nation = adjective.slice(0, -1);
    end += adjective.length;
  }
  return null;
}
