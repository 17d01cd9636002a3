/** Puts amounts that share a unit together: ranges ("$10-12 billion", "zwischen 5 und 7 %"), changes ("from 8 to 10 percent") and lists ("5, 7 and 9 GW"). */
import { before, type FigureText, matchAt, roundOff } from './figure-text.ts';
import { isGlued, isPoisoned, isYearLike } from './figure-traps.ts';
import { type Amount, CHANGE, readAmount } from './read-amount.ts';

/** A figure's parts before its currency is known. */
export interface Part extends Pick<Amount, 'start' | 'end' | 'value' | 'unit' | 'isMoney'> {
  high?: number;
}

/** What was put together, and the place to go on from. */
export interface Found {
  parts: Part[];
  end: number;
}

const BETWEEN = /(between|zwischen|entre|[tf]ra) /iy;
const AND = / (and|und|et?|y) /iy;
const TO = /-? (to|or|bis|oder|ou?|a) /iy;
const DASH = /[-~〜](?! )| - (?=[\d$€£¥])|[至到]/y;
const FROM = /(?<![a-z])(from|von|de|da) $/i;
const LIST = /,? ((and|or|und|ou?|et?|y) )?/iy;
/** Verbs of a change: what follows "from" and "to" there is two figures. */
const CHANGED = RegExp(`(?<![a-z])(${CHANGE})\\w*( [^\\s.!?;]+){0,6} $`, 'i');
const SPREAD = /rang\w+( [^\s.!?;]+){0,6} $/i;

/** Reads what stands at a place: an amount, a range, a change or a list; null when no number does. */
export function readFound(source: FigureText, start: number): Found | null {
  const { text } = source;
  const between = matchAt(BETWEEN, text, start)?.[0] ?? '';
  const low = readAmount(source, start + between.length);
  if (!low) return null;
  const alone = between ? null : { parts: low.unit ? [low] : [], end: low.end };
  const dash = between ? null : matchAt(DASH, text, low.end);
  const joint = dash ?? matchAt(between ? AND : TO, text, low.end);
  if (!joint) return alone && (readList(source, low) ?? alone);
  const high = readSecond(source, low, low.end + joint[0].length, dash !== null);
  const { end } = high ?? low;
  if (!high || (dash && !high.unit && isPoisoned(text, end))) return alone;
  const unit = high.unit || low.unit;
  const isMoney = low.isMoney || high.isMoney;
  const [from, to] = shareScale(low, high);
  // 3-2, 50-50, 10-for-1: a score or a ratio.
  const none = dash ? { parts: [], end } : alone;
  if (!unit || (low.unit && low.unit !== unit)) return low.unit ? alone : none;
  if (!between && !dash && (from >= to || isChange(text, low, from, to))) {
    const parts = [
      { ...low, value: from, unit, isMoney },
      { ...high, value: to, unit, isMoney },
    ];
    return { parts, end };
  }
  return from < to ? { parts: [{ start, end, value: from, high: to, unit, isMoney }], end } : none;
}

/** The second end takes the first one's currency ("$10-12 billion"), unless it counts things of its own ("$5 million to two firms"). */
function readSecond(source: FigureText, low: Amount, at: number, isDash: boolean): Amount | null {
  const own = readAmount(source, at);
  return low.isPrefixed &&
    own &&
    !own.isMoney &&
    (own.scale > 1 || (/\d/.test(own.form) && (isDash || !own.unit)))
    ? readAmount(source, at, low.unit)
    : own;
}

/** "$10-12 billion" shares the scale, "$70-$80" has none; "$900 to $1 billion" is left as it stands. */
function shareScale(low: Amount, high: Amount): [low: number, high: number] {
  const to = high.unit ? high.value : high.value * low.factor * (high.scale > 1 ? 1 : low.scale);
  const from = low.unit ? low.value : low.value * high.factor;
  const shared = low.scale > 1 ? from : from * high.scale;
  return [roundOff(shared < to ? shared : from), roundOff(to)];
}

/** "rose from X to Y" and "fell $2 to $45": two figures, not the ends of one. */
function isChange(text: string, low: Amount, from: number, to: number): boolean {
  const ahead = before(text, low.start);
  const further = ahead.replace(FROM, '');
  return further === ahead
    ? low.unit !== '' &&
        CHANGED.test(/\S+ $/.exec(ahead)?.[0] ?? '') &&
        (low.isMoney || to > from * 3)
    : CHANGED.test(further) || (low.unit !== '' && !SPREAD.test(further));
}

/** "5, 7 and 9 GW": bare numbers that end in an amount take its unit. */
function readList(source: FigureText, first: Amount): Found | null {
  const items = [first];
  let last = first;
  // "$5, $12 and $30 million" share the scale.
  while (items.length < 8 && last.scale === 1 && (!last.unit || last.isPrefixed)) {
    const next = last.end + (matchAt(LIST, source.text, last.end)?.[0].length ?? 0);
    const item =
      next > last.end + 1 && !isGlued(source.text, next) ? readAmount(source, next) : null;
    if (!item) break;
    items.push(item);
    last = item;
  }
  if (last === first || (first.unit && (last.scale === 1 || last.unit !== first.unit))) return null;
  const { unit, isMoney, factor, scale, end } = last;
  // Numbers alone: none of them needs to be read again but the last, which may begin a range.
  if (!unit) return { parts: [], end: last.start };
  // Years run in lists too.
  if (items.some((item) => item !== last && isYearLike(item))) return null;
  const parts = items.map((item) =>
    item === last
      ? item
      : {
          ...item,
          value: roundOff(item.value * (item.scale > 1 ? 1 : scale) * factor),
          unit,
          isMoney,
        },
  );
  return { parts, end };
}
