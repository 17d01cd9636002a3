/** Gives painted marks their entity and sentence, through the same `core/` calls as the page. */
import { annotateText } from '../core/annotate-text.ts';
import { compileGazetteer, type Gazetteer } from '../core/gazetteer.ts';
import { toLexicon } from '../core/lexicon.ts';
import type { PageMarks } from './marks-in-page.ts';
import { readKnowledge } from './read-knowledge.ts';

/** A mention of a page as `npm run annotate -- PAGE` prints it. */
export interface NamedMention {
  /** Null when the words around the mark, read from outside, do not tell which entity it is. */
  entity: string | null;
  text: string;
  sentence: string;
}

/** Compiles the project's own knowledge. */
export function compileOwnGazetteer(): Gazetteer {
  return compileGazetteer(toLexicon(readKnowledge()));
}

const toOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Finds the sentence of a text around an offset, as one line. */
export function findSentence(text: string, offset: number, language = 'en'): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return toOneLine(segmenter.segment(text).containing(offset)?.segment ?? text);
}

function toLanguage(declared: string): string {
  try {
    return Intl.getCanonicalLocales(declared)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Names the marks of a page: entity, text and sentence, in reading order. */
export function nameMarks(
  { language, blocks, marks }: PageMarks,
  gazetteer: Gazetteer,
): NamedMention[] {
  // Blank lines part blocks for annotateText; a line break inside a block stays single.
  const texts = blocks.map((text) =>
    text.replace(/\n\s*/g, (gap) => `\n${' '.repeat(gap.length - 1)}`),
  );
  const starts: number[] = [];
  let end = 0;
  for (const text of texts) {
    starts.push(end);
    end += text.length + 2;
  }
  const found = annotateText(texts.join('\n\n'), gazetteer);
  return marks.map(({ block, start, text }) => {
    const from = (starts[block] ?? 0) + start;
    const to = from + text.length;
    const match =
      found.find((one) => one.start < to && one.end > from) ?? annotateText(text, gazetteer)[0];
    const sentence = findSentence(texts[block] ?? text, start, toLanguage(language));
    return { entity: match?.entity ?? null, text: toOneLine(text), sentence };
  });
}
