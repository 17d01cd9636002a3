/** Numbers that are no amounts: those of dates, models, laws, pages, ages and names. Looks at what stands before and behind; what a unit rules out is read-amount.ts. */
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FigureText, Numeral } from './read-numeral.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words whose number is a label: Section 232, Phase 3, Gate 22, page 60, magnitude 6.8, No. 2. */
const LABELS = toSet(
  'section sections article articles chapter chapters table tables figure fig annex appendix exhibit page pages p pp clause paragraph schedule step level grade category type phase stage tier version release build generation gen no nos nr number room suite gate flight exit route highway interstate road port error code codes question item docket resolution proposition prop magnitude rank ranked position slide line track lane terminal hall booth box apartment apt district zone sector channel model mk episode volume vol issue edition chapter verse psalm division squad formula catch agent apollo falcon boeing airbus windows iphone ipad galaxy pixel xbox playstation android ios macos gpt llama claude gemini grok pcie usb wifi fi hdmi iso iec ieee rfc cve patent id isbn zip po vitamin omega covid sars cohort rated rating aged age fortune nasdaq nikkei dow russell stoxx ftse dax cac topix csi kospi euronext game week day year chapter verse ' +
    'saal seite seiten absatz abs artikel kapitel nummer paragraf ziffer stufe klasse typ zimmer halle gleis tor linie rang ' +
    'articulo capitulo pagina piso calle avenida numero sala puerta fase ley ' +
    'articolo pagina capitolo numero legge comma alinea ligne quai salle rue loi decret avenue boulevard',
);
/** Words that are labels with a capital only: Top 500, Round 2. */
const CAPITAL_LABELS = toSet(
  'top round group unit area lines part class form act bill items team score stand block platform ranks case wave series season numbers euro via etage platz lot bus train tram building title rule mark',
);
/** Months by how they begin in seven languages; whole words of two or three letters are abbreviations. */
const MONTH =
  /^(?:jan(?:|uar[iy]?|vier|eiro)|feb(?:|ruar[iy]?|rero|braio)|fev(?:|rier|ereiro)|mar(?:|ch|s|z|zo|co)|maart|apr(?:|ile?)|avril|abril|ma[iy]|mayo|maio|mei|maggio|ju[nl]|ju[nl](?:e|y|i|io|ho)|jui(?:n|llet)|giugno|luglio|aug(?:|ust(?:us)?)|aout|agosto?|sept?(?:|emb(?:er|re)|iembre)|set(?:|t?embr[eo])|o[ck]t(?:|o?u?b(?:er|re))|ottobre|outubro|nov(?:|i?emb(?:er|r[eo]))|de[cz](?:|emb(?:er|r[eo]))|dici?embre|gennaio|enero)$/;
const STREETS =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|square|court|plaza|parkway|way|place|broadway|terrace|downing)$/;
/** Verbs and small words that a sentence or headline may begin with before an amount. */
const PLAIN_BEFORE = toSet(
  'the a an some about over under nearly almost roughly around approximately at least only just all its their our his her these those with in of for to by from on and or but as more than up another other first last next past every each that this when while after before since until through between within into cut cuts adds add lays hires hire sheds buys sells orders needs wins loses raises gets has have had is are was were will would could may plans builds ships opens closes eliminates slash slashes axes fires creates create employs seeks takes made makes gives below above exactly nos counting counts among across including includes if now today monday tuesday wednesday thursday friday saturday sunday ein eine die der das rund etwa mehr als bis fast knapp uber unter mindestens im in von mit fur nach seit plus de environ pres les des aux dans sur pour los las unos unas mas hasta casi con por en tras entre gli circa oltre quasi fino',
);

