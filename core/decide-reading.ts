/** Decides whether a page is read: the reader's switches first, then what the page says of itself. */
import type { NewsVerdict } from './judge-news.ts';
import type { PageStatus } from './page-report.ts';
import type { Settings, SiteRule } from './settings.ts';

/**
 * Tells the page's status; only `reading` reads. `once`: whether the reader wants this page read, until it is left or
 * something else is said of its site; null where nothing was said.
 */
export function decideReading(
  settings: Pick<Settings, 'on' | 'where'>,
  site: SiteRule | null,
  news: NewsVerdict,
  once: boolean | null = null,
): PageStatus {
  if (!settings.on) return 'off-everywhere';
  if (once !== null) return once ? 'reading' : 'off-site';
  if (site) return site.on ? 'reading' : 'off-site';
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
