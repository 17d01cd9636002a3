/** The words for numbers and scales, by language: "twenty", "fünfundzwanzig", "mil millones", 万. Putting them together is read-numeral.ts. */
import type { FigureLanguage } from './guess-language.ts';

/** From 1 on, then what the key says: "t" the tens from 20, "h" the hundreds where they are words of their own. */
const ORDERED: Partial<Record<FigureLanguage, { ones: string; tens: string; more: string }>> = {
  en: {
    ones: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    more: 'hundred:100',
  },
  de: {
    ones: 'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig',
    more: 'ein:1 eine:1 einer:1 zweier:2 hundert:100 tausend:1000',
  },
  fr: {
    ones: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: 'vingt trente quarante cinquante soixante',
    more: 'une:1 cent:100 cents:100 mille:1000',
  },
  es: {
    ones: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    more: 'un:1 una:1 veintiuno:21 veintiun:21 veintidos:22 veintitres:23 veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29 cien:100 ciento:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 quinientos:500 quinientas:500 seiscientos:600 setecientos:700 ochocientos:800 novecientos:900 mil:1000',
  },
  it: {
    ones: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    more: 'un:1 una:1 vent:20 trent:30 quarant:40 cinquant:50 cento:100 mille:1000 mila:1000',
  },
  pt: {
    ones: 'um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    more: 'uma:1 duas:2 cem:100 cento:100 duzentos:200 duzentas:200 trezentos:300 quatrocentos:400 quinhentos:500 mil:1000',
  },
  nl: {
    ones: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    more: 'honderd:100 duizend:1000',
  },
};

/** Scale words that mean the same wherever they occur. */
const SCALES: Record<string, number> = table(
  'thousand:3 million:6 millions:6 mln:6 mio:6 mn:6 billion:9 billions:9 bn:9 bln:9 mrd:9 mrds:9 md:9 mds:9 mld:9 trillion:12 trillions:12 tn:12 trn:12 quadrillion:15 lakh:5 lakhs:5 lac:5 crore:7 crores:7 cr:7 hundred:2 ' +
    'tausend:3 millionen:6 milliarde:9 milliarden:9 billionen:12 milliard:9 milliards:9 mille:3 milliers:3 cent:0 mil:3 millon:6 millones:6 millardo:9 millardos:9 billon:12 billones:12 mila:3 milione:6 milioni:6 miliardo:9 miliardi:9 mia:9 bilione:12 bilioni:12 milhao:6 milhoes:6 bilhao:9 bilhoes:9 biliao:12 bilioes:12 trilhao:12 trilhoes:12 duizend:3 miljoen:6 miljard:9 biljoen:12',
);
delete SCALES.cent;
/** Where a word means a thousand times as much: the long scale. */
const LONG_SCALE = new Set<FigureLanguage>(['de', 'fr', 'es', 'it', 'nl']);

/** Scales of a letter or two; they count only where money or a counted thing leaves no other reading. */
export const LETTER_SCALES: Record<string, number> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  mm: 1e6,
  MM: 1e6,
  b: 1e9,
  B: 1e9,
  t: 1e12,
  T: 1e12,
  mi: 1e6,
  bi: 1e9,
  tri: 1e12,
  G: 1e9,
};

/** Han and Hangul digits, and the powers of ten inside a group of four. */
export const SOLID_DIGITS: Record<string, number> = {};
for (const [index, signs] of [
  '〇零',
  '一',
  '二两兩',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
].entries())
  for (const sign of signs) SOLID_DIGITS[sign] = index;
export const SOLID_TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 천: 1000, 백: 100 };
/** The scales that close such a group. 兆 before a unit is a prefix: 兆瓦 is a megawatt. */
export const SOLID_SCALES: Record<string, number> = {
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
};
/** Korean counting words, which stand before a counter. */
export const HANGUL_DIGITS: Record<string, number> = {
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};

function table(entries: string): Record<string, number> {
  return Object.fromEntries(
    entries.split(' ').map((entry) => {
      const [word, power] = entry.split(':');
      return [word, 10 ** Number(power)];
    }),
  );
}

/** The scale that a word names in a language; 0 when it is none. */
export function scaleOf(low: string, language: FigureLanguage): number {
  if (!Object.hasOwn(SCALES, low)) return 0;
  const scale = SCALES[low] as number;
  if (!LONG_SCALE.has(language)) return scale;
  return low === 'billion' || low === 'billions' ? 1e12 : low === 'trillion' ? 1e18 : scale;
}

const WORDS = new Map<FigureLanguage, Map<string, number>>();
for (const [language, { ones, tens, more }] of Object.entries(ORDERED)) {
  const words = new Map<string, number>();
  for (const [index, word] of ones.split(' ').entries()) words.set(word, index + 1);
  for (const [index, word] of tens.split(' ').entries()) words.set(word, (index + 2) * 10);
  for (const entry of more.split(' ')) {
    const [word, value] = entry.split(':') as [string, string];
    words.set(word, Number(value));
  }
  WORDS.set(language as FigureLanguage, words);
}

/** Words that join number words: "two hundred and five", "treinta y dos". */
export const JOINERS: Partial<Record<FigureLanguage, string>> = {
  en: 'and',
  es: 'y',
  pt: 'e',
  fr: 'et',
};
const GLUED: Partial<Record<FigureLanguage, RegExp>> = { de: /^und/, nl: /^en/, it: /^$/ };
/** Longer than any number word; what is longer is not looked at. */
const LONGEST = 45;

/** The number words inside one word, in order: fünfundzwanzig is 5, 20. Empty when it is no number word. */
export function numbersIn(low: string, language: FigureLanguage): number[] {
  const words = WORDS.get(language);
  const whole = words?.get(low);
  if (whole !== undefined) return [whole];
  const glue = GLUED[language];
  if (!words || !glue || low.length > LONGEST) return [];
  const parts: number[] = [];
  let rest = low;
  while (rest !== '') {
    let length = Math.min(rest.length, 12);
    while (length > 1 && !words.has(rest.slice(0, length))) length--;
    if (length < 2) return [];
    parts.push(words.get(rest.slice(0, length)) as number);
    rest = rest.slice(length);
    const joined = rest.replace(glue, '');
    if (joined !== '') rest = joined;
  }
  return parts;
}
