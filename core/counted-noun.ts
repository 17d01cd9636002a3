/** Finds what a number counts and makes its singular: the head noun behind it, over adjectives, names and hyphens ("12,000 water-cooled AI chips" counts chips). */
import { before, type FigureText, matchAt } from './figure-text.ts';
import type { FoundUnit } from './figure-units.ts';

/** Words that no noun phrase goes beyond; so do all of three letters but these. */
const STOP =
  /^((?!air|bus|web|new|big|gas|oil|car|men|job|key|top|l[ao]w|old|tax)[a-z]{1,3}|w(ith|ere|ill|h)\w*|th(?!ing)[aeio][ntyrsi]\w{0,2}|from|times|depuis|fois|veces|volte|entre)$/i;
/** Nouns that count many without a plural ending. */
const INVARIANT = /^(\w*(people|(?<!i)men|children|craft)|staff|crew)$/i;
const NO_PLURAL = /^(news|gas|.*(ics|[bsoi]us|ss))$/i;
/** Adjectives before a Romance noun. */
const BEFORE_NOUN = /^(n[ou]\w*v\w+|grand\w+|pr[ei]m\w+)$/i;
/** Hyphened to a number, these make no amount: two-way, six-figure. */
const NO_HYPHENED = /^(figure|digit|quarters|way|for|part|\w+(th|rd)s?|old|strong|\w?\w)$/i;

/** "Three quarters of the staff" are no three. */
const FRACTION = / (thirds|quarters of the|(?<=x )tiers|ter[zc]i\w*|[qc]uart[aios]+|drittel)\b/iy;
const WORD = /(["”]? ["“]?|-|)((?:[A-Z][./])+[A-Z]?|[a-z]+(?:\d[a-z\d]*)?)('s?(?![a-z]))?/iy;
const LINK = /(\+|-plus|-odd)(?= )| d([ei](?= )|')/y;
/** A counter in Chinese or Japanese and what is counted behind it; behind a Japanese one may stand a verb (10万台販売), so there only after の. */
const COUNTED =
  /[多余]?([个個名颗块片台家座枚項项条所户社本隻人股吨基张張套件]|つ(?!目)|トン|参数|[员員]工)(?:の?(?:([A-Z]{2,})s?|([ァ-ー]+|晶体管|(?<=[の个個名颗块片家座枚项条张張])(?!以|未|左)[一-龥]{2}(?:[师師者]|人?[员員])?)))?/y;
const DATA = / (d[ei] )?d(at|on)\w+/iy;
const THING_BEFORE = /([A-Z]{2,}|[ァ-ー]+)[をがは、約约]*$/;

/** Endings of plurals and what they become, the first that fits: `ending:singular`. */
const ENDINGS: Record<string, string> = {
  en: 'people:person men:man children:child series:series (?<=^.|ov|ok)ies:ie ies:y puses:pus (?<=ss|sh|ch|x)es: s:',
  de: 'zentren:zentrum firmen:firma l.ndern?:land pl.tzen?:platz (?<=unternehm)en:en (?<=in)nen: (?<=mensch|person|[^c]k|[anäk]t|[ou]r|ort|[hk]eit|ieb|tem|ung|ion|ft)en: (?<=fond)s:s (?<=e[lr]?)n: (?<=[^e])e: s:',
  fr: '(?<=pay|moi|cour|fond|è)s:s (?<=[ae]u)x: aux:al s:',
  es: 'ciones:ción ces:z (?<=[rlndj])es: s:',
  it: '(?<=client|paes|or|on|[^m]ent)i:e e:a che:ca ai:aio ii?:o',
};

const isAcronym = (word: string): boolean => /^[A-Z][A-Z\d]+s?$/.test(word);
const isPlural = (word: string): boolean =>
  INVARIANT.test(word) ||
  (/..s$/i.test(word) && !NO_PLURAL.test(word) && !/^[A-Z]{2}S$/.test(word));

/** Gives the singular of a noun; lower case except for acronyms. */
function toSingular(word: string, language: string): string {
  if (isAcronym(word) && !/^[A-Z]{4,}$/.test(word)) return word.replace(/s$/, '');
  const low = word.toLowerCase().normalize('NFC');
  for (const entry of (ENDINGS[language] ?? '').split(' ')) {
    const [ending, singular = ''] = entry.split(/:(?=\p{L}*$)/u);
    const form = RegExp(`${ending}$`);
    if (form.test(low)) return low.replace(form, singular);
  }
  return low;
}

/** Finds the noun that a number counts; null when it counts nothing. */
export function readCountedNoun(source: FigureText, start: number, end: number): FoundUnit | null {
  const { text, language } = source;
  const [, counter, acronym, thing] = matchAt(COUNTED, text, end) ?? [];
  if (counter)
    return {
      unit: acronym ?? thing ?? THING_BEFORE.exec(before(text, start))?.[1] ?? counter,
      factor: 1,
      end: COUNTED.lastIndex,
    };
  if (matchAt(FRACTION, text, end)) return null;
  const words: [word: string, start: number, end: number][] = [];
  let next = matchAt(LINK, text, end) ? LINK.lastIndex : end;
  const first = next;
  while (words.length < 9) {
    const [whole, joint = '', word = '', mark] = matchAt(WORD, text, next) ?? [];
    if (!whole || (!joint && (next > first || next === end))) break;
    const from = next + joint.length;
    next += whole.length;
    if (joint === '-' && !words.length)
      return NO_HYPHENED.test(word) || (language !== 'de' && /^[A-Z][a-z]/.test(word))
        ? null
        : toUnit(source, from, next);
    if (
      text[next] !== '-' &&
      !isAcronym(word) &&
      word !== 'more' &&
      (STOP.test(word) || (language !== 'en' && word.length < 4))
    )
      break;
    words.push([mark || text[next] === '-' ? '' : word, from, next]);
  }
  // "A cluster of 900 cards costs": a verb; "40 sales agents": no verb.
  const isPart = / of (?:the )?$/.test(before(text, start));
  const isHead = (word: string, i: number): boolean =>
    language === 'de'
      ? /^[A-Z]/.test(word) && !/^[A-Z]/.test(words[i + 1]?.[0] ?? '')
      : language === 'en'
        ? isPlural(word) && (isPart || !isPlural(words[i + 1]?.[0] ?? ''))
        : !BEFORE_NOUN.test(word);
  const [word, from = 0, to = 0] = words.find(([word], i) => isHead(word, i)) ?? [];
  return word && (/de|en/.test(language) || /..[sxie]$|point$/.test(word) || isAcronym(word))
    ? toUnit(source, from, to)
    : null;
}

function toUnit(
  { raw, text, offsets, language }: FigureText,
  start: number,
  end: number,
): FoundUnit {
  const word = (from: number, to: number) =>
    raw.slice(offsets[from], (offsets[to - 1] as number) + 1).replace(/\u00ad/g, '');
  if (/data[ -]?cent\w+$/i.test(text.slice(start - 5, end)))
    return { unit: 'data center', factor: 1, end };
  const unit = toSingular(word(start, end), language);
  // centres de données, centros de datos, centri dati: one compound.
  const to = /^cent/.test(unit) && matchAt(DATA, text, end) ? DATA.lastIndex : end;
  return {
    unit: language === 'fr' && unit === 'point' ? 'pp' : unit + (to > end ? word(end, to) : ''),
    factor: 1,
    end: to,
  };
}
