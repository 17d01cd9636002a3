/** What our articles say that bears on this page; each claim leads to the passage that it bears on. */
import { useId, useState } from 'preact/hooks';
import type { BearingClaim } from '../core/compose-page-claims.ts';
import type { PageSpan } from '../core/whole-page.ts';
import { MoreButton } from './MoreButton.tsx';
import { Provenance } from './Provenance.tsx';

const SHOWN_AT_FIRST = 4;

interface BearingClaimsProps {
  claims: readonly BearingClaim[];
  nameOf: (id: string) => string;
  onShow: (span: PageSpan) => void;
}

/** Shows the first claims, and the others on demand; nothing when none bears on the page. */
export function BearingClaims({ claims, nameOf, onShow }: BearingClaimsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (claims.length === 0) return null;
  const rest = claims.length - SHOWN_AT_FIRST;
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>Claims that bear on this page</h2>
      </div>
      <ul class="claims">
        {(isOpen ? claims : claims.slice(0, SHOWN_AT_FIRST)).map((claim) => (
          <li key={claim.text}>
            {claim.text}
            <div class="bearing">
              <Provenance provenance={claim.provenance} />
              <button type="button" class="bears-on" onClick={() => onShow(claim.passage)}>
                Passage on {claim.entities.slice(0, 3).map(nameOf).join(', ')}
                <span class="visually-hidden">: show in the page</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} noun="claim" isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
    </section>
  );
}
