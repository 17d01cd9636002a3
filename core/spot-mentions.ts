/**
 * Step 2: text and gazetteer in, mentions out: spans whose letters may name an entity. Knows letters,
 * boundaries and case, not meaning; which mention is meant is step 3 (link-mentions.ts).
 */
import {
  classOf,
  DIGIT,
  fold,
  foldUnit,
  foldWidth,
  IGNORABLE,
  isHyphen,
  isSpace,
  LETTER,
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

/** Finds all mentions, in order, none overlapping; the longest surface form wins. Linear in the text. */
export function spotMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const { filter, mask, byFirstWord, bySolidUnit } = gazetteer;
  const mentions: Mention[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === SOLID) {
      const aliases = bySolidUnit.get(text.charCodeAt(i));
      const mention = aliases && longestAt(text, i, aliases);
      if (mention) mentions.push(mention);
      i = mention ? mention.end : i + 1;
      continue;
    }
    if (kind !== LETTER && kind !== DIGIT) {
      i++;
      continue;
    }
    const start = i;
    let hash = 0;
    // Hashes of the word's shorter readings: without its last letter (plural, genitive), and up to
    // its first digit or the v before it (Trainium2, TPUv6e).
    let beforeLast = 0;
    let beforeDigit = 0;
    let beforeVersion = 0;
    let previous = 0;
    while (i < length) {
      const unit = text.charCodeAt(i);
      const unitClass = classOf(unit);
      if (unitClass === IGNORABLE) {
        i++;
        continue;
      }
      if (unitClass !== LETTER && unitClass !== DIGIT) break;
      if (unitClass === DIGIT && beforeDigit === 0) {
        beforeDigit = hash;
        if (previous === 118) beforeVersion = beforeLast;
      }
      beforeLast = hash;
      previous = foldUnit(unit);
      hash = hashStep(hash, previous);
      i++;
    }
    const hashes = [hash, previous === 115 ? beforeLast : 0, beforeDigit, beforeVersion];
    for (const candidate of hashes) {
      if (candidate === 0 || filter[slotOf(candidate, mask)] === 0) continue;
      const aliases = byFirstWord.get(candidate);
      const mention = aliases && longestAt(text, start, aliases);
      if (!mention) continue;
      mentions.push(mention);
      i = mention.end;
      break;
    }
  }
  return mentions;
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
      const next = skipJoint(text, i, wanted === 45);
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

/** Skips what may stand between two parts of a name: spaces, one line break, and for a hyphen also hyphens. */
function skipJoint(text: string, from: number, hyphen: boolean): number {
  let i = from;
  let breaks = 0;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) breaks++;
    else if (!isSpace(unit) && classOf(unit) !== IGNORABLE && !(hyphen && isHyphen(unit))) break;
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
