/** The sites that the reader has switched on or off, each with a way to take that back. */
import { toLongDate } from '../core/format-date.ts';

/** The reader's word on one site. */
export interface ListedSite {
  host: string;
  on: boolean;
  /** ISO date; empty when it is not known. */
  since: string;
}

interface SiteListProps {
  sites: ListedSite[];
  onRemove: (host: string) => void;
}

/** Shows the list; nothing when it is empty. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  if (sites.length === 0) return null;
  return (
    <ul class="list" aria-label="Sites that you switched on or off">
      {sites.map(({ host, on, since }) => (
        <li key={host}>
          <span>
            {host}
            <small>
              {on ? 'on' : 'off'}
              {since && `, since ${toLongDate(since)}`}
            </small>
          </span>
          <button
            type="button"
            class="text-button"
            aria-label={`Remove ${host}`}
            onClick={() => onRemove(host)}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}
