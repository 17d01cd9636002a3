/** The words around a number that say over, under, about or up to. Seven languages and three scripts; what is no such word leaves the figure plain. */
import type { Qualifier } from './claim.ts';
import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';

/** Phrases before a number, folded; the longest wins. English ones hold everywhere, the others not in English ("ate", "fast"). */
const BEFORE = { en: new Map<string, Qualifier>(), other: new Map<string, Qualifier>() };
for (const [qualifier, english, other] of [
  [
    'over',
    'over|more than|at least|above|exceeding|exceeds|exceeded|exceed|north of|upwards of|in excess of|no less than|no fewer than|not less than|a minimum of|greater than|higher than|larger than|better than|longer than|surpassing|surpassed|surpass|top|topping|topped|tops|beyond|past',
    'mehr als|langer als|hoher als|uber|mindestens|wenigstens|gut|plus de|au moins|au dela de|pas moins de|depasse|superieur a|superieure a|au minimum|mas de|al menos|por lo menos|como minimo|por encima de|superior a|oltre|piu di|almeno|sopra i|non meno di|mais de|pelo menos|ao menos|acima de|meer dan|langer dan|hoger dan|ruim|minstens|ten minste|boven|minimaal',
  ],
  [
    'under',
    'under|less than|below|fewer than|lower than|smaller than|shorter than|short of',
    'weniger als|unter|moins de|inferieur a|inferieure a|menos de|por debajo de|inferior a|meno di|sotto i|sotto il|abaixo de|minder dan|onder',
  ],
  [
    'about',
    'about|around|roughly|approximately|some|nearly|almost|close to|approx|circa|ca|near|in the region of|more or less|virtually|approaching',
    'rund|etwa|ungefahr|zirka|knapp|fast|nahezu|beinahe|an die|rd|annahernd|environ|pres de|quelque|quelques|autour de|a peu pres|presque|aux alentours de|cerca de|alrededor de|unos|unas|aproximadamente|casi|en torno a|quasi|intorno a|intorno ai|attorno ai|quase|em torno de|por volta de|perto de|ongeveer|bijna|zo n|rond de|nagenoeg',
  ],
  [
    'up-to',
    'up to|as much as|as many as|no more than|not more than|at most|a maximum of|as high as|as long as',
    'bis zu|hochstens|maximal|nicht mehr als|jusqu a|jusqu|au maximum|au plus|pas plus de|hasta|como maximo|no mas de|fino a|al massimo|non piu di|ate|no maximo|tot|maximaal|hooguit|niet meer dan|ten hoogste',
  ],
] as const) {
  for (const phrase of english.split('|')) BEFORE.en.set(phrase, qualifier);
  for (const phrase of other.split('|')) BEFORE.other.set(phrase, qualifier);
}
/** Words that follow the figure. */
const AFTER = new Map<string, Qualifier>([
  ...(['or', 'oder', 'ou', 'o', 'of'] as const).flatMap((or) =>
    (['more', 'mehr', 'plus', 'mas', 'piu', 'mais', 'meer'] as const).map(
      (more): [string, Qualifier] => [`${or} ${more}`, 'over'],
    ),
  ),
  ['or higher', 'over'],
  ['or so', 'about'],
  ['give or take', 'about'],
  ['or less', 'under'],
  ['or fewer', 'under'],
  ['at least', 'over'],
  ['at most', 'up-to'],
  ['au moins', 'over'],
  ['au maximum', 'up-to'],
  ['environ', 'about'],
  ['circa', 'about'],
]);
const MARKS: Record<string, Qualifier> = {
  '~': 'about',
  '≈': 'about',
  '∼': 'about',
  '～': 'about',
  '≃': 'about',
  '±': 'about',
  '>': 'over',
  '≥': 'over',
  '<': 'under',
  '≤': 'up-to',
  '＞': 'over',
  '＜': 'under',
  '〜': 'about',
};
const SOLID_BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /(?:少なくとも|至少|不少于|不低于|超过|超過|超出|逾|超|高于|突破|多于|최소|적어도|以上の)$/,
    'over',
  ],
  [/(?:最大で?|最多|至多|高达|高達|多达|多達|不超过|不超過|最高|최대|最長|最长)$/, 'up-to'],
  [/(?:不到|不足|低于|低於|少于|未满|未滿)$/, 'under'],
  [
    /(?:約|约|大约|大約|およそ|おおよそ|ほぼ|近|将近|將近|接近|大概|左右|概ね|약|대략|거의)$/,
    'about',
  ],
];
const SOLID_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:以上|超|余|余り|餘|強|이상|초과|넘는|을 넘|를 넘|が?を?超え|を上回)/, 'over'],
  [/^(?:未満|未满|未滿|以下|以内|이하|미만|を下回)/, 'under'],
  [/^(?:前後|程度|ほど|左右|上下|弱|정도|가량|안팎|근접)/, 'about'],
];
/** A length of time in which something happens: "over five years" says no more than "in". */
const SPANS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|quarter|session|season|weekend|night|period|cycle|generation|game|match|round|tag|jahr)$/;
/** Before "over", these make it a comparison even of time. */
const MEASURED =
  /^(?:for|took|takes|take|taken|taking|lasting|lasted|lasts|last|of|in|after|with|spent|spans|spanning|is|was|be|been|well|just|slightly|little|requires|required|within|wait|waited|waits|waiting|at|by|and|or|from|dauert|dauerte|seit|nach|vor|hat|sind|war|worked|running|needs|need|needed|is|are|aged|every|has|had|to)$/;

/** The figure that is looked at. */
export interface Qualified {
  /** Indices of its first token and of the one behind it. */
  first: number;
  next: number;
  unit: string;
  language: FigureLanguage;
}

