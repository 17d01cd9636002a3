/** Puts amounts that share a unit together: ranges ("$10-12 billion", "zwischen 5 und 7 %"), changes ("from 8 to 10 percent") and lists ("5, 7 and 9 GW"). */

import { readFold } from './figure-ratios.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { readList } from './read-list.ts';
import { at, type FigureText, roundOff } from './read-numeral.ts';

/** A figure's parts before its span and currency are known. */
export interface Part {
  first: number;
  next: number;
  value: number;
  high?: number;
  unit: string;
  isMoney: boolean;
  isOver?: boolean;
}

/** What was put together, and the index of the token to go on from. */
export interface Found {
  parts: Part[];
  next: number;
}

const DASH = /^[-‐‑‒–—―~〜～−－]$/;
const BETWEEN: Record<string, RegExp> = {
  between: /^and$/,
  zwischen: /^und$/,
  entre: /^(?:et|y|e)$/,
  tra: /^e$/,
  fra: /^e$/,
  tussen: /^en$/,
};
const TO = /^(?:to|bis|a|till|through|or|oder|ou|o|tot|of|und)$/;
/** By language what may join two ends without "between". */
const JOIN: Record<string, RegExp> = {
  en: /^(?:to|or|through)$/,
  de: /^(?:bis|oder)$/,
  fr: /^(?:a|ou)$/,
  es: /^(?:a|o)$/,
  it: /^(?:a|o)$/,
  pt: /^(?:a|ou)$/,
  nl: /^(?:tot|of)$/,
};
const FROM: Record<string, RegExp> = {
  en: /^from$/,
  de: /^von$/,
  fr: /^de$/,
  es: /^de$/,
  it: /^da$/,
  pt: /^de$/,
  nl: /^van$/,
};
/** Verbs of a change: what follows "from" and "to" there is two figures. */
const CHANGE =
  /^(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|grow|grows|grown|growing|climbed|climb|climbs|dropped|drop|drops|dropping|jumped|jump|jumps|increased|increase|increases|increasing|decreased|decrease|cut|cuts|cutting|raised|raise|raises|raising|lowered|lifted|lift|lifts|up|down|went|go|goes|moved|move|shrank|shrink|expanded|expand|expanding|declined|decline|slid|slipped|surged|soared|plunged|tumbled|narrowed|widened|boosted|boost|reduced|reduce|doubled|tripled|swelled|slowed|accelerated|improved|improve|change|changed|stretched|extended|revised|stieg|steigt|steigen|sank|fiel|fallt|wuchs|erhohte|erhoht|senkte|passer|passe|passent|passant|passe|passera|progresse|grimpe|recule|pasar|paso|pasa|subio|bajo|cayo|crecio|passare|passa|passato|salire|sale|sceso|salito|passou|subiu|caiu|shift|shifted|scaled|scale|growth|rise|shed|advanced|eased|edged|dipped|gained|lost)$/;

/** Tells a word such as "between" that a range may follow. */
export function isBetween({ tokens }: FigureText, index: number): boolean {
  return Object.hasOwn(BETWEEN, at(tokens, index).low);
}

/** Reads a range, change or list that starts with the amount at `index`; null when the amount stands alone. `first` is where the span begins. */
export function readRange(
  source: FigureText,
  index: number,
  first: number,
  given?: Amount,
): Found | null {
  const low = given ?? readAmount(source, index);
  if (!low) return null;
  const joint = first === index ? readJoint(source, low) : readAnd(source, low, first);
  if (joint === null) return first === index ? readList(source, low) : null;
  const fold = low.unit === null ? readFold(source, joint.next) : null;
  if (fold && fold.value > low.value)
    return {
      parts: [
        { first, next: fold.next, value: low.value, high: fold.value, unit: 'x', isMoney: false },
      ],
      next: fold.next,
    };
  const high = readSecond(source, low, joint);
  if (!high || (joint.isDash && isBroken(source, high))) return null;
  // 3-2, 50-50, 10-for-1: a score or a ratio.
  if (low.unit === null && high.unit === null)
    return joint.isDash ? { parts: [], next: high.next } : null;
  return combine(source, { low, high, joint, first });
}

/** The second end takes the first one's currency ("$10-12 billion"), unless it counts things of its own ("$5 million to two firms"). */
function readSecond(source: FigureText, low: Amount, joint: Joint): Amount | null {
  const own = readAmount(source, joint.next);
  if (!own || !low.isPrefixed || !low.isMoney) return own;
  const isBareWord = own.numeral.isWord && own.numeral.scale === 1;
  if (own.unit !== null && !joint.isDash && own.numeral.scale === 1) return own;
  return isBareWord || own.isMoney ? own : readAmount(source, joint.next, low.unit);
}

interface Joint {
  next: number;
  isDash: boolean;
  isOr: boolean;
}

