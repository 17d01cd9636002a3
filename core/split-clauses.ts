/** Cuts a sentence at words that begin another statement: a figure goes with the names of its own clause. */
import type { Span } from './split-sentences.ts';

/** Where one clause ends and another begins. */
const CLAUSE_BREAK =
  /[;—]|\s[–-]\s|:\s|[,]?\s(?:while|whereas|but|although|though|because|(?<!\b(?:has|have|had) ?)since|when|after|before|(?<!\b(?:much|many|well))as(?! (?:much|many|well)\b)|unlike|despite|if|even as|so that)\s|\s(?:than(?!\s\W{0,2}\d|\s[A-Z]{1,3}\$)|against|versus|vs\.?|compared (?:with|to)|contre|frente a|gegenüber|während|aber|tandis que|mientras|mentre)\s|,\s(?:and|or)\s(?=\S+(?:\s\S+){0,3}?\s(?:will|is|was|has|had|said|paid|plans|rose|fell|reported|makes|uses))|。|；/giu;

/** The clause of a sentence around a span. */
export function clauseOf(text: string, sentence: Span, figure: Span): Span {
  let { start, end } = sentence;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_BREAK)) {
    const at = sentence.start + match.index;
    const behind = at + match[0].length;
    if (behind <= figure.start) start = behind;
    else if (at >= figure.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}
