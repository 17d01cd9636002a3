/** Who says it, and when: the status die with its word, the source, the date. A figure never stands without. */
import type { ComponentChildren } from 'preact';
import type { ClaimStatus } from '../core/claim.ts';
import type { Provenance as ProvenanceData } from '../core/compose-brief.ts';
import { toShortDate } from '../core/format-date.ts';
import { STATUS_WORDS } from './format.ts';

/** Shows a status as its die (filled, half, hollow) and its word. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  return (
    <>
      <span class={`die die--${status}`} aria-hidden="true" />
      {STATUS_WORDS[status]}
    </>
  );
}

/** Shows an ISO date in short form, or says that there is none. */
export function AsOf({ date }: { date: string | null }) {
  if (date === null) return <>undated</>;
  return <time dateTime={date}>{toShortDate(date)}</time>;
}

interface SourceLinkProps {
  /** Null where there is nothing to open. */
  address: string | null;
  children: ComponentChildren;
}

/** Links words to a published source in a new tab; mere words where there is no web address. */
export function SourceLink({ address, children }: SourceLinkProps) {
  // Data files come from many hands: a `javascript:` address must not become a link.
  if (address === null || !/^https?:\/\//i.test(address)) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

interface ProvenanceProps {
  provenance: ProvenanceData;
  /** False where nothing may be a control. */
  linked?: boolean;
}

/** Shows one line: "Reported · deal article, after Reuters, 17 Apr 2026". */
export function Provenance({ provenance, linked = true }: ProvenanceProps) {
  const { status, source, address, asOf } = provenance;
  return (
    <p class="meta">
      <StatusMark status={status} />
      {' · '}
      <SourceLink address={linked ? address : null}>{source}</SourceLink>
      {', '}
      <AsOf date={asOf} />
    </p>
  );
}
