/** Lists whose last amount has the unit of all: "5, 7 and 9 GW". */
import { isGlued } from './number-company.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { at, type FigureText, roundOff } from './read-numeral.ts';
import type { Found, Part } from './read-range.ts';

/** "5, 7 and 9 GW": bare numbers that end in an amount take its unit. */
export function readList(source: FigureText, first: Amount): Found | null {
  const { tokens } = source;
  if (first.unit !== null && !first.isMoney) return null;
  const items = [first];
  let last = first;
  while (items.length < 8) {
    let next = last.next;
    const isComma = at(tokens, next).text === ',' && at(tokens, next).gap === 0;
    if (isComma) next++;
    const isAnd = /^(?:and|or|und|et|y|e|en|ou|o)$/.test(at(tokens, next).low);
    if (isAnd) next++;
    if ((!isComma && !isAnd) || at(tokens, next).gap !== 1 || isGlued(source, next)) break;
    const item = readAmount(source, next);
    if (!item || (first.isMoney && item.unit !== first.unit && item.unit !== null)) break;
    items.push(item);
    last = item;
    if (item.unit !== null && !item.isMoney) break;
  }
  if (items.length < 2) return null;
  // Numbers alone: none of them needs to be read again but the last, which may begin a range.
  if (last.unit === null) return first.isMoney ? null : { parts: [], next: last.first };
  const isShared = first.isMoney
    ? last.numeral.scale > 1 &&
      items.slice(0, -1).every(({ numeral }) => numeral.scale === 1 && numeral.value < 1000)
    : true;
  if (!isShared) return null;
  if (
    !first.isMoney &&
    !items
      .slice(0, -1)
      .every(
        ({ numeral, unit }) =>
          unit === null &&
          numeral.value < 1e6 &&
          !(numeral.isBare && numeral.value >= 1900 && numeral.value <= 2100),
      )
  )
    return null;
  // Years, ages and labels run in lists too; a counted noun is too weak to claim them.
  if (
    last.isCounted &&
    items.length < 3 &&
    !/^\p{Ll}/u.test(at(tokens, first.first - 1).text || 'a')
  )
    return null;
  const parts = items.map((item): Part => {
    const isLast = item === last;
    const value = isLast
      ? item.value
      : roundOff(
          item.numeral.value * (item.numeral.scale === 1 ? last.numeral.scale : 1) * last.factor,
        );
    return {
      first: item.first,
      next: isLast ? item.next : item.numeral.next,
      value,
      unit: last.unit as string,
      isMoney: last.isMoney,
    };
  });
  return { parts, next: last.next };
}
