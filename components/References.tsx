/** Published figures: quieter than an article's, each claim's with its own publisher, address and date. */
import { useId, useState } from 'preact/hooks';
import type { BriefReference } from '../core/compose-brief.ts';
import { MoreIcon } from './Icons.tsx';
import { Provenance } from './Provenance.tsx';

/** They are looked up rather than read. */
const SHOWN_AT_FIRST = 3;

/** Shows published figures, the rest behind a button; nothing when there are none. */
export function References({ references }: { references: BriefReference[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (references.length === 0) return null;
  const rest = references.slice(SHOWN_AT_FIRST);
  return (
    <section class="section" aria-labelledby={`${id}-heading`}>
      <div class="section__head">
        <h3 id={`${id}-heading`}>Published figures</h3>
      </div>
      <ReferenceList references={references.slice(0, SHOWN_AT_FIRST)} />
      {rest.length > 0 && (
        <button
          type="button"
          class="text-button more"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-rest` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {rest.length} more published
          <MoreIcon />
        </button>
      )}
      {isOpen && <ReferenceList references={rest} id={`${id}-rest`} />}
    </section>
  );
}

function ReferenceList({ references, id }: { references: BriefReference[]; id?: string }) {
  return (
    <ul class="references" id={id}>
      {references.map(({ text, figures, provenance }) => (
        <li key={text}>
          {figures.length === 0 && <p>{text}</p>}
          {figures.map(({ label, qualifier, value }) => (
            <p class="reference" key={label}>
              <span>{label}</span>
              <span class="reference__value">
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
