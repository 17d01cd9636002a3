/** Whose dollar, peso or krone is meant: by the adjective beside it, by what the text says of its amounts, by the countries it names. */
import { CODES, DOLLARS, has } from './currency-words.ts';

/** Adjectives that tell whose dollar, pound, peso … it is, by their beginnings. */
const NATIONS: readonly (readonly [beginnings: string, codes: Record<string, string>])[] = [
  [
    'us u.s. american amerikanisch americain estadounidense statunitens american',
    { $: 'USD', '¢': 'USD' },
  ],
  ['canadian canadien canadiense canadese kanadisch canad', { $: 'CAD', '¢': 'CAD' }],
  ['australian australien australisch', { $: 'AUD', '¢': 'AUD' }],
  ['zealand neuseeland neozeland neo', { $: 'NZD' }],
  ['kong hongkong hong', { $: 'HKD' }],
  ['taiwan nt', { $: 'TWD' }],
  ['singapore singapur', { $: 'SGD' }],
  ['jamaican', { $: 'JMD' }],
  ['mexic', { peso: 'MXN' }],
  ['argentin buenos', { peso: 'ARS' }],
  ['chile', { peso: 'CLP' }],
  ['colombia bogota', { peso: 'COP' }],
  ['philippin manila filipin', { peso: 'PHP' }],
  ['uruguay', { peso: 'UYU' }],
  ['egypt cairo', { '£': 'EGP' }],
  ['leban', { '£': 'LBP' }],
  ['british', { '£': 'GBP' }],
  ['swiss suisse suizo svizzer schweiz suico', { franc: 'CHF' }],
  ['cfa', { franc: 'XOF' }],
  ['pakistan islamabad karachi', { rupee: 'PKR' }],
  ['lanka colombo', { rupee: 'LKR' }],
  ['nepal', { rupee: 'NPR' }],
  ['swed schwed sued stockholm suec', { kr: 'SEK' }],
  ['norw oslo norveg norueg', { kr: 'NOK' }],
  ['danish denmark danisch danois copenhagen', { kr: 'DKK' }],
  ['czech prague tschech', { kr: 'CZK' }],
  ['iceland reykjavik', { kr: 'ISK' }],
  ['qatar doha', { riyal: 'QAR' }],
  ['iran tehran', { riyal: 'IRR' }],
  ['oman', { riyal: 'OMR' }],
  ['kuwait', { dinar: 'KWD' }],
  ['jordan', { dinar: 'JOD' }],
  ['iraq', { dinar: 'IQD' }],
  ['serbia belgrad', { dinar: 'RSD' }],
  ['belarus', { rouble: 'BYN' }],
];
const DEFAULTS: Record<string, string> = {
  $: 'USD',
  '£': 'GBP',
  peso: 'MXN',
  franc: 'CHF',
  rupee: 'INR',
  kr: 'SEK',
  rouble: 'RUB',
  riyal: 'SAR',
  dinar: 'KWD',
  '¥': 'JPY',
  '¢': 'USD',
  CNH: 'CNY',
};

/** The currency of a family that an adjective or country's name means. */
export function nationOf(low: string, family: string): string | undefined {
  for (const [beginnings, codes] of NATIONS) {
    const code = codes[family];
    if (
      code &&
      beginnings
        .split(' ')
        .some(
          (beginning) => low === beginning || (beginning.length > 2 && low.startsWith(beginning)),
        )
    )
      return code;
  }
  return undefined;
}

/** Turns a code, a shared sign or a family of words into an ISO 4217 code. */
export type CurrencyResolver = (code: string) => string;

/** Makes a function that tells which currency a shared sign or word means in a text: what it says of its dollars, else whose country it names, else the usual one. */
export function toCurrencyResolver(context: string): CurrencyResolver {
  const known = new Map<string, string>();
  let low: string | null = null;
  return (code) => {
    if (CODES.has(code) && code !== 'CNH') return code;
    low ??= context.toLowerCase();
    const found = known.get(code) ?? resolveFamily(code, low);
    known.set(code, found);
    return found;
  };
}

function resolveFamily(code: string, low: string): string {
  if (code === '¥') {
    const isYuan = /\b(?:yuan|renminbi|rmb|cny)\b|人民币|人民幣/.test(low);
    return isYuan && !/\byen\b|日元|日圆|円/.test(low) ? 'CNY' : 'JPY';
  }
  if (code === '$' || code === '¢') {
    const own = dollarsOf(low);
    if (own) return own;
    if (code === '$' || /\$|dollar/.test(low)) return 'USD';
    return EURO_TEXT.test(low) ? 'EUR' : 'USD';
  }
  for (const [beginnings, codes] of NATIONS) {
    const nation = codes[code];
    if (
      nation &&
      beginnings.split(' ').some((word) => word.length > 2 && new RegExp(`\\b${word}`).test(low))
    )
      return nation;
  }
  return has(DEFAULTS, code) ?? code;
}

const EURO_TEXT = /€|\beuros?\b|prozent|\b(?:der|die|und|les|des|el|los|il|della)\b/;
/** "All amounts are in Canadian dollars", "in Singapore money"; not "5 million Canadian dollars". */
const OWN_DOLLARS =
  /\b(?:in|are|is|all) (us|u\.s\.|american|canadian|australian|new zealand|hong kong|taiwan|singapore|jamaican) (?:dollars?|money|currency|cents)\b|\b(?:in|are) (c|a|nz|hk|nt|s|us)\$|\bin (cad|aud|nzd|hkd|sgd|twd)\b/;

function dollarsOf(low: string): string | undefined {
  const [, nation, sign, code] = OWN_DOLLARS.exec(low) ?? [];
  if (code) return code.toUpperCase();
  if (sign) return has(DOLLARS, sign.toUpperCase());
  return nation && nationOf(nation.split(' ').at(-1) as string, '$');
}
