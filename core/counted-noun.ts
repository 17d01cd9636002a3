/** Finds what a number counts: the head noun behind it, over adjectives, names and hyphens ("12,000 water-cooled AI chips" counts chips). */

import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FoundUnit } from './figure-units.ts';
import { endOfPerSecond, toUnitOfWord } from './figure-units.ts';
import type { FigureLanguage } from './guess-language.ts';
import {
  BEFORE_NOUN,
  FOREIGN_STOPS,
  INVARIANT,
  LATE_PLURAL,
  NO_HYPHENED,
  NO_PLURAL,
  STOPS,
} from './noun-words.ts';
import type { FigureText } from './read-numeral.ts';
import { isAcronym, toSingular } from './singular.ts';

/** Longest noun phrase looked at, in tokens. */
const MOST_TOKENS = 14;

interface Word {
  token: Token;
  index: number;
  isPossessive: boolean;
}

/** Finds the noun that a number ending before `index` counts; null when it counts nothing. `value` 1 takes a singular. */
export function readCountedNoun(
  source: FigureText,
  index: number,
  value: number,
): FoundUnit | null {
  const { tokens, language } = source;
  const first = tokens[index] ?? NO_TOKEN;
  const isPlus = isHyphen(first) && tokens[index + 1]?.low === 'plus';
  if (isHyphen(first) && first.gap === 0 && !isPlus) return readHyphened(source, index);
  const start = skipOf(tokens, isPlus ? index + 2 : index);
  const words = listWords(source, start);
  if (words.length === 0) return null;
  const rate = /^tok(?:en)?s?$/.test(words[0]?.token.low ?? '')
    ? endOfPerSecond(tokens, start + 1)
    : 0;
  if (rate) return { unit: 'token/s', factor: 1, next: rate };
  const head =
    language === 'en'
      ? headOfEnglish(words, value)
      : language === 'de'
        ? headOfGerman(words)
        : language === 'nl'
          ? headOfDutch(words)
          : language === 'ja' || language === 'zh' || language === 'ko'
            ? (headOfEnglish(words, value) ?? words.find(({ token }) => isAcronym(token.text)))
            : headOfRomance(words);
  return head ? toUnit(source, head) : null;
}

/** "300-person", "1M-token", "20-year": the noun is in the singular. */
function readHyphened({ tokens, language }: FigureText, index: number): FoundUnit | null {
  const word = tokens[index + 1] ?? NO_TOKEN;
  if (word.kind !== 'word' || word.gap > 0 || NO_HYPHENED.has(word.low)) return null;
  if (word.text.length < 3 && !isAcronym(word.text)) return null;
  // A name: 7-Eleven. German compounds have their noun in capitals: 20-Jahres-Vertrag.
  if (/^\p{Lu}\p{Ll}/u.test(word.text) && language !== 'de') return null;
  const after = tokens[index + 2] ?? NO_TOKEN;
  const isAge = isHyphen(after) && after.gap === 0 && /^olds?$/.test(tokens[index + 3]?.low ?? '');
  if (isAge) return null;
  const center = tokens[index + 3] ?? NO_TOKEN;
  if (word.low === 'data' && isHyphen(after) && /^cent(?:er|re)$/.test(center.low))
    return { unit: 'data center', factor: 1, next: index + 4 };
  return { unit: toSingular(word.text, word.low, language), factor: 1, next: index + 2 };
}

function isHyphen({ text }: Token): boolean {
  return text === '-' || text === '‐' || text === '‑';
}

