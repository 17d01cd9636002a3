/** A block's mentions and words, prepared once for all readings; and what one piece of evidence is. Gathering it is evidence.ts's and word-evidence.ts's. */
import { classOf, SOLID } from './characters.ts';
import { type CueText, wordAt } from './cue-text.ts';
import type { EntityId } from './entity.ts';
import type { CompiledAlias } from './gazetteer.ts';
import { readTable } from './sorted-table.ts';
import type { Mention } from './spot-mentions.ts';
import type { TopicIndex } from './topics.ts';
import { type ContextWord, toStem, type Vocabulary } from './vocabulary.ts';

/** One thing near a mention that may tell its sense. */
export interface Evidence {
  /** For the reader: a word of the text, an entity's id, or a pattern in which `~` is the mention; empty for a mere shape. */
  term: string;
  /** Names under which it may have a weight. */
  features: string[];
  /** From 1 (close by) towards 0 (elsewhere on the page). */
  strength: number;
}

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
  /** True when nearly all of it is in capitals, as headlines may be. */
  isInCapitals: boolean;
  /** The words of the text; null for single letters and the words of mentions. */
  words: (ContextWord | null)[];
  /** Words in scripts without spaces, in the order of the text. */
  solid: SolidWord[];
  /** The blocks before and after, as far as they are known. */
  neighbours: CueText[];
  /** What initials stand for hereabouts, as far as it was asked; null when nothing fits. */
  expansions: Map<string, string | null>;
}

/** A piece of a script without spaces; `end` exclusive. */
export interface SolidWord extends ContextWord {
  start: number;
  end: number;
}

/** Prepares a block once for all its mentions; `beside` are the texts of the neighbouring blocks. */
export function toBlockContext(
  text: string,
  mentions: Mention[],
  vocabulary: Vocabulary,
  beside: string[],
): BlockContext {
  const [cueText, ...neighbours] = vocabulary.readTexts([text, ...beside]) as [
    CueText,
    ...CueText[],
  ];
  const words = cueText.words.map((word) => (word.term.length > 1 ? word : null));
  for (const { start, end } of mentions) {
    const next = wordAt(cueText, end);
    for (let index = wordAt(cueText, start); index < next; index++) words[index] = null;
  }
  const aliases = mentions.flatMap(({ candidates }) => candidates);
  const entitiesOf = (wanted: CompiledAlias[]) => new Set(wanted.map(({ entity }) => entity));
  const { topics } = vocabulary;
  return {
    text,
    cueText,
    mentions,
    topics,
    company: entitiesOf(aliases.filter(({ alias }) => alias.sense !== 'cued')),
    namedFully: entitiesOf(aliases.filter(({ alias }) => !alias.sense)),
    isInCapitals: isInCapitals(text),
    words,
    solid: cueText.hasSolid ? solidWordsOf(cueText.folded, vocabulary) : [],
    neighbours,
    expansions: new Map(),
  };
}

function isInCapitals(text: string): boolean {
  if (text.length > 300) return false;
  // Cheap, and settles nearly all: a fifth of small letters is too many.
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122 && ++small > text.length / 5) return false;
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 12 && capitals > letters * 0.8;
}

/** Finds the words of topics as substrings, and each pair of neighbouring characters: the nearest thing to other words. */
function solidWordsOf(folded: string, { topics, pairOf }: Vocabulary): SolidWord[] {
  const words: SolidWord[] = [];
  const place = (word: ContextWord, start: number) =>
    words.push({ ...word, start, end: start + word.term.length });
  for (const [term, fields] of readTable(topics.solid)) {
    const stem = toStem('', fields, 0);
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      place({ term, stem }, at);
    }
  }
  for (let at = 0; at + 1 < folded.length; at++) {
    const isPair =
      classOf(folded.charCodeAt(at)) === SOLID && classOf(folded.charCodeAt(at + 1)) === SOLID;
    if (isPair) place(pairOf(folded.slice(at, at + 2)), at);
  }
  return words.sort((a, b) => a.start - b.start);
}