/** The words or dash behind an amount that lead to a second one. */
function readJoint(source: FigureText, { next, numeral, unit }: Amount): Joint | null {
  const { tokens, language } = source;
  const sign = at(tokens, next);
  if (DASH.test(sign.text) && sign.gap <= 1) {
    // "two- to three-year"
    const to = at(tokens, next + 1);
    if (sign.gap === 0 && to.gap === 1 && JOIN[language]?.test(to.low))
      return { next: next + 2, isDash: false, isOr: to.low !== 'to' };
    // "3-to-5-year"
    if (sign.gap === 0 && to.gap === 0 && to.low === 'to' && DASH.test(at(tokens, next + 2).text))
      return { next: next + 3, isDash: true, isOr: false };
    const isBetweenSpaces = sign.gap === 1 && to.gap === 1;
    const isSided = sign.gap === 0 && to.gap === 0;
    return isSided || (isBetweenSpaces && sign.text !== '-' && sign.text !== '—')
      ? { next: next + 1, isDash: true, isOr: false }
      : null;
  }
  if (sign.kind === 'solid' && /^[至到から에서〜]$/.test(sign.text)) {
    const isTwo = /^(?:から|에서)$/.test(sign.text + at(tokens, next + 1).text);
    return { next: next + (isTwo ? 2 : 1), isDash: false, isOr: false };
  }
  void numeral;
  void unit;
  const isNear = sign.gap === 1 && at(tokens, next + 1).gap <= 2;
  if (!isNear || !JOIN[language]?.test(sign.low) || !TO.test(sign.low)) return null;
  return { next: next + 1, isDash: false, isOr: /^(?:or|oder|ou|o|of)$/.test(sign.low) };
}

function readAnd({ tokens }: FigureText, { next }: Amount, first: number): Joint | null {
  const and = BETWEEN[at(tokens, first).low];
  return and?.test(at(tokens, next).low) ? { next: next + 1, isDash: false, isOr: false } : null;
}

interface Ends {
  low: Amount;
  high: Amount;
  joint: Joint;
  first: number;
}

function combine(source: FigureText, { low, high, joint, first }: Ends): Found | null {
  const unit = high.unit ?? low.unit;
  const isOneUnit =
    low.unit === null ||
    high.unit === null ||
    low.unit === high.unit ||
    (low.isMoney && high.isMoney && low.unit === high.unit);
  if (unit === null || !isOneUnit) return null;
  const ends = shareScale(low, high);
  const isMoney = low.isMoney || high.isMoney;
  const isSpread = ends.low < ends.high;
  if (joint.isDash && !isSpread) return { parts: [], next: high.next };
  const parts = (): Part[] => [
    {
      first: low.first,
      next: low.unit === null ? low.numeral.next : low.next,
      value: ends.low,
      unit,
      isMoney,
    },
    { first: high.first, next: high.next, value: ends.high, unit, isMoney },
  ];
  const isBoth = first === low.first;
  if (isBoth && !joint.isDash && (!isSpread || isChange(source, low, ends)))
    return { parts: parts(), next: high.next };
  if (!isSpread) return null;
  // A bare number before "to" and an amount is an end only if it could be one: "of 2024 to 5%" is none.
  if (
    low.unit === null &&
    low.numeral.isBare &&
    low.numeral.value >= 1900 &&
    low.numeral.value <= 2100 &&
    unit === '%'
  )
    return null;
  return {
    parts: [{ first, next: high.next, value: ends.low, high: ends.high, unit, isMoney }],
    next: high.next,
  };
}

/** "$10-12 billion" shares the scale, "$70-$80" has none; "$900 to $1 billion" is left as it stands. */
function shareScale(low: Amount, high: Amount): { low: number; high: number } {
  const factor =
    low.unit === null || (low.isPrefixed && low.unit === high.unit) ? high.factor : low.factor;
  const top = roundOff(high.value);
  const isShared = low.numeral.scale === 1 && high.numeral.scale > 1;
  const shared = roundOff(low.numeral.value * high.numeral.scale * factor);
  if (isShared && shared < top) return { low: shared, high: top };
  if (high.unit === null)
    return {
      low: low.value,
      high: roundOff(
        high.numeral.value *
          low.factor *
          (high.numeral.scale === 1 && low.numeral.scale > 1 ? low.numeral.scale : 1),
      ),
    };
  return { low: low.unit === null ? roundOff(low.numeral.value * factor) : low.value, high: top };
}

/** "rose from X to Y" and "fell $2 to $45": two figures, not the ends of one. */
function isChange(
  { tokens, language }: FigureText,
  low: Amount,
  { low: from, high: to }: { low: number; high: number },
): boolean {
  const before = at(tokens, low.first - 1);
  const isFrom = FROM[language]?.test(before.low) ?? false;
  if (isFrom) {
    // "ranging from 8 to 10 weeks" has no change; two whole amounts have one.
    for (let i = low.first - 2; i > low.first - 9; i--) {
      const token = at(tokens, i);
      if (/^[.!?;]$/.test(token.text)) break;
      if (CHANGE.test(token.low)) return true;
      if (/^(?:rang\w+|var\w+|anywhere|reich\w+|schwank\w+|oscil\w+)$/.test(token.low))
        return false;
    }
    return low.unit !== null;
  }
  const isMoved =
    CHANGE.test(before.low) ||
    (/^(?:by|um)$/.test(before.low) && CHANGE.test(at(tokens, low.first - 2).low));
  return isMoved && (low.isMoney || to > from * 3) && low.unit !== null;
}

/** Letters or digits glued behind the second end: 777-300ER. */
function isBroken({ tokens }: FigureText, { next, unit }: Amount): boolean {
  const after = at(tokens, next);
  return unit === null && after.gap === 0 && (after.kind === 'word' || DASH.test(after.text));
}
