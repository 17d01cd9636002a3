/** Finds the sentences of a block, for showing a figure with its sentence and for tying it. */

/** A span in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{Lu}|Inc|Corp|Co|Ltd|Bros|Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|Jr|Sr|Sen|Rep|Gov|Gen|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd|Nr|bzw|inkl|ca|Fig|est|i\.e|e\.g|U\.S|U\.K|a\.m|p\.m)$/u;
/** Longest look back for an abbreviation. */
const REACH = 8;

/** Cuts a text into sentences, in order; white space between them belongs to none. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const stop =
    /[.!?…]{1,4}["”’')\]]{0,3}(?=\s{1,3}["“‘'([]{0,2}[\p{Lu}\p{N}$€£¥•])|[。！？]{1,3}[」』”]?|\n[^\S\n]{0,40}\n|\n(?=\s{0,9}[•·*–-]\s)/gu;
  let start = 0;
  const push = (end: number): void => {
    const part = text.slice(start, end);
    const left = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed !== '') sentences.push({ start: start + left, end: start + left + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(stop)) {
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (match[0] === '.' && ABBREVIATION.test(before)) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}
