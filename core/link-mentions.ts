/**
 * Step 3: mentions and their context in, linked mentions out: one entity, a confidence and the cues that
 * decided, and whether that evidence is weak. What cannot be linked is dropped. A mention's score is a sum:
 * the prior of its alias, what the evidence around it weighs, and what the rest of the page has said.
 */

import { type BlockContext, toBlockContext } from './block-context.ts';
import type { AliasSense, EntityId, EntityKind } from './entity.ts';
import { gatherEvidence } from './evidence.ts';
import type { CompiledAlias, Gazetteer } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';
import type { Stem } from './vocabulary.ts';
import { bendSum, weigh, weighWord } from './weights.ts';
import { wordsAround } from './word-evidence.ts';

/** A piece of evidence that spoke for (positive weight) or against (negative) a sense. */
export interface Cue {
  /** A word of the text, an entity's id, or a pattern in which `~` is the mention; empty for a mere shape. */
  term: string;
  weight: number;
}

/** A mention that names one entity. Offsets are UTF-16 units of its block's text, `end` exclusive. */
export interface LinkedMention {
  start: number;
  end: number;
  surfaceForm: string;
  entity: EntityId;
  kind: EntityKind;
  /** Over 0.5 to 1; of a weak one less, down to 0.2. */
  confidence: number;
  /** True when the evidence falls a little short: marked only for readers who ask for that. */
  isWeak: boolean;
  /** What the alias says by itself: it has no other sense, it usually means the entity, or it needs a cue. */
  standing: 'sole' | AliasSense;
  /** What decided, strongest first; empty when nothing near it bears on its sense. */
  cues: Cue[];
}

/** What is known of the page so far; read here, written by find-mentions.ts. */
export interface PageContext {
  /** For each entity, how many mentions clearly meant it, less those whose letters clearly had another sense. */
  votes: Map<EntityId, number>;
}

/** One reading of a mention, linked or not. */
export interface Reading {
  mention: Mention;
  alias: CompiledAlias;
  /** Above 0 it is linked; the logistic of it is the confidence. */
  score: number;
  /** Strongest first. */
  cues: Cue[];
}

/** What an alias says by itself before learning: a name without another sense is beyond doubt. */
export const PRIOR = { sole: 6, usual: 2, cued: -1 } as const;
/** What is asked beyond even odds, as a false mark annoys more than a missed name: it brings precision and recall level on texts never learned from. */
const CAUTION = 0.15;
/** What one clear mention elsewhere on the page weighs, and how many count: one sense per page, unless local cues say otherwise. */
const VOTE_WEIGHT = 0.8;
const VOTE_LIMIT = 3;
/** A mention whose evidence is above 0 is sure, above this it is weak. */
const WEAK_ABOVE = -1.5;
/** Cues that weigh less are not worth telling. */
const TELLING = 0.25;

/**
 * Reads each mention of one block in all its senses, by what stands around it; `beside` are the texts of the neighbouring
 * blocks. What the page says of it is heard later, and may be heard again (`likeliestOf`).
 */
export function readMentions(
  mentions: Mention[],
  text: string,
  gazetteer: Gazetteer,
  beside: string[] = [],
): Reading[][] {
  const isDoubtful = mentions.some(({ candidates }) => candidates.some(({ alias }) => alias.sense));
  const context = isDoubtful ? toBlockContext(text, mentions, gazetteer.vocabulary, beside) : null;
  return mentions.map((mention) =>
    mention.candidates.map((alias) =>
      context && alias.alias.sense
        ? read(mention, alias, context, gazetteer)
        : { mention, alias, score: PRIOR.sole, cues: [] },
    ),
  );
}

function read(
  mention: Mention,
  alias: CompiledAlias,
  context: BlockContext,
  { weights }: Gazetteer,
): Reading {
  const { learned } = alias;
  const { sense = 'usual' } = alias.alias;
  const cues: Cue[] = [];
  const add = (term: string, weight: number): number => {
    if (Math.abs(weight) >= TELLING) cues.push({ term, weight });
    return weight;
  };
  let score = PRIOR[sense] + learned - CAUTION;
  for (const { term, features, strength } of gatherEvidence(mention, alias, context)) {
    score += add(term, strength * weigh(features, alias, weights));
  }
  const learnt = { tables: weights, names: context.topics.names };
  const weightOf = (stem: Stem) => weighWord(stem, alias, learnt);
  let around = 0;
  for (const { term, strength, weight } of wordsAround(mention, alias, context, weightOf)) {
    around += add(term, strength * weight);
  }
  return { mention, alias, score: score + bendSum(around), cues: strongestFirst(cues) };
}

function strongestFirst(cues: Cue[]): Cue[] {
  return cues.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Gives the likeliest of a mention's readings with what the page says so far. */
export function likeliestOf(readings: Reading[], page: PageContext): Reading {
  const heard = readings.map((reading) => hearPage(reading, page));
  return heard.reduce((best, reading) => (reading.score > best.score ? reading : best));
}

function hearPage(reading: Reading, page: PageContext): Reading {
  const { mention, alias, score, cues } = reading;
  const weight = alias.alias.sense ? votesFor(mention, alias, page) * VOTE_WEIGHT : 0;
  if (weight === 0) return reading;
  const term = alias.entity;
  return { ...reading, score: score + weight, cues: strongestFirst([...cues, { term, weight }]) };
}

function votesFor(
  { surfaceForm }: Mention,
  { entity, alias }: CompiledAlias,
  { votes }: PageContext,
) {
  const sum = limitVotes(votes.get(entity) ?? 0);
  // In small letters it may be a tag or a common word: that the page names the company is no evidence.
  const isSmall = alias.sense === 'cued' && /^[a-z]/.test(surfaceForm);
  return isSmall ? Math.min(0, sum) : sum;
}

/** Gives what is heard of a sum of votes. */
export function limitVotes(sum: number): number {
  return Math.max(-VOTE_LIMIT, Math.min(VOTE_LIMIT, sum));
}

/** Turns a reading into a linked mention; null when the evidence is not even weak. */
export function linkReading({ mention, alias, score, cues }: Reading): LinkedMention | null {
  if (score <= WEAK_ABOVE) return null;
  const { start, end, surfaceForm } = mention;
  const { entity, kind } = alias;
  const confidence = Math.round(100 / (1 + Math.exp(-score))) / 100;
  const standing = alias.alias.sense ?? 'sole';
  return { start, end, surfaceForm, entity, kind, confidence, isWeak: score <= 0, standing, cues };
}
