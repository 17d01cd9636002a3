/** Tells which of two names pays the other: "OpenAI will spend over $20 billion on Cerebras chips". */
import type { EntityId } from './entity.ts';
import type { Span } from './split-sentences.ts';

/** Money that goes from one entity to another. */
export interface Flow {
  from: EntityId;
  to: EntityId;
}

const PAYS =
  /\b(?:spend(?:s|ing)?|spent|pa(?:y|ys|id|ying)|invest(?:s|ed|ing)?|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|put(?:s|ting)?|pour(?:s|ed|ing)?|buy(?:s|ing)?|bought|order(?:s|ed|ing)?|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|licens(?:e|es|ed|ing)|leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|lend(?:s|ing)?|lent|owe[sd]?|fund(?:s|ed|ing)?|investiert|zahlt|kauft|investira|paiera|invertirá|pagará)\b/i;
const RECEIVES =
  /\b(?:rais(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|w[io]n(?:s|ning)?|got|gets?|earn(?:s|ed)?|s(?:ell|ells|old|elling)|suppl(?:y|ies|ied)|collect(?:s|ed)?|borrow(?:s|ed|ing)?|book(?:s|ed)?)\b/i;

interface Owner extends Span {
  entity: EntityId;
}

/** Finds who pays whom among a figure's first two owners; null where no verb says so. */
export function findFlow(text: string, figure: Span, owners: readonly Owner[]): Flow | null {
  const [first, second] = [...owners]
    .sort((a, b) => a.start - b.start)
    .filter(
      ({ entity }, index, all) => all.findIndex((other) => other.entity === entity) === index,
    );
  if (!first || !second) return null;
  const isSpentBy =
    /\bby\s(?:the\s)?$/.test(text.slice(0, first.start)) &&
    PAYS.test(text.slice(Math.max(0, first.start - 40), first.start));
  if (isSpentBy) return { from: first.entity, to: second.entity };
  const stretch = text.slice(first.end, Math.max(second.end, figure.end));
  const pays = PAYS.exec(stretch);
  const receives = RECEIVES.exec(stretch);
  // "raised from Nvidia", "bought by AMD", "sold to OpenAI": the second name’s preposition tells its part.
  const [, link] =
    /\b(by|from|to)\s+(?:[\p{L}-]+\s+){0,2}$/u.exec(text.slice(0, second.start)) ?? [];
  const back = { from: second.entity, to: first.entity };
  if (receives && (!pays || receives.index < pays.index)) return link ? back : null;
  if (!pays) return null;
  return link === 'by' ? back : { from: first.entity, to: second.entity };
}
