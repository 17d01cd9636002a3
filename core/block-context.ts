/** A block's mentions and words, prepared once for all readings; and what one piece of evidence is. Gathering it is evidence.ts's and word-evidence.ts's. */
import { classOf, SOLID } from './characters.ts';
import { type CueText, toCueText, wordAt } from './cue-text.ts';
import type { EntityId } from './entity.ts';
import type { CompiledAlias } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';
import { stemOf, type TopicIndex } from './topics.ts';

/** One thing near a mention that may tell its sense. */
export interface Evidence {
  /** For the reader: a word of the text, an entity's id, or a pattern in which `~` is the mention; empty for a mere shape. */
  term: string;
  /** Names under which it may have a weight. */
  features: string[];
  /** From 1 (close by) towards 0 (elsewhere on the page). */
  strength: number;
}

/** A word, whose stem stands for all its forms. */
export type ContextWord = Omit<Evidence, 'strength'>;

/** A block with mentions, and what stands beside it. Offsets are UTF-16 units of `text`. */
export interface BlockContext {
  text: string;
  cueText: CueText;
  /** In the order of the text. */
  mentions: Mention[];
  topics: TopicIndex;
  /** Entities that the block names by names which need no cue. */
  company: ReadonlySet<EntityId>;
  /** Entities that it names by a name without another sense. */
  namedFully: ReadonlySet<EntityId>;
  /** For each word of the block what it says; null for the words of mentions. */
  words: (ContextWord | null)[];
  /** Words in scripts without spaces, in the order of the text. */
  solid: (ContextWord & { start: number; end: number })[];
  /** The blocks before and after, as far as they are known, and the words in them. */
  neighbours: CueText[];
  wordsBeside: Set<ContextWord>;
  /** What initials stand for hereabouts, as far as it was asked; null when nothing fits. */
  expansions: Map<string, string | null>;
}

/** Prepares a block once for all its mentions; `beside` are the texts of the neighbouring blocks. */
export function toBlockContext(
  text: string,
  mentions: Mention[],
  topics: TopicIndex,
  beside: string[],
): BlockContext {
  const cueText = toCueText(text);
  const neighbours = beside.map(toCueText);
  const byStem = new Map<string, ContextWord>();
  const wordFor = (term: string): ContextWord => {
    const stem = /^\d/.test(term) ? '#' : stemOf(term);
    const known = byStem.get(stem);
    if (known) return known;
    const word = { term, features: [`w:${stem}`, ...topicsOf(stem, topics)] };
    byStem.set(stem, word);
    return word;
  };
  const words = cueText.words.map(({ text: word }) => (word.length > 1 ? wordFor(word) : null));
  for (const index of wordsOfMentions(cueText, mentions)) words[index] = null;
  const besideWords = neighbours.flatMap((other) => other.words.map((word) => word.text));
  const wordsBeside = new Set(besideWords.filter((word) => word.length > 2).map(wordFor));
  const aliases = mentions.flatMap(({ candidates }) => candidates);
  const entitiesOf = (wanted: CompiledAlias[]) => new Set(wanted.map(({ entity }) => entity));
  return {
    text,
    cueText,
    mentions,
    topics,
    company: entitiesOf(aliases.filter(({ alias }) => alias.sense !== 'cued')),
    namedFully: entitiesOf(aliases.filter(({ alias }) => !alias.sense)),
    words,
    solid: cueText.hasSolid ? solidWordsOf(cueText.folded, topics) : [],
    neighbours,
    wordsBeside,
    expansions: new Map(),
  };
}

function topicsOf(stem: string, { byStem }: TopicIndex): string[] {
  return (byStem.get(stem) ?? []).map((topic) => `t:${topic}`);
}

/** Finds the words of topics as substrings, and each pair of neighbouring characters: the nearest thing to other words. */
function solidWordsOf(folded: string, { solid }: TopicIndex): BlockContext['solid'] {
  const words: BlockContext['solid'] = [];
  for (const { text: term, topic } of solid) {
    const features = [`t:${topic}`];
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      words.push({ term, features, start: at, end: at + term.length });
    }
  }
  for (let at = 0; at + 1 < folded.length; at++) {
    const isPair =
      classOf(folded.charCodeAt(at)) === SOLID && classOf(folded.charCodeAt(at + 1)) === SOLID;
    const term = folded.slice(at, at + 2);
    if (isPair) words.push({ term, features: [`w:${term}`], start: at, end: at + 2 });
  }
  return words.sort((a, b) => a.start - b.start);
}

/** Gives the indexes of words that belong to mentions. */
function wordsOfMentions(cueText: CueText, mentions: Mention[]): Set<number> {
  const indexes = new Set<number>();
  for (const { start, end } of mentions) {
    for (let k = wordAt(cueText, start); k < wordAt(cueText, end); k++) indexes.add(k);
  }
  return indexes;
}
