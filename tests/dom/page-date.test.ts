/** When a page was published, by what real pages write; a page that tells none or several has none. */
import { expect, it } from 'vitest';
import { readPageDate } from '../../dom/page-date.ts';

const PROSE = `<p>${'A sentence of prose that is long enough to count as a paragraph. '.repeat(2)}</p>`;
const HEADLINE = '<h1>A headline of some length</h1>';
const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const story = (datePublished: string) => ({ '@type': 'NewsArticle', datePublished });

const dateOf = (html: string) => readPageDate(new DOMParser().parseFromString(html, 'text/html'));

it.each([
  ['JSON-LD', jsonLd(story('2026-11-20T06:30:00+01:00'))],
  [
    'a graph',
    jsonLd({
      '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, story('2026-11-20')],
    }),
  ],
  ['metadata', '<meta property="article:published_time" content="2026-11-20T06:30:00Z">'],
  ['metadata, badly written', '<meta name="Parsely-Pub-Date" value="2026-11-20">'],
  ['a time element', `${HEADLINE}<time datetime="2026-11-20">Friday</time>${PROSE.repeat(3)}`],
  ['a byline', `${HEADLINE}<div class="byline">Nora, 20 Nov 2026</div>${PROSE.repeat(3)}`],
  [
    'the date behind the headline, not that of a change or of another story',
    `<div class="date">1 Jan 2020</div>${HEADLINE}<time datetime="2026-11-25">Updated 25 Nov</time><time>20 Nov 2026</time>${PROSE.repeat(3)}`,
  ],
  [
    'JSON-LD before anything else',
    `${jsonLd(story('2026-11-20'))}<meta property="article:published_time" content="2026-01-01">`,
  ],
])('is read from %s', (_, html) => {
  expect(dateOf(html)).toBe('2026-11-20');
});

it.each([
  ['nothing', '<p>Nothing.</p>'],
  ['many stories', jsonLd([story('2026-11-20'), story('2026-11-19')])],
  ['a change only', '<meta property="article:modified_time" content="2026-11-20">'],
  ['a date below the text', `${HEADLINE}${PROSE.repeat(3)}<time datetime="2026-11-20"></time>`],
  ['broken JSON-LD', '<script type="application/ld+json">{"datePublished":"2026-11-20",}</script>'],
  ['a date that is none', jsonLd(story('soon'))],
])('is not told by %s', (_, html) => {
  expect(dateOf(html)).toBeNull();
});
