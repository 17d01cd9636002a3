/** "How it looks": two pieces of an invented page, and the legend. The caller paints the marks, with the same code as on any page. */
import { ENTITY_KINDS, type EntityKind } from '../core/entity.ts';
import { KIND_WORDS } from './format.ts';
import { KindStroke } from './KindStroke.tsx';

/** The words of both samples; each is one text node in an element of class `sample`. */
export const SAMPLE_TEXT =
  'OpenAI buys from Cerebras, whose wafer-scale engine rivals Trainium. Azure rents out what Stargate will build.';

/** The names in the sample, in order, and how each is to be painted. */
export const SAMPLE_MARKS: readonly { surfaceForm: string; mark: EntityKind | 'active' }[] = [
  { surfaceForm: 'OpenAI', mark: 'company' },
  { surfaceForm: 'Cerebras', mark: 'active' },
  { surfaceForm: 'wafer-scale engine', mark: 'chip' },
  { surfaceForm: 'Trainium', mark: 'chip' },
  { surfaceForm: 'Azure', mark: 'cloud' },
  { surfaceForm: 'Stargate', mark: 'project' },
];

const STROKE_WORDS: Record<EntityKind, string> = {
  company: 'solid',
  chip: 'dotted',
  cloud: 'dashed',
  project: 'double',
};

/** Shows the sample on a light and on a dark page. */
export function LookSample() {
  return (
    <aside aria-labelledby="how-it-looks">
      <h2 id="how-it-looks">How it looks</h2>
      <p class="sample">{SAMPLE_TEXT}</p>
      <p class="sample" data-page="dark">
        {SAMPLE_TEXT}
      </p>
      <ul class="legend-list">
        {ENTITY_KINDS.map((kind) => (
          <li key={kind}>
            <KindStroke kind={kind} />
            {KIND_WORDS[kind]}, {STROKE_WORDS[kind]}
          </li>
        ))}
      </ul>
    </aside>
  );
}
