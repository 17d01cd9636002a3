/** Tells the names that a sentence mentions by the way: makers beside their chips, names in asides, who is contrasted, who only says it. */
import type { NamedSpan } from './figure-owners.ts';
import type { Span } from './split-sentences.ts';

/** What begins an aside between commas. */
const ASIDE =
  /^\s*(?:(?:along|like|including|such|according|the|where|then|once|one|formerly|now|said|says|rival\w*|maker|parent|part|known|client\w*|an?|une?|eine?|l[ae]s?|el|il)\b|[\p{L}-]+(?:ed|ing|led)\b)/iu;
/** What begins a relative clause. */
export const RELATIVE =
  /^\s(?:(?:[io]n|to|from|for|by|with|at|en|di|von|an|auf|mit|aus) )?(?:wh(?:ich|om?|ose)|das|der|die|de[mnr]|dessen|deren|wofür|qui|dont|que|quien|la que|che|il cui|cui)\b/i;
/** Words before a name that the statement is not about. */
const CONTRAST =
  /\b(?:unlike|not|neither|nor|than|nicht|pas|no|according to|selon|laut|según|secondo)\s$/i;
/** Longest of them, UTF-16 units. */
const CONTRAST_REACH = 14;
/** Words behind a name that make it say what somebody else is: "Nvidia’s rival", "Microsoft-backed". */
const MODIFIES =
  /^(?:['’]s?\s(?:rival|competitor|partner|customer|supplier|backer|peer)s?\b|-(?:backed|owned|led)\b|\s(?:rival|partner|customer|supplier|backer)\s\p{Lu})/u;
const SAYING =
  /^\s*(?:said|says|told|wrote|estimates?|reckons|reported that|expects|claims?|warned)\b/i;

/** Tells whether a name stands there as somebody else. */
export function isContrasted(text: string, { start }: Span): boolean {
  return CONTRAST.test(text.slice(Math.max(0, start - CONTRAST_REACH), start));
}

/** Leaves out makers beside what they make: "Google’s TPU", "Amazon’s cloud arm, AWS", "Trainium from Amazon": the chip or cloud is meant. */
export function withoutMakers(text: string, mentions: readonly NamedSpan[]): NamedSpan[] {
  return mentions.filter((mention, index) => {
    if (mention.kind !== 'company') return true;
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    const isMaker =
      isProduct(next) &&
      /^(?:\s+|['’]s?\s(?:(?!(?:for|of|on|with|to|in|from|by)\b)[\p{L}-]+,?\s){0,3}|[\p{L} ]{0,30}\sits\s(?:own\s|new\s)?)$/u.test(
        text.slice(mention.end, next?.start),
      );
    const isMadeBy =
      isProduct(previous) &&
      /^\s(?:[\p{L}-]+\s)?(?:from|by|of|von|de|di|d['’])\s?$/u.test(
        text.slice(previous?.end, mention.start),
      );
    return !isMaker && !isMadeBy;
  });
}

const isProduct = (mention?: NamedSpan) => mention?.kind === 'chip' || mention?.kind === 'cloud';

/** Leaves out who only says it, where another name is the subject. */
export function withoutSource(text: string, before: NamedSpan[]): NamedSpan[] {
  if (before.length < 2) return before;
  const kept = before.filter(({ start, end }) => {
    const isSaying =
      SAYING.test(text.slice(end, end + 16)) &&
      !/^\s*\w+\s(?:that\s)?(?:it|they|its)\b/i.test(text.slice(end, end + 30));
    const isCited = /\b(?:analysts at|told)\s$/i.test(text.slice(Math.max(0, start - 16), start));
    return !isSaying && !isCited;
  });
  return kept.length > 0 ? kept : before;
}

/** Tells whether a name stands in an aside between commas, which says nothing of figures outside it. */
export function isInAside(
  { text, sentence, figure }: Record<'sentence' | 'figure', Span> & { text: string },
  mention: Span,
): boolean {
  if (MODIFIES.test(text.slice(mention.end, mention.end + 20))) return true;
  const left = text.lastIndexOf(',', mention.start - 1);
  if (left < sentence.start) {
    return /^(?:like|following|besides)\b/i.test(text.slice(sentence.start, mention.start));
  }
  const comma = text.indexOf(',', mention.end);
  const right = comma < 0 || comma > sentence.end ? sentence.end : comma;
  if (figure.start >= left && figure.end <= right) return false;
  const opening = text.slice(left + 1, mention.start);
  const isClosed = comma === right;
  return (
    (isClosed && ASIDE.test(opening)) ||
    RELATIVE.test(opening) ||
    SAYING.test(text.slice(mention.end, right))
  );
}
