/** Whose dollar, peso or krone is meant: by the adjective beside it, by what the text says of its amounts, by the countries it names. */

import { CODES } from './currencies.ts';
import { toTable } from './figure-text.ts';

/** Families of currencies with the usual one; then nations by the beginnings of their words, with their money. */
const DEFAULTS = toTable(
  '$:USD ¢:USD £:GBP peso:MXN franc:CHF rupee:INR kr:SEK rouble:RUB riyal:SAR dinar:KWD ¥:JPY CNH:CNY',
);
const FAMILIES: Record<string, string> = {
  $: 'USD us|u\\.s|americ|amerik|estadounid|statunit,CAD canad|kanad,AUD austral,NZD new zealand|zealand|neuseel|neozel,HKD hong ?kong|kong,TWD taiwan,SGD singap',
  peso: 'MXN mexic,ARS argentin|buenos,CLP chile,COP colombia,PHP philip|manila|filip',
  '£': 'EGP egypt,GBP british',
  franc: 'CHF swiss|suiss|svizz|suizo|schweiz',
  rupee: 'PKR pakist',
  kr: 'SEK swed|schwed|sued|stockh,NOK norw|norv|norue,DKK danish|denmark|danisch|danois,CZK czech|prag|tschech,ISK icel',
};

/** The currency of a family whose nation a text names, by a form with `@` for the nation’s words. */
function ownOf(low: string, family: string, form: string): string | undefined {
  const nations = FAMILIES[family === '¢' ? '$' : family]?.split(',') ?? [];
  const found = nations.find((nation) =>
    new RegExp(form.replace('@', () => `(?:${nation.slice(4)})`)).test(low),
  );
  return found?.slice(0, 3);
}

/** The currency of a family that an adjective or country's name means. */
export const nationOf = (low: string, family: string): string | undefined =>
  ownOf(low, family, '^@');

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

/** "All amounts are in Canadian dollars"; not "5 million Canadian dollars". */
const OWN_DOLLARS = '\\b(?:in|are|is|all) @[a-z.]* (?:dollars?|money|currency|cents)\\b';
const OWN_SIGN = /\b(?:in|are) (us|ca?|au?|nz|hk|nt|sg?)(?:d\b|\$)/;
const SIGN_CODES = toTable('u:USD c:CAD a:AUD n:NZD h:HKD s:SGD nt:TWD');
const EURO_TEXT = /€|\beuros?\b|prozent|\b(?:der|die|und|les|des|el|los|il|della)\b/;

function resolveFamily(code: string, low: string): string {
  if (code === '¥' && /\b(?:yuan|renminbi|rmb|cny)\b|人民[币幣]/.test(low))
    return /\byen\b|日[元圓]|円/.test(low) ? 'JPY' : 'CNY';
  if (code === '$' || code === '¢') {
    const [, sign = ''] = OWN_SIGN.exec(low) ?? [];
    const own = SIGN_CODES.get(sign) ?? SIGN_CODES.get(sign.charAt(0));
    if (own) return own;
    const named = ownOf(low, '$', OWN_DOLLARS);
    if (named) return named;
    return code === '¢' && !/\$|dollar/.test(low) && EURO_TEXT.test(low) ? 'EUR' : 'USD';
  }
  return ownOf(low, code, '\\b@') ?? DEFAULTS.get(code) ?? code;
}
