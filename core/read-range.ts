/** Puts amounts that share a unit together: ranges ("$10-12 billion", "zwischen 5 und 7 %"), changes ("from 8 to 10 percent") and lists ("5, 7 and 9 GW"). */
import { before, type FigureText, matchAt, roundOff, toForm } from './figure-text.ts';
import { isGlued, isPoisoned, isYearLike } from './figure-traps.ts';
import type { FigureLanguage } from './guess-language.ts';
import { type Amount, readAmount } from './read-amount.ts';

/** A figure's parts before its span and currency are known. */
export interface Part {
  start: number;
  end: number;
  value: number;
  high?: number;
  unit: string;
  isMoney: boolean;
  isOver?: boolean;
}

/** What was put together, and the place to go on from. */
export interface Found {
  parts: Part[];
  end: number;
}

/** A word that a range follows, and what joins its ends. */
const BETWEEN = toForm(`(?:(between|zwischen|tussen)|(entre|[tf]ra)) `);
const AND = toForm(' (?:and|und|en|et?|y) ');
/** By language what may join two ends without it, and what stands before the first of two. */
const JOINTS: Partial<Record<FigureLanguage, readonly [join: string, from: string]>> = {
  en: ['to|or|through', 'from'],
  de: ['bis|oder', 'von'],
  fr: ['a|ou', 'de'],
  es: ['a|o', 'de'],
  it: ['a|o', 'da'],
  pt: ['a|ou', 'de'],
  nl: ['tot|of', 'van'],
};
const DASHES = '[-‐‑‒–—―~〜−]';
const DASH = toForm(`${DASHES}| [–~〜] |-to-`);
const SOLID_JOINT = toForm('[至到]|から|에서');
const LIST = toForm(`,? (?:(?:and|or|und|ou?|et?|y|en) )?`);
/** Verbs of a change: what follows "from" and "to" there is two figures. */
const CHANGE =
  'r[aio]s[ei]\\w*|f[ae]ll\\w*|gr[eo]w\\w*|(?:climb|drop|jump|increas|decreas|cut|rais|lower|lift|expand|declin|shr[au]nk|sl[io]|surg|soar|plung|narrow|widen|boost|reduc|doubl|tripl|improv|chang|extend|revis|shift|scal|eas|mov|stei?g|erhoh|senk|pass|progress|grimp|recul|sub|baj|cay|crec)\\w*|up|down|went|go(?:es)?|lost|sank|fiel|fallt|wuchs|pas(?:ar?|o)|cai\\w|s[ac][le]\\w+';
const MOVED = new RegExp(`(?:^|[^\\p{L}])(?:${CHANGE}) (?:(?:by|um) )?$`, 'u');
const CHANGED = new RegExp(`(?:^|[^\\p{L}])(?:${CHANGE})(?: [^\\s.!?;]+){0,6} $`, 'u');
const SPREAD = /(?:rang\w+|\bvar\w+|anywhere|reich\w+|schwank\w+|oscil\w+)(?: [^\s.!?;]+){0,6} $/;
/** More amounts than any list of one unit has. */
const MOST_ITEMS = 8;

interface Joint {
  end: number;
  isDash: boolean;
}

/** Reads what stands at a place: an amount, a range, a change or a list; null when no number does. */
export function readFound(source: FigureText, start: number): Found | null {
  const between = matchAt(BETWEEN, source.low, start);
  if (between) {
    const low = readAmount(source, start + between[0].length);
    const and = low && matchAt(AND, source.low, low.end);
    const high = and && readSecond(source, low, { end: low.end + and[0].length, isDash: false });
    return high ? toRange(source, low, high, start) : null;
  }
  const low = readAmount(source, start);
  if (!low) return null;
  const joint = readJoint(source, low);
  if (!joint) return readList(source, low) ?? alone(low);
  const high = readSecond(source, low, joint);
  if (!high) return alone(low);
  if (joint.isDash) {
    if (
      high.unit === null &&
      (isPoisoned(source, high.end) || /^-/.test(source.plain.slice(high.end)))
    )
      return alone(low);
    // 3-2, 50-50, 10-for-1: a score or a ratio.
    return (
      toRange(source, low, high, start) ??
      (low.unit === null || high.unit === low.unit ? { parts: [], end: high.end } : alone(low))
    );
  }
  return toRange(source, low, high, start, true) ?? alone(low);
}

const toPart = (amount: Amount, changed: Partial<Part> = {}): Part => ({
  start: amount.start,
  end: amount.end,
  value: amount.value,
  unit: amount.unit ?? '',
  isMoney: amount.isMoney === true,
  ...(amount.numeral.isOver && { isOver: true }),
  ...changed,
});

const alone = (amount: Amount): Found => ({
  parts: amount.unit === null ? [] : [toPart(amount)],
  end: Math.max(amount.end, amount.numeral.end),
});

/** The second end takes the first one's currency ("$10-12 billion"), unless it counts things of its own ("$5 million to two firms"). */
function readSecond(source: FigureText, low: Amount, joint: Joint): Amount | null {
  const own = readAmount(source, joint.end);
  if (!own || !low.isPrefixed || own.isMoney) return own;
  if (own.numeral.scale === 1 && (own.numeral.isWord || (own.unit !== null && !joint.isDash)))
    return own;
  return readAmount(source, joint.end, low.unit);
}