/** "millions d’utilisateurs", "millones de usuarios". */
function skipOf(tokens: readonly Token[], index: number): number {
  const token = tokens[index] ?? NO_TOKEN;
  if (!/^(?:de|d|di)$/.test(token.low) || token.gap !== 1) return index;
  return /^['’]$/.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
}

/** The words of the phrase: up to a stop word, punctuation, a number of its own or a break. */
function listWords({ tokens, language }: FigureText, start: number): Word[] {
  const words: Word[] = [];
  for (let i = start; i < start + MOST_TOKENS; i++) {
    const token = tokens[i] ?? NO_TOKEN;
    if (token.gap > (i === start ? 2 : 2)) break;
    if (isHyphen(token) && token.gap === 0 && tokens[i + 1]?.gap === 0) continue;
    if (isHyphen(token) && token.gap === 0 && tokens[i + 1]?.low === 'and') {
      i += 1;
      continue;
    }
    // H100, MI300X: letters and digits of one name.
    if (token.kind === 'number' && token.gap === 0) continue;
    if (token.text === '+' && i === start) continue;
    // "U.S.": the dots of initials end nothing.
    if (token.text === '.' && /^\p{Lu}$/u.test(tokens[i - 1]?.text ?? '')) continue;
    if (token.kind !== 'word' || isStop(token, language)) break;
    const mark = tokens[i + 1] ?? NO_TOKEN;
    const isMarked = /^['’]$/.test(mark.text) && mark.gap === 0;
    const isGenitive = isMarked && tokens[i + 2]?.low === 's' && tokens[i + 2]?.gap === 0;
    words.push({ token, index: i, isPossessive: isMarked });
    if (isGenitive) i += 2;
    else if (isMarked) i += 1;
  }
  return words;
}

function isStop(token: Token, language: FigureLanguage): boolean {
  if (language === 'en') return STOPS.has(token.low) && !isCapital(token, language);
  return !isAcronym(token.text) && (token.low.length < 4 || FOREIGN_STOPS.has(token.low));
}

/** "US", "IT" are no stop words, though "us" and "it" are. */
function isCapital({ text }: Token, language: FigureLanguage): boolean {
  return language === 'en' && /^(?:US|IT|U|S)$/.test(text);
}

/** A modifier before a hyphen is never the head. */
function isModifier(words: Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word !== undefined &&
    next !== undefined &&
    next.token.gap === 0 &&
    next.index === word.index + 2
  );
}

function headOfEnglish(words: Word[], value: number): Word | undefined {
  const isPlural = (word: Word | undefined, at: number) =>
    word !== undefined &&
    !word.isPossessive &&
    !isModifier(words, at) &&
    isEnglishPlural(word.token);
  let at = words.findIndex((word, index) => isPlural(word, index));
  if (at < 0)
    at = words.findIndex(({ token, isPossessive }) => !isPossessive && LATE_PLURAL.has(token.low));
  if (at >= 0) {
    // "12 women executives": who they are, then what.
    const isAdded =
      /^(?:wo)?men$/.test(words[at]?.token.low ?? '') && isPlural(words[at + 1], at + 1);
    return words[isAdded ? at + 1 : at];
  }
  const [first] = words;
  const isSingular = value === 1 && first && /^\p{Ll}/u.test(first.token.text);
  if (isSingular) return words.at(-1);
  return isMeasured(first);
}

/** "5 foot", "200 megawatt": a measure needs no plural. */
function isMeasured(word: Word | undefined): Word | undefined {
  return word && toUnitOfWord(word.token.low, 'en') ? word : undefined;
}

function isEnglishPlural({ text, low }: Token): boolean {
  if (INVARIANT.has(low)) return true;
  if (low.length < 4 && !isAcronym(text))
    return /^(?:ads|bps|men|oxen|fps|rpm|kids|vms|pcs|cpus|gpus|ceos|llms|evs)$/.test(low);
  // AWS and IOS end so in the singular; JOBS and GPUs do not.
  const isSingular = isAcronym(text) && !/s$/.test(text) && text.length < 4;
  return /s$/.test(low) && !/(?:ss|ous)$/.test(low) && !NO_PLURAL.has(low) && !isSingular;
}

/** The first noun, or the last of several side by side; nouns have capitals. */
function headOfGerman(words: Word[]): Word | undefined {
  let at = words.findIndex(({ token }) => /^\p{Lu}/u.test(token.text));
  if (at < 0) return undefined;
  while (words[at + 1] && /^\p{Lu}/u.test(words[at + 1]?.token.text ?? '')) at++;
  return words[at];
}

function headOfRomance(words: Word[]): Word | undefined {
  const at = words.findIndex(({ token }) => !BEFORE_NOUN.has(token.low));
  const word = words[at];
  if (!word) return undefined;
  if (isAcronym(word.token.text)) return word;
  return /[sxie]$/.test(word.token.low) && word.token.low.length > 2 ? word : undefined;
}

function headOfDutch(words: Word[]): Word | undefined {
  return words.find(
    ({ token }) => isAcronym(token.text) || (/(?:en|s)$/.test(token.low) && token.low.length > 3),
  );
}

function toUnit({ tokens, language }: FigureText, { token, index }: Word): FoundUnit {
  const measure = toUnitOfWord(token.low, language);
  if (measure) return { unit: measure[0], factor: measure[1], next: index + 1 };
  const before = tokens[index - 1]?.low;
  if (before === 'data' && /^cent(?:er|re)s?$/.test(token.low))
    return { unit: 'data center', factor: 1, next: index + 1 };
  const end = index + 1;
  const compound = compoundOf(tokens, index);
  if (compound) return compound;
  const unit = toSingular(token.text, token.low, language);
  return { unit: unit.replace(/^datacent(?:er|re)$/, 'data center'), factor: 1, next: end };
}

/** "centros de datos", "centres de données", "centri dati": what is one word in English. */
function compoundOf(tokens: readonly Token[], index: number): FoundUnit | null {
  const [head, de, noun] = [0, 1, 2].map((offset) => tokens[index + offset]?.low ?? '') as [
    string,
    string,
    string,
  ];
  if (/^cent(?:ros|res)$/.test(head) && de === 'de' && /^(?:datos|donnees|dados)$/.test(noun)) {
    const [one, two, three] = [0, 1, 2].map((offset) => tokens[index + offset]?.text.toLowerCase());
    return { unit: `${one?.replace(/s$/, '')} ${two} ${three}`, factor: 1, next: index + 3 };
  }
  return head === 'centri' && /^dati$/.test(de)
    ? { unit: 'centro dati', factor: 1, next: index + 2 }
    : null;
}
