/** Tells a multiple ("three times as fast", "35 times earnings", 3x) from occasions ("three times a day") and crosses (1920 x 1080). */
import type { Token } from './figure-tokens.ts';
import type { FigureLanguage } from './guess-language.ts';
import { at, type FigureText, type Numeral } from './read-numeral.ts';

/** Words behind "times" that make it a ratio, comparatives aside. */
const RATIO_BEHIND =
  /^(?:as|more|less|the|what|that|its|their|his|her|our|your|my|those|these|better|worse|earnings|sales|revenues?|ebitda|ebit|book|profits?|cash|trailing|forward|expected|projected|estimated|annual|annualized|annualised|oversubscribed|subscribed|covered|leveraged|over|normal|average|usual|debt|equity|today|current|currently|peak|net|gross|operating|free|growth|likelier|likely|bigger|this)$/;
/** Words behind it that make occasions of it. */
const OCCASION_BEHIND =
  /^(?:a|an|per|in|on|since|during|before|after|at|every|each|daily|weekly|when|while|until|within|without|through|and|but|or|because|for|from|by|last|next|this|now|already|so)$/;
/** Words before the number, in the same sentence, that make a ratio even of what ends there or goes on otherwise. */
const GROWTH =
  /^(?:oversubscribed|subscribed|covered|multipl\w+|leveraged|grew|grown|grow|grows|rose|risen|increased?|increases|expanded|jumped|soared|surged|improve\w*|by)$/;
const COVERAGE = /^(?:oversubscribed|subscribed|covered|multiplied|leveraged)$/;
/** Words in -er that compare nothing. */
const NO_COMPARATIVE =
  /^(?:whether|after|under|however|other|either|another|together|later|earlier|per|water|her|over|ever|never|october|november|december|september|computer|customer|number|user|server)$/;

/** Per language: the word for "times", and what must follow it. */
export const TIMES: Partial<Record<FigureLanguage, readonly [times: RegExp, behind: RegExp]>> = {
  fr: [
    /^fois$/,
    /^(?:plus|moins|la|le|les|l|celui|celle|ceux|celles|ce|son|sa|ses|leurs?|superieure?s?|inferieure?s?|mieux|autant|aussi)$/,
  ],
  es: [
    /^veces$/,
    /^(?:mas|menos|lo|la|el|los|las|mayor|menor|superior|inferior|sus?|mejor|mayores|tan)$/,
  ],
  it: [
    /^volte$/,
    /^(?:piu|meno|il|la|lo|l|i|gli|le|quell[oa]|superiore|inferiore|maggiore|tanto|quanto)$/,
  ],
  pt: [/^vezes$/, /^(?:mais|menos|o|a|os|as|maior|menor|superior|inferior|seu|sua)$/],
  nl: [/^(?:keer|maal)$/, /^(?:zo|zoveel|meer|minder|de|het|[a-z]{3,}er)$/],
  de: [/^mal$/, /^(?:so|soviel|mehr|weniger|[a-zß]{3,}er[en]?)$/],
};

/** Tells whether the word behind a number makes a multiple of it. */
export function isTimes({ tokens, language }: FigureText, numeral: Numeral): boolean {
  const word = at(tokens, numeral.next);
  if (/^[xX×]$/.test(word.text) && word.gap <= 1) return isAlone(tokens, numeral);
  if (word.gap !== 1) return false;
  if (language === 'en') return word.low === 'times' && isRatio(tokens, numeral.next);
  const [times, behind] = TIMES[language] ?? [];
  if (!times?.test(word.low)) return false;
  return behind?.test(at(tokens, numeral.next + 1).low) ?? false;
}

/** 3x; not the cross of 1920 x 1080, nor the beginning of a word. */
function isAlone(tokens: readonly Token[], { next, isWord }: Numeral): boolean {
  const after = at(tokens, next + 1);
  const isDimension = after.kind === 'number' && after.gap <= 1;
  return !isWord && !isDimension && !(after.kind === 'word' && after.gap === 0);
}

function isRatio(tokens: readonly Token[], times: number): boolean {
  const after = at(tokens, times + 1);
  if (after.kind === 'sign' || after.gap !== 1) {
    const isQuoted = /^["“'‘($€£]$/.test(after.text) && after.gap === 1;
    return isQuoted || isAfter(tokens, times, 7, COVERAGE) || isAfter(tokens, times, 3, GROWTH);
  }
  if (isPossessive(tokens, times + 1)) return true;
  if (OCCASION_BEHIND.test(after.low)) {
    return isAfter(tokens, times, 3, GROWTH) || isAfter(tokens, times, 7, COVERAGE);
  }
  const isComparative = /[^v]er$/.test(after.low) && !NO_COMPARATIVE.test(after.low);
  return (
    RATIO_BEHIND.test(after.low) ||
    isComparative ||
    after.kind === 'number' ||
    /^\p{Lu}/u.test(after.text)
  );
}

/** Looks back over a few words of the sentence, from before the number. */
function isAfter(tokens: readonly Token[], times: number, reach: number, words: RegExp): boolean {
  for (let i = times - 2; i >= times - 2 - reach; i--) {
    const { text, low } = at(tokens, i);
    if (/^[.!?;]$/.test(text)) return false;
    if (words.test(low)) return true;
  }
  return false;
}

/** "three times last year’s", "35 times next year’s earnings", "four times Intel’s". */
function isPossessive(tokens: readonly Token[], index: number): boolean {
  for (let i = index; i < index + 5; i++) {
    const { kind, text, gap } = at(tokens, i);
    const isMark = /^['’]$/.test(text) && gap === 0;
    if (isMark) return at(tokens, i + 1).low === 's';
    if (kind === 'sign') return false;
  }
  return false;
}
