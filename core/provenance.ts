/** Says where a statement comes from, as it is shown beside it. */
import type { ClaimStatus } from './claim.ts';
import type { SourcedClaim } from './dossier.ts';

/** Where a statement comes from, as it is shown: "Reported · deal article, after Reuters, 17 Apr 2026". */
export interface Provenance {
  status: ClaimStatus;
  /** "deal article", or "deal article, after Reuters". */
  source: string;
  /** Null when there is nothing to open. */
  address: string | null;
  /** ISO date; null shows as "undated". */
  asOf: string | null;
}

/** Gives the provenance of a claim: the report behind what is passed on, a published figure's own publisher and address. */
export function provenanceOf({ claim, source }: SourcedClaim): Provenance {
  const isPassedOn = claim.status === 'reported' && source.basedOn;
  const own = claim.publisher ?? source.shortName;
  const behind = isPassedOn ? (source.basedOn?.address ?? null) : null;
  return {
    status: claim.status,
    source: isPassedOn ? `${own}, after ${source.basedOn?.publisher}` : own,
    address: claim.address ?? source.address ?? behind,
    asOf: claim.asOf ?? source.date,
  };
}