/** Finds what qualifies a figure; null when nothing does. */
export function findQualifier(
  text: string,
  tokens: readonly Token[],
  figure: Qualified,
): Qualifier | null {
  return findAfter(text, tokens, figure) ?? findBefore(text, tokens, figure);
}

function findBefore(
  text: string,
  tokens: readonly Token[],
  { first, unit, language }: Qualified,
): Qualifier | null {
  const at = first - 1 - (isElided(tokens, first) ? 1 : 0);
  const mark = tokens[at] ?? NO_TOKEN;
  const isMarkNear = (tokens[first] ?? NO_TOKEN).gap <= 1;
  if (isMarkNear && Object.hasOwn(MARKS, mark.text)) return MARKS[mark.text] as Qualifier;
  if (isMarkNear && mark.text === '=' && tokens[at - 1]?.text === '>') return 'over';
  if (mark.kind === 'solid') {
    const ahead = text.slice(Math.max(0, mark.end - 8), mark.end);
    return SOLID_BEFORE.find(([form]) => form.test(ahead))?.[1] ?? null;
  }
  if ((tokens[first] ?? NO_TOKEN).gap > 2) return null;
  if (/^[-‐‑+]$/.test(mark.text) && /^(?:sub|under)$/.test(tokens[at - 1]?.low ?? ''))
    return 'under';
  // "ca. 300", "c. 300": an abbreviation's dot.
  if (mark.text === '.' && /^(?:ca|c|approx|rd)$/.test(tokens[at - 1]?.low ?? '')) return 'about';
  const hasArticle =
    /^(?:a|an|the|ein|eine|einen|einem|einer|un|une|uno|una|um|uma|los|las|les|des|el|il|al|ai|i|le|gli|de|d|den|der|os|as)$/.test(
      mark.low,
    );
  for (const skip of hasArticle ? [0, 1] : [0]) {
    const found = phraseBefore(tokens, at - skip, language);
    if (!found) continue;
    const [qualifier, phrase, before] = found;
    // "over a 10% fall", "under a 20-year deal": there it is a preposition.
    if (
      skip > 0 &&
      /^(?:over|under|above|below|near|past|some|beyond|uber|unter|about|sub|gut|fast)$/.test(
        phrase,
      ) &&
      !(phrase === 'about' && /^an?$/.test(mark.low))
    )
      return null;
    if (phrase === 'top' && !/^(?:will|would|could|to|may|might|can|should|ll)$/.test(before))
      return null;
    const isTime =
      SPANS.test(unit) && /^(?:over|uber|past|beyond|gut|boven|sopra i|oltre)$/.test(phrase);
    if (/^m2?$/.test(unit) && phrase === 'over' && isBehindNumber(tokens, at - skip)) return null;
    if (isTime && (phrase === 'past' || !MEASURED.test(before)) && !/^(?:gut|oltre)$/.test(phrase))
      return null;
    return qualifier;
  }
  return null;
}

/** "765 kV over 300 miles": there it tells where. */
function isBehindNumber(tokens: readonly Token[], over: number): boolean {
  for (let i = over - 1; i > over - 5; i--) {
    const { kind, text } = tokens[i] ?? NO_TOKEN;
    if (kind === 'number') return true;
    if (kind === 'sign' && text !== '/') return false;
  }
  return false;
}

/** "près d’un milliard": the apostrophe is no word. */
function isElided(tokens: readonly Token[], first: number): boolean {
  return (
    /^['’]$/.test(tokens[first - 1]?.text ?? '') && /^[dl]$/.test(tokens[first - 2]?.low ?? '')
  );
}

/** The longest phrase that ends at a token, and the word before it. */
function phraseBefore(
  tokens: readonly Token[],
  at: number,
  language: FigureLanguage,
): [Qualifier, string, string] | null {
  let phrase = '';
  let found: [Qualifier, string, string] | null = null;
  let i = at;
  for (let words = 0; words < 4; i--) {
    const { low, kind, text } = tokens[i] ?? NO_TOKEN;
    if (/^['’-]$/.test(text) && words > 0) continue;
    if (kind !== 'word') break;
    const word = low === 'd' ? 'de' : low;
    phrase = phrase ? `${word} ${phrase}` : word;
    words++;
    const qualifier = (language !== 'en' && BEFORE.other.get(phrase)) || BEFORE.en.get(phrase);
    if (qualifier) found = [qualifier, phrase, tokens[i - 1]?.low ?? ''];
    if ((tokens[i]?.gap ?? 3) > 2) break;
  }
  return found;
}

function findAfter(
  text: string,
  tokens: readonly Token[],
  { next, language }: Qualified,
): Qualifier | null {
  const [one = NO_TOKEN, two = NO_TOKEN, three = NO_TOKEN] = tokens.slice(next, next + 3);
  if (one.kind === 'solid') {
    const behind = text.slice(one.start, one.start + 5);
    return SOLID_AFTER.find(([form]) => form.test(behind))?.[1] ?? null;
  }
  if (/^[-‐‑–]$/.test(one.text) && one.gap === 0 && two.low === 'plus' && two.gap === 0)
    return 'over';
  if (/^[-‐‑]$/.test(one.text) && two.low === 'ish') return 'about';
  if (one.kind !== 'word' || one.gap !== 1) return null;
  if (
    one.low === 'plus' &&
    language === 'en' &&
    two.kind !== 'number' &&
    (two.kind !== 'sign' || two.text === '.' || two.text === ',') &&
    !/^(?:a|an|the|or)$/.test(two.low)
  )
    return 'over';
  const pair = `${one.low} ${two.low}`;
  return AFTER.get(`${pair} ${three.low}`) ?? AFTER.get(pair) ?? AFTER.get(one.low) ?? null;
}
