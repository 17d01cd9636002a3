/** Reads one number at a place: digits with their separators, number words and signs, and the words and signs that multiply. Units are read-amount.ts. */
import { type FigureText, matchAt, roundOff, toLookup } from './figure-text.ts';

/** A number as it stands in the text. */
export interface Numeral {
  value: number;
  /** What the words behind its digits multiply them by; 1 for none. */
  scale: number;
  /** The place behind it. */
  end: number;
  /** Its characters. */
  form: string;
}

/** Bounded, so that endless digits take linear time. */
const DIGITS =
  /(?!0\d)(?:\d{1,3}([ .,'])\d{3}(?:\1\d{3}){0,4}(?:[.,]\d+)?|\d\d?(?:,\d\d){1,4},\d{3}|\d{1,18}(?:[.,]\d{1,9})?)(?![.,']?\d)/y;
/** Words and signs of five languages, Chinese and Japanese; `*` multiplies. Some are stems, before -ty, -zig, -ante. */
const readWord = toLookup(
  `
*1e12 trillions?|trn?\\b|tn\\b|billionen|bil+i?on(es|[ei])|兆(?![瓦赫比字])
*1e9 billions?|bl?n\\b|mil+i?ard[einos]{0,2}|m(r?d|ld)s?\\b\\.?
*1e6 mil+i?on[eins]{0,2}|ml?n\\b|mio\\b\\.?
*1e8 [億亿]
*1e7 cr(ores?)?\\b
*1e5 lakhs?
*1e4 [万萬]
*1e3 thousand|tausend|mil(le|a)?|千
*100 hundred|hundert|ci?en(t[oa]?s?)?|百
*12 dozen
*10 ty|zig|s+ig|[aei]+nt[ae]|十
.5 half an?|a half
20 vingt|veint[ei]|vent(i|(?=[uo]))
16 se(ize|dici)
15 quin([zc]e|dici)
14 [qc]u?at+or([zc]e|dici)
13 tre(i?[zc]e|dici)
12 twelve|zwolf|do(uze|ce|dici)
11 eleven|elf|on[zc]e|undici
10 t?een|(?<![a-z])ten|zehn|dix|die(z|ci)|dici(as|an)?
9 nine|neuf|neun|nueve|nov(e(?!n))?|九
8 eight?(?=ty|een)|eight|acht|huit|ocho?|otto?|八
7 seven|sieb(en)?|sept|siete|sett?(e(?!n))?|七
6 six|soix|sechs?|seis?|sess?(?=[ea]nt)|六
5 fi(ve|f(?=t))|funf|cin[cq]u?[eo]?|五
4 four|for(?=ty)|vier|quatt?ro?e?|cuatro|[cq]uar|四
3 th(ree|ir(?=t))|drei|trois|tr((?=[ei]+nt)|es?)|三
2 tw(o|en(?=t))|zw(ei|an(?=z))|deux|d(os|ue)|[二两兩]
1 one|ein[es]?[rn]?|un[aeo]?|一`,
  '@',
  'iy',
);
/** What may stand between two words of a number. */
const JOINT = /[+多余]?[ -]?((and|und|et|y)[ -]?)?/iy;
/** Digits that go on a number: 3兆5000億. */
const FURTHER = /\d{1,4}(?=[万萬億亿])/y;
/** Multipliers that are numbers by themselves. */
const ALONE = /^(hundert|tausend|cien|cento?$|mil(le|a)?$|[十百千])/i;
/** Foreign number words that are English words as well. */
const ENGLISH = /^(once|due|sept|cents?|mil|sei|set|seize|tre)$/i;
/** Where a number may end: before no letter, or before what makes a multiple of it. */
const END = /(?![a-z])|(?=fold|fach|mal )/iy;

/** The value of digits. A lone separator before three digits parts thousands or decimals as the language has it. */
function toValue(digits: string, language: string): number {
  const signs = digits.replace(/\d/g, '');
  const last = signs.at(-1) ?? '';
  const isDecimal =
    signs.indexOf(last) === signs.length - 1 &&
    last !== ' ' &&
    (signs.length > 1 || /^0|\D(?!\d{3}$)/.test(digits) || (last === '.') === (language === 'en'));
  const cut = isDecimal ? digits.lastIndexOf(last) : digits.length;
  return Number(`${digits.slice(0, cut).replace(/\D/g, '')}.${digits.slice(cut + 1)}`);
}

/** Reads the number that starts at a place; null when none does, or when it is no amount (007, 1.2.3). */
export function readNumeral({ text, language }: FigureText, at: number): Numeral | null {
  const [digits = ''] = matchAt(DIGITS, text, at) ?? [];
  let [total, group, scale, units] = [0, digits ? toValue(digits, language) : 0, 1, 0];
  let end = at + digits.length;
  let found: Numeral | null = null;
  for (let count = digits ? 1 : 0; count < 12; count++) {
    if (end > at && ((digits && count < 2) || matchAt(END, text, end)))
      found = { value: roundOff(total + group + units), scale, end, form: text.slice(at, end) };
    const [more] = (count > 1 && matchAt(FURTHER, text, end)) || [];
    if (more) {
      group = Number(more);
      end += more.length;
      continue;
    }
    const [joint = ''] = (end > at && matchAt(JOINT, text, end)) || [];
    const [name = '', next = 0, form = ''] = readWord(text, end + joint.length) ?? [];
    if (
      !name ||
      (language === 'en' && ENGLISH.test(form)) ||
      (language === 'fr' && /^tres/i.test(form)) ||
      (digits && /^c[ei]/i.test(form))
    )
      break;
    let number = Number(name.replace('*', ''));
    if (/\*/.test(name)) {
      if (end > at ? number === 10 && joint : !ALONE.test(form)) break;
      if (/de|fr/.test(language) && /^billions?$/i.test(form)) number = 1e12;
      const rest = total % number;
      if (rest === total) scale *= number;
      total += (rest + group || 1) * number - rest;
      group = 0;
    } else if (number < 1 || (!digits && (!group ? scale < 1e6 : group === 20 && number < 20)))
      group += number;
    else if (!digits && group < 10 && /^(?:und)?$/.test(joint)) {
      // fünfundzwanzig; fourteen, vierzehn
      if (joint) [units, group] = [group, number];
      else group += number;
    } else if (group === 10 && number > 5 && !digits) group += number;
    else break;
    end = next;
  }
  // "one" and "a half" count nothing, "one million" does; 十分 is a word.
  return !found || digits || (found.value > 1 && (found.form !== '十' || text[end] !== '分'))
    ? found
    : null;
}
