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
  /** Whether the page looks like news, and the sign that decided, as a clause: "the page says it is a news article". */
  news: { isNews: boolean; reason: string };
  /** True when the reader has spoken of this page alone, until it is left. */
  isAskedOnce: boolean;
  /** ISO date of the reader's word on this site, when there is one. */
  siteSince: string | null;
}
