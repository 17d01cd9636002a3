/** The names that the reader told us to leave alone, each with a way to have it marked again. */
import { toLongDate } from '../core/format-date.ts';
import { type Rejection, type RejectionScope, toRejectionKey } from '../core/rejections.ts';
import { OptionsSection } from './OptionsSection.tsx';

interface NotThisSectionProps {
  /** Oldest first, as they are kept. */
  rejections: readonly Rejection[];
  onMarkAgain: (rejection: Rejection) => void;
}

/** Shows the list, newest first; nothing when it is empty. */
export function NotThisSection({ rejections, onMarkAgain }: NotThisSectionProps) {
  if (rejections.length === 0) return null;
  return (
    <OptionsSection
      id="not-this"
      heading="Not this"
      why="Names that you told Waferlight to leave alone. Kept on this computer."
    >
      <ul class="list" aria-labelledby="not-this">
        {rejections.toReversed().map((rejection) => (
          <RejectionRow
            key={toRejectionKey(rejection)}
            rejection={rejection}
            onMarkAgain={() => onMarkAgain(rejection)}
          />
        ))}
      </ul>
    </OptionsSection>
  );
}

interface RejectionRowProps {
  rejection: Rejection;
  onMarkAgain: () => void;
}

function RejectionRow({ rejection, onMarkAgain }: RejectionRowProps) {
  const { written, scope, since } = rejection;
  const what = `“${written}” ${toWhere(scope)}`;
  const small = [
    ...(scope.kind === 'page' ? [withoutScheme(scope.address)] : []),
    ...(since ? [`since ${toLongDate(since)}`] : []),
  ];
  return (
    <li>
      <span>
        {what}
        {small.length > 0 && <small>{small.join(', ')}</small>}
      </span>
      <button
        type="button"
        class="text-button"
        aria-label={`Mark again: ${what}`}
        onClick={onMarkAgain}
      >
        Mark again
      </button>
    </li>
  );
}

function toWhere(scope: RejectionScope): string {
  if (scope.kind === 'site') return `on ${scope.host}`;
  return scope.kind === 'page' ? 'on one page' : 'everywhere';
}

function withoutScheme(address: string): string {
  return address.replace(/^\w+:\/\//, '');
}
