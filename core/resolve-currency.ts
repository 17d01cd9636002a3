/** Which currency a word or sign means: by the names that the browser itself knows, by the adjective beside it, by what the text says of its amounts, by the countries it names. */

import { LANGUAGES, plain } from './figure-text.ts';

/** Currencies, those first that are meant where nothing tells: a dollar is American. A list of our own, for browsers differ in which past ones they know. */
const ALL =
  'USD EUR GBP JPY CNY INR CHF MXN SEK SGD SAR KWD KRW RUB AUD CAD HKD NZD TWD BRL NOK DKK PLN ILS ZAR ARS CLP PHP IDR MYR THB VND AED QAR NGN PKR CZK HUF EGP RON COP TRY'.split(
    ' ',
  );
/** Those that are read as codes; the last two are words, too. */
export const CODES = ALL.slice(0, -2);
let currencyNames: string[] | undefined;
/** Gives the names of each currency in all languages. Asking for them takes some 15 ms: it is done once, for the first word for money that needs it. */
function toNames(): string[] {
  const displays = LANGUAGES.map(
    (language) => new Intl.DisplayNames(language, { type: 'currency' }),
  );
  currencyNames = ALL.map((code) =>
    plain(
      ` ${displays.map((display) => display.of(code)).join(' ')}`.toLowerCase().replace(/-/g, ' '),
    ),
  );
  return currencyNames;
}

/** Finds the first currency whose names pass a test. */
const findByNames = (passes: (names: string) => boolean): string | undefined =>
  ALL[(currencyNames ?? toNames()).findIndex(passes)];

/** Finds the currency whose names have all these words, told by how they begin. */
export const findCurrency = (words: readonly string[]): string | undefined =>
  findByNames((names) =>
    words.every((word) => names.includes(` ${word.toLowerCase().replace(/\W/g, '').slice(0, 4)}`)),
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
const OWN = /\b(?:in|is) ((?:\w+ )?\w+)[ -](?:dollar|money|currency)|\b(?:in|en) d.l+ar\w* (\w+)/i;

function resolve(code: string, context: string): string {
  if (code === '¥') return /yuan|renminbi|RMB|CNY|人民/i.test(context) ? 'CNY' : 'JPY';
  if (code === '¢')
    return /€|[Ee]uro|Cent\b|centime/.test(context) && !/\$/.test(context)
      ? 'EUR'
      : resolve('doll', context);
  if (ALL.includes(code)) return code;
  if (code === 'euro') return 'EUR';
  if (code === 'doll') {
    const own = OWN.exec(context)?.slice(1).join('');
    return (own && findCurrency([...own.split(' '), code])) || 'USD';
  }
  return (
    findByNames(
      (names) => names.includes(` ${code}`) && RegExp(`\\b${names.slice(1, 5)}`, 'i').test(context),
    ) ??
    findCurrency([code]) ??
    code
  );
}
