/** Collects the signs by which a page can be known as news; judging them is core/judge-news.ts. Reads the head and a few selectors only. */
import type { NewsSignals } from '../core/judge-news.ts';

const META_NAMES = [
  'article:published_time',
  'article:modified_time',
  'og:article:published_time',
  'parsely-pub-date',
  'parsely-type',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
  'article.published',
  'article_date_original',
  'news_keywords',
  'pubdate',
  'publish-date',
];
const DATE =
  'time, [datetime], [itemprop="datePublished"], [class*="timestamp" i], [class*="publish" i], [class*="byline" i] [class*="date" i]';
/** JSON-LD beyond this length is data for machines, not a description of the page. */
const JSON_LD_LIMIT = 300_000;

/** Reads the signals of a document as it is now. */
export function collectNewsSignals(document: Document): NewsSignals {
  const content = (selector: string) =>
    document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
  return {
    jsonLdTypes: [...jsonLdTypes(document)],
    ogType: content('meta[property="og:type"], meta[name="og:type"]').toLowerCase(),
    articleMeta: META_NAMES.filter((name) => {
      const value = content(
        `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
      );
      return name === 'parsely-type' ? value === 'post' : value !== '';
    }),
    hasDatedArticle: hasDatedArticle(document),
    linkedHeadlines: document.querySelectorAll(
      ':is(h1, h2, h3, h4) a[href], a[href] :is(h2, h3, h4)',
    ).length,
    dates: document.querySelectorAll('time, [datetime]').length,
    hasFeed:
      document.querySelector(
        'link[type="application/rss+xml"], link[type="application/atom+xml"]',
      ) !== null,
    isFrontPath: /^\/(?:index\.\w+|[\w-]+\/?(?:[\w-]+\/?)?)?$/.test(document.location.pathname),
  };
}

/** An article element with a headline and a date, or microdata that says article. */
function hasDatedArticle(document: Document): boolean {
  if (document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]')) return true;
  for (const article of document.querySelectorAll('article, [role="article"]')) {
    const headline =
      article.querySelector('h1') ?? document.querySelector('main h1, header h1, h1');
    if (headline && article.querySelector(DATE) && article.querySelectorAll('p').length >= 3)
      return true;
  }
  return false;
}

function jsonLdTypes(document: Document): Set<string> {
  const types = new Set<string>();
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > JSON_LD_LIMIT) continue;
    try {
      collectTypes(JSON.parse(text), types);
    } catch {
      // Broken JSON-LD is common (raw line breaks, a trailing comma); its first type is still what it says.
      const type = /"@type"\s*:\s*"(\w+)"/.exec(text)?.[1];
      if (type) types.add(type);
    }
  }
  return types;
}

/** Takes the types of the page's own things: the top level, a graph, and the main entity; not of what they mention. */
function collectTypes(data: unknown, types: Set<string>): void {
  if (Array.isArray(data)) {
    for (const item of data) collectTypes(item, types);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const { '@type': type, '@graph': graph, mainEntity } = data as Record<string, unknown>;
  for (const name of Array.isArray(type) ? type : [type]) {
    if (typeof name === 'string') types.add(name.replace(/^.*[/:]/, ''));
  }
  if (graph) collectTypes(graph, types);
  if (mainEntity) collectTypes(mainEntity, types);
}
