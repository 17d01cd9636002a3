/** Characters as names see them: which ones form words, which are invisible, and how letters fold together. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Letters of scripts that are written without spaces, or whose particles stick to the name: kana, Han, Hangul. */
export const SOLID = 3;
/** Characters that a reader cannot see: soft hyphen, joiners, zero-width spaces, variation selectors. */
export const IGNORABLE = 4;

const ASCII_CLASS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? LETTER : /\d/.test(character) ? DIGIT : OTHER;
});

/** ASCII letters in lower case and digits by their unit; 0 for what stands between words. */
export const ASCII_WORD = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  ASCII_CLASS[code] === OTHER ? 0 : String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;

/** Letters that stand one by one, as those of alphabets do, and punctuation: all below this unit. */
const KNOWN_UNITS = 0x2100;
/** The classes of such units, one more than they are; 0 for those never asked for. */
const KNOWN_CLASSES = /* @__PURE__ */ new Uint8Array(KNOWN_UNITS);
/** The same of word units. */
const KNOWN_WORD_UNITS = /* @__PURE__ */ new Uint16Array(KNOWN_UNITS);

/** Tells the class of a UTF-16 unit. Surrogates are OTHER: no name of the race is written with them. */
export function classOf(unit: number): number {
  if (unit < 128) return ASCII_CLASS[unit] as number;
  const known = KNOWN_CLASSES[unit];
  if (known) return known - 1;
  const kind = findClass(unit);
  if (known === 0) KNOWN_CLASSES[unit] = kind + 1;
  return kind;
}

/**
 * Gives what a unit is to a word: the folded letter or digit, or the class (OTHER, SOLID or IGNORABLE, all below any
 * letter) of what is none. Behind the end of a text, where the unit is NaN, that is OTHER.
 */
export function wordUnitOf(unit: number): number {
  if (unit < 128) return ASCII_WORD[unit] as number;
  const known = KNOWN_WORD_UNITS[unit];
  if (known) return known - 1;
  const kind = unit >= 0 ? classOf(unit) : OTHER;
  const wordUnit = kind === LETTER || kind === DIGIT ? foldUnit(unit) : kind;
  if (known === 0) KNOWN_WORD_UNITS[unit] = wordUnit + 1;
  return wordUnit;
}

function findClass(unit: number): number {
  if (isIgnorable(unit)) return IGNORABLE;
  if (isSolid(unit)) return SOLID;
  // Latin and Cyrillic letters: patterns of letters cost a page a millisecond to compile.
  if (unit >= 0xc0 && unit < 0x2b0) return unit === 0xd7 || unit === 0xf7 ? OTHER : LETTER;
  if (unit >= 0x400 && unit < 0x482) return LETTER;
  // Signs of Latin-1, of which three are letters; general punctuation to symbols; halves of surrogate pairs; what is
  // no character: none of them holds a letter that a name is made of.
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? LETTER : OTHER;
  if ((unit >= 0x2000 && unit < 0x2c00) || (unit >= 0x3008 && unit < 0x3021)) return OTHER;
  if ((unit >= 0xd800 && unit < 0xe000) || unit >= 0xfff0) return OTHER;
  const character = String.fromCharCode(foldWidth(unit));
  if (LETTER_OR_MARK.test(character)) return LETTER;
  return NUMBER.test(character) ? DIGIT : OTHER;
}

/** Tells the characters that a reader cannot see. */
export function isIgnorable(unit: number): boolean {
  return (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200d) ||
    unit === 0x2060 ||
    // Variation selectors are marks, but an emoji’s must not make a word of the name behind it.
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}

function isSolid(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb && unit !== 0x30a0) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff66 && unit <= 0xff9d) ||
    (unit >= 0x1100 && unit <= 0x11ff)
  );
}

/** Turns a full-width letter, digit or sign into its ASCII form; other units stay. */
export function foldWidth(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}

/** Folds width and case. One unit in, one unit out, so that offsets keep. */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  const narrow = foldWidth(unit);
  if (narrow < 128) return narrow >= 65 && narrow <= 90 ? narrow + 32 : narrow;
  const lower = String.fromCharCode(narrow).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : narrow;
}

/** Folds width and case of a whole string, unit by unit. */
export function fold(text: string): string {
  // What the browser does by itself is the same but for these, and for letters that would become two.
  const lower = text.toLowerCase();
  if (lower.length === text.length && !/[\uff01-\uff5eΣ]/.test(text)) return lower;
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return folded;
}

/** Tells a capital letter by its unit; where none is (behind the end of a text) it is none. */
export function isCapital(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

/** Tells a small letter by its unit. */
export function isSmall(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
}

/** Tells white space, the no-break kinds and the ideographic space included. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Tells the hyphens that join the parts of a name (not the dashes that part a sentence). */
export function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0xff0d;
}

/** Writes a name of a page on one line: line breaks are spaces, and what cannot be seen is left out. */
export function withoutGaps(name: string): string {
  return withoutInvisible(name).replace(/\s+/g, ' ').trim();
}

/** Leaves out what a reader cannot see. */
export function withoutInvisible(text: string): string {
  let seen = '';
  for (const character of text) if (!isIgnorable(character.charCodeAt(0))) seen += character;
  return seen;
}
