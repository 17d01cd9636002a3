/** The words around a number that say over, under, about or up to. Seven languages and three scripts; what is no such word leaves the figure plain. */
import type { Qualifier } from './claim.ts';
import { before, type FigureText, toLookup } from './figure-text.ts';

type Row = readonly [qualifier: Qualifier, forms: string];
/** Phrases that hold before an article too: "more than a 10% fall". */
const PHRASES: readonly Row[] = [
  [
    'over',
    '(?:more|greater|higher|larger|better|longer) than|at least|exceed(?:s|ed|ing)?|north of|in excess of|(?:no|not) (?:less|fewer) than|a minimum of|surpass(?:ed|ing)?|topping|topped|tops|(?:will|would|could|to|may|might|can|should|ll) top',
  ],
  ['under', '(?:less|fewer|lower|smaller|shorter) than|short of'],
  [
    'about',
    'around|roughly|approximately|nearly|almost|close to|approx\\.?|circa|ca?\\.|in the region of|more or less|virtually',
  ],
  ['up-to', 'up to|as (?:much|many|high|long) as|(?:no|not) more than|at most|a maximum of'],
];
/** Words that are prepositions before an article: "over a 10% fall". */
const PREPOSITIONS: readonly Row[] = [
  ['over', 'over|above|beyond|past'],
  ['under', 'under|below|sub'],
  ['about', 'some|near|about|ca?'],
];
/** Phrases of other languages, of which some mean something else in English. */
const FOREIGN: readonly Row[] = [
  [
    'over',
    '(?:mehr|langer|hoher) als|mindestens|wenigstens|gut|plus de|au moins|au dela de|pas moins de|depasse|superi(?:eu|o)re? [ai]|ma[si]s? de|al menos|por lo menos|[ac]o?mo? minimo|oltre|piu di|almeno|pelo menos|ao menos|acima de|(?:meer|langer|hoger) dan|ruim|minstens|minimaal',
  ],
  ['under', 'weniger als|moins de|inferi(?:eu|o)re? a|menos de|meno di|abaixo de|minder dan'],
  [
    'about',
    "rund|etwa|ungefahr|knapp|fast|nahezu|beinahe|rd\\.?|environ|pres de|quelques?|autour de|presque|cerca de|alrededor de|un[oa]s|aproximadamente|casi|quas[ei]|[ai]t?t?n?torno ai?|perto de|ongeveer|bijna|zo['’]n|rond de",
  ],
  [
    'up-to',
    "bis zu|hochstens|maximal|jusqu['’]?a?|au maximum|au plus|hasta|como maximo|fino ai?|al massimo|ate|tot|maximaal|hooguit",
  ],
];
const FOREIGN_PREPOSITIONS: readonly Row[] = [
  ['over', 'uber|boven|sopra i'],
  ['under', 'unter|onder|sotto i|sotto il'],
];
const MARKS: readonly Row[] = [
  ['about', '[~≈∼〜≃±]'],
  ['over', '>=?|≥'],
  ['under', '<'],
  ['up-to', '≤'],
  ['under', '(?:sub|under)[-+]'],
  ['over', '少なくとも|至少|不[少低]于|[超高]过|超過|超出|逾|超|高于|突破|多于|최소 ?|적어도 ?'],
  ['up-to', '最大で?|最[多高長长]|至多|[高多][达達]|不超[过過]|최대 ?'],
  ['under', '不到|不足|[低少][于於]|未[满滿]'],
  ['about', '大?[約约]|およそ|おおよそ|ほぼ|[将將]?近|接近|大概|概ね|약 ?|대략 ?|거의 ?'],
];
const AFTER: readonly Row[] = [
  [
    'over',
    ' (?:or|oder|ou|of?) (?:more|higher|mehr|plus|mas|piu|mais|meer)| at least| au moins|[-–]plus| plus(?= \\p{L}|[.,]|$)(?! (?:an?|the|or) )',
  ],
  ['about', ' or so| give or take| environ| circa|-ish'],
  ['under', ' or (?:less|fewer)'],
  ['up-to', ' at most| au maximum'],
];
const SOLID_AFTER: readonly Row[] = [
  ['over', '以上|超|余り?|餘|強|이상|초과|넘는|[을를] 넘|が?を?超え|を上回'],
  ['under', '未[満满滿]|以[下内]|이하|미만|を下回'],
  ['about', '前後|程度|ほど|左右|上下|弱|정도|가량|안팎|근접'],
];

const ARTICLE =
  "(?:(?:an?|the|ein(?:e[nmr]?)?|une?|uno|uma?|[lgd]?[ao]s|l[ae]s?|des?|d[ea]l|[dei]l|al|gli|d[ei]n|der|i|d['’]|l['’]) ?)?";
const START = '(?:^|[^\\p{L}])';
const readPhrase = toLookup(PHRASES, `${START}(?:@) ${ARTICLE}$`);
const readPreposition = toLookup(PREPOSITIONS, `${START}(?:@) $`);
const readForeign = toLookup(FOREIGN, `${START}(?:@) ?${ARTICLE}$`);
const readForeignPreposition = toLookup(FOREIGN_PREPOSITIONS, `${START}(?:@) $`);
const readMark = toLookup(MARKS, '(?:@) ?$');
const readAfter = toLookup(AFTER, '(?:@)(?!\\p{L})');
const readSolidAfter = toLookup(SOLID_AFTER, ' ?(?:@)');

/** A length of time in which something happens: "over five years" says no more than "in". */
const SPAN =
  /^(?:second|minute|hour|day|week|month|year|decade|century|quarter|season|weekend|night|period|cycle|generation|game|round)$/;
/** Before "over", these make it a comparison even of time. */
const MEASURED =
  /(?:^|[^\p{L}])(?:for|t[oa]*ken?s?|last\w*|of|in|after|with|spen[dt]s?|is|was|are|be|well|just|slightly|within|wait\w*|at|by|and|or|from|dauert\w*|seit|nach|ha[sdt]|needs?|every|to) (?:over|uber|beyond|boven|sopra i) $/u;

/** Finds what qualifies a figure of a unit between two places; null when nothing does. */
export function findQualifier(
  { low, language }: FigureText,
  start: number,
  end: number,
  unit: string,
): Qualifier | null {
  const behind = readSolidAfter(low, end) ?? readAfter(low, end);
  if (behind && (language === 'en' || behind.form !== ' plus')) return behind.what;
  const ahead = before(low, start).replace(/d['’]$/, 'de ');
  const isForeign = language !== 'en';
  const found = readMark(ahead) ?? (isForeign ? readForeign(ahead) : null) ?? readPhrase(ahead);
  if (found) return found.what;
  const word = (isForeign ? readForeignPreposition(ahead) : null) ?? readPreposition(ahead);
  if (!word) return /(?:^|[^\p{L}])about an? $/u.test(ahead) ? 'about' : null;
  if (word.what !== 'over') return word.what;
  if (SPAN.test(unit) && !MEASURED.test(ahead)) return null;
  // "765 kV over 300 miles": there it tells where.
  return /^m2?$/.test(unit) && /\d [\p{L}/]+ over $/u.test(ahead) ? null : word.what;
}
