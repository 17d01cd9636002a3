/**
 * Step 2: text and gazetteer in, mentions out: spans whose letters may name an entity. Knows letters,
 * boundaries and case, not meaning; which mention is meant is step 3 (link-mentions.ts).
 */
import { ASCII_WORD, IGNORABLE, SOLID, wordUnitOf } from './characters.ts';
import { type CompiledAlias, type Gazetteer, slotOf, type WordGroup } from './gazetteer.ts';
import { endOfAlias, skipJoint } from './match-alias.ts';
import { AFTER_NINE, hashStep, readWord } from './read-word.ts';
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

const SPACE = 32;

/**
 * Finds all mentions, in order, none overlapping; the longest surface form wins. Linear in the text: each unit is
 * read once, and nine words in ten cost nothing more than a look into the gazetteer's filter.
 */
export function spotMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const { filter, mask, bySolidUnit } = gazetteer;
  const mentions: Mention[] = [];
  const length = text.length;
  let start = 0;
  let hash = 0;
  let withoutLast = 0;
  let isNumber = false;
  /** A name may end before a digit (Trainium2), so such words are always looked at. */
  let hasDigit = false;
  for (let i = 0; i <= length; i++) {
    // A last word ends like any other.
    const unit = i < length ? text.charCodeAt(i) : SPACE;
    const folded = unit < 128 ? (ASCII_WORD[unit] as number) : wordUnitOf(unit);
    if (folded > IGNORABLE) {
      if (hash === 0) isNumber = folded < AFTER_NINE;
      else if (folded < AFTER_NINE && !isNumber) hasDigit = true;
      withoutLast = hash;
      hash = hashStep(hash, folded);
      continue;
    }
    // What cannot be seen joins the letters of a word.
    if (folded === IGNORABLE) continue;
    let mention: Mention | null = null;
    if (hash !== 0) {
      const mayBeName =
        hasDigit || filter[slotOf(hash, mask)] !== 0 || filter[slotOf(withoutLast, mask)] !== 0;
      if (mayBeName) mention = mentionOfWord(text, start, gazetteer);
    }
    if (!mention && folded === SOLID) {
      const aliases = bySolidUnit(unit);
      mention = aliases ? longestAt(text, i, aliases) : null;
    }
    if (mention) {
      mentions.push(mention);
      i = mention.end - 1;
    }
    start = i + 1;
    hash = 0;
    withoutLast = 0;
    hasDigit = false;
  }
  return mentions;
}

function mentionOfWord(text: string, from: number, { byFirstWord }: Gazetteer): Mention | null {
  const { start, end, hashes } = readWord(text, from);
  for (const hash of hashes) {
    const group = byFirstWord(hash);
    const mention = group ? longestAt(text, start, aliasesOf(group, text, end)) : null;
    if (mention) return mention;
  }
  return null;
}

/** Lists the aliases of a group that may stand here, by the word behind the first. */
function aliasesOf({ alone, bySecondWord }: WordGroup, text: string, end: number): CompiledAlias[] {
  if (bySecondWord.size === 0) return alone;
  const { hashes } = readWord(text, skipJoint(text, end));
  const longer = hashes.flatMap((hash) => bySecondWord.get(hash) ?? []);
  return longer.length > 0 ? [...alone, ...longer] : alone;
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
