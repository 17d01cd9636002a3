/** Reads digits with the separators that languages put between them: 1,234.5, 1.234,5, 35 000, 1,50,000. */
import type { Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';
import { at, type FigureText, type Numeral } from './read-numeral.ts';

/** More digits than any amount in a news text has. */
const MOST_DIGITS = 18;
/** More groups than these digits can make. */
const MOST_GROUPS = 8;
const COMMA_DECIMAL = new Set<FigureLanguage>(['de', 'fr', 'es', 'it', 'pt', 'nl']);
const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Reads them; null for what is no amount: 007, 1.2.3, more digits than any amount has. */
export function readDigits({ tokens, language }: FigureText, index: number): Numeral | null {
  const groups = [at(tokens, index).text];
  const signs: string[] = [];
  let next = index + 1;
  while (groups.length <= MOST_GROUPS) {
    const sign = at(tokens, next);
    const digits = at(tokens, next + 1);
    if (
      /^[.,'’٬·]$/.test(sign.text) &&
      sign.gap === 0 &&
      digits.kind === 'number' &&
      digits.gap === 0
    ) {
      signs.push(sign.text === '’' ? "'" : sign.text);
      groups.push(digits.text);
      next += 2;
    } else if (
      sign.kind === 'number' &&
      sign.gap === 1 &&
      isSpacedGroup(tokens, next, signs, groups)
    ) {
      signs.push(' ');
      groups.push(sign.text);
      next += 1;
    } else break;
  }
  const read = toValue(groups, signs, COMMA_DECIMAL.has(language));
  if (!read) return null;
  const fraction = FRACTIONS[at(tokens, next).text];
  if (fraction !== undefined && at(tokens, next).gap < 2 && Number.isInteger(read.value)) {
    const value = read.value + fraction;
    return { value, base: value, scale: 1, next: next + 1, isWord: false, isBare: false };
  }
  return { ...read, base: read.value, scale: 1, next, isWord: false, isBare: groups.length === 1 };
}

/** "35 000": one to three digits, then threes; not a telephone number's "415 555 0100". */
function isSpacedGroup(tokens: readonly Token[], next: number, signs: string[], groups: string[]) {
  const after = at(tokens, next + 1);
  const isLonger = after.kind === 'number' && after.gap === 1 && after.text.length !== 3;
  return (
    at(tokens, next).text.length === 3 &&
    (groups[0] as string).length <= 3 &&
    !(groups[0] as string).startsWith('0') &&
    signs.every((sign) => sign === ' ') &&
    !isLonger
  );
}

function toValue(groups: string[], signs: string[], commaIsDecimal: boolean) {
  const first = groups[0] as string;
  if (groups.reduce((sum, { length }) => sum + length, 0) > MOST_DIGITS) return null;
  const isZeroLed = first.length > 1 && first.startsWith('0');
  if (isZeroLed) return null;
  if (signs.length === 0) return { value: Number(first) };
  const last = signs.at(-1) as string;
  const inner = signs.slice(0, -1);
  const areThousands = areGroups(groups);
  if (inner.every((sign) => sign === last)) {
    if (last === ' ' || last === "'") return areThousands ? { value: join(groups) } : null;
    if (signs.length > 1) return areThousands ? { value: join(groups) } : null;
    const decimal = Number(`${first}.${groups[1]}`);
    if (!areThousands || first === '0') return { value: decimal };
    if ((last === ',') === commaIsDecimal) return { value: decimal, grouped: join(groups) };
    return { value: join(groups) };
  }
  const whole = groups.slice(0, -1);
  const isSound = inner.every((sign) => sign === inner[0]) && (last === '.' || last === ',');
  if (!isSound || !areGroups(whole)) return null;
  return { value: Number(`${whole.join('')}.${groups.at(-1)}`) };
}

/** Threes behind the first group, or the Indian twos before the last three. */
function areGroups(groups: string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length > 3 || rest.at(-1)?.length !== 3) return false;
  const width = rest.length > 1 && rest[0]?.length === 2 ? 2 : 3;
  return rest.slice(0, -1).every(({ length }) => length === width);
}

const join = (groups: string[]): number => Number(groups.join(''));
