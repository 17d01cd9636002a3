/** Steps 2 and 3 in a row: the only linguistic call that the page side makes before a click. */
import type { Gazetteer } from './gazetteer.ts';
import {
  type LinkedMention,
  likeliestOf,
  linkReading,
  type PageContext,
  type Reading,
  readMentions,
  VOTE_LIMIT,
} from './link-mentions.ts';
import { spotMentions } from './spot-mentions.ts';

/** A block's mentions. */
export interface FoundMentions {
  /** Those that are surely meant. */
  linked: LinkedMention[];
  /** Those of weak evidence. */
  weak: LinkedMention[];
  /** How many the rest of the page may still decide otherwise. */
  undecided: number;
  /** All that was spotted, for `decideAgain`. */
  spotted: SpottedMention[];
}

/** A mention in all its readings, by what stands around it. */
interface SpottedMention {
  readings: Reading[];
  /** True once it was clear, and has spoken for the rest of the page. */
  hasVoted: boolean;
}

const NOTHING: FoundMentions = { linked: [], weak: [], undecided: 0, spotted: [] };

/** A reading whose score is this far from 0 stands whatever the page says, and speaks for the rest of the page. */
const CLEAR = 3;

/** Makes the context of a page of which nothing is read yet. */
export function emptyPageContext(): PageContext {
  return { votes: new Map() };
}

/** Finds the linked mentions of one block, and notes in `page` what it names or rules out clearly. `beside` are the neighbouring blocks' texts. */
export function findMentions(
  text: string,
  gazetteer: Gazetteer,
  page: PageContext,
  beside: string[] = [],
): FoundMentions {
  const mentions = spotMentions(text, gazetteer);
  if (mentions.length === 0) return NOTHING;
  const all = readMentions(mentions, text, gazetteer, beside);
  return decide(
    all.map((readings) => ({ readings, hasVoted: false })),
    page,
  );
}

/** Decides once more what was found, after more of the page has been read; what is clear by now speaks for the rest, once. */
export function decideAgain({ spotted }: FoundMentions, page: PageContext): FoundMentions {
  return decide(spotted, page);
}

function decide(before: SpottedMention[], page: PageContext): FoundMentions {
  const likeliest = before.map(({ readings }) => likeliestOf(readings, page));
  const spotted = likeliest.map((reading, index): SpottedMention => {
    const { readings, hasVoted } = before[index] as SpottedMention;
    if (!hasVoted && isClear(reading)) vote(reading, page);
    return { readings, hasVoted: hasVoted || isClear(reading) };
  });
  const found = likeliest.flatMap((reading) => linkReading(reading) ?? []);
  return {
    linked: found.filter(({ isWeak }) => !isWeak),
    weak: found.filter(({ isWeak }) => isWeak),
    undecided: likeliest.filter((reading) => !isClear(reading)).length,
    spotted,
  };
}

/** Measures what a page has said that bears on what is undecided; when it has changed, another look may pay. */
export function sumVotes({ votes }: PageContext): number {
  let sum = 0;
  for (const count of votes.values()) sum += Math.min(VOTE_LIMIT, Math.abs(count));
  return sum;
}

function isClear({ score }: Reading): boolean {
  return Math.abs(score) >= CLEAR;
}

/** A name without another sense settles more than a mention that cues decided: "Advanced Micro Devices … AMD". */
function vote({ alias: { entity, alias }, score }: Reading, { votes }: PageContext): void {
  const weight = alias.sense ? Math.sign(score) : 2;
  votes.set(entity, (votes.get(entity) ?? 0) + weight);
}
