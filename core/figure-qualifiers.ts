/** The words around a number that say over, under, about or up to, in five languages, Chinese and Japanese. What is no such word leaves the figure plain. */
import type { Qualifier } from './claim.ts';
import { before, type FigureText, toLookup } from './figure-text.ts';

/** What holds before an article too: "more than a 10% fall". */
const PHRASES = `
under (?:less|fewer|lower|smaller) than|weniger als|m[eo]i?no?s? d.
up-to up to|as (?:much|many|long) as|no more than|bis zu|jusqu'?a?|hasta|fino ai?
over (?:more|(?:high|larg|great|long|bigg)er) than|a[ltu] ?(?:least|m[eo]i?no?s)|almeno|(?:exceed|surpass)\\w*|north of|topp\\w+|\\w*(?:ill|ould|to) top|\\w+r als|\\w+stens|(?:plus|mas|piu) d.|oltre
about around|roughly|approx\\S*|nearly|almost|close to|ca?\\b\\.?|circa|rund|etwa|ungefahr|knapp|fast|environ|pres d.|quelque|cerca d.|un[oa]s|casi|quasi`;
/** What is a preposition before an article: "over a 10% fall". */
const PREPOSITIONS = `
over (?<!t(?:ake|ook|aken) )over|above|past|uber
under under|below|sub|unter|sotto
about some|about`;
const MARKS = `
up-to 最[大多高長长][で达]?|高达
over >|至少|少なくとも|超[过過]?|逾|突破
under <|sub-|不到|低于
about ~|[約约]有?|近|ほぼ|およそ`;
const BEHIND = `
over ,? or (?:more|higher)(?! than)|-plus|以上|を?超
under ,? or (?:less|fewer)|未満|以下
about \\ or so|程度|左右|近く`;

const ARTICLE = "(?:(?:an?|the|e?ine?[nmr]?|un[eo]?|[ld]?[aeiou]l?s?|[dl]') ?)?";
const readPhrase = toLookup(PHRASES, `(?<![a-z])@ ?${ARTICLE}$`, 'ig');
const readPreposition = toLookup(PREPOSITIONS, '(?<![a-z])@ $', 'ig');
const readMark = toLookup(MARKS, '@ ?$', 'ig');
const readBehind = toLookup(BEHIND, '@(?![a-z])', 'iy');

/** A length of time in which something happens: "over five years" says no more than "in". */
const SPAN = /^(?:second|minute|hour|day|week|month|year)$/;
/** Before "over", these make it a comparison even of time. */
const MEASURED = /(?<![a-z])(?:for|to|at|with|t[ao]\w+|last\w*|of|in|is|was|well|just) \w+ $/i;

/** Finds what qualifies a figure of a unit between two places; null when nothing does. */
export function findQualifier(
  { text }: FigureText,
  start: number,
  end: number,
  unit: string,
): Qualifier | null {
  const ahead = before(text, start);
  const [name, , form = ''] =
    readBehind(text, end) ??
    readMark(ahead, 0) ??
    readPhrase(ahead, 0) ??
    readPreposition(ahead, 0) ??
    [];
  const isWhile =
    /^(?:over|uber|past|above)$/i.test(form) &&
    (SPAN.test(unit) ? !MEASURED.test(ahead) : /^m2?$/.test(unit) && /\d \S+ over $/i.test(ahead));
  return isWhile ? null : ((name ?? null) as Qualifier | null);
}
