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
  /** The program that wrote the page, as it says itself; empty when it does not. */
  generator: string;
  /** The page answers a search: its address carries the words searched for. */
  isSearch: boolean;
  /** The page asks search engines to leave it out, as what is behind a login does. */
  isUnlisted: boolean;
  /** Parts that applications are made of, outside of dialogs: checkboxes, grids, trees, toolbars, editors. */
  controls: number;
}

export interface NewsVerdict {
  isNews: boolean;
  /** The deciding sign, as a clause for readers: "the page says it is a news article". */
  reason: string;
}

const ARTICLE_TYPES =
  /^(?:(?:News|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReportageNews|ReviewNews|Satirical|Scholarly|Report)?Article|BlogPosting|LiveBlogPosting|Report|Review)$/;
const OUTLET_TYPES = /^(?:NewsMediaOrganization|Newspaper)$/;
/** Types that make a page a shop, an application or a manual even when it carries article metadata. */
const OTHER_TYPES =
  /^(?:Product|ProductGroup|SoftwareApplication|WebApplication|MobileApplication|QAPage|APIReference|SearchResultsPage|CheckoutPage|ProfilePage|JobPosting|Course|Recipe|LocalBusiness|Restaurant|Hotel|BankAccount|FinancialProduct|RealEstateListing|Dataset)$/;
/** Open Graph types of pages that are news or do not say; any other says that it is something else. */
const OPEN_OG_TYPES = /^(?:|article.*|website|blog|newspaper|news|.*news_?article.*)$/;
/** Programs that write documentation. */
const MANUAL_WRITERS =
  /^(?:docusaurus|sphinx|mkdocs|vitepress|vuepress|gitbook|mdbook|doxygen|javadoc|rustdoc|typedoc|jsdoc|antora|docsify|starlight|nextra|mintlify|docfx|readthedocs)/i;
/** This many parts of applications are no story's, nor a front page's. */
const MANY_CONTROLS = 8;

/** A front page shows many stories: this many linked headlines with a feed or dates to bear them out, or so many that they speak alone. */
const FRONT_HEADLINES = 8;
const MANY_HEADLINES = 15;
const FRONT_DATES = 8;

/** Judges a page by its signals. */
export function judgeNews(signals: NewsSignals): NewsVerdict {
  const { jsonLdTypes, ogType, articleMeta } = signals;
  const article = jsonLdTypes.find((type) => ARTICLE_TYPES.test(type));
  const other = jsonLdTypes.find((type) => OTHER_TYPES.test(type));
  if (article && !(other && !/News/.test(article)))
    return yes(`the page says it is ${toWords(article)}`);
  if (other) return no(`the page says it is ${toWords(other)}`);
  const manual = MANUAL_WRITERS.exec(signals.generator)?.[0];
  if (manual) return no(`the page is documentation, written with ${manual}`);
  if (/^article\b/.test(ogType)) return yes('the page says it is an article');
  const [meta] = articleMeta;
  if (meta) return yes('the page carries an article’s date or keywords');
  const objection = objectionTo(signals);
  if (objection) return no(objection);
  const front = judgeFront(signals);
  if (front) return yes(front);
  if (signals.hasDatedArticle) return yes('the page has a headline with a date and a text below');
  return no('the page does not say it is an article, and has no headline with a date');
}

/** Says what speaks against a page that does not say itself what it is; null when nothing does. */
function objectionTo(signals: NewsSignals): string | null {
  const { jsonLdTypes, ogType, isSearch, isUnlisted, controls, linkedHeadlines } = signals;
  if (!OPEN_OG_TYPES.test(ogType)) return `the page says it is of the type “${ogType}”`;
  if (jsonLdTypes.includes('DiscussionForumPosting')) return 'the page is a thread of a forum';
  if (isSearch) return 'the page shows the results of a search';
  if (isUnlisted) return 'the page asks search engines to leave it out';
  // A list of things to be ticked has one for each.
  if (controls >= MANY_CONTROLS && controls >= linkedHeadlines / 2)
    return 'the page has an application’s controls';
  return null;
}

/** Says what makes a page a front page; null when it is none. */
function judgeFront(signals: NewsSignals): string | null {
  const { jsonLdTypes, linkedHeadlines, dates, prices, hasFeed } = signals;
  // A shop's shelves are headlines too, each with its price.
  if (prices > linkedHeadlines / 2) return null;
  const outlet = jsonLdTypes.find((type) => OUTLET_TYPES.test(type));
  if (outlet && (linkedHeadlines >= FRONT_HEADLINES || dates >= FRONT_DATES)) {
    return `the page is the front of ${toWords(outlet)}`;
  }
  const isBorneOut = hasFeed || dates >= FRONT_DATES || linkedHeadlines >= MANY_HEADLINES;
  if (linkedHeadlines < FRONT_HEADLINES || !isBorneOut) return null;
  return `the page has ${linkedHeadlines} headlines of its own`;
}

/** Writes a type for readers: "NewsArticle" is "a news article", "QAPage" "a QA page". */
function toWords(type: string): string {
  const words = type.replace(/\B[A-Z](?=[a-z])/g, ' $&');
  const small = words.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  return `${/^[AEIO]/.test(type) ? 'an' : 'a'} ${small}`;
}

function yes(reason: string): NewsVerdict {
  return { isNews: true, reason };
}

function no(reason: string): NewsVerdict {
  return { isNews: false, reason };
}
