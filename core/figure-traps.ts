/** Numbers that are no amounts: those of dates, models, laws, pages, ages and names. Looks at what stands before and behind; what a unit rules out is read-amount.ts. */
import { before, END, type FigureText, LETTER, matchAt, toForm } from './figure-text.ts';
import type { Numeral } from './read-numeral.ts';

/** What a number is glued to belongs to a name: H100, GPT-5, v2.1, mid-2026, 24/7. */
const GLUED = new RegExp(
  `(?:${LETTER}|[\\p{L}\\d][./:@_\\\\&=?%]|(?<!(?:^|[^\\p{L}])(?:sub|under|a|uber|multi))(?<=${LETTER})[-‐‑–])$`,
  'u',
);
/** Letters glued behind a number that no reader took: 777ER, 9e999, 5G, 1/2. */
const POISON = toForm(`${LETTER}|/\\d`);
/** Words whose number is a label: Section 232, Phase 3, page 60, magnitude 6.8, No. 2. */
const LABELS =
  'sections?|arti(?:cle|kel|cul|col)[os]?|art|chapter|tables?|fig(?:ure)?|annex|appendix|pages?|pp?|clause|schedule|step|level|grade|category|t[iy]pe?|phase|stage|tier|version|release|generation|gen|n[or]s?|num(?:ber|ero|mer)|room|suite|gate|flight|exit|route|highway|port|error|codes?|questions?|item|magnitude|rank(?:ed)?|slide|track|lane|terminal|zone|sector|channel|model|episode|vol(?:ume)?|issue|formula|boeing|airbus|windows|iphone|galaxy|xbox|playstation|android|gpt|llama|claude|gemini|grok|pcie|usb|iso|patent|id|tel|covid|rat(?:ed|ing)|aged?|fortune|nasdaq|nikkei|dow|ftse|dax|cac|week|day|year|game|saal|seiten?|abs(?:atz)?|kapitel|stufe|klasse|zimmer|halle|gleis|linie|rang|pagina|calle|sala|fase|ley|salle|rue|loi';
/** Words that are labels with a capital only: Top 500, Round 2. */
const CAPITAL_LABELS =
  'Top|Round|Group|Units?|Area|Line|Part|Class|Act|Bill|Platform|Wave|Se(?:ries|ason)|Platz|Bus|Title|Rule|Mark';
const LABEL_BEFORE = new RegExp(`(?:[#№§]|\\bn°|(?:^|[^\\p{L}'’])(?:${LABELS})\\.?) ?$`, 'u');
const CAPITAL_BEFORE = new RegExp(`(?:^|[^\\p{L}'’])(?:${CAPITAL_LABELS}) $`, 'u');
/** Months by how they begin in seven languages. */
const MONTH =
  '(?:jan(?:uar[iy]?|vier|eiro)?|feb(?:r\\w+)?|fev(?:r\\w+|ereiro)?|mar(?:ch|[sz]|[zc]o)?|maart|apr(?:ile?)?|a[vb]ril|ma[iy]o?|mei|maggio|ju[nl](?:[eiy]|[ih]o)?|jui(?:n|llet)|giugno|luglio|aug(?:ust(?:us)?)?|aout|agosto?|sept?(?:\\w*emb\\w+)?|sett?embr[eo]|o[ck]t(?:o?u?b\\w+)?|ottobre|outubro|nov(?:i?emb\\w+)?|d[ei][cz](?:i?emb\\w+)?|gennaio|enero)';
const MONTH_BEFORE = new RegExp(`(?:^|[^\\p{L}])${MONTH}\\.? $`, 'u');
const MONTH_BEHIND = toForm(`(?:st|nd|rd|th|\\.)?(?: ?-)? ?(?:(?:of|de|di) )?${MONTH}${END}`);
const CLOCK = toForm(` ?(?:uhr|[ap]\\.?m|o['’]clock)${END}|:\\d`);
const HOUR = toForm(` (?:uur|heures?|horas?|ore)${END}`);
const YEAR_BEFORE =
  /(?:^|[^\p{L}])(?:in|since|by|until|before|after|from|end|im|seit|ab|en|depuis|desde|dal|nel|em) $/u;
const SHARE_BEFORE =
  /(?:^|[^\p{L}\d])(?:one|two|three|four|five|six|seven|eight|nine|\d\d?) (?:in|(?:out )?of) $/u;
