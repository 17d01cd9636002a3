/** Steps 2 and 3 in a row: the only linguistic call that the page side makes before a click. */
import type { Gazetteer } from './gazetteer.ts';
import {
  type LinkedMention,
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
  const mentions = spotMentions(text, gazetteer);
  if (mentions.length === 0) return { linked: [], weak: [], undecided: 0 };
  const readings = readMentions(mentions, text, gazetteer, page, beside);
  const clear = readings.filter(isClear);
  for (const reading of clear) vote(reading, page);
  const found = readings.flatMap((reading) => linkReading(reading) ?? []);
  return {
    linked: found.filter(({ isWeak }) => !isWeak),
    weak: found.filter(({ isWeak }) => isWeak),
    undecided: readings.length - clear.length,
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
