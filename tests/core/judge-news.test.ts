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
  ['NewsArticle in its metadata', types('WebSite', 'NewsArticle')],
  ['AnalysisNewsArticle in its metadata', types('AnalysisNewsArticle')],
  ['LiveBlogPosting in its metadata', types('LiveBlogPosting')],
  ['BlogPosting in its metadata', types('BlogPosting', 'BreadcrumbList')],
  ['ReviewNewsArticle in its metadata', types('Product', 'ReviewNewsArticle')],
  ['article in its Open Graph metadata', { ogType: 'article' }],
  ['parsely-pub-date in its metadata', { articleMeta: ['parsely-pub-date'] }],
  ['a headline with a date and a text below', { hasDatedArticle: true }],
  ['front page of a Newspaper', { ...types('Newspaper'), linkedHeadlines: 8 }],
  ['front page of a NewsMediaOrganization', { ...types('NewsMediaOrganization'), dates: 8 }],
  ['a page with 8 headlines', FRONT],
  ['a page with 8 headlines', { ...FRONT, hasFeed: false, dates: 8 }],
  ['a page with 15 headlines', { linkedHeadlines: 15 }],
  ['BlogPosting in its metadata', { ...types('BlogPosting'), generator: 'Docusaurus v3.1' }],
  ['article in its Open Graph metadata', { ogType: 'article', isUnlisted: true, controls: 30 }],
  ['a page with 8 headlines', { ...FRONT, ogType: 'website', controls: 7 }],
  ['a page with 30 headlines', { ...FRONT, linkedHeadlines: 30, controls: 14 }],
  ['a page with 8 headlines', { ...FRONT, prices: 4, hasDatedArticle: true }],
];

const OTHER: [reason: string, signals: Partial<NewsSignals>][] = [
  ['no article metadata', {}],
  ['no article metadata', { ogType: 'website', hasFeed: true, dates: 20 }],
  ['no article metadata', { ...FRONT, linkedHeadlines: 7 }],
  ['no article metadata', { ...FRONT, hasFeed: false, dates: 7 }],
  ['no article metadata', { linkedHeadlines: 30, prices: 16, hasFeed: true }],
  ['no article metadata', types('NewsMediaOrganization', 'WebPage')],
  ['no article metadata', types('SatiricalArticles', 'MyNewsArticle')],
  ['Product in its metadata', { ...types('Product'), ogType: 'article' }],
  ['Product in its metadata', types('Article', 'Product')],
  ['QAPage in its metadata', { ...types('QAPage'), hasDatedArticle: true }],
  ['APIReference in its metadata', types('TechArticle', 'APIReference')],
  ['no article metadata', types('TechArticle')],
  ['documentation, written with Docusaurus', { generator: 'Docusaurus v3.1', ogType: 'article' }],
  ['product in its Open Graph', { ...FRONT, ogType: 'product' }],
  ['video.other in its Open Graph', { ogType: 'video.other', hasDatedArticle: true }],
  ['the results of a search', { ...FRONT, isSearch: true }],
  ['kept from search engines', { hasDatedArticle: true, isUnlisted: true }],
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
