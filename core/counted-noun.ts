/** Finds what a number counts: the head noun behind it, over adjectives, names and hyphens ("12,000 water-cooled AI chips" counts chips). */
import { END, type FigureText, LETTER, matchAt, toForm } from './figure-text.ts';
import { endOfPerSecond, type FoundUnit, readMeasure } from './figure-units.ts';
import { type FigureLanguage, isSmallWord } from './guess-language.ts';
import { isAcronym, toSingular } from './singular.ts';

/** Words beside the small ones that no English noun phrase goes beyond. */
const STOPS =
  'these those my your our their nor as been being am had could can may might must shall should do does did whom whose what when where how why every while if because under above below before since until till through onto no now then also just already ago later earlier down up off out around across against along among between during without within upon via so such both all any some only even still yet there here again too instead once ever never he she you i them him us me says went got took made makes use used left joined fell rose grew began ended sold bought paid lost won came apiece combined respectively versus vs plus minus times'.split(
    ' ',
  );
/** The same in other languages, where what has three letters or fewer stops as well. */
const FOREIGN_STOPS =
  /^(?:oder|unter|beim|w[uo]rden?|haben|hebben|auch|noch|dass|aber|sowie|depuis|desde|sinds|sobre|entre|contra|com[oe]|hanno|veces|keer|maal|door|voor|onder|tussen|waren)$/;
/** Nouns that count many without a plural ending. */
const INVARIANT =
  /^(?:people|.*(?<!hu)men|children|feet|teeth|mice|staff|\w+craft|personnel|police|troops|crew|livestock|cattle|sheep|fish|headcount|percent|series|species|criteria|alumni|media|oxen|fps|rpm)$/;
/** Words in -s that are no plural; the second part is one when nothing better follows. */
const NO_PLURAL =
  /^(?:news|business|less|plus|gas|bus|campus|process|access|success|virus|status|bonus|analysis|basis|lens|previous|various|serious|yes|perhaps|always|besides|\w+wards|\w+ics|.*[so]us|.*ss)$/;
const LATE_PLURAL =
  /^(?:sales|systems|operations|communications|electronics|semiconductors|services|materials|claims|customs|arms|rights|sports|goods|savings|headquarters|graphics)$/;
/** Adjectives before a Romance noun. */
const BEFORE_NOUN =
  /^(?:n(?:o|ou|ue|uo)v\w+|grand\w+|pe(?:tit|quen)\w+|piccol\w+|a[ul]?tr[aei]s?|[ou]+tr[ao]s|prem\w+|prim\w+|pro(?:ch|x|ss)\w+|derni\w+|[du]ltim\w+|anci\w+|jeunes|giovani|princip\w+|m[ae]j?i?or\w+)$/;
/** Hyphened to a number, these make no amount: two-way, six-figure, 10-fold, 20-odd, 30-something. */
const NO_HYPHENED =
  /^(?:figures?|digits?|way|fold|for|odd|something|plus|timers?|times?|star|part(?:y|ed)?|sided|piece|tier|quarters?|hal[fv]e?s?|\w+ths?|thirds?|first|ever|and|old|strong|high|like|based|\w\w?|series|class|level|dimensional|one|two|three|four|five)$/;

interface Word {
  /** As written, without accents. */
  plain: string;
  low: string;
  start: number;
  end: number;
  /** True before a hyphen and with a possessive: never the head. */
  isModifier: boolean;
}

/** One word of the phrase with what may stand before it. */
const WORD = toForm(`( |-|- and |)((?:\\p{Lu}\\.)+|${LETTER}+(?:\\d[\\p{L}\\d]*)?)(['’]s?${END})?`);
/** "10,000+ GPUs", "millions d’utilisateurs". */
const LINK = toForm("\\+(?= )|-plus(?= )| d[ei](?= )| d['’]");
/** Longest noun phrase looked at, in words. */
const MOST_WORDS = 10;
const COMPOUND = toForm(
  `(?:(data[ -]cent(?:er|re)s?)|(centres? de donnees|centros? de da[td]os|centri dati))${END}`,
);

/** Finds the noun that a number ending at a place counts; null when it counts nothing. `value` 1 takes a singular. */
export function readCountedNoun(source: FigureText, at: number, value: number): FoundUnit | null {
  const { low, language } = source;
  if (/-(?!plus)/y.test(low.slice(at, at + 5))) return readHyphened(source, at);
  const [link = ''] = matchAt(LINK, low, at) ?? [];
  const words = listWords(source, at + link.length);
  const [first] = words;
  if (!first) return null;
  const rate = /^tok(?:en)?s?$/.test(first.low) ? endOfPerSecond(source, first.end) : 0;
  if (rate) return { unit: 'token/s', factor: 1, end: rate };
  const head = headOf(words, value, language);
  return head ? toUnit(source, head) : null;
}

