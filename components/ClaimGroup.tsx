/** What one source says: three claims, more on demand. The date that all share stands once, beside the heading; where to read it is the source lines'. */
import { useId, useState } from 'preact/hooks';
import type { Brief, BriefClaim } from '../core/compose-brief.ts';
import { toShared } from './format.ts';
import { MoreIcon } from './Icons.tsx';
import { AsOf, Provenance, StatusMark } from './Provenance.tsx';

/** More would push the relations out of a first look. */
const SHOWN_AT_FIRST = 3;

interface ClaimListProps {
  claims: BriefClaim[];
  /** Undefined where the claims' dates differ and each dated one carries its own. */
  sharedDate: string | null | undefined;
  id?: string;
}

function ClaimList({ claims, sharedDate, id }: ClaimListProps) {
  return (
    <ul class="claims" id={id}>
      {claims.map(({ text, provenance }) => (
        <li key={text}>
          {text}{' '}
          <span class="status">
            <StatusMark status={provenance.status} />
            {sharedDate === undefined && provenance.asOf !== null && (
              <>
                , <AsOf date={provenance.asOf} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Shows a source's claims under its heading, the rest behind a button; nothing when there are none. */
export function ClaimGroup({ heading, claims }: Brief['claimGroups'][number]) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (claims.length === 0) return null;
  const dates = claims.map(({ provenance }) => provenance.asOf);
  const sharedDate = toShared(dates);
  const rest = claims.slice(SHOWN_AT_FIRST);
  return (
    <section class="section" aria-labelledby={`${id}-heading`}>
      <div class="section__head">
        <h3 id={`${id}-heading`}>{heading}</h3>
        {sharedDate !== undefined && (
          <p>
            <AsOf date={sharedDate} />
          </p>
        )}
        {sharedDate === undefined && dates.includes(null) && <p>undated unless marked</p>}
      </div>
      <ClaimList claims={claims.slice(0, SHOWN_AT_FIRST)} sharedDate={sharedDate} />
      {rest.length > 0 && (
        <button
          type="button"
          class="text-button more"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-rest` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {rest.length} more {rest.length === 1 ? 'claim' : 'claims'}
          <MoreIcon />
        </button>
      )}
      {isOpen && <ClaimList claims={rest} sharedDate={sharedDate} id={`${id}-rest`} />}
    </section>
  );
}

/** Shows the only thing known, in larger words and with its whole provenance. */
export function LoneClaim({ claim }: { claim: BriefClaim }) {
  return (
    <div>
      <p class="claim-alone">{claim.text}</p>
      <Provenance provenance={claim.provenance} />
    </div>
  );
}
