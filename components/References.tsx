/** Published figures: quieter than an article's, each claim's with its own publisher, address and date. */
import type { BriefReference } from '../core/compose-brief.ts';
import { Provenance } from './Provenance.tsx';
import { Rest, Section } from './Section.tsx';

/** They are looked up rather than read. */
const SHOWN_AT_FIRST = 3;

/** Shows published figures, the rest behind a button; nothing when there are none. */
export function References({ references }: { references: BriefReference[] }) {
  if (references.length === 0) return null;
  const rest = references.slice(SHOWN_AT_FIRST);
  return (
    <Section id="published" heading="Published figures">
      <ReferenceList references={references.slice(0, SHOWN_AT_FIRST)} />
      {rest.length > 0 && (
        <Rest id="published-rest" words={`${rest.length} more published`}>
          <ReferenceList references={rest} id="published-rest" />
        </Rest>
      )}
    </Section>
  );
}

function ReferenceList({ references, id }: { references: BriefReference[]; id?: string }) {
  return (
    <ul class="references" id={id}>
      {references.map(({ text, figures, provenance }) => (
        <li key={text ?? figures[0]?.label}>
          {text !== null && <p>{text}</p>}
          {figures.map(({ label, qualifier, value }) => (
            <p class="reference" key={label}>
              <span>{label}</span>
              <span class="nowrap">
                {qualifier && `${qualifier} `}
                <b>{value}</b>
              </span>
            </p>
          ))}
          <Provenance provenance={provenance} />
        </li>
      ))}
    </ul>
  );
}
