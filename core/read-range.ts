/** Puts amounts that share a unit together: ranges ("$10-12 billion", "zwischen 5 und 7 %"), changes ("from 8 to 10 percent") and lists ("5, 7 and 9 GW"). */
import { before, type FigureText, matchAt, roundOff } from './figure-text.ts';
import { isGlued, isPoisoned, isYearLike } from './figure-traps.ts';
import { type Amount, readAmount } from './read-amount.ts';

/** A figure's parts before its span and currency are known. */
export interface Part {
  start: number;
  end: number;
  value: number;
  high?: number;
  unit: string;
  isMoney?: boolean | undefined;
}

/** What was put together, and the place to go on from. */
export interface Found {
  parts: Part[];
  end: number;
}

const BETWEEN = /(?:between|zwischen|entre|[tf]ra) /iy;
const AND = / (?:and|und|et?|y) /iy;
const TO = /-? (?:to|or|through|bis|oder|ou?|a) /iy;
const DASH = /[-‐‑–—~〜−](?! )| [–~〜] (?=[\d$€£¥])|-to-|[至到]|から/y;
const FROM = /(?<![a-z])(?:from|von|de|da) $/i;
const LIST = /,? (?:(?:and|or|und|ou?|et?|y) )?/iy;
/** Verbs of a change: what follows "from" and "to" there is two figures. */
const CHANGE =
  '(?<![a-z])(?:r[aio]s[ei]|f[ae]ll|gr[eo]w|climb|drop|jump|(?:in|de)creas|cut|lower|expand|declin|slid|surg|went|up|down|st[ie]e?g|sank|pass|sub[ei]|baj|cay|sal[ie])\\w*';
const MOVED = new RegExp(`${CHANGE} (?:(?:by|um) )?$`, 'i');
const CHANGED = new RegExp(`${CHANGE}(?: [^\\s.!?;]+){0,6} $`, 'i');
const SPREAD = /(?:rang\w+|\bvar\w+|anywhere|reich\w+|schwank\w+|oscil\w+)(?: [^\s.!?;]+){0,6} $/i;

/** Reads what stands at a place: an amount, a range, a change or a list; null when no number does. */
export function readFound(source: FigureText, start: number): Found | null {
  const { text } = source;
  const between = matchAt(BETWEEN, text, start);
  const low = readAmount(source, start + (between?.[0].length ?? 0));
  if (!low) return null;
  const dash = !between && matchAt(DASH, text, low.end);
  const joint = dash || matchAt(between ? AND : TO, text, low.end);
  if (!joint) return between ? null : (readList(source, low) ?? alone(low));
  const high = readSecond(source, low, low.end + joint[0].length, Boolean(dash));
  if (!high) return between ? null : alone(low);
  if (dash && high.unit === null && (isPoisoned(source, high.end) || text[high.end] === '-'))
    return alone(low);
  const unit = high.unit ?? low.unit;
  const [from, to] = shareScale(low, high);
  if (
    unit === null ||
    (low.unit !== null && high.unit !== null && low.unit !== high.unit) ||
    (low.unit === null && isYearLike(low) && unit === '%')
  )
    // 3-2, 50-50, 10-for-1: a score or a ratio.
    return between ? null : dash && low.unit === null ? { parts: [], end: high.end } : alone(low);
  const isMoney = low.isMoney || high.isMoney;
  if (!between && !dash && (from >= to || isChange(source, low, from, to)))
    return {
      parts: [
        { ...toPart(low), value: from, unit, isMoney },
        { ...toPart(high), value: to, unit, isMoney },
      ],
      end: high.end,
    };
  return from < to
    ? { parts: [{ start, end: high.end, value: from, high: to, unit, isMoney }], end: high.end }
    : dash
      ? { parts: [], end: high.end }
      : alone(low);
}

const toPart = ({ start, end, value, factor, unit, isMoney }: Amount): Part => ({
  start,
  end,
  value: roundOff(value * factor),
  unit: unit ?? '',
  isMoney,
});

const alone = (amount: Amount): Found => ({
  parts: amount.unit === null ? [] : [toPart(amount)],
  end: amount.end,
});

/** The second end takes the first one's currency ("$10-12 billion"), unless it counts things of its own ("$5 million to two firms"). */
function readSecond(source: FigureText, low: Amount, at: number, isDash: boolean): Amount | null {
  const own = readAmount(source, at);
  if (
    !own ||
    !low.isPrefixed ||
    own.isMoney ||
    (own.scale === 1 && (!/\d/.test(own.form) || (own.unit !== null && !isDash)))
  )
    return own;
  return readAmount(source, at, low.unit);
}

/** "$10-12 billion" shares the scale, "$70-$80" has none; "$900 to $1 billion" is left as it stands. */
function shareScale(low: Amount, high: Amount): [low: number, high: number] {
  const factor = low.unit === null ? high.factor : low.factor;
  const to =
    high.value *
    (high.unit === null ? low.factor * (high.scale === 1 ? low.scale : 1) : high.factor);
  const shared = low.value * high.scale * factor;
  return [
    roundOff(low.scale === 1 && high.scale > 1 && shared < to ? shared : low.value * factor),
    roundOff(to),
  ];
}

/** "rose from X to Y" and "fell $2 to $45": two figures, not the ends of one. */
function isChange({ text }: FigureText, low: Amount, from: number, to: number): boolean {
  const ahead = before(text, low.start);
  const further = ahead.replace(FROM, '');
  if (further !== ahead)
    return CHANGED.test(further) || (low.unit !== null && !SPREAD.test(further));
  return low.unit !== null && MOVED.test(ahead) && (low.isMoney === true || to > from * 3);
}

/** "5, 7 and 9 GW", "$5, 7 and 9 billion": bare numbers that end in an amount take its unit. */
function readList(source: FigureText, first: Amount): Found | null {
  if (first.unit !== null) return null;
  const items = [first];
  let last = first;
  while (items.length < 8 && last.unit === null) {
    const next = last.end + (matchAt(LIST, source.text, last.end)?.[0].length ?? 0);
    const item = next > last.end + 1 && !isGlued(source, next) ? readAmount(source, next) : null;
    if (!item) break;
    items.push(item);
    last = item;
  }
  if (items.length < 2) return null;
  // Numbers alone: none of them needs to be read again but the last, which may begin a range.
  const { unit, isMoney, factor } = last;
  if (unit === null) return { parts: [], end: last.start };
  // Years, ages and labels run in lists too; a counted noun is too weak to claim them.
  if (
    items.slice(0, -1).some((item) => item.value >= 1e6 || isYearLike(item)) ||
    (/^[a-z]{3}/.test(unit) &&
      items.length < 3 &&
      !/(?:^|[a-z]) $|^$/.test(before(source.text, first.start)))
  )
    return null;
  return {
    parts: items.map((item) => ({
      ...toPart(item),
      value: roundOff(item.value * (item.scale === 1 ? last.scale : 1) * factor),
      unit,
      isMoney,
    })),
    end: last.end,
  };
}
