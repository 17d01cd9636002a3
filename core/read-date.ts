/** Reads the day out of a date as pages write it, in metadata or in words; writing dates is format-date.ts's. */

/** Months by their beginnings: English, and where those differ German, French and Spanish. */
const MONTHS = [
  /^jan|^ene/,
  /^f[eé][bv]/,
  /^m[aä]r|^mrz/,
  /^a[pbv]r/,
  /^ma[iy]/,
  /^jui?n/,
  /^jui?l/,
  /^a[uo][gû]|^ago/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^d[eéi][cz]/,
];
/** "2026-11-20T06:30Z", "2026/11/20", "20261120", "2026年11月20日". */
const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})|年\s?(\d{1,2})月\s?(\d{1,2})|(\d\d)(\d\d))(?!\d)/;
/** "20 Nov 2026", "20. November 2026", "20 de noviembre de 2026", "Fri, 20 Nov 2026 06:30:00 GMT". */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?\.?\s(?:de\s)?(\p{L}{3,10})\.?,?\s(?:de\s)?((?:19|20)\d\d)(?!\d)/u;
/** "Nov 20, 2026", "November 20th 2026". */
const MONTH_FIRST = /(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d)/u;

/** Reads the first day of a text as YYYY-MM-DD, as it stands there, whatever the time zone; null where none is written out. "3/4/2026" is none: it is two days. */
export function readDay(text: string): string | null {
  const start = text.slice(0, 200);
  const [, year, , m1, d1, m2, d2, m3, d3] = YEAR_FIRST.exec(start) ?? [];
  if (year) return toDay(year, Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3));
  const [, day, name, inYear] = DAY_FIRST.exec(start) ?? [];
  if (day && name && inYear) return toDay(inYear, monthOf(name), Number(day));
  const [, word, dayOf, ofYear] = MONTH_FIRST.exec(start) ?? [];
  return word && dayOf && ofYear ? toDay(ofYear, monthOf(word), Number(dayOf)) : null;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

function toDay(year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
