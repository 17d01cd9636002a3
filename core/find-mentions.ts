/** Steps 2 and 3 in a row: the only linguistic call that the page side makes before a click. */
import type { Gazetteer } from './gazetteer.ts';
import { type LinkedMention, linkMentions, type PageContext } from './link-mentions.ts';
import { type Mention, spotMentions } from './spot-mentions.ts';

/** A block's mentions. */
export interface FoundMentions {
  /** Those that are surely meant. */
  linked: LinkedMention[];
  /** Those of weak evidence. */
  weak: LinkedMention[];
  /** How many are not sure until more of the page is known, the weak ones included. */
  undecided: number;
}

/** Makes the context of a page of which nothing is read yet. */
export function emptyPageContext(): PageContext {
  return { named: new Map() };
}

/** Finds the linked mentions of one block, and notes in `page` what it names beyond doubt. */
export function findMentions(text: string, gazetteer: Gazetteer, page: PageContext): FoundMentions {
  const mentions = spotMentions(text, gazetteer);
  if (mentions.length === 0) return { linked: [], weak: [], undecided: 0 };
  const found = linkMentions(mentions, text, page);
  const linked = found.filter(({ isWeak }) => !isWeak);
  const weak = found.filter(({ isWeak }) => isWeak);
  const linkedStarts = new Set(linked.map(({ start }) => start));
  for (const mention of mentions) {
    if (linkedStarts.has(mention.start)) notePlainName(mention, page);
  }
  return { linked, weak, undecided: mentions.length - linked.length };
}

/** Only full names that were linked count as named beyond doubt; a linked "TPU" must not vouch for the next one. */
function notePlainName(mention: Mention, page: PageContext): void {
  const [first, second] = mention.candidates;
  if (!first || second || first.cues.isNeeded) return;
  page.named.set(first.entity, (page.named.get(first.entity) ?? 0) + 1);
}
