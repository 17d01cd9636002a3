/**
 * Step 2: text and gazetteer in, mentions out: spans whose letters may name an entity. Knows letters,
 * boundaries and case, not meaning; which mention is meant is step 3 (link-mentions.ts).
 */
import {
  ASCII_WORD,
  classOf,
  DIGIT,
  fold,
  foldUnit,
  foldWidth,
  IGNORABLE,
  isHyphen,
  isSpace,
  LETTER,
  OTHER,
  SOLID,
} from './characters.ts';
import { type CompiledAlias, type Gazetteer, hashStep, slotOf } from './gazetteer.ts';
import { isPartOfAddress } from './web-address.ts';

/** A surface form that may name an entity. Offsets are UTF-16 units of the text, `end` exclusive. */
export interface Mention {
  start: number;
  end: number;
  /** The exact characters on the page. */
  surfaceForm: string;
  /** The aliases that read these characters, of one or more entities. */
  candidates: CompiledAlias[];
}

/** A word being read: where it ends, and the hashes of all that it may be read as. */
interface Word {
  end: number;
  whole: number;
  /** Without its last letter when that is an s: a plural or a genitive. */
  withoutS: number;
  /** Up to its first digit, and up to a v before it: Trainium2, TPUv6e. */
  beforeDigit: number;
  beforeVersion: number;
}

const SMALL_S = 115;
const SMALL_V = 118;

/** Finds all mentions, in order, none overlapping; the longest surface form wins. Linear in the text. */
export function spotMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  // One object for all words: a text has hundreds of thousands.
  const word: Word = { end: 0, whole: 0, withoutS: 0, beforeDigit: 0, beforeVersion: 0 };
  const length = text.length;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? (ASCII_WORD[unit] === 0 ? OTHER : LETTER) : classOf(unit);
    if (kind === LETTER || kind === DIGIT) {
      readWord(text, i, word);
      const mention = mentionOfWord(text, i, word, gazetteer);
      if (mention) mentions.push(mention);
      i = mention ? mention.end : word.end;
    } else if (kind === SOLID) {
      const aliases = gazetteer.bySolidUnit.get(unit);
      const mention = aliases && longestAt(text, i, aliases);
      if (mention) mentions.push(mention);
      i = mention ? mention.end : i + 1;
    } else i++;
  }
  return mentions;
}

/** Reads the word that starts at `start`, joined over characters that cannot be seen. */
function readWord(text: string, start: number, word: Word): void {
  const length = text.length;
  let hash = 0;
  let beforeLast = 0;
  let last = 0;
  word.beforeDigit = 0;
  word.beforeVersion = 0;
  let i = start;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    let folded = 0;
    if (unit < 128) folded = ASCII_WORD[unit] as number;
    else {
      const kind = classOf(unit);
      if (kind === IGNORABLE) continue;
      if (kind === LETTER || kind === DIGIT) folded = foldUnit(unit);
    }
    if (folded === 0) break;
    if (folded < 58 && word.beforeDigit === 0) {
      word.beforeDigit = hash;
      if (last === SMALL_V) word.beforeVersion = beforeLast;
    }
    beforeLast = hash;
    last = folded;
    hash = hashStep(hash, folded);
  }
  word.end = i;
  word.whole = hash;
  word.withoutS = last === SMALL_S ? beforeLast : 0;
}

function mentionOfWord(
  text: string,
  start: number,
  { whole, withoutS, beforeDigit, beforeVersion }: Word,
  gazetteer: Gazetteer,
): Mention | null {
  return (
    mentionOfHash(text, start, whole, gazetteer) ??
    mentionOfHash(text, start, withoutS, gazetteer) ??
    mentionOfHash(text, start, beforeDigit, gazetteer) ??
    mentionOfHash(text, start, beforeVersion, gazetteer)
  );
}

function mentionOfHash(
  text: string,
  start: number,
  hash: number,
  { filter, mask, byFirstWord }: Gazetteer,
): Mention | null {
  if (hash === 0 || filter[slotOf(hash, mask)] === 0) return null;
  const aliases = byFirstWord.get(hash);
  return aliases ? longestAt(text, start, aliases) : null;
}

function longestAt(text: string, start: number, aliases: CompiledAlias[]): Mention | null {
  let end = 0;
  let candidates: CompiledAlias[] = [];
  for (const alias of aliases) {
    const aliasEnd = endOfAlias(text, start, alias);
    if (aliasEnd === 0 || aliasEnd < end) continue;
    if (aliasEnd > end) candidates = [];
    end = aliasEnd;
    candidates.push(alias);
  }
  if (end === 0 || isPartOfAddress(text, start, end)) return null;
  return { start, end, surfaceForm: text.slice(start, end), candidates };
}

