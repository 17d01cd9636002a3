/** Says in a word or two what a figure measures, where its clause or its unit says so: "revenue", "equity stake", "transistors". */
import type { Quantity } from './claim.ts';
import type { FigureKind } from './read-figures.ts';

/** A figure's kind and unit, with the clause around it. */
export interface Labelled {
  kind: FigureKind;
  unit: Quantity['unit'];
  /** The clause, and where in it the figure stands. */
  clause: string;
  start: number;
  end: number;
}

/** Words that name an amount, the kinds it may be of, and whether it is told by what stands nearest. The first of equal distance wins. */
const BY_WORDS: readonly (readonly [label: string, words: RegExp, kinds: string])[] = [
  [
    'equity stake',
    /\b(?:stakes?|equity|shareholding|beteiligung|participation|participación)\b/gi,
    'mp',
  ],
  ['warrant', /\bwarrants?\b/gi, 'mp'],
  ['licence', /\blicen[cs](?:e|es|ing)\b/gi, 'm'],
  [
    'capital spending',
    /\bcapex\b|\bcapital (?:spending|expenditures?|outlay)\b|\binvestitionen\b/gi,
    'mp',
  ],
  [
    'market share',
    /\bmarket share\b|\b(?:of|in) the (?:[\w-]+ ){0,4}market\b|\bmarktanteil\b/gi,
    'p',
  ],
  [
    'valuation',
    /\bvalu(?:ed?|es|ing|ation)\b|\bmarket (?:cap\w*|value)\b|\bworth\b|\bbewertung\b|\bvalorisation\b/gi,
    'm',
  ],
  ['gross margin', /\b(?:gross |operating )?margins?\b/gi, 'p'],
  [
    'revenue',
    /\brevenues?\b|\bsales\b|\bturnover\b|\bumsatz\b|\bchiffre d.affaires\b|\bingresos\b|\bricavi\b|売上/gi,
    'mp',
  ],
  [
    'profit',
    /\b(?:profits?|net income|earnings|earned|gewinn|bénéfice|beneficio|utile)\b|利益/gi,
    'mp',
  ],
  ['loss', /\b(?:net |operating )?loss(?:es)?\b|\bverlust\b/gi, 'mp'],
  ['dividend', /\bdividends?\b/gi, 'mp'],
  ['share price', /\b(?:a|per) share\b|\bclosed at\b|\bprice target\b/gi, 'm'],
  ['shares', /\b(?:shares?|stock|aktien?)\b/gi, 'p'],
  ['funding', /\brais(?:e[ds]?|ing)\b|\bfunding\b|\b(?:seed|series \w) round\b|\bround\b/gi, 'm'],
  ['acquisition', /\bacqui(?:re[ds]?|ring|sition)\b|\btakeover\b|\bbuyout\b|\bmerger\b/gi, 'm'],
  ['fine', /\b(?:fine[ds]?|penalty)\b/gi, 'm'],
  ['loan', /\b(?:loans?|debt|credit|bonds?|borrow(?:ed|s|ing)?)\b/gi, 'm'],
  ['backlog', /\bbacklog\b/gi, 'm'],
  [
    'commitment',
    /\b(?:spend(?:s|ing)?|spent|commit(?:s|ted|ment|ments)?|pledge[ds]?|order(?:s|ed)?|buy(?:s|ing)?|bought|purchase[ds]?|deal|contract|pay(?:s|ing|ments?)?|paid|agreement)\b/gi,
    'm',
  ],
  [
    'investment',
    /\b(?:invest(?:s|ed|ing|ment|ments|ir|iert|ieren|it)?|invertirá)\b|\bput(?:s|ting)? in(?:to)?\b/gi,
    'm',
  ],
  ['price', /\b(?:prices?|priced|costs?|rents?|kostet|coûte|cuesta)\b/gi, 'm'],
  [
    'growth',
    /\b(?:grew|grow(?:s|th|n)?|rose|risen|up(?! to)|jumped|climbed|increased?|gained|surged|fell|down|dropped|declined|slid|lost|stieg|sank)\b/gi,
    'p',
  ],
  ['efficiency', /\b(?:efficien\w+|per watt)\b/gi, 'xp'],
  ['speed', /\b(?:fast(?:er)?|speed|throughput|performance|quicker|schneller)\b/gi, 'xp'],
  ['job cuts', /\b(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|layoffs|eliminat\w+)\b/gi, 'j'],
];
/** What a unit measures by itself. */
const BY_UNIT = new Map(
  Object.entries({
    W: 'power',
    Wh: 'energy',
    B: 'memory',
    'B/s': 'bandwidth',
    'bit/s': 'bandwidth',
    'FLOP/s': 'compute',
    'OP/s': 'compute',
    Hz: 'clock',
    m2: 'area',
    V: 'voltage',
    '°C': 'temperature',
    'token/s': 'speed',
    year: 'duration',
    month: 'duration',
    week: 'duration',
    day: 'duration',
    hour: 'duration',
    minute: 'duration',
    second: 'duration',
  }),
);
const JOBS = /^(?:job|employee|worker|position|staff|person|mitarbeiter|stelle)$/;
const KIND_SIGNS: Record<FigureKind, string> = {
  money: 'm',
  percent: 'p',
  multiple: 'x',
  quantity: 'q',
};

/** Gives the label; null where nothing tells. Counted things name themselves. */
export function labelFigure({ kind, unit, clause, start, end }: Labelled): string | null {
  const sign = JOBS.test(unit) ? 'j' : KIND_SIGNS[kind];
  const told = sign === 'q' ? null : nearest(clause, start, end, sign);
  if (told) return told;
  if (kind !== 'quantity' || unit === 'm') return null;
  return BY_UNIT.get(unit) ?? `${unit}${/[a-z]s$/.test(unit) ? '' : 's'}`;
}

/** The label whose word stands nearest: words behind the figure count as a little farther than words before. */
function nearest(clause: string, start: number, end: number, sign: string): string | null {
  let best: { label: string; distance: number } | null = null;
  for (const [label, words, kinds] of BY_WORDS) {
    if (!kinds.includes(sign)) continue;
    for (const match of clause.matchAll(words)) {
      const behind = match.index - end;
      const away = behind >= 0 ? behind + 4 : Math.max(start - match.index - match[0].length, 0);
      // "Revenue rose 12%" tells of revenue.
      const distance = label === 'growth' ? away + 30 : away;
      if (distance < (best?.distance ?? Infinity)) best = { label, distance };
    }
  }
  return best?.label ?? null;
}
