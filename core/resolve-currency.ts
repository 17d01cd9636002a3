/** Which currency a word or sign means: by the names that the browser itself knows, by the adjective beside it, by what the text says of its amounts, by the countries it names. */

import { LANGUAGES, plain } from './figure-text.ts';

/** Currencies, those first that are meant where nothing tells: a dollar is American. */
export const CODES = 'USD EUR GBP JPY CNY INR CHF MXN SEK SGD SAR KWD KRW'
  .split(' ')
  // Not what a headline uses as words, or what is a name of our own.
  .concat(
    Intl.supportedValuesOf('currency').filter(
      (code) => !/^(?:A(?:LL|MD)|TOP|TRY|COP|MAD|PEN|X..)$/.test(code),
    ),
  );
const displays = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'currency' }));
const names = CODES.map((code) =>
  plain(
    ` ${displays.map((display) => display.of(code)).join(' ')}`.toLowerCase().replace(/-/g, ' '),
  ),
);

/** Finds the currency whose names have all these words, told by how they begin. */
export const findCurrency = (words: readonly string[]): string | undefined =>
  CODES.find((_, i) =>
    words.every((word) =>
      (names[i] as string).includes(` ${word.toLowerCase().replace(/\W/g, '').slice(0, 4)}`),
    ),
  );

/** Turns a code, a shared sign or a word for money into an ISO 4217 code. */
export type CurrencyResolver = (code: string) => string;

/** Makes a function that tells which currency a shared sign or word means in a text: what it says of its dollars, else whose country it names, else the usual one. */
export function toCurrencyResolver(context: string): CurrencyResolver {
  const known = new Map<string, string>();
  return (code) => {
    const found = known.get(code) ?? resolve(code, context);
    known.set(code, found);
    return found;
  };
}

/** "All amounts are in Canadian dollars"; not "5 million Canadian dollars". */
const OWN = /\b(?:in|is) ((?:\w+ )?\w+)[ -](?:dollar|money|currency)/gi;
const SIGN = /\b(?:in|are) (US|CA?|AU?|NZ|HK|SG?)[D$]/;

function resolve(code: string, context: string): string {
  if (code === '¥') return /yuan|renminbi|RMB|CNY|人民/i.test(context) ? 'CNY' : 'JPY';
  if (code === '¢')
    return /€|\beuro/i.test(context) && !/\$/.test(context) ? 'EUR' : resolve('doll', context);
  if (CODES.includes(code)) return code;
  if (code === 'doll') {
    const own = [...context.matchAll(OWN)].map(([, nation = '']) =>
      findCurrency([...nation.split(' '), code]),
    );
    return own.find((found) => found) ?? toDollar(SIGN.exec(context)?.[1] ?? 'US');
  }
  return (
    CODES.find((_, i) => {
      const name = names[i] as string;
      return name.includes(` ${code}`) && RegExp(`\\b${name.slice(1, 5)}`, 'i').test(context);
    }) ??
    findCurrency([code]) ??
    code
  );
}

/** The dollar whose code begins so. */
export const toDollar = (initials: string): string =>
  CODES.find((code, i) => code.startsWith(initials) && names[i]?.includes('dollar')) ?? 'USD';
