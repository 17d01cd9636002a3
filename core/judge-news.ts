/** Decides from a page's own signs whether it is news, and says which sign decided. Collecting the signs is dom/news-signals.ts. */

/** What a page says of itself. */
export interface NewsSignals {
  /** `@type` values of its JSON-LD, in any depth of a graph. */
  jsonLdTypes: string[];
  /** `og:type`, lower-cased; empty when absent. */
  ogType: string;
  /** Names of article metadata found: `article:published_time`, `parsely-pub-date`, … */
  articleMeta: string[];
  /** An `article` or `main` with a headline and a date in it. */
  hasDatedArticle: boolean;
  /** Headlines that are links: h2 or h3 with a link to the same site. */
  linkedHeadlines: number;
  /** Elements with a machine-readable or a written date. */
  dates: number;
  /** An RSS or Atom feed is offered. */
  hasFeed: boolean;
  /** The address's path is "/" or a section of one or two words. */
  isFrontPath: boolean;
}

export interface NewsVerdict {
  isNews: boolean;
  /** The deciding sign, as a phrase. */
  reason: string;
}

const ARTICLE_TYPES =
  /^(?:(?:News|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReportageNews|ReviewNews|Tech|Satirical|Scholarly|Report)?Article|BlogPosting|LiveBlogPosting|Report|Review)$/;
const OUTLET_TYPES = /^(?:NewsMediaOrganization|Newspaper)$/;
/** Types that make a page a shop, an application or a manual even when it carries article metadata. */
const OTHER_TYPES = /^(?:Product|SoftwareApplication|WebApplication|QAPage|APIReference)$/;

/** A front page shows many stories. */
const FRONT_HEADLINES = 8;
const FRONT_DATES = 4;

/** Judges a page by its signals. */
export function judgeNews(signals: NewsSignals): NewsVerdict {
  const { jsonLdTypes, ogType, articleMeta, linkedHeadlines, dates, hasFeed } = signals;
  const article = jsonLdTypes.find((type) => ARTICLE_TYPES.test(type));
  const other = jsonLdTypes.find((type) => OTHER_TYPES.test(type));
  if (article && !(other && !/News/.test(article))) return yes(`${article} in its metadata`);
  if (other) return no(`${other} in its metadata`);
  if (/^article\b/.test(ogType)) return yes('article in its Open Graph metadata');
  const [meta] = articleMeta;
  if (meta) return yes(`${meta} in its metadata`);
  if (signals.hasDatedArticle) return yes('an article with a headline and a date');
  const outlet = jsonLdTypes.find((type) => OUTLET_TYPES.test(type));
  const isFull = linkedHeadlines >= FRONT_HEADLINES;
  if (outlet && isFull) return yes(`front page of a ${outlet}`);
  if (isFull && (hasFeed || dates >= FRONT_DATES) && signals.isFrontPath) {
    return yes(`a front page with ${linkedHeadlines} headlines`);
  }
  return no('no article metadata, no headline with a date');
}

function yes(reason: string): NewsVerdict {
  return { isNews: true, reason };
}

function no(reason: string): NewsVerdict {
  return { isNews: false, reason };
}
