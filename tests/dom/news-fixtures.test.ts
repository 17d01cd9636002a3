/** The verdict on whole pages of our own: articles and front pages are news; shops, mail, manuals and applications are not. */
import { describe, expect, it } from 'vitest';
import { judgeNews } from '../../core/judge-news.ts';
import { collectNewsSignals } from '../../dom/news-signals.ts';

const PAGES = import.meta.glob<string>('../fixtures/news/**/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Judges the pages of a folder as if each were opened; those that are not judged as wished, with the reason. */
function judgeFolder(folder: string, isNews: boolean) {
  const pages = Object.entries(PAGES).filter(([path]) => path.includes(`/${folder}/`));
  const wrong = pages.flatMap(([path, html]) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (!page.querySelector('base')) {
      const base = page.createElement('base');
      base.href = 'https://paper.example/';
      page.head.append(base);
    }
    const verdict = judgeNews(collectNewsSignals(page));
    const name = path.replace(/^.*\//, '');
    return verdict.isNews === isNews ? [] : [`${name}: ${verdict.reason}`];
  });
  return { count: pages.length, wrong };
}

describe('of our own pages', () => {
  it.each([
    ['article', true, 16],
    ['front', true, 11],
    ['other', false, 32],
  ])('those in %s/ are news: %s', (folder, isNews, least) => {
    const { count, wrong } = judgeFolder(folder, isNews);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(wrong).toEqual([]);
  });
});
