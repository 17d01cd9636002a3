/** Numbers written with Han or Hangul signs, alone or behind digits: 3兆5000億, 两百万, 200만, 다섯 개. */
import { type FigureText, matchAt, toForm, toTable } from './figure-text.ts';
import type { Numeral } from './read-numeral.ts';

const DIGITS = '〇一二三四五六七八九';
const POWERS = toTable('十:1 백:2 百:2 천:3 千:3 万:4 萬:4 만:4 億:8 亿:8 억:8 兆:12 조:12');
/** A digit, a power of ten or a scale; 兆 before a unit is "mega". */
const PART = toForm(
  '( ?)(?:(\\d{1,4}(?![\\d.]))|([〇零一二两兩三四五六七八九])|([十百千천백万萬만億亿억조]|兆(?![瓦赫比字伏欧焦]))|[多余餘여](?=[万萬만億亿억]))',
);
/** Behind these a sign is no number: 第三, 数十, 几千. */
const NOT_BEHIND = /[第数數几幾何いく몇]/;
/** Korean counting words, which stand before a counter. */
const COUNTING = toForm('(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열) ');
const COUNTED = '두 세 네 다섯 여섯 일곱 여덟 아홉 열'.split(' ');
/** Signs of one numeral; longer runs are no amounts. */
const MOST_SIGNS = 24;

/** Reads on from digits (`first`), or a whole numeral of signs; null when no sign of a number stands there. */
export function readSolidNumeral(
  { low }: FigureText,
  at: number,
  first: Numeral | null,
): Numeral | null {
  const counting =
    first || /[가-힣]/.test(low[at - 1] ?? '') ? null : matchAt(COUNTING, low, at)?.[0];
  if (counting) {
    const value = COUNTED.indexOf(counting.trim()) + 2;
    return { value, base: value, scale: 1, end: at + counting.length - 1, isWord: true };
  }
  if (!first && (!(low.charCodeAt(at) > 0x3000) || NOT_BEHIND.test(low[at - 1] ?? ''))) return null;
  let [total, group, scale] = [0, 0, 1];
  let digit: number | null = first?.value ?? null;
  let end = first?.end ?? at;
  let isOver = false;
  for (let count = 0; count < MOST_SIGNS; count++) {
    const [whole, gap, number, sign, power = ''] = matchAt(PART, low, end) ?? [];
    if (!whole) break;
    const factor = power ? 10 ** Number(POWERS.get(power)) : 0;
    // "10 만" and "3조 5000억" are written too.
    if (gap && !(factor >= 1e4 && digit !== null) && !(number && total)) break;
    if (number || sign) {
      // Digit beside digit (二〇二六) is a year or a code, not an amount.
      if (digit) return sign && !first ? null : done();
      digit = number
        ? Number(number)
        : Math.max(0, DIGITS.indexOf(/[两兩]/.test(whole) ? '二' : whole));
    } else if (factor >= 1e4) {
      if (digit === null && !group) {
        // 5万亿: two scales multiply.
        if (scale !== 1e4) break;
        total *= factor;
        scale *= factor;
      } else {
        total += (group + (digit ?? 0)) * factor;
        scale = factor;
      }
      [group, digit] = [0, null];
    } else if (factor) {
      group += (digit ?? 1) * factor;
      digit = null;
    } else isOver = true;
    end += whole.length;
  }
  return done();

  function done(): Numeral | null {
    if (end === (first?.end ?? at)) return null;
    const value = Number((total + group + (digit ?? 0)).toPrecision(15));
    if (!first && value <= 1) return null;
    return { value, base: value / scale, scale, end, isWord: !first, ...(isOver && { isOver }) };
  }
}
