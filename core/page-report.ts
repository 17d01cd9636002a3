/** What the content script tells the toolbar popup about its page. */
import type { EntityCount } from './add-counts.ts';

/** Why a page is read, or is not. */
export type PageStatus =
  | 'reading'
  | 'not-news'
  | 'off-site'
  | 'off-everywhere'
  /** The reader chose "only sites that I choose" and this is none of them. */
  | 'not-chosen';

export interface PageReport {
  status: PageStatus;
  /** Host name, "harbourledger.example". */
  host: string;
  /** Whether the page looks like news, and the sign that decided, as a phrase: "NewsArticle in its metadata". */
  news: { isNews: boolean; reason: string };
  /** True when the reader asked for this page alone, once. */
  isAskedOnce: boolean;
  /** ISO date of the reader's word on this site, when there is one. */
  siteSince: string | null;
  /** Most mentioned first, frames included. */
  counts: EntityCount[];
  /** Time spent on finding and painting so far, milliseconds. */
  tookMs: number;
}