/** "300-person", "1M-token", "20-year": the noun is in the singular. */
function readHyphened(source: FigureText, at: number): FoundUnit | null {
  const [whole, , word = ''] = matchAt(WORD, source.plain, at) ?? [];
  const low = word.toLowerCase();
  if (!whole || NO_HYPHENED.test(low) || (word.length < 3 && !isAcronym(word))) return null;
  // A name: 7-Eleven. German compounds have their noun in capitals: 20-Jahres-Vertrag.
  if (/^\p{Lu}\p{Ll}/u.test(word) && source.language !== 'de') return null;
  return toUnit(source, {
    plain: word,
    low,
    start: at + 1,
    end: at + 1 + word.length,
    isModifier: false,
  });
}

/** The words of the phrase: up to a stop word, punctuation, a number of its own or a break. */
function listWords({ plain, low, language }: FigureText, at: number): Word[] {
  const words: Word[] = [];
  let next = at;
  while (words.length < MOST_WORDS) {
    const [whole, joint = '', word = '', mark = ''] = matchAt(WORD, plain, next) ?? [];
    if (!whole || (!joint && next > at && !/['’]/.test(plain[next - 1] ?? ''))) break;
    const start = next + joint.length;
    const end = start + word.length;
    const own = low.slice(start, end);
    const isStop =
      language === 'en'
        ? ((isSmallWord(own, 'en') && own !== 'more') || STOPS.includes(own)) &&
          !/^(?:US|IT)$/.test(word)
        : !isAcronym(word) &&
          (own.length < 4 || isSmallWord(own, language) || FOREIGN_STOPS.test(own));
    if (isStop) break;
    next += whole.length;
    words.push({
      plain: word,
      low: own,
      start,
      end,
      isModifier: mark !== '' || plain[end] === '-',
    });
  }
  return words;
}

function headOf(words: Word[], value: number, language: FigureLanguage): Word | undefined {
  if (language === 'de') {
    // The last of several nouns side by side; nouns have capitals.
    const at = words.findIndex(isCapital);
    return words.slice(at).find((_, i) => at >= 0 && !isCapital(words[at + i + 1]));
  }
  if (language === 'nl')
    return words.find(({ plain, low }) => isAcronym(plain) || /..(?:en|s)$/.test(low));
  if (/fr|es|it|pt/.test(language)) {
    const word = words.find(({ low }) => !BEFORE_NOUN.test(low));
    return word && (isAcronym(word.plain) || /..[sxie]$/.test(word.low)) ? word : undefined;
  }
  const plural = words.findIndex(isPlural);
  // "12 women executives": who they are, then what.
  const isAdded = /^(?:wo)?men$/.test(words[plural]?.low ?? '') && isPlural(words[plural + 1]);
  if (plural >= 0) return words[isAdded ? plural + 1 : plural];
  const late = words.find(({ low, isModifier }) => !isModifier && LATE_PLURAL.test(low));
  if (late) return late;
  if (language !== 'en') return words.find(({ plain }) => isAcronym(plain));
  return value === 1 && !isCapital(words[0]) ? words.at(-1) : undefined;
}

const isCapital = (word?: Word): boolean => /^\p{Lu}/u.test(word?.plain ?? '');

function isPlural(word?: Word): boolean {
  if (!word || word.isModifier) return false;
  const { plain, low } = word;
  if (INVARIANT.test(low)) return true;
  // AWS and IOS end so in the singular; JOBS and GPUs do not.
  if (isAcronym(plain) && (/s$/.test(plain) || plain.length < 4)) return /s$/.test(plain);
  return /..s$/.test(low) && !NO_PLURAL.test(low) && !LATE_PLURAL.test(low);
}

function toUnit(source: FigureText, { start, end }: Word): FoundUnit {
  const { text, offsets, low, language } = source;
  const measure = readMeasure(source, start);
  if (measure?.end === end) return measure;
  // "centros de datos" is one word in English; "AI data centers" has its first one before the head.
  const compound = matchAt(COMPOUND, low, start) ?? matchAt(COMPOUND, low, start - 5);
  if (compound) {
    const unit = compound[1]
      ? 'data center'
      : compound[0]
          .replace(/(?<=^cent\w+)s /, ' ')
          .replace(/^centri/, 'centro')
          .replace('donnees', 'données');
    return { unit, factor: 1, end: compound.index + compound[0].length };
  }
  const word = text.slice(offsets[start], (offsets[end - 1] ?? 0) + 1).replace(/\u00ad/g, '');
  const unit = toSingular(word, language);
  return { unit: unit.replace(/^datacent(?:er|re)$/, 'data center'), factor: 1, end };
}