const SENTENCE_START = /(?:^|[.!?:;•·–—“"„«‘'(*|\n-] ?)$/;

/** Tells a number that is glued to a word, a sign or another number before it. */
export const isGlued = ({ plain }: FigureText, at: number): boolean =>
  GLUED.test(plain.slice(Math.max(0, at - 8), at));

/** Tells what is glued behind it. */
export const isPoisoned = ({ plain }: FigureText, end: number): boolean =>
  matchAt(POISON, plain, end) !== null;

/** Tells a year by its value. */
export const isYearLike = ({ isBare, value }: Numeral): boolean =>
  isBare === true && value >= 1900 && value <= 2100;

/** Tells whether a number cannot be the count of things or time: it is a label or part of a name. */
export function isLabelled(source: FigureText, at: number, numeral: Numeral): boolean {
  const { plain, low, language } = source;
  const { isBare, isWord, value, scale, base } = numeral;
  const ahead = before(plain, at);
  const aheadLow = before(low, at);
  if ((isBare && value <= 31) || isYearLike(numeral)) if (MONTH_BEFORE.test(aheadLow)) return true;
  const isSmall = isBare || (scale === 1 && value < 1e5);
  if (isSmall && (LABEL_BEFORE.test(aheadLow) || CAPITAL_BEFORE.test(ahead))) return true;
  const [, word] = /(\p{L}+) $/u.exec(ahead) ?? [];
  if (isWord) {
    // "Magnificent Seven", "Five Eyes": a number word with a capital inside a sentence, or before another capital.
    if (!/^\p{Lu}\p{Ll}/u.test(plain.slice(at)) || isTitle(source)) return false;
    return (
      !SENTENCE_START.test(ahead) ||
      (language === 'en' && /^[ -]\p{Lu}\p{Ll}+s(?!\p{L})/u.test(plain.slice(numeral.end)))
    );
  }
  if (!word || !(isBare || (scale === 1 && base < 1000 && !Number.isInteger(value)))) return false;
  if (language === 'de') return /^\p{Lu}{2,}$/u.test(word);
  // A word with a capital makes a name of both: Llama 3, Maroon 5; at the start of a sentence and in headlines that tells nothing.
  if (!/^\p{Lu}/u.test(word) || word === 'A' || isTitle(source)) return false;
  return !SENTENCE_START.test(ahead.slice(0, -word.length - 1)) || !/^\p{Lu}\p{Ll}/u.test(word);
}

/** Tells a year before a plain noun: "2025 results"; and a share: "1 in 5 firms". */
export function isYearOrShare({ low }: FigureText, at: number, numeral: Numeral): boolean {
  const ahead = before(low, at);
  if (SHARE_BEFORE.test(ahead)) return true;
  if (!isYearLike(numeral)) return false;
  if (YEAR_BEFORE.test(ahead)) return true;
  return (
    numeral.value % 100 !== 0 &&
    !/(?:over|about|ly|almost|than|least|around|some|rund|etwa|environ|circa|unos) $/.test(ahead)
  );
}

/** Tells a number whose neighbours make it a date, a clock time or an ordinal. */
export function isDateOrPlace(
  { plain, low, language }: FigureText,
  at: number,
  { end, isBare, value }: Numeral,
): boolean {
  if (matchAt(CLOCK, low, end)) return true;
  if (
    matchAt(HOUR, low, end) &&
    /(?:^|[^\p{L}])(?:om|a|las|alle|as|ore|vers|dalle) $/u.test(before(low, at))
  )
    return true;
  if (!isBare) return false;
  if (value <= 31 && matchAt(MONTH_BEHIND, low, end)) return true;
  return language === 'de' && /^\. \p{Ll}/u.test(plain.slice(end, end + 3));
}

const titles = new WeakMap<FigureText, boolean>();
/** Tells a text in capitals or title case: a headline, whose capitals tell nothing. */
function isTitle(source: FigureText): boolean {
  const known = titles.get(source);
  if (known !== undefined) return known;
  const words = source.plain.slice(0, 1500).match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const found =
    words.length > 2 && capitals.length >= words.length * 0.8 && source.language !== 'de';
  titles.set(source, found);
  return found;
}
