/** The words around a number that say over, under, about or up to, in five languages, Chinese and Japanese. What is no such word leaves the figure plain. */
import type { Qualifier } from './claim.ts';
import { before, type FigureText, toLookup } from './figure-text.ts';

/** What holds before an article too: "more than a 10% fall". */
const PHRASES = `
under (less|fewer) than|weniger als|m[eo]i?no?s? d.
up-to up to|no[nt]? m(ore|as) \\w+|as (much|many|long) as|bis zu|hochstens|jusqu'?a?|hasta(?! l)|fino ai?|ma(x|ss)im\\w*( of| d.)?
over (no[nt]?|pas) (less|fewer|m[eo]i?no?s?) \\w+|(more|greater) than|a[ltu] ?(least|m[eo]i?no?s)|almeno|exceed\\w*|(north|excess|upwards) of|top[sp]\\w*|\\w*[dlo] top|\\w+r als|\\w+stens|gut|(plus|mas|piu) d.|minim\\w*( of| d.)?|oltre
about around|roughly|ap+rox\\S*|nearly|almost|close to|ca?\\b\\.?|circa|rund|etwa|knapp|fast|environ|pres d.|presque|quelque|cerca d.|un[oa]s|casi|quasi`;
/** What is a preposition before an article: "over a 10% fall". */
const PREPOSITIONS = `
over over|above|uber
under under|below|unter
about some|about`;
const MARKS = `
up-to ≤|最[大多高長长][で达]?|高达
over [>≥]|至少|少なくとも|超[过過]?|逾|突破
under <|sub-|不到|低于
about [~≈]|[約约]有?|近|およそ`;
const BEHIND = `
up-to \\ at most
over ,? or (more|higher)(?! than)|\\ at least|-plus|以上|を?超
under ,? or (less|fewer)|未満|以下
about \\ or so|程度|左右|近く`;
/** Between the number and what it counts. */
const WITHIN = /\+|-(plus|odd)|[多余]/i;
/** What is over or about a matter, and no amount: "a row over $2 billion", "took over two plants", "40 Gbps over 8 lanes". */
const MATTER =
  /((row|quarrel|disput|fight|suit|argu|concern|question)\w* \w+|(hand|turn|t[ao]{1,2}k)\w* over|\d (?![dhmwy])\S+ over) $/i;

const ARTICLE = "((an?|the|eine?\\w?|un[eo]?|[ld]?[aeio]l?s?|[dl]') ?)?";
const readPhrase = toLookup(PHRASES, `(?<![a-z])@ ?${ARTICLE}$`, 'ig');
const readPreposition = toLookup(PREPOSITIONS, '(?<![a-z])@ $', 'ig');
const readMark = toLookup(MARKS, '@ ?$', 'ig');
const readBehind = toLookup(BEHIND, '@(?![a-z])', 'iy');

/** A length of time in which something happens: "over five years" says no more than "in". */
const SPAN = /^(hour|day|week|month|year)$/;
/** Before "over", these make it a comparison even of time. */
const MEASURED = /(?<![a-z])(for|at|with|t[ao]\w*|last\w*|of|in|is|was|well) \w+ $/i;

/** Finds what qualifies a figure of a unit between two places; null when nothing does. */
export function findQualifier(
  { text }: FigureText,
  start: number,
  end: number,
  unit: string,
): Qualifier | null {
  const within = WITHIN.exec(text.slice(start, end))?.[0];
  if (within) return within === '-odd' ? 'about' : 'over';
  const ahead = before(text, start);
  const [name, , form = ''] =
    readBehind(text, end) ??
    readMark(ahead, 0) ??
    readPhrase(ahead, 0) ??
    readPreposition(ahead, 0) ??
    [];
  const isWhile =
    /^(over|uber|above|about)$/i.test(form) &&
    (MATTER.test(ahead) || (SPAN.test(unit) && !/^about/i.test(form) && !MEASURED.test(ahead)));
  return isWhile ? null : ((name ?? null) as Qualifier | null);
}
