/** Whether a page is news, by its own signs, with the sign that decided. */
import { describe, expect, it } from 'vitest';
import { judgeNews, type NewsSignals } from '../../core/judge-news.ts';

const NONE: NewsSignals = {
  jsonLdTypes: [],
  ogType: '',
  articleMeta: [],
  hasDatedArticle: false,
  linkedHeadlines: 0,
  dates: 0,
  prices: 0,
  hasFeed: false,
  generator: '',
  isSearch: false,
  isUnlisted: false,
  controls: 0,
};
const types = (...jsonLdTypes: string[]) => ({ jsonLdTypes });
const FRONT = { linkedHeadlines: 8, hasFeed: true };

const NEWS: [reason: string, signals: Partial<NewsSignals>][] = [
  ['the page says it is a news article', types('WebSite', 'NewsArticle')],
  ['it is an analysis news article', types('AnalysisNewsArticle')],
  ['it is a live blog posting', types('LiveBlogPosting')],
  ['the page says it is a blog posting', types('BlogPosting', 'BreadcrumbList')],
  ['it is a review news article', types('Product', 'ReviewNewsArticle')],
  ['the page says it is an article', { ogType: 'article' }],
  ['the page carries an article’s date or keywords', { articleMeta: ['parsely-pub-date'] }],
  ['the page has a headline with a date and a text below', { hasDatedArticle: true }],
  ['the front of a newspaper', { ...types('Newspaper'), linkedHeadlines: 8 }],
  [
    'the page is the front of a news media organization',
    { ...types('NewsMediaOrganization'), dates: 8 },
  ],
  ['the page has 8 headlines', FRONT],
  ['the page has 8 headlines', { ...FRONT, hasFeed: false, dates: 8 }],
  ['the page has 15 headlines', { linkedHeadlines: 15 }],
  ['the page says it is a blog posting', { ...types('BlogPosting'), generator: 'Docusaurus v3.1' }],
  ['the page says it is an article', { ogType: 'article', isUnlisted: true, controls: 30 }],
  ['the page has 8 headlines', { ...FRONT, ogType: 'website', controls: 7 }],
  ['the page has 30 headlines', { ...FRONT, linkedHeadlines: 30, controls: 14 }],
  ['the page has 8 headlines', { ...FRONT, prices: 4, hasDatedArticle: true }],
];

const OTHER: [reason: string, signals: Partial<NewsSignals>][] = [
  ['does not say it is an article', {}],
  ['does not say it is an article', { ogType: 'website', hasFeed: true, dates: 20 }],
  ['does not say it is an article', { ...FRONT, linkedHeadlines: 7 }],
  ['does not say it is an article', { ...FRONT, hasFeed: false, dates: 7 }],
  ['does not say it is an article', { linkedHeadlines: 30, prices: 16, hasFeed: true }],
  ['does not say it is an article', types('NewsMediaOrganization', 'WebPage')],
  ['does not say it is an article', types('SatiricalArticles', 'MyNewsArticle')],
  ['it is a product', { ...types('Product'), ogType: 'article' }],
  ['it is a product', types('Article', 'Product')],
  ['it is a QA page', { ...types('QAPage'), hasDatedArticle: true }],
  ['it is an API reference', types('TechArticle', 'APIReference')],
  ['does not say it is an article', types('TechArticle')],
  ['documentation, written with Docusaurus', { generator: 'Docusaurus v3.1', ogType: 'article' }],
  ['of the type “product”', { ...FRONT, ogType: 'product' }],
  ['of the type “video.other”', { ogType: 'video.other', hasDatedArticle: true }],
  ['the results of a search', { ...FRONT, isSearch: true }],
  ['asks search engines to leave it out', { hasDatedArticle: true, isUnlisted: true }],
  ['an application’s controls', { ...FRONT, dates: 20, controls: 8 }],
];

describe('judgeNews', () => {
  it.each(NEWS)('is news: %s', (reason, signals) => {
    const verdict = judgeNews({ ...NONE, ...signals });
    expect(verdict.isNews).toBe(true);
    expect(verdict.reason).toContain(reason);
  });

  it.each(OTHER)('is none: %s, %j', (reason, signals) => {
    const verdict = judgeNews({ ...NONE, ...signals });
    expect(verdict.isNews).toBe(false);
    expect(verdict.reason).toContain(reason);
  });
});
