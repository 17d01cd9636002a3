/** What the toolbar popup says in each state of a page; pure, so that every state is a row of a table. */
import { toLongDate } from '../core/format-date.ts';
import type { PageReport, PageStatus } from '../core/page-report.ts';
import { toCounted, toDuration, toSentence } from './format.ts';

/** `closed`: no extension may read the page. `waiting`: the page has not answered yet. */
export type PopupState = PageStatus | 'closed' | 'waiting';

interface PopupInput {
  report: PageReport | null;
  /** Why no extension may read this page, as a sentence; null where one may. */
  unavailable: string | null;
  settingsOn: boolean;
}

/** Decides what the popup is about. The global switch comes first, as it is the reader's own and known without the page. */
export function toPopupState({ report, unavailable, settingsOn }: PopupInput): PopupState {
  if (!settingsOn) return 'off-everywhere';
  if (unavailable !== null) return 'closed';
  // A report from before the switch was set is stale; the next one is on its way.
  if (report === null || report.status === 'off-everywhere') return 'waiting';
  return report.status;
}

/** Heading and sentence of each state in which nothing is listed. */
export const STATE_WORDS: Record<PopupState, { heading: string; text: string }> = {
  reading: { heading: 'No mentions', text: 'None of the names stands on this page.' },
  'not-news': { heading: 'Not a news page', text: 'Nothing was read or marked here.' },
  'off-site': {
    heading: 'Off on this site',
    text: 'You switched it off here. Other sites are read as before.',
  },
  'off-everywhere': {
    heading: 'Off everywhere',
    text: 'All marks are gone from all tabs. Your settings are kept.',
  },
  'not-chosen': {
    heading: 'Only chosen sites are read',
    text: 'That is your choice in the options, and this site is not among them.',
  },
  closed: { heading: 'This page cannot be read', text: '' },
  waiting: { heading: 'One moment', text: 'This page has not answered yet.' },
};

/** Says under the host's name why it is read or not; empty where the heading says it all. */
export function toSiteReason(
  state: PopupState,
  { news, siteSince, isAskedOnce }: PageReport,
  isPrivate: boolean,
): string {
  if (isPrivate && isAskedOnce) return 'For this page only: a private window keeps no choice.';
  const since = siteSince && toLongDate(siteSince);
  switch (state) {
    case 'reading':
      if (isAskedOnce) return 'Read this once, as you asked.';
      return since ? `Switched on by you, since ${since}.` : `Read because ${news.reason}.`;
    case 'off-site':
      return since ? `Since ${since}.` : '';
    case 'off-everywhere':
      if (since) return `Your choice for this site, of ${since}, is kept.`;
      return `Would ${news.isNews ? '' : 'not '}be read, because ${news.reason}.`;
    case 'not-chosen':
      return '';
    default:
      return toSentence(news.reason);
  }
}

/** Says what the site's switch would do, where that is not plain; empty elsewhere. */
export function toSwitchHint(state: PopupState, { siteSince, isAskedOnce }: PageReport): string {
  if (state === 'not-chosen') return 'Switch on to add it.';
  if (state === 'off-site') return siteSince ? '' : 'Switch on to read this site again.';
  return state === 'not-news' || (state === 'reading' && isAskedOnce)
    ? 'Switch on to read this site always.'
    : '';
}

/** Says at the foot what the reading came to. */
export function toFootLine(state: PopupState, report: PageReport | null): string {
  if (state !== 'reading' || report === null) return 'Nothing read';
  const count = toMentionCount(report);
  const took = toDuration(report.tookMs);
  return count === 0 ? `Read in ${took}` : `${toCounted(count, 'mention')} in ${took}`;
}

/** Adds up the mentions of all names. */
export function toMentionCount({ counts }: PageReport): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
