/**
 * Step 2: text and gazetteer in, mentions out: spans whose letters may name an entity. Knows letters,
 * boundaries and case, not meaning; which mention is meant is step 3 (link-mentions.ts).
 */
import {
  ASCII_WORD,
  classOf,
  DIGIT,
  foldUnit,
  IGNORABLE,
  LETTER,
  OTHER,
  SOLID,
} from './characters.ts';
import { type CompiledAlias, type Gazetteer, hashStep, slotOf } from './gazetteer.ts';
import { endOfAlias } from './match-alias.ts';
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
