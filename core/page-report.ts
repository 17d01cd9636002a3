/** What the content script tells the toolbar popup about its page. */
import type { ReadingTally } from './reading-tally.ts';

/** Why a page is read, or is not. */
export type PageStatus =
  | 'reading'
  | 'not-news'
  | 'off-site'
  | 'off-everywhere'
  /** The reader chose "only sites that I choose" and this is none of them. */
  | 'not-chosen';

/** Its tally includes the frames of the page. */
export interface PageReport extends ReadingTally {
  status: PageStatus;
  /** Host name, "harbourledger.example". */
  host: string;
  /** Whether the page looks like news, and the sign that decided, as a phrase: "NewsArticle in its metadata". */
  news: { isNews: boolean; reason: string };
  /** True when the reader asked for this page alone, once. */
  isAskedOnce: boolean;
  /** ISO date of the reader's word on this site, when there is one. */
  siteSince: string | null;
}
