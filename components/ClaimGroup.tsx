/** What one source says: three claims, more on demand. The date that all share stands once, beside the heading; where to read it is the source lines'. */
import type { Brief, BriefClaim } from '../core/compose-brief.ts';
import { toCounted, toShared } from './format.ts';
import { AsOf, Provenance, StatusMark } from './Provenance.tsx';
import { Rest, Section } from './Section.tsx';

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

type ClaimGroupProps = Brief['claimGroups'][number] & {
  /** The heading's. */
  id: string;
};

/** Shows a source's claims under its heading, the rest behind a button; nothing when there are none. */
export function ClaimGroup({ id, heading, claims }: ClaimGroupProps) {
  if (claims.length === 0) return null;
  const dates = claims.map(({ provenance }) => provenance.asOf);
  const sharedDate = toShared(dates);
  const rest = claims.slice(SHOWN_AT_FIRST);
  const undated = dates.includes(null) && 'undated unless marked';
  const beside = sharedDate === undefined ? undated : <AsOf date={sharedDate} />;
  return (
    <Section id={id} heading={heading} beside={beside}>
      <ClaimList claims={claims.slice(0, SHOWN_AT_FIRST)} sharedDate={sharedDate} />
      {rest.length > 0 && (
        <Rest id={`${id}-rest`} words={toCounted(rest.length, 'more claim')}>
          <ClaimList claims={rest} sharedDate={sharedDate} id={`${id}-rest`} />
        </Rest>
      )}
    </Section>
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
