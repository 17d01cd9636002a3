/** Units behind a number in their base units: percent and points, measures as signs (GW, TB/s, mm²) or words (terawatt-hours, mètres carrés), time. Counted nouns are counted-noun.ts. */
import {
  END,
  type FigureText,
  matchAt,
  roundOff,
  toForm,
  toLookup,
  toTable,
} from './figure-text.ts';

/** A unit found behind a number. */
export interface FoundUnit {
  /** The base unit: `W`, `B/s`, `m2`, `%`, `day`. */
  unit: string;
  /** What one of it is in the base unit. */
  factor: number;
  /** The place behind it. */
  end: number;
}

/** Prefixes with their powers of ten. */
const POWERS = toTable(
  'p:-12 n:-9 µ:-6 μ:-6 m:-3 c:-2 d:-1 k:3 K:3 M:6 G:9 T:12 P:15 E:18 Z:21 nano:-9 micro:-6 mikro:-6 milli:-3 mili:-3 centi:-2 zenti:-2 kilo:3 chilo:3 quilo:3 mega:6 giga:9 tera:12 peta:15 exa:18 zetta:21',
);

type Row = readonly [unit: string, forms: string, factor?: number];
/** Signs with the prefixes that they take. */
const SIGNS: readonly Row[] = [
  ['Wh', '([mkMGTPE]?)[Ww][Hh]'],
  ['W', '([mkKMGTPE]?)Wp?'],
  ['bit/s', '([kKMGTPE])bps'],
  ['B/s', '([kKMGTPE])Bps'],
  ['B', '([kKMGTPEZ]i?)[Bo]'],
  ['bit', '([kKMGTP]i?)b(?:its?)?'],
  ['Hz', '([kKMGTPE]?)[Hh][Zz]'],
  ['FLOP/s', '([kKMGTPEZ]?)(?:FLOPS?|[Ff]lops?)'],
  ['OP/s', '([kMGTPE]?)OPS'],
  ['V', '([mkMGTPE]?)V'],
  ['VA', '([kMG])VA'],
  ['eV', '([kMGT])eV'],
  ['Ah', '(m)Ah'],
  ['J', '([kMGTP])J'],
  ['kg', '([kmµμ]?)g', 1e-3],
  ['m', '([nµμmcdk]?)m'],
  ['second', '([nµμm])s'],
  ['°C', '()(?:° ?C|℃)'],
  ['°F', '()° ?F'],
];
/** Words that take prefixes, in all languages. */
const WORDS: readonly Row[] = [
  ['Wh', 'watt[- ]?h(?:ou)?rs?|watt(?:stunden?|ora|heures?|uur)'],
  ['W', 'watts?|vatios?'],
  ['B', 'bytes?|octets?'],
  ['bit', 'bits?'],
  ['FLOP/s', 'flops?'],
  ['Hz', 'hertz'],
  ['m', 'met(?:er[ns]?|res?|r[io]|ros)'],
  ['kg', 'gram(?:s|me?s?|mi|[ao]s?)?', 1e-3],
  ['V', 'volt(?:s|ios)?'],
  ['J', 'joules?'],
  ['second', 'se[ckg](?:ond[eios]?s?|und(?:en?|os?))'],
  ['ton', 'tons?'],
  ['tonne', 'tonne[ns]?'],
];
/** Words that take none. */
const PLAIN: readonly Row[] = [
  ['kg', 'k(?:ilo|g)s?'],
  ['m', 'fe?et|foot|ft', 0.3048],
  ['m', 'inch(?:es)?', 0.0254],
  ['m', 'miles?|mph', 1609.344],
  ['m', 'yards?', 0.9144],
  ['m', 'kmh', 1e3],
  ['m2', 'acres?', 4046.8564224],
  ['m2', 'ha|hectares?', 1e4],
  ['m2', 'sqft', 0.09290304],
  ['m2', 'sqm'],
  ['minute', 'min(?:ute)?s?'],
  ['hour', 'h(?:ou)?rs?'],
  ['day', 'days?'],
  ['week', 'weeks?'],
  ['month', 'months?'],
  ['year', 'y(?:ea)?rs?'],
  ['decade', 'decades?'],
  ['century', 'centur(?:y|ies)'],
  ['second', 'secs?'],
];
/** Words of other languages, of which some mean something else in English. */
const FOREIGN: readonly Row[] = [
  ['m', 'zoll', 0.0254],
  ['m', 'meilen?|milhas|millas|miglia', 1609.344],
  ['m2', 'hektar|hectareas|ettari', 1e4],
  ['m2', 'quadratmetern?'],
  ['m2', 'quadratkilometern?', 1e6],
  ['m2', 'quadratmillimetern?', 1e-6],
  ['m3', 'kubikmetern?'],
  ['minute', 'minut(?:en|i|os?)|minuut'],
  ['hour', 'stunden?|heures?|horas?|or[ae]|uur'],
  ['day', 'tagen?|tag|jour(?:nee)?s?|dias?|giorn[io]|dag(?:en)?'],
  ['week', 'wochen?|semain(?:a|e)s?|semanas?|settiman[ae]|weken'],
  ['month', 'monate?n?|mois|mes(?:es|[ei])?|maand(?:en)?'],
  ['year', 'jahre?n?|an(?:nee)?s?|anos?|ann[oi]|jaar|jaren'],
];
const PERCENT: readonly Row[] = [
  [
    'pp',
    '% ?(?:points?|pts?|pp?|포인트)|pps?|pp?ts?|per ?cent(?:age)?[- ]points?|points? de pourcentage|punt[oi]s? (?:de )?porcentual(?:es)?|punt[oi] percentual[ei]|pontos? percentua(?:is|l)|pro[zc]entpun[kc]?te?n?',
  ],
  [
    'bp',
    'bps?|bips|basis[- ]points?|points? de base|punt[oi]s? (?:basicos?|base)|pontos?(?: de)? bas(?:e|icos?)|basispunkte?n?|basispunten',
  ],
  ['%', '[%٪]|per ?cent|pct|pro[zc]ent|po[ur]+ ci?ento?|per cento|porcento'],
  ['%', '‰', 0.1],
];

