/** Decides whether a page is read: the reader's switches first, then what the page says of itself. */
import type { NewsVerdict } from './judge-news.ts';
import type { PageStatus } from './page-report.ts';
import type { Settings, SiteRule } from './settings.ts';

/**
 * Tells the page's status; only `reading` reads. `isAskedOnce`: the reader asked for this page, until it is left or
 * something is said of its site.
 */
export function decideReading(
  settings: Pick<Settings, 'on' | 'where'>,
  site: SiteRule | null,
  news: NewsVerdict,
  isAskedOnce = false,
): PageStatus {
  if (!settings.on) return 'off-everywhere';
  if (site) return site.on ? 'reading' : 'off-site';
  if (isAskedOnce) return 'reading';
  if (settings.where === 'chosen') return 'not-chosen';
  return news.isNews ? 'reading' : 'not-news';
}

/** Tells what to store when the reader flips a site's switch: nothing where the page itself decides the same. */
export function siteRuleFor(
  on: boolean,
  where: Settings['where'],
  news: NewsVerdict,
  today: string,
): SiteRule | null {
  return on && where === 'news' && news.isNews ? null : { on, since: today };
}
