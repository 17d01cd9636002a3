/** Numbers written with Han or Hangul signs, alone or behind digits: 3兆5000億, 两百万, 200만. */
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import { HANGUL_DIGITS, SOLID_DIGITS, SOLID_SCALES, SOLID_TENS } from './number-words.ts';
import type { Numeral } from './read-numeral.ts';

/** Behind these a sign is no number: 第三, 数十, 几千. */
const NOT_BEHIND = /[第数數几幾何いく몇]/;
/** 兆 before these is "mega". */
const MEGA_BASE = /[瓦赫比字伏欧焦]/;
const MORE = /[多余餘여]/;
/** Signs of one numeral; longer runs are no amounts. */
const MOST_SIGNS = 24;

const get = (record: Record<string, number>, sign: string) =>
  Object.hasOwn(record, sign) ? record[sign] : undefined;

/** Reads on from digits (`first`), or a whole numeral of signs; null when no sign of a number stands there. */
export function readSolidNumeral(
  tokens: readonly Token[],
  index: number,
  first: Numeral | null,
): Numeral | null {
  const token = (i: number) => tokens[i] ?? NO_TOKEN;
  if (!first && token(index).kind !== 'solid') return null;
  if (!first && NOT_BEHIND.test(token(index - 1).text)) return null;
  const hangul = first ? null : readHangul(tokens, index);
  if (hangul) return hangul;
  let total = 0;
  let group = 0;
  let digit: number | null = first?.value ?? null;
  let scale = 1;
  let isOver = false;
  let digits = 0;
  let i = first?.next ?? index;
  for (let count = 0; count < MOST_SIGNS; count++) {
    const { text, kind, gap } = token(i);
    const isNear = gap === 0 || (i === index && !first) || (gap === 1 && total > 0);
    if (!isNear) {
      // "10 만" and "3 조" are written too.
      const isScale = gap === 1 && digit !== null && get(SOLID_SCALES, text);
      if (!isScale) break;
    }
    const sign = get(SOLID_DIGITS, text);
    const tens = get(SOLID_TENS, text);
    const factor = get(SOLID_SCALES, text);
    if (kind === 'number' && digit === null && i > index) {
      if (!/^\d{1,4}$/.test(text) || token(i + 1).text === '.') break;
      digit = Number(text);
    } else if (sign !== undefined && !(first && total === 0 && digit !== null)) {
      // Digit beside digit (二〇二六) is a year or a code, not an amount.
      if (++digits > 1 && digit !== null && sign !== 0 && digit !== 0) return null;
      digit = sign;
    } else if (tens !== undefined && digit !== 0) {
      group += (digit ?? 1) * tens;
      digit = null;
    } else if (factor !== undefined && (digit !== null || group > 0)) {
      if (text === '兆' && MEGA_BASE.test(token(i + 1).text)) break;
      // 5万亿: the two scales multiply.
      const second = /[万萬]/.test(text) && /[亿億]/.test(token(i + 1).text) ? 1e8 : 1;
      if (second > 1) i++;
      total += (group + (digit ?? 0)) * factor * second;
      scale = factor * second;
      group = 0;
      digit = null;
    } else if (MORE.test(text) && (digit !== null || group > 0) && isScaleSign(token(i + 1).text)) {
      isOver = true;
    } else break;
    i++;
  }
  if (i === (first?.next ?? index)) return null;
  const value = Number((total + group + (digit ?? 0)).toPrecision(15));
  const last = token(i - 1);
  // 10百 and the like: a lone tens sign behind digits with nothing more is still a number (5千).
  if (!first && value <= 1) return null;
  return {
    value,
    base: value / scale,
    scale,
    next: last.kind === 'solid' || last.kind === 'number' ? i : i - 1,
    isWord: !first,
    isBare: false,
    ...(isOver && { isOver }),
  };
}

const isScaleSign = (sign: string) => Object.hasOwn(SOLID_SCALES, sign);

/** 두 배, 다섯 개: the counting words, a space before their counter. */
function readHangul(tokens: readonly Token[], index: number): Numeral | null {
  const [one = NO_TOKEN, two = NO_TOKEN] = [tokens[index], tokens[index + 1]];
  const isStart = one.gap > 0 || tokens[index - 1]?.kind !== 'solid';
  if (!isStart) return null;
  const pair = two.gap === 0 ? get(HANGUL_DIGITS, one.text + two.text) : undefined;
  const value = pair ?? get(HANGUL_DIGITS, one.text);
  if (value === undefined) return null;
  const next = index + (pair === undefined ? 1 : 2);
  if (tokens[next]?.gap !== 1) return null;
  return { value, base: value, scale: 1, next, isWord: true, isBare: false };
}
