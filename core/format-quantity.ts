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
/** Each with its sign behind money and its word behind what is counted. */
const SCALES = [
  [1e12, 'tn', ' trillion'],
  [1e9, 'bn', ' billion'],
  [1e6, 'm', ' million'],
] as const;
const MONEY = 1;
const COUNT = 2;
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
const SIGNS = /^(?:[pb]p|kg|bit|VA|Ah|J|°[CF])$/;

/** Writes a qualifier as a reader says it before the value ("up to"); null where there is none. */
export function formatQualifier(qualifier: Qualifier | null | undefined): string | null {
  return qualifier ? qualifier.replace('-', ' ') : null;
}

/** Formats a quantity, or the range that it is; at most three significant decimals, never rounded beyond that. */
export function formatQuantity(quantity: Quantity): string {
  const { value, high, unit } = quantity;
  if (!isCounted(unit)) return writeEnds(quantity, (end) => formatOne(end, unit));
  const isOne = value === 1 && high === undefined;
  return `${formatCount(quantity)} ${isOne ? unit : toPlural(unit)}`;
}

/** Writes the mere number of a counted thing, whose name stands elsewhere: "4 trillion". */
export function formatCount(quantity: Quantity): string {
  return writeEnds(quantity, (end) => scaled(end, COUNT));
}

function writeEnds({ value, high }: Quantity, write: (end: number) => string): string {
  return high === undefined ? write(value) : `${write(value)}–${write(high)}`;
}

/** Writes a counted noun with a capital letter, in the plural: "Transistors"; null for signs, rates and money. */
export function toCountLabel(unit: string): string | null {
  if (!isCounted(unit)) return null;
  return capitalise(toPlural(unit));
}

/** Writes a word with a capital letter. */
export const capitalise = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

function formatOne(value: number, unit: string): string {
  if (CURRENCIES.has(unit)) {
    const sign = MONEY_SIGNS[unit];
    // Cents are two digits: "$1.90" stands above a page's own "$1.90".
    const amount = scaled(value, MONEY).replace(/^\d\d?\.\d$/, '$&0');
    return `${sign ?? `${unit} `}${amount}`;
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
  return `${scaled(value, COUNT)} ${unit}`;
}

/** Tells a noun from a sign, an amount of money or a rate. */
function isCounted(unit: string): boolean {
  const isSign = CURRENCIES.has(unit) || SIGNS.test(unit) || PREFIXED.test(unit);
  return !isSign && !/^(?:%|x|m[23]?)$|\//.test(unit);
}

/** Makes the plural of a counted noun. */
function toPlural(unit: string): string {
  if (unit === 'person') return 'people';
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

function scaled(value: number, form: typeof MONEY | typeof COUNT): string {
  const scale = SCALES.find(([size]) => value >= size);
  return scale ? `${plain(value / scale[0])}${scale[form]}` : plain(value);
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 6 : 3 });
}
