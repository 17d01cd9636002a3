/** Writes ISO dates as a reader sees them, in English. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** Writes an ISO date (YYYY, YYYY-MM or YYYY-MM-DD) as "17 Apr 2026", "Apr 2026" or "2026"; anything else stays as it is. */
export function toShortDate(iso: string): string {
  return toDate(iso, SHORT_MONTHS);
}

/** Writes an ISO date as "14 November 2026", "November 2026" or "2026"; anything else stays as it is. */
export function toLongDate(iso: string): string {
  return toDate(iso, MONTHS);
}

/** Read by hand, not by `Date`: a date without a time has no time zone to fall over. */
function toDate(iso: string, months: string[]): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!year || (month && !name)) return iso;
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** Writes a moment's date in its own time zone as YYYY-MM-DD. */
export function toIsoDate(moment: {
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
}): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
