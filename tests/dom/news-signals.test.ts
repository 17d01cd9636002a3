/** From markup to verdict: the signals that pages really give, and those that are not news. */
import { afterEach, describe, expect, it } from 'vitest';
import { judgeNews } from '../../core/judge-news.ts';
import { collectNewsSignals } from '../../dom/news-signals.ts';

const PROSE = `<p>${'A sentence of prose that is long enough to count as a paragraph. '.repeat(2)}</p>`;
const story = (id: number) =>
  `<h3><a href="/story/${id}">A headline of a story that says enough, ${id}</a></h3>`;
const stories = (count: number) => Array.from({ length: count }, (_, id) => story(id)).join('');
const jsonLd = (data: string) => `<script type="application/ld+json">${data}</script>`;

/** Parses a page of its own, so that the test document's head does not count. */
function verdictOf(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = 'https://paper.example/';
  page.head.append(base);
  return judgeNews(collectNewsSignals(page));
}

afterEach(() => document.body.replaceChildren());

describe('a page is news by', () => {
  it.each([
    ['JSON-LD', jsonLd('{"@type":"NewsArticle"}'), 'the page says it is a news article'],
    [
      'JSON-LD in a graph',
      jsonLd('{"@graph":[{"@type":["Article"]}]}'),
      'the page says it is an article',
    ],
    [
      'JSON-LD with its full address',
      jsonLd('[{"@type":"https://schema.org/BlogPosting"}]'),
      'the page says it is a blog posting',
    ],
    ['broken JSON-LD', jsonLd('{"@type":"NewsArticle",}'), 'the page says it is a news article'],
    ['Open Graph', '<meta property="og:type" content="article">', 'the page says it is an article'],
    [
      'Open Graph, badly written',
      '<meta name="OG:Type" value="Article">',
      'the page says it is an article',
    ],
    [
      'article metadata',
      '<meta name="parsely-pub-date" content="2026-11-20">',
      'the page carries an article’s date or keywords',
    ],
    [
      'microdata',
      '<div itemscope itemtype="http://schema.org/NewsArticle"></div>',
      'the page has a headline with a date and a text below',
    ],
    [
      'headline, date and prose',
      `<h1>A headline of some length</h1><time>20 Nov 2026</time>${PROSE.repeat(3)}`,
      'the page has a headline with a date and a text below',
    ],
    [
      'headline, Japanese date and prose',
      `<h1>見出しはこれで十分</h1><p class="date">2026年11月20日</p>${PROSE.repeat(3)}`,
      'the page has a headline with a date and a text below',
    ],
    [
      'a front page with a feed',
      `<link rel="alternate" type="application/rss+xml">${stories(9)}`,
      'the page has 9 headlines of its own',
    ],
    ['a front page of many stories', stories(16), 'the page has 16 headlines of its own'],
    [
      'an outlet that says so',
      `${jsonLd('{"@type":"NewsMediaOrganization"}')}${stories(8)}`,
      'the page is the front of a news media organization',
    ],
  ])('%s', (_, html, reason) => {
    expect(verdictOf(html)).toEqual({ isNews: true, reason });
  });
});

describe('a page is not news when it is', () => {
  it.each([
    ['empty', ''],
    ['a product', jsonLd('{"@type":"Product"}') + PROSE.repeat(3)],
    ['an application', jsonLd('{"@type":"WebApplication"}')],
    [
      'a manual, changed at its foot',
      `<h1>Reference of the module</h1>${PROSE.repeat(4)}<time>2026-11-20</time>`,
    ],
    ["a shop's shelf", `${stories(20).replaceAll('</h3>', '</h3><b class="price">1</b>')}`],
    [
      'a list of search results',
      Array.from(
        { length: 20 },
        (_, id) =>
          `<h3><a href="https://s${id}.example/">A headline of a result that says enough</a></h3>`,
      ).join(''),
    ],
    [
      'a table of contents',
      Array.from(
        { length: 20 },
        (_, id) => `<h2><a href="#s${id}">A heading of this manual that is long</a></h2>`,
      ).join(''),
    ],
    [
      'about someone who wrote an article',
      jsonLd('{"@type":"Person","subjectOf":{"@type":"NewsArticle"}}'),
    ],
    ['a mailbox', `<h1>Inbox</h1><span class="date">20 Nov</span>${PROSE}`],
  ])('%s', (_, html) => {
    expect(verdictOf(html).isNews).toBe(false);
  });
});