/** Compares one alias with the text from `start`; gives the surface form's end, or 0 when it is not there. */
function endOfAlias(text: string, start: number, compiled: CompiledAlias): number {
  const { folded, alias } = compiled;
  if (startsInsideWord(text, start)) return 0;
  let i = start;
  for (let j = 0; j < folded.length; j++) {
    const wanted = folded.charCodeAt(j);
    if (wanted === 32 || wanted === 45) {
      const next = skipJoint(text, i);
      if (next === i) return 0;
      i = next;
      continue;
    }
    while (j > 0 && classOf(text.charCodeAt(i)) === IGNORABLE) i++;
    if (i >= text.length || foldUnit(text.charCodeAt(i)) !== wanted) return 0;
    i++;
  }
  if (!hasRightCase(text.slice(start, i), alias)) return 0;
  const last = folded.charCodeAt(folded.length - 1);
  if (alias.generation) i = skipGeneration(text, i);
  if (classOf(last) === SOLID) return i;
  const bare = skipIgnorable(text, i);
  if (endsWord(text, bare)) return i;
  // Plural and genitive: TPUs, MI400s, Nvidias.
  const isS = (text.charCodeAt(bare) | 32) === 115;
  return isS && endsWord(text, skipIgnorable(text, bare + 1)) ? bare + 1 : 0;
}

function startsInsideWord(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && classOf(text.charCodeAt(before)) === IGNORABLE) before--;
  if (before < 0) return false;
  const kind = classOf(text.charCodeAt(before));
  const own = text.charCodeAt(start);
  if (classOf(own) !== SOLID) return kind === LETTER || kind === DIGIT;
  // The middle dot stands among the katakana letters, but parts words.
  if (kind !== SOLID) return false;
  // Kana and Hangul words are runs of one script; Han words touch their neighbours.
  const previous = text.charCodeAt(before);
  const sameRun = (low: number, high: number) =>
    own >= low && own <= high && previous >= low && previous <= high;
  return sameRun(0x30a1, 0x30fe) || sameRun(0xac00, 0xd7a3);
}

/** Skips what may stand between two parts of a name: spaces, hyphens ("Google-Cloud-Kunden"), one line break. */
function skipJoint(text: string, from: number): number {
  let i = from;
  let breaks = 0;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) breaks++;
    else if (!isSpace(unit) && !isHyphen(unit) && classOf(unit) !== IGNORABLE) break;
  }
  // A blank line parts two paragraphs, so what stands on its two sides is not one name.
  return breaks > 1 ? from : i;
}

/** Skips a generation behind a name: "2", " 3", "-3", "v6e", " v5p", "7x". */
function skipGeneration(text: string, from: number): number {
  const start = skipIgnorable(text, from);
  const match =
    /^(?:[\s\u2010\u2011-]?v\d{1,2}[a-z]{0,2}|[\u2010\u2011-]?\d{1,2}[a-z]?|[^\S\n]\d[a-z]?)/.exec(
      fold(text.slice(start, start + 8)),
    );
  if (!match) return from;
  const end = start + match[0].length;
  // "WSE 3.0" and "Trainium 3,000 times" go on as numbers.
  return endsWord(text, skipIgnorable(text, end)) && !/^[.,]\d/.test(text.slice(end, end + 2))
    ? end
    : from;
}

function skipIgnorable(text: string, from: number): number {
  let i = from;
  while (i < text.length && classOf(text.charCodeAt(i)) === IGNORABLE) i++;
  return i;
}

function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const kind = classOf(text.charCodeAt(at));
  return kind !== LETTER && kind !== DIGIT;
}

function hasRightCase(surface: string, alias: CompiledAlias['alias']): boolean {
  if (alias.case === 'any') return true;
  const seen = lettersOf(surface);
  const wanted = lettersOf(alias.text);
  if (seen === wanted) return true;
  if (alias.case === 'exact' || seen.length === 1) return false;
  return seen === wanted.toUpperCase();
}

function lettersOf(surface: string): string {
  let letters = '';
  for (let i = 0; i < surface.length; i++) {
    const kind = classOf(surface.charCodeAt(i));
    if (kind === LETTER || kind === DIGIT || kind === SOLID) {
      letters += String.fromCharCode(foldWidth(surface.charCodeAt(i)));
    }
  }
  return letters;
}
