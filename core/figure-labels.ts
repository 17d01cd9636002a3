/** Says in a word or two what a figure measures, where its clause or its unit says so: "revenue", "equity stake", "transistors". */
import type { Quantity } from './claim.ts';
import { toLookup } from './figure-text.ts';
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

/** Words that name an amount, after the kinds that it may be of and its label. The first of equal distance wins. */
const BY_WORDS = `
mp equity stake=stakes?|equity|shareholding|beteiligung|participa\\w+n
mp warrant=warrants?
m licence=licen[cs](e|es|ing)
mp capital spending=capex|capital (spending|expenditures?|outlay)|investitionen
p market share=market share|(of|in) the ([\\w-]+ ){0,4}market|marktanteil
m valuation=valu(ed?|es|ing|ation)|market (cap\\w*|value)|worth|bewertung|valorisation
p gross margin=(gross |operating )?margins?
mp revenue=revenues?|sales|turnover|umsatz|chiffre d.affaires|ingresos|ricavi|売上
mp profit=profits?|net income|earnings|earned|gewinn|bénéfice|beneficio|utile|利益
mp loss=(net |operating )?loss(es)?|verlust
mp dividend=dividends?
m share price=(a|per) share|closed at|price target
p shares=shares?|stock|aktien?
m funding=rais(e[ds]?|ing)|funding|(seed|series \\w) round|round
m acquisition=acqui[rs]\\w+|takeover|buyout|merger
m fine=fine[ds]?|penalty
m loan=loans?|debt|credit|bonds?|borrow(ed|s|ing)?
m backlog=backlog
m commitment=spend(s|ing)?|spent|commit(s|ted|ment|ments)?|pledge[ds]?|order(s|ed)?|buy(s|ing)?|bought|purchase[ds]?|deal|contract|pay(s|ing|ments?)?|paid|agreement
m investment=invest(?!or|ig)\\w*|invertirá|put(s|ting)? in(to)?
m price=prices?|priced|costs?|rents?|kostet|coûte|cuesta
p growth=gr[eo]w(s|th|n)?|rose|risen|up(?! to)|jumped|climbed|increased?|gained|surged|fell|down|dropped|declined|slid|lost|stieg|sank
xp efficiency=efficien\\w+|per watt
xp speed=fast(er)?|speed|throughput|performance|quicker|schneller
j job cuts=cut(s|ting)?|lay(s|ing)? off|laid off|layoffs|eliminat\\w+`
  .slice(1)
  .split('\n')
  .map((row) => {
    const [, kinds = '', label = '', words] = /(\w+) (.+?)=(.+)/.exec(row) ?? [];
    return [label, RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'gi'), kinds] as const;
  });
/** What a unit measures by itself. */
const readMeasured = toLookup(
  `
power W
energy Wh
memory B
bandwidth B/s|bit/s
compute (FL)?OP/s
clock Hz
area m2
voltage V
temperature °C
speed token/s
duration year|month|week|day|hour|minute|second`,
  '@$',
);
const JOBS = /^(?:job|employee|worker|position|staff|person|mitarbeiter|stelle)$/;

/** Gives the label; null where nothing tells. Counted things name themselves. */
export function labelFigure({ kind, unit, clause, start, end }: Labelled): string | null {
  const sign = JOBS.test(unit) ? 'j' : unit === 'x' ? unit : kind.charAt(0);
  const told = sign === 'q' ? null : nearest(clause, start, end, sign);
  if (told) return told;
  if (kind !== 'quantity' || unit === 'm') return null;
  return readMeasured(unit, 0)?.[0] ?? `${unit}${/[a-z]s$/.test(unit) ? '' : 's'}`;
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
