/**
 * A lookup in one string: keys in order, each followed by the signs of its value, searched by halves where it lies. So
 * thousands of words and weights cost a page nothing before one is asked for, and no more memory than their letters.
 */

/** Signs of values, a range of letters that no key has: numbers from 0 to 255. */
const FIRST_SIGN = 0x700;
const SIGNS = 256;

/** Packs keys with their values, numbers from 0 to 255. */
export function packTable(entries: Iterable<readonly [key: string, values: number[]]>): string {
  // By UTF-16 units, as they are compared when looked up.
  const inOrder = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder
    .map(([key, values]) => {
      return key + values.map((value) => String.fromCharCode(FIRST_SIGN + value)).join('');
    })
    .join('');
}

/** Looks a key up; gives its values, none when it is not there. */
export function findInTable(table: string, key: string): number[] {
  const at = placeInTable(table, key);
  return at < 0 ? [] : readValues(table, at);
}

/** Looks a key up that has one value; null when it is not there. */
export function findOneInTable(table: string, key: string): number | null {
  const at = placeInTable(table, key);
  return at < 0 ? null : table.charCodeAt(at) - FIRST_SIGN;
}

/** Gives where the values of a key begin, or -1. */
function placeInTable(table: string, key: string): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    // The entry around the middle: its key starts behind the last sign before it.
    let start = (low + high) >> 1;
    while (start > low && isSign(table.charCodeAt(start))) start--;
    while (start > low && !isSign(table.charCodeAt(start - 1))) start--;
    let at = start;
    let k = 0;
    while (k < key.length && table.charCodeAt(at) === key.charCodeAt(k)) {
      at++;
      k++;
    }
    const isKeysEnd = isSign(table.charCodeAt(at));
    if (k === key.length && isKeysEnd) return at;
    // A key comes before those that it begins, as in the order of strings.
    const isBefore = k < key.length && (isKeysEnd || table.charCodeAt(at) < key.charCodeAt(k));
    if (!isBefore) high = start;
    else {
      low = at;
      while (low < high && !isSign(table.charCodeAt(low))) low++;
      while (low < high && isSign(table.charCodeAt(low))) low++;
    }
  }
  return -1;
}

/** Lists all entries, in order. */
export function* readTable(table: string): Generator<[key: string, values: number[]]> {
  let start = 0;
  for (let at = 0; at < table.length; at++) {
    if (!isSign(table.charCodeAt(at))) continue;
    const values = readValues(table, at);
    yield [table.slice(start, at), values];
    start = at + values.length;
    at = start - 1;
  }
}

function readValues(table: string, from: number): number[] {
  const values: number[] = [];
  for (let at = from; at < table.length && isSign(table.charCodeAt(at)); at++) {
    values.push(table.charCodeAt(at) - FIRST_SIGN);
  }
  return values;
}

function isSign(unit: number): boolean {
  return unit >= FIRST_SIGN && unit < FIRST_SIGN + SIGNS;
}