const joints = new Map<FigureLanguage, RegExp>();
/** The words or dash behind an amount that lead to a second one. */
function readJoint({ low, language }: FigureText, { end }: Amount): Joint | null {
  const dash = matchAt(DASH, low, end);
  const isDash = dash !== null && !/^ /.test(low.slice(end + dash[0].length));
  if (isDash) return { end: end + dash[0].length, isDash };
  const [join] = JOINTS[language] ?? [];
  const words = joints.get(language) ?? toForm(join ? `-? (?:${join}) ` : '(?!)');
  joints.set(language, words);
  const joint = matchAt(words, low, end) ?? matchAt(SOLID_JOINT, low, end);
  return joint && { end: end + joint[0].length, isDash: false };
}

function toRange(
  source: FigureText,
  low: Amount,
  high: Amount,
  start: number,
  mayChange = false,
): Found | null {
  const unit = high.unit ?? low.unit;
  if (unit === null || (low.unit !== null && high.unit !== null && low.unit !== high.unit))
    return null;
  // "of 2024 to 5%"
  if (low.unit === null && isYearLike(low.numeral) && unit === '%') return null;
  const [from, to] = shareScale(low, high);
  const isMoney = low.isMoney === true || high.isMoney === true;
  const isSpread = from < to;
  if (mayChange && (!isSpread || isChange(source, low, from, to)))
    return {
      parts: [
        toPart(low, {
          value: from,
          unit,
          isMoney,
          end: low.unit === null ? low.numeral.end : low.end,
        }),
        toPart(high, { value: to, unit, isMoney }),
      ],
      end: high.end,
    };
  return isSpread
    ? { parts: [toPart(high, { start, value: from, high: to, unit, isMoney })], end: high.end }
    : null;
}

/** "$10-12 billion" shares the scale, "$70-$80" has none; "$900 to $1 billion" is left as it stands. */
function shareScale(low: Amount, high: Amount): [low: number, high: number] {
  if (high.unit === null) {
    const scale = high.numeral.scale === 1 ? low.numeral.scale : 1;
    return [low.value, roundOff(high.numeral.value * low.factor * scale)];
  }
  const factor = low.unit === null ? high.factor : low.factor;
  const shared = roundOff(low.numeral.value * high.numeral.scale * factor);
  const isShared = low.numeral.scale === 1 && high.numeral.scale > 1 && shared < high.value;
  return [
    isShared ? shared : roundOff(low.unit === null ? low.numeral.value * factor : low.value),
    high.value,
  ];
}

/** "rose from X to Y" and "fell $2 to $45": two figures, not the ends of one. */
function isChange(
  { low: text, language }: FigureText,
  low: Amount,
  from: number,
  to: number,
): boolean {
  const ahead = before(text, low.start);
  const [, word] = JOINTS[language] ?? [];
  if (word && ahead.endsWith(` ${word} `.slice(ahead.length > word.length + 1 ? 0 : 1))) {
    const further = ahead.slice(0, -word.length - 1);
    return CHANGED.test(further) || (low.unit !== null && !SPREAD.test(further));
  }
  return low.unit !== null && MOVED.test(ahead) && (low.isMoney === true || to > from * 3);
}

/** "5, 7 and 9 GW", "$5, 7 and 9 billion": bare numbers that end in an amount take its unit. */
function readList(source: FigureText, first: Amount): Found | null {
  if (first.unit !== null && !first.isMoney) return null;
  const items = [first];
  let last = first;
  while (items.length < MOST_ITEMS) {
    const [joint = ''] = matchAt(LIST, source.low, last.end) ?? [];
    const next = last.end + joint.length;
    if (joint.length < 2 || isGlued(source, next)) break;
    const item = readAmount(source, next);
    if (!item || (first.isMoney && item.unit !== first.unit && item.unit !== null)) break;
    items.push(item);
    last = item;
    if (item.unit !== null && !item.isMoney) break;
  }
  if (items.length < 2) return null;
  // Numbers alone: none of them needs to be read again but the last, which may begin a range.
  if (last.unit === null) return first.isMoney ? null : { parts: [], end: last.start };
  const isShared = items
    .slice(0, -1)
    .every(({ unit, numeral }) =>
      first.isMoney
        ? last.numeral.scale > 1 && numeral.scale === 1 && numeral.value < 1000
        : unit === null && numeral.value < 1e6 && !isYearLike(numeral),
    );
  // Years, ages and labels run in lists too; a counted noun is too weak to claim them.
  const isWeak =
    last.isCounted &&
    items.length < 3 &&
    !/(?:^|\p{Ll}) $|^$/u.test(before(source.plain, first.start));
  if (!isShared || isWeak) return null;
  const scaleOf = ({ numeral }: Amount) => (numeral.scale === 1 ? last.numeral.scale : 1);
  const parts = items.slice(0, -1).map((item) =>
    toPart(item, {
      end: item.numeral.end,
      value: roundOff(item.numeral.value * scaleOf(item) * last.factor),
      unit: last.unit as string,
      isMoney: last.isMoney === true,
    }),
  );
  return { parts: [...parts, toPart(last)], end: last.end };
}
