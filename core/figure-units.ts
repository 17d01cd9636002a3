/** Units of measure behind a number, as signs (GW, TB/s, mm²) or words (terawatt-hours, mètres carrés), in their base units. Counted nouns are counted-noun.ts. */
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';
import {
  FOREIGN_WORDS,
  PLAIN_WORDS,
  PREFIXED_WORDS,
  type UnitOfWord,
  WORD_PREFIX,
} from './unit-words.ts';

/** A unit found at a token. */
export interface FoundUnit {
  /** The base unit: `W`, `B/s`, `m2`, `%`, `day`. */
  unit: string;
  /** What one of it is in the base unit. */
  factor: number;
  /** Index of the token behind it. */
  next: number;
}

const PREFIXES = new Map<string, number>([
  ...(['p-12', 'n-9', 'µ-6', 'μ-6', 'm-3', 'c-2', 'd-1'] as const).map(
    (entry): [string, number] => [entry[0] as string, Number(`1e${entry.slice(1)}`)],
  ),
  ...(['k3', 'K3', 'M6', 'G9', 'T12', 'P15', 'E18', 'Z21'] as const).map(
    (entry): [string, number] => [entry[0] as string, Number(`1e${entry.slice(1)}`)],
  ),
  ...[...'KMGTP'].map((letter, index): [string, number] => [`${letter}i`, 1024 ** (index + 1)]),
]);
/** Signs, with the prefixes that they take or need. */
const SIGNS: readonly (readonly [form: RegExp, unit: string, factor?: number])[] = [
  [/^([mkMGTPE]?)(?:Wh|WH|wh)$/, 'Wh'],
  [/^([mkKMGTPE]?)Wp?$/, 'W'],
  [/^([kKMGTPE])bps$/, 'bit/s'],
  [/^([kKMGTPE])Bps$/, 'B/s'],
  [/^([kKMGTPEZ]i?)(?:B|o)$/, 'B'],
  [/^([kKMGTP]i?)(?:b|bits?)$/, 'bit'],
  [/^([kKMGTPE]?)Hz$/i, 'Hz'],
  [/^([kKMGTPEZ]?)(?:FLOPS?|Flops|flops|Flop|flop)$/i, 'FLOP/s'],
  [/^([kMGTPE]?)OPS$/i, 'OP/s'],
  [/^([mkMGTPE]?)V$/, 'V'],
  [/^([kMG])VA$/, 'VA'],
  [/^([kMGT])eV$/, 'eV'],
  [/^(m)Ah$/, 'Ah'],
  [/^([kMGTP])J$/, 'J'],
  [/^([kmµμ]?)g$/, 'kg', 1e-3],
  [/^([nµμmcdk]?)m$/, 'm'],
  [/^([nµμm])s$/, 'second'],
];
const LOUD_PREFIX: Record<string, string> = {
  k: 'k',
  m: 'M',
  g: 'G',
  t: 'T',
  p: 'P',
  e: 'E',
  z: 'Z',
};

const SECOND = /^(?:s|sec|second|sekunde|seconde|segundo|secondo)$/;
const PER = /^(?:per|a|each|every|pro|je|par|por|al)$/;
const SQUARE = /^(?:sq|square|vierkante)$/;
const SQUARE_AFTER = /^(?:carres?|cuadrados?|quadrat[io]|quadrados?)$/;
const CUBE_AFTER = /^(?:cubes?|cubicos?|cubi)$/;
const HOUR = /^(?:hours?|horas?|ora|ore|heures?|stunden?|hr|h)$/;

/** The dimensions that a rate can be made of. */
const RATED: Record<string, string> = {
  B: 'B/s',
  bit: 'bit/s',
  'FLOP/s': 'FLOP/s',
  FLOP: 'FLOP/s',
};

/** Reads a unit of measure at a token; null when none stands there. */
export function readMeasure(
  tokens: readonly Token[],
  index: number,
  language: FigureLanguage,
): FoundUnit | null {
  const at = (offset: number) => tokens[index + offset] ?? NO_TOKEN;
  if (at(0).text === '°') {
    const degree = /^[CF]$/.test(at(1).text) && at(1).gap <= 1 ? at(1).text : null;
    return degree ? { unit: `°${degree}`, factor: 1, next: index + 2 } : null;
  }
  if (at(0).text === '℃') return { unit: '°C', factor: 1, next: index + 1 };
  if (at(0).kind !== 'word') return null;
  const rated = at(0).text === 'B' ? endOfPerSecond(tokens, index + 1) : 0;
  if (rated) return { unit: 'B/s', factor: 1, next: rated };
  const squared = readSquare(tokens, index, language);
  if (squared) return squared;
  const found = toUnitOfSign(at(0).text) ?? toUnitOfWord(at(0).low, language);
  if (!found) return null;
  return withRate(tokens, withPower(tokens, { unit: found[0], factor: found[1], next: index + 1 }));
}

