/** Compares one alias with a text: letters, joints between its parts, case, generation, plural, word boundaries. */
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
import type { CompiledAlias } from './gazetteer.ts';

const UNDERSCORE = 95;

/** Compares one alias with the text from `start`; gives the surface form's end, or 0 when it is not there. */
export function endOfAlias(text: string, start: number, compiled: CompiledAlias): number {
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
  if (classOf(own) !== SOLID) return kind === LETTER || kind === DIGIT || joins(text, before, -1);
  // The middle dot stands among the katakana letters, but parts words.
  if (kind !== SOLID) return false;
  // Kana and Hangul words are runs of one script; Han words touch their neighbours.
  const previous = text.charCodeAt(before);
  const sameRun = (low: number, high: number) =>
    own >= low && own <= high && previous >= low && previous <= high;
  return sameRun(0x30a1, 0x30fe) || sameRun(0xac00, 0xd7a3);
}

/** Skips what may stand between two parts of a name: spaces, hyphens ("Google-Cloud-Kunden"), one line break. */
export function skipJoint(text: string, from: number): number {
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
  return kind !== LETTER && kind !== DIGIT && !joins(text, at, 1);
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

/** An underscore joins identifiers (nvidia_driver), which are longer words; around a name alone it is mark-up (_Groq_). */
function joins(text: string, at: number, step: 1 | -1): boolean {
  if (text.charCodeAt(at) !== UNDERSCORE) return false;
  const kind = classOf(text.charCodeAt(at + step));
  return kind === LETTER || kind === DIGIT;
}