/** Tells whether a number that starts at `first` and ends before `next` cannot be the count of things or time: it is a date, a label, part of a name. */
export function isLabelled(source: FigureText, first: number, numeral: Numeral): boolean {
  const { tokens } = source;
  const before = tokens[first - 1] ?? NO_TOKEN;
  const own = tokens[first] ?? NO_TOKEN;
  if (own.gap > 1) return false;
  if (/^[#№§]$/.test(before.text)) return true;
  if (before.text === '°' && tokens[first - 2]?.low === 'n') return true;
  const word = before.text === '.' ? (tokens[first - 2] ?? NO_TOKEN) : before;
  if (
    before.text === '.' &&
    !(
      word.gap <= 1 &&
      /^(?:no|nos|nr|p|pp|s|art|abs|sec|fig|vol|ch|rd|tel|num|cap|para|op)$/.test(word.low)
    )
  )
    return false;
  if (word.kind !== 'word') return false;
  if (isMonth(word) && numeral.isBare && (numeral.value <= 31 || isYearLike(numeral.value)))
    return true;
  if (isLabel(word) && isSmallOrBare(numeral)) return true;
  return isName(source, first, numeral);
}

function isLabel({ low, text }: Token): boolean {
  return LABELS.has(low) || (CAPITAL_LABELS.has(low) && /^\p{Lu}/u.test(text));
}

function isSmallOrBare({ isBare, value, scale }: Numeral): boolean {
  return isBare || (scale === 1 && value < 100_000);
}

/** A word with a capital before a bare number makes a name of both: Llama 3, Maroon 5, Nasdaq 100; at the start of a sentence and in loud headlines that tells nothing. */
function isName(
  source: FigureText,
  first: number,
  { isBare, isWord, value, scale, base }: Numeral,
): boolean {
  const { tokens, language } = source;
  const own = tokens[first] ?? NO_TOKEN;
  if (isWord) return isNamedWord(source, first);
  const isPlainNumber = isBare || (scale === 1 && base < 1000 && !Number.isInteger(value));
  if (!isPlainNumber || language === 'de')
    return isPlainNumber && language === 'de' && isGermanName(source, first);
  const word = tokens[first - 1] ?? NO_TOKEN;
  if (!/^\p{Lu}/u.test(word.text) || own.gap !== 1) return false;
  if (PLAIN_BEFORE.has(word.low) || isTitle(source)) return false;
  return !isSentenceStart(tokens, first - 1) || !/^\p{Lu}\p{Ll}/u.test(word.text);
}

/** German nouns all have capitals: only a foreign-looking one makes a name, or an acronym. */
function isGermanName({ tokens }: FigureText, first: number): boolean {
  const word = tokens[first - 1] ?? NO_TOKEN;
  return /^(?:\p{Lu}{2,}|Windows|Llama|Boeing|Airbus|Nasdaq|Fortune|Phase|Typ|Top|Formel|Kategorie|Artikel)$/u.test(
    word.text,
  );
}

/** "Magnificent Seven", "Five Eyes", "Ocean’s Eleven": a number word with a capital inside a sentence, or before another capital. */
function isNamedWord(source: FigureText, first: number): boolean {
  const { tokens } = source;
  const own = tokens[first] ?? NO_TOKEN;
  if (!/^\p{Lu}\p{Ll}/u.test(own.text) || isTitle(source)) return false;
  if (!isSentenceStart(tokens, first)) return true;
  return /^\p{Lu}\p{Ll}+s$/u.test(tokens[first + 1]?.text ?? '') && source.language !== 'de';
}

function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  const own = tokens[index] ?? NO_TOKEN;
  return own.gap >= 2 || /^[.!?:;•·–—“"„«(*|-]$/.test(tokens[index - 1]?.text ?? '.');
}

function isMonth({ text, low }: Token): boolean {
  if (!MONTH.test(low)) return false;
  return (
    !/^(?:may|march|mar|mars|dec|sep|mai|marco|mei)$/.test(low) ||
    /^\p{Lu}/u.test(text) ||
    /^(?:mars|mai|marco|mei)$/.test(low)
  );
}

function isYearLike(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Tells a year that stands before a plain noun: "2025 results". Round ones count ("2,000 jobs" loses its comma at times), and so does what is qualified. */
export function isYear(source: FigureText, first: number, numeral: Numeral): boolean {
  if (!numeral.isBare || !isYearLike(numeral.value)) return false;
  const before = source.tokens[first - 1] ?? NO_TOKEN;
  if (
    /^(?:in|since|by|until|before|after|from|of|for|during|early|late|mid|fiscal|fy|year|end|between|through|and|to|ab|seit|bis|vor|nach|im|jahr|en|depuis|des|del|desde|dal|nel|em|annee|ano|anno|the|its|their|our|this|a)$/.test(
      before.low,
    )
  )
    return true;
  if (numeral.value % 100 === 0) return false;
  return !/^(?:over|about|nearly|almost|than|least|around|roughly|some|approximately|to|rund|etwa|environ|circa|unos|casi|oltre)$/.test(
    before.low,
  );
}

/** Tells a number whose neighbours make it a date, a clock time, a street number or an ordinal. */
export function isDateOrPlace(
  { tokens, language }: FigureText,
  first: number,
  { next, isBare, value }: Numeral,
): boolean {
  const after = tokens[next] ?? NO_TOKEN;
  if (/^uhr$/.test(after.low) || isClock(tokens, first, next)) return true;
  if (!isBare || after.gap > 2) return false;
  const isDay = value <= 31;
  if (isDay && isMonth(after) && after.gap <= 1) return true;
  if (isDay && /^(?:de|of|di)$/.test(after.low) && isMonth(tokens[next + 1] ?? NO_TOKEN))
    return true;
  if (isDay && after.text === '.' && isMonth(tokens[next + 1] ?? NO_TOKEN)) return true;
  if (
    language === 'de' &&
    after.text === '.' &&
    tokens[next + 1]?.gap === 1 &&
    /^\p{Ll}/u.test(tokens[next + 1]?.text ?? '')
  )
    return true;
  if (/^(?:am|pm|uhr|oclock)$/.test(after.low)) return true;
  if (/^[ap]$/.test(after.low) && tokens[next + 1]?.text === '.' && tokens[next + 2]?.low === 'm')
    return true;
  if (after.low === 'o' && /^['’]$/.test(tokens[next + 1]?.text ?? '')) return true;
  return isStreet(tokens, first, next);
}

/** "om 20.15 uur", "à 20 heures", "a las 18 horas". */
function isClock(tokens: readonly Token[], first: number, next: number): boolean {
  const isHour = /^(?:uur|heures?|horas?|ore)$/.test(tokens[next]?.low ?? '');
  return isHour && /^(?:om|a|las|alle|as|ore|vers|dalle)$/.test(tokens[first - 1]?.low ?? '');
}

/** "1650 Harbor Street", "10 Downing Street". */
function isStreet(tokens: readonly Token[], first: number, next: number): boolean {
  if (tokens[first]?.kind !== 'number') return false;
  for (let i = next; i < next + 4; i++) {
    const token = tokens[i] ?? NO_TOKEN;
    if (token.gap !== 1 || !/^\p{Lu}/u.test(token.text)) return false;
    if (i > next && STREETS.test(token.low)) return true;
  }
  return false;
}

const titles = new WeakMap<FigureText, boolean>();
/** Tells a text in capitals or title case: a headline, whose capitals tell nothing. */
function isTitle(source: FigureText): boolean {
  const known = titles.get(source);
  if (known !== undefined) return known;
  const words = source.tokens
    .slice(0, 200)
    .filter(({ kind, low }) => kind === 'word' && low.length > 3);
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  const found =
    words.length > 2 && capitals.length >= words.length * 0.8 && source.language !== 'de';
  titles.set(source, found);
  return found;
}