const toUnits = (rows: readonly Row[], frame?: string) =>
  toLookup(
    rows.map(([unit, forms, factor = 1]) => [{ unit, factor }, forms]),
    frame,
  );
const readPercentForm = toUnits(PERCENT, `(?: |-)?(?:@)${END}`);
const signs = SIGNS.map(([unit, form, factor = 1]) => ({ unit, factor, form: toForm(form + END) }));
const readPrefix = toForm(`(?:${[...POWERS.keys()].filter((key) => key.length > 2).join('|')})?`);
const readWord = toUnits(WORDS);
const readPlain = toUnits(PLAIN);
const readForeign = toUnits(FOREIGN);

/** The units that a rate can be made of. */
const RATED = /^(?:B|bit|FLOP)/;
const PER_SECOND = toForm(
  ` ?(?:/| (?:per|an?|each|every|pro|je|par|por|al) )s(?:ec|econd[eo]?|ekunde|egundo)?${END}`,
);
const SQUARE = toForm('(?:(sq|square|vierkante)|cubic)[. -]{1,2}');
const POWER = toForm(
  `(?:([²2])|([³3])| (?:(carres?|cuadrados?|quadrat[io]|quadrados?)|cub(?:es?|ic?os?|i)))${END}`,
);

/** Reads percent or points; null when neither stands there. */
export function readPercent({ low, language }: FigureText, at: number): FoundUnit | null {
  const found = readPercentForm(low, at);
  if (found) return { ...found.what, end: found.end };
  const points = language === 'fr' && matchAt(/ points?\b/y, low, at);
  return points ? { unit: 'pp', factor: 1, end: at + points[0].length } : null;
}

/** Reads a unit of measure or time at a place; null when none stands there. */
export function readMeasure(source: FigureText, at: number): FoundUnit | null {
  const { low } = source;
  const square = matchAt(SQUARE, low, at);
  if (square) {
    const side = readSimple(source, at + square[0].length);
    return side?.unit === 'm' ? toPower(side, square[1] ? 2 : 3, side.end) : null;
  }
  // "256 B/s" has no prefix, which a lone B would need.
  if (/^B(?:\/| per )s/.test(source.plain.slice(at, at + 6)))
    return { unit: 'B/s', factor: 1, end: endOfPerSecond(source, at + 1) };
  const found = readSimple(source, at);
  if (!found) return null;
  if (found.unit === 'm') {
    const power = matchAt(POWER, low, found.end);
    if (power) return toPower(found, power[1] || power[3] ? 2 : 3, found.end + power[0].length);
  }
  const end = RATED.test(found.unit) ? endOfPerSecond(source, found.end) : 0;
  return end ? { ...found, unit: found.unit.replace(/(?:\/s)?$/, '/s'), end } : found;
}

const toPower = ({ factor }: FoundUnit, power: number, end: number): FoundUnit => ({
  unit: `m${power}`,
  factor: roundOff(factor ** power),
  end,
});

/** Where "/s" or "per second" ends; 0 when it does not stand there. */
export function endOfPerSecond({ low }: FigureText, at: number): number {
  const [found] = matchAt(PER_SECOND, low, at) ?? [];
  return found ? at + found.length : 0;
}

function readSimple({ plain, low, language }: FigureText, at: number): FoundUnit | null {
  for (const { unit, factor, form } of signs) {
    const found = matchAt(form, plain, at);
    if (found) return { unit, factor: sizeOf(found[1] ?? '', factor), end: at + found[0].length };
  }
  const [prefix = ''] = matchAt(readPrefix, low, at) ?? [];
  const word =
    readWord(low, at + prefix.length) ??
    readPlain(low, at) ??
    (language === 'en' ? null : readForeign(low, at));
  if (!word) return null;
  const { unit, factor } = word.what;
  return { unit, factor: sizeOf(prefix, factor), end: word.end };
}

function sizeOf(prefix: string, factor: number): number {
  if (prefix.length === 2) return 1024 ** ('KMGTP'.indexOf(prefix.charAt(0).toUpperCase()) + 1);
  return roundOff(Number(`1e${POWERS.get(prefix) ?? 0}`) * factor);
}
