/** Paints the marks of the options page's sample through the same API as on any page. */
import { SAMPLE_MARKS } from '../../components/LookSample.tsx';

/** Paints the sample paragraphs, anew each time. */
export function paintSample(document: Document): void {
  const highlights = new Map<string, Highlight>();
  for (const sample of document.querySelectorAll('.sample')) {
    const node = sample.firstChild as Text;
    for (const { surfaceForm, mark } of SAMPLE_MARKS) {
      const start = node.data.indexOf(surfaceForm);
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + surfaceForm.length);
      const highlight = highlights.get(mark) ?? new Highlight();
      highlights.set(mark, highlight.add(range));
    }
  }
  for (const [mark, highlight] of highlights) CSS.highlights.set(`waferlight-${mark}`, highlight);
}
