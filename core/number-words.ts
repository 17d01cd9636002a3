/** Number words side by side or in one: "two hundred and fifty", "fünfundzwanzig", "vingt-cinq", "treinta y dos". */
import { type FigureText, matchAt, toForm } from './figure-text.ts';
import type { FigureLanguage } from './guess-language.ts';
import type { Numeral } from './read-numeral.ts';

/** From 1 on; then the tens from 20; then the others with their values. */
const WORDS: Partial<Record<FigureLanguage, string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen|twenty thirty forty fifty sixty seventy eighty ninety|hundred:100',
  de: 'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn|zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig|ein:1 eine:1 einer:1 zweier:2 hundert:100 tausend:1000',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize|vingt trente quarante cinquante soixante|une:1 cent:100 cents:100 mille:1000',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince|veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa|un:1 una:1 dieci:10 veinti:20 cien:100 ciento:100 cientos:100 cientas:100 quinientos:500 mil:1000',
  it: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove|venti trenta quaranta cinquanta sessanta settanta ottanta novanta|un:1 una:1 vent:20 trent:30 quarant:40 cinquant:50 cento:100 mille:1000 mila:1000',
  pt: 'um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove|vinte trinta quarenta cinquenta sessenta setenta oitenta noventa|uma:1 duas:2 cem:100 cento:100 centos:100 duzentos:200 trezentos:300 quinhentos:500 mil:1000',
  nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien|twintig dertig veertig vijftig zestig zeventig tachtig negentig|honderd:100 duizend:1000',
};
/** What may stand between two of them; nothing where they are glued. */
const JOINTS: Partial<Record<FigureLanguage, string>> = {
  en: '-| and | ',
  de: '(?:und)?',
  fr: '-| et |-et-| ',
  es: '| y | ',
  it: '',
  pt: ' e | ',
  nl: '(?:en)?',
};
/** More words than any number has. */
const MOST_WORDS = 12;

interface Reader {
  values: Map<string, number>;
  first: RegExp;
  further: RegExp;
}
const readers = new Map<FigureLanguage, Reader>();

function readerOf(language: FigureLanguage, list: string): Reader {
  const values = new Map<string, number>();
  for (const [row, words] of list.split('|').entries())
    for (const [index, entry] of words.split(' ').entries()) {
      const [word = '', value] = entry.split(':');
      values.set(word, row === 0 ? index + 1 : row === 1 ? (index + 2) * 10 : Number(value));
    }
  const forms = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
  const reader = {
    values,
    first: toForm(`()(${forms})`),
    further: toForm(`(${JOINTS[language]})(${forms})`),
  };
  readers.set(language, reader);
  return reader;
}

/** Reads them; null when none stands there. `isPart` takes what ends inside a word: "three" of "threefold". */
export function readNumberWords(
  { low, language }: FigureText,
  at: number,
  isPart = false,
): Numeral | null {
  const list = WORDS[language];
  if (!list) return null;
  const { values, first, further } = readers.get(language) ?? readerOf(language, list);
  let [total, current, previous, end] = [0, 0, 0, at];
  let found: Numeral | null = null;
  for (let count = 0; count < MOST_WORDS; count++) {
    const [whole, joint = '', word = ''] = matchAt(count ? further : first, low, end) ?? [];
    const number = values.get(word) ?? 0;
    if (!whole || !mayFollow(previous, number, joint, language)) break;
    if (number === 1000) [total, current] = [total + Math.max(current, 1) * number, 0];
    else if (number === 100) current = Math.max(current, 1) * number;
    // quatre-vingt: the one tens word that multiplies.
    else current += language === 'fr' && number === 20 && previous === 4 ? 76 : number;
    previous = number;
    end += whole.length;
    const value = total + current;
    if (isPart || !/\p{L}/u.test(low[end] ?? ''))
      found = { value, base: value, scale: 1, end, isWord: true };
  }
  if (found && language === 'en' && low.startsWith(' and a half', found.end))
    return { ...found, value: found.value + 0.5, base: found.value + 0.5, end: found.end + 11 };
  return found;
}

function mayFollow(
  previous: number,
  number: number,
  joint: string,
  language: FigureLanguage,
): boolean {
  if (previous === 0) return number !== 100 || language !== 'en';
  if (joint === ' and ' && previous < 100) return false;
  if (number >= 100 || previous >= 100) return true;
  if (joint === 'und' || joint === 'en') return number >= 20 && previous < 10;
  if (language === 'fr')
    return number === 20
      ? previous === 4
      : previous >= 20
        ? number < 20
        : previous === 10 && number > 6;
  return number < 10 && previous >= (language === 'es' ? 10 : 20);
}
