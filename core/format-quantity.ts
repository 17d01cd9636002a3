/** Writes quantities the way a card shows them: "$20bn", "1.5 GW", "900,000 cores". */
import type { Qualifier, Quantity } from './claim.ts';

const MONEY_SIGNS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  KRW: '₩',
  INR: '₹',
};
/** A counted acronym (GPU) has three capitals too, so the form alone does not make money of a unit. */
const CURRENCIES = /* @__PURE__ */ new Set(/* @__PURE__ */ Intl.supportedValuesOf('currency'));
const MONEY_SCALES = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const;
const COUNT_SCALES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const PREFIXES = [
  [1e18, 'E'],
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;
/** Base units that take SI prefixes. */
const PREFIXED = /^(?:Wh?|B(?:\/s)?|bit\/s|(?:FL)?OP\/s|Hz|V)$/;
/** Other units that are signs, which have no plural. */
const SIGNS = new Set(['pp', 'bp', 'kg', 'bit', 'VA', 'Ah', 'J', '°C', '°F']);

/** Writes a qualifier as a reader says it before the value ("up to"); null where there is none. */
export function formatQualifier(qualifier: Qualifier | null | undefined): string | null {
  return qualifier ? qualifier.replace('-', ' ') : null;
}

/** Formats a quantity, or the range that it is; at most three significant decimals, never rounded beyond that. */
export function formatQuantity({ value, high, unit }: Quantity): string {
  if (high === undefined) return formatOne(value, unit);
  if (isCounted(unit))
    return `${scaled(value, COUNT_SCALES)}–${scaled(high, COUNT_SCALES)} ${toPlural(unit)}`;
  const low = formatOne(value, unit);
  const top = formatOne(high, unit);
  return `${low}–${top}`;
}

/** Writes the mere number of a counted thing, whose name stands elsewhere: "4 trillion". */
export function formatCount({ value, high }: Quantity): string {
  const low = scaled(value, COUNT_SCALES);
  return high === undefined ? low : `${low}–${scaled(high, COUNT_SCALES)}`;
}

/** Writes a counted noun with a capital letter, in the plural: "Transistors"; null for signs, rates and money. */
export function toCountLabel(unit: string): string | null {
  if (!isCounted(unit)) return null;
  const plural = toPlural(unit);
  return `${plural[0]?.toUpperCase()}${plural.slice(1)}`;
}

function formatOne(value: number, unit: string): string {
  if (CURRENCIES.has(unit)) {
    const sign = MONEY_SIGNS[unit];
    return `${sign ?? `${unit} `}${scaled(value, MONEY_SCALES)}`;
  }
  if (unit === '%' || unit === 'x') return `${plain(value)}${unit}`;
  if (unit === 'm') return value < 1e-6 ? `${plain(value * 1e9)} nm` : `${plain(value)} m`;
  if (unit === 'm3') return `${plain(value)} m³`;
  if (unit === 'm2') return value < 1 ? `${plain(value * 1e6)} mm²` : `${plain(value)} m²`;
  // A lone B would pass for billion.
  if (unit === 'B' && value < 1000) return `${plain(value)} ${value === 1 ? 'byte' : 'bytes'}`;
  if (PREFIXED.test(unit)) {
    const [factor, prefix] = PREFIXES.find(([size]) => value >= size) ?? [1, ''];
    return `${plain(value / factor)} ${prefix}${unit.replace('OP/s', 'OPS')}`;
  }
  return `${scaled(value, COUNT_SCALES)} ${value === 1 ? unit : toPlural(unit)}`;
}

/** Tells a noun from a sign, an amount of money or a rate. */
function isCounted(unit: string): boolean {
  const isSign = CURRENCIES.has(unit) || SIGNS.has(unit) || PREFIXED.test(unit);
  return !isSign && !/^(?:%|x|m[23]?)$|\//.test(unit);
}

/** Makes the plural of a counted noun; rates ("token/s") and points ("pp", "bp") have none. */
function toPlural(unit: string): string {
  if (unit.includes('/') || SIGNS.has(unit)) return unit;
  if (unit === 'person') return 'people';
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

function scaled(value: number, scales: readonly (readonly [number, string])[]): string {
  const [factor, word] = scales.find(([size]) => value >= size) ?? [1, ''];
  return `${plain(value / factor)}${word}`;
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 6 : 3 });
}
