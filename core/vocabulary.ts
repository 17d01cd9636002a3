/**
 * The words that a page has used near doubtful names: each read once, with what it is evidence of. A page says the
 * same words again and again, and each block is looked at as its neighbours' neighbour, too.
 */
import { withoutInvisible } from './characters.ts';
import { type CueText, toCueText } from './cue-text.ts';
import { AFTER_NINE } from './read-word.ts';
import { stemOf, type TopicIndex, topicsOf } from './topics.ts';
import { type WeightTables, weightIn } from './weights.ts';

/** A word as evidence. */
export interface ContextWord {
  /** As it stands in the text, folded. */
  term: string;
  stem: Stem;
}

/** What all inflections of a word have in common. */
export interface Stem {
  /** Its name as evidence; empty when it is only a word of its topics. */
  name: string;
  /** Its topics, as places among all. */
  topics: number[];
  /** What was learned of it for all entities. */
  learned: number;
  /** What it said in the reading that heard it last (word-evidence.ts). */
  evidence: WordEvidence;
}

/** A word near a mention. */
export interface WordEvidence extends ContextWord {
  /** From 1 (close by) towards 0 (in the next block). */
  strength: number;
  /** What the stem weighs for the reading's alias. */
  weight: number;
  /** The reading that heard it last, by number. */
  heardIn: number;
}

/** Makes a stem that nothing was noted of yet. */
export function toStem(name: string, topics: number[], learned: number): Stem {
  const stem = { name, topics, learned } as Stem;
  stem.evidence = { term: '', stem, strength: 0, weight: 0, heardIn: 0 };
  return stem;
}

export interface Vocabulary {
  topics: TopicIndex;
  /** Gives the word that two characters of a script without spaces make. */
  pairOf(term: string): ContextWord;
  /** Gives blocks' texts as cues see them; a word is the same object in all of them. The last few texts are remembered. */
  readTexts(texts: string[]): CueText[];
}

/** So many words and texts are remembered. A word weighs about 150 bytes. */
const MOST_WORDS = 3000;
const MOST_TEXTS = 4;
/** Engines keep integers of so many bits without an object. */
const SMALL_HASH = 0x3fff_ffff;

/** Creates the vocabulary of a page; it forgets by itself. */
export function createVocabulary(topics: TopicIndex, weights: WeightTables): Vocabulary {
  const words = new Map<string, ContextWord>();
  /** The word that had a hash last. */
  const byHash = new Map<number, ContextWord>();
  const stems = new Map<string, Stem>();
  const known = new Map<string, CueText>();

  function create(key: string): Stem {
    const learned = weightIn(weights.words, key);
    return toStem(`w:${key}`, topicsOf(key, topics), learned);
  }

  function wordOf(term: string): ContextWord {
    return words.get(term) ?? remember(term, term.charCodeAt(0) < AFTER_NINE ? '#' : stemOf(term));
  }

  /** Most words have been read before, and are known by their hash without being cut out of the text. */
  function wordAt(folded: string, start: number, end: number, hash: number): ContextWord {
    const last = byHash.get(hash & SMALL_HASH);
    if (last && last.term.length === end - start && folded.startsWith(last.term, start))
      return last;
    const word = wordOf(withoutInvisible(folded.slice(start, end)));
    byHash.set(hash & SMALL_HASH, word);
    return word;
  }

  function remember(term: string, key: string): ContextWord {
    const stem = stems.get(key) ?? create(key);
    stems.set(key, stem);
    const word = { term, stem };
    words.set(term, word);
    return word;
  }

  function readText(text: string): CueText {
    const before = known.get(text);
    if (before) return before;
    const read = toCueText(text, wordAt);
    known.set(text, read);
    return read;
  }

  return {
    topics,
    pairOf: (term) => words.get(term) ?? remember(term, term),
    readTexts(texts) {
      if (words.size > MOST_WORDS)
        for (const memory of [words, byHash, stems, known]) memory.clear();
      const read = texts.map(readText);
      for (const text of known.keys()) {
        if (known.size <= MOST_TEXTS) break;
        known.delete(text);
      }
      return read;
    },
  };
}
