/** The words around a number that say over, under, about or up to, in five languages, Chinese and Japanese. What is no such word leaves the figure plain. */
import type { Qualifier } from './claim.ts';
import { before, type FigureText, toLookup } from './figure-text.ts';

/** What holds before an article too: "more than a 10% fall". */
const PHRASES = `
under (?:less|fewer|lower|smaller|shorter) than|weniger als|m[eo]i?no?s? d.|inferi\\w+ a
up-to up to|as (?:much|many|high|long) as|no(?:t| )more than|at most|maximum of|bis zu|hochstens|maximal|jusqu['’]?a?|hasta|fino ai?|al massimo
over (?:more|\\w+er) than|a[ltu] ?(?:least|m[eo]i?no?s)|almeno|exceed\\w*|north of|in excess of|surpass\\w*|topp(?:ed|ing)|\\w*(?:ill|ould|to|may|can) top|\\w+r als|\\w+stens|gut|(?:plus|mas|piu) d.|oltre|superi\\w+ a
about around|roughly|approx\\S*|nearly|almost|close to|circa|ca?\\.?|rund|etwa|ungefahr|knapp|fast|nahezu|beinahe|environ|pres d.|quelques?|autour d.|presque|(?:cerca|alrededor) d.|un[oa]s|aproximadamente|casi|quasi`;
/** What is a preposition before an article: "over a 10% fall". */
const PREPOSITIONS = `
over over|above|past|uber
under under|below|sub|unter
about some|about`;
const MARKS = `
up-to 最[大多高][で达]?|高[达達]|≤
over >|≥|至少|超[过過]?|突破
under <|(?:sub|under)-|不到|不足|低于
about [~≈±]|大?[約约]|近`;
const BEHIND = `
over ,? or (?:more|higher)|[-–]plus|以上|を?超|余
under ,? or (?:less|fewer)|未[満满]|以下
about \\ or so|前後|程度|左右`;

const ARTICLE = "(?:(?:an?|the|e?ine?[nmr]?|un[eo]?|[ld]?[aeiou]l?s?|d[ei][nr]|[dl]['’]) ?)?";
const readPhrase = toLookup(PHRASES, `(?<![a-z])@ ?${ARTICLE}$`, 'ig');
const readPreposition = toLookup(PREPOSITIONS, '(?<![a-z])@ $', 'ig');
const readMark = toLookup(MARKS, '@ ?$', 'ig');
const readBehind = toLookup(BEHIND, '@(?![a-z])', 'iy');

/** A length of time in which something happens: "over five years" says no more than "in". */
const SPAN = /^(?:second|minute|hour|day|week|month|year|decade|quarter)$/;
/** Before "over", these make it a comparison even of time. */
const MEASURED =
  /(?<![a-z])(?:for|to|t[ao]\\w+|last\w*|of|in|with|is|was|well|just|seit|nach) \w+ $/i;

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
