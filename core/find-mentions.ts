/** Steps 2 and 3 in a row: the only linguistic call that the page side makes before a click. */
import type { Gazetteer } from './gazetteer.ts';
import {
  type LinkedMention,
  likeliestOf,
  limitVotes,
  linkReading,
  type PageContext,
  type Reading,
  readMentions,
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
  /** The reading that has spoken for the rest of the page, once it was clear. */
  voted: Reading | null;
}

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
  const all = readMentions(spotMentions(text, gazetteer), text, gazetteer, beside);
  const spotted = all.map((readings) => ({ readings, voted: null }));
  return decideAgain({ spotted }, page);
}

/** Decides once more what was found, after more of the page has been read; what is clear by now speaks for the rest, once. */
export function decideAgain(
  { spotted: before }: Pick<FoundMentions, 'spotted'>,
  page: PageContext,
): FoundMentions {
  const likeliest = before.map(({ readings }) => likeliestOf(readings, page));
  const spotted = before.map(({ readings, voted }, index): SpottedMention => {
    const reading = likeliest[index] as Reading;
    if (voted || !isClear(reading)) return { readings, voted };
    vote(reading, 1, page);
    return { readings, voted: reading };
  });
  const found = likeliest.flatMap((reading) => linkReading(reading) ?? []);
  return {
    linked: found.filter(({ isWeak }) => !isWeak),
    weak: found.filter(({ isWeak }) => isWeak),
    undecided: likeliest.filter((reading) => !isClear(reading)).length,
    spotted,
  };
}

/** Takes back what a block has said for the rest of its page, as it is gone or says something else. */
export function takeBack({ spotted }: FoundMentions, page: PageContext): void {
  for (const { voted } of spotted) if (voted) vote(voted, -1, page);
}

/** Tells what a page has said that bears on what is undecided; when it is something else, another look may pay. */
export function tellVotes({ votes }: PageContext): string {
  return String([...votes.values()].map(limitVotes));
}

function isClear({ score }: Reading): boolean {
  return Math.abs(score) >= CLEAR;
}

/** A name without another sense settles more than a mention that cues decided: "Advanced Micro Devices … AMD". */
function vote({ alias, score }: Reading, times: 1 | -1, { votes }: PageContext): void {
  const weight = alias.alias.sense ? Math.sign(score) : 2;
  votes.set(alias.entity, (votes.get(alias.entity) ?? 0) + weight * times);
}
