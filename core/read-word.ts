/** Words as names are looked up by: a hash of their folded letters, joined over what cannot be seen. */
import { IGNORABLE, wordUnitOf } from './characters.ts';

/** A word, and the hashes of all that it may be read as. */
export interface Word {
  start: number;
  end: number;
  /**
   * Whole; without a last s (a plural or genitive); up to its first digit, and up to a v before that (Trainium2, TPUv6e).
   * None where no word begins.
   */
  hashes: number[];
}

/** Digits are the units of words below this one. */
export const AFTER_NINE = 58;
const SMALL_S = 115;
const SMALL_V = 118;

/** Adds one folded unit to a word's hash (a 32-bit integer). */
export function hashStep(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

/** Reads the word at `from`, or behind what cannot be seen there. */
export function readWord(text: string, from: number): Word {
  let start = from;
  let end = from;
  let hash = 0;
  let withoutLast = 0;
  let last = 0;
  let beforeDigit = 0;
  let beforeVersion = 0;
  for (; end < text.length; end++) {
    const folded = wordUnitOf(text.charCodeAt(end));
    if (folded < IGNORABLE) break;
    if (folded === IGNORABLE) {
      if (hash === 0) start = end + 1;
      continue;
    }
    if (folded < AFTER_NINE && beforeDigit === 0) {
      beforeDigit = hash;
      if (last === SMALL_V) beforeVersion = withoutLast;
    }
    withoutLast = hash;
    last = folded;
    hash = hashStep(hash, folded);
  }
  const withoutS = last === SMALL_S ? withoutLast : 0;
  const hashes = [hash, withoutS, beforeDigit, beforeVersion].filter((one) => one !== 0);
  return { start, end, hashes };
}
