/** The last lines of a card: what its sources are, and what they rest on. */
import type { Brief } from '../core/compose-brief.ts';
import { SourceLink } from './Provenance.tsx';

/** Shows one line a source; nothing when there are none. */
export function SourceLines({ lines }: { lines: Brief['sourceLines'] }) {
  if (lines.length === 0) return null;
  return (
    <div class="sources">
      {lines.map(({ before, link, after }) => (
        <p key={before}>
          {before}
          {link && <SourceLink address={link.address}>{link.text}</SourceLink>}
          {after}
        </p>
      ))}
    </div>
  );
}
