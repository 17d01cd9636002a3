/** Decides from a page's own signs whether it is news, and says which sign decided. Collecting the signs is dom/news-signals.ts. */

/** What a page says of itself. */
export interface NewsSignals {
  /** `@type` values of its JSON-LD, in any depth of a graph. */
  jsonLdTypes: string[];
  /** `og:type`, lower-cased; empty when absent. */
  ogType: string;
  /** Names of article metadata found: `article:published_time`, `parsely-pub-date`, … */
  articleMeta: string[];
  /** A headline, a date at the head of the text, and prose. */
  hasDatedArticle: boolean;
  /** Headlines that are links to different pages of one host. */
  linkedHeadlines: number;
  /** Elements with a machine-readable date. */
  dates: number;
  /** Elements that look like a price. */
  prices: number;
  /** An RSS or Atom feed is offered. */
  hasFeed: boolean;
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

/** A front page shows many stories: this many linked headlines with a feed or dates to bear them out, or so many that they speak alone. */
const FRONT_HEADLINES = 8;
const MANY_HEADLINES = 15;
const FRONT_DATES = 8;

/** Judges a page by its signals. */
export function judgeNews(signals: NewsSignals): NewsVerdict {
  const { jsonLdTypes, ogType, articleMeta } = signals;
  const article = jsonLdTypes.find((type) => ARTICLE_TYPES.test(type));
  const other = jsonLdTypes.find((type) => OTHER_TYPES.test(type));
  if (article && !(other && !/News/.test(article))) return yes(`${article} in its metadata`);
  if (other) return no(`${other} in its metadata`);
  if (/^article\b/.test(ogType)) return yes('article in its Open Graph metadata');
  const [meta] = articleMeta;
  if (meta) return yes(`${meta} in its metadata`);
  const front = judgeFront(signals);
  if (front) return yes(front);
  if (signals.hasDatedArticle) return yes('a headline with a date and a text below');
  return no('no article metadata, no headline with a date');
}

/** Says what makes a page a front page; null when it is none. */
function judgeFront(signals: NewsSignals): string | null {
  const { jsonLdTypes, linkedHeadlines, dates, prices, hasFeed } = signals;
  // A shop's shelves are headlines too, each with its price.
  if (prices > linkedHeadlines / 2) return null;
  const outlet = jsonLdTypes.find((type) => OUTLET_TYPES.test(type));
  if (outlet && (linkedHeadlines >= FRONT_HEADLINES || dates >= FRONT_DATES)) {
    return `front page of a ${outlet}`;
  }
  const isBorneOut = hasFeed || dates >= FRONT_DATES || linkedHeadlines >= MANY_HEADLINES;
  if (linkedHeadlines < FRONT_HEADLINES || !isBorneOut) return null;
  return `a page with ${linkedHeadlines} headlines of its own`;
}

function yes(reason: string): NewsVerdict {
  return { isNews: true, reason };
}

function no(reason: string): NewsVerdict {
  return { isNews: false, reason };
}