/** "square feet", "sq. ft.", "cubic metres". */
function readSquare(tokens: readonly Token[], index: number, language: FigureLanguage) {
  const low = tokens[index]?.low ?? '';
  const isCubic = low === 'cubic';
  if (!SQUARE.test(low) && !isCubic) return null;
  let next = index + 1;
  if (/^[.-]$/.test(tokens[next]?.text ?? '') && tokens[next]?.gap === 0) next++;
  const word = tokens[next];
  const side = word && (toUnitOfSign(word.text) ?? toUnitOfWord(word.low, language));
  if (side?.[0] !== 'm') return null;
  return isCubic
    ? { unit: 'm3', factor: side[1] ** 3, next: next + 1 }
    : { unit: 'm2', factor: round(side[1] ** 2), next: next + 1 };
}

/** "mm²", "km2", "mètres carrés", "watt-hours", "kilowatt hours". */
function withPower(tokens: readonly Token[], found: FoundUnit): FoundUnit {
  const { unit, factor, next } = found;
  const after = tokens[next] ?? NO_TOKEN;
  if (unit === 'm') {
    const power =
      after.gap === 0 ? (/^[²2]$/.test(after.text) ? 2 : /^[³3]$/.test(after.text) ? 3 : 0) : 0;
    const word =
      after.gap === 1 ? (SQUARE_AFTER.test(after.low) ? 2 : CUBE_AFTER.test(after.low) ? 3 : 0) : 0;
    const dimension = power || word;
    if (dimension)
      return { unit: `m${dimension}`, factor: round(factor ** dimension), next: next + 1 };
  }
  if (unit === 'W') {
    const isHyphened = /^[-‐‑]$/.test(after.text) && after.gap === 0;
    const hour = isHyphened ? tokens[next + 1] : after;
    if (hour && HOUR.test(hour.low) && (isHyphened || hour.gap === 1))
      return { unit: 'Wh', factor, next: next + (isHyphened ? 2 : 1) };
  }
  return found;
}

/** "TB/s", "terabits per second", "FLOP/s". */
export function withRate(tokens: readonly Token[], found: FoundUnit): FoundUnit {
  const rate = RATED[found.unit];
  const next = rate ? endOfPerSecond(tokens, found.next) : 0;
  return rate && next ? { ...found, unit: rate, next } : found;
}

/** Where "/s" or "per second" ends; 0 when it does not stand there. */
export function endOfPerSecond(tokens: readonly Token[], index: number): number {
  const [per = NO_TOKEN, second = NO_TOKEN] = [tokens[index], tokens[index + 1]];
  const isPer = (per.text === '/' && per.gap <= 1) || (PER.test(per.low) && per.gap === 1);
  return isPer && SECOND.test(second.low) ? index + 2 : 0;
}

function toUnitOfSign(text: string): UnitOfWord | null {
  if (text.length > 6) return null;
  for (const [form, unit, scale = 1] of SIGNS) {
    const prefix = form.exec(text)?.[1];
    if (prefix === undefined) continue;
    const size = PREFIXES.get(prefix) ?? PREFIXES.get(LOUD_PREFIX[prefix] ?? '') ?? 1;
    return [unit, round(size * scale)];
  }
  return null;
}

export function toUnitOfWord(low: string, language: FigureLanguage): UnitOfWord | null {
  const plain =
    PREFIXED_WORDS.get(low) ??
    PLAIN_WORDS.get(low) ??
    (language === 'en' ? undefined : FOREIGN_WORDS.get(low));
  if (plain) return plain;
  for (const length of [3, 4, 5, 6]) {
    const prefix = WORD_PREFIX.get(low.slice(0, length));
    const base = prefix && PREFIXED_WORDS.get(low.slice(length));
    if (prefix && base) return [base[0], round(prefix * base[1])];
  }
  return null;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
