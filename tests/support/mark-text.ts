/** Writes expected mentions into the text itself, in square brackets, so that a table shows text and spans at once. */

/** Any span of a text, UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

/** Takes the brackets out. */
export function withoutMarks(marked: string): string {
  return marked.replace(/[[\]]/g, '');
}

/** Puts brackets around the spans, which are in order. */
export function withMarks(text: string, spans: Span[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return marked + text.slice(from);
}
