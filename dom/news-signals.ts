/** Collects the signs by which a page can be known as news; judging them is core/judge-news.ts. */
import type { NewsSignals } from '../core/judge-news.ts';
import { readJsonLd, readMeta, typesOf } from './page-metadata.ts';

/** Metadata that only articles carry: when they were published, or their news keywords. */
const ARTICLE_META =
  /^(?:(?:og:)?article:(?:published|modified)_time|parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|dc(?:terms)?\.(?:date|created|issued)(?:\.issued)?|citation_publication_date|article\.published|article_date_original|news_keywords|pub_?date|publish-?date|publication_?date|datepublished)$/;
const DATE =
  'time, [datetime], [itemprop="datePublished"], [class*="date" i], [class*="time" i], [class*="publish" i], [class*="byline" i]';
const WRITTEN_DATE =
  /\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:jan|feb|mar|mär|apr|abr|avr|ma[iy]|jun|juin|jul|aug|ago|ao[uû]|sep|o[ck]t|nov|de[cz]|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?\s?\d{1,2}|\d{1,2}\.?\s(?:de\s)?(?:jan|feb|fév|mar|mär|apr|abr|avr|ma[iy]|jun|juin|jul|aug|ago|ao[uû]|sep|o[ck]t|nov|de[cz]|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)|\d+ (?:min|hour|day|week)\p{L}* ago/iu;
/** Words searched for, in an address. */
const SEARCH = /[?&](?:q|query|search|s|keywords?|text|wd|k)=[^&]/i;
const CONTROLS =
  'input[type="checkbox"], textarea, [contenteditable="true"], [role="grid"], [role="row"], [role="treegrid"], [role="tree"], [role="treeitem"], [role="toolbar"], [role="menubar"], [role="application"], [role="slider"], [role="textbox"]';
/** Where news pages have controls too: what asks for consent, what signs in. */
const ASIDES =
  'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [id*="consent" i], [class*="consent" i], [id*="cookie" i], [class*="cookie" i], [id*="onetrust" i]';
const HEADLINE_LINKS = ':is(h1, h2, h3, h4) a[href], a[href]:has(h1, h2, h3, h4)';
/** A paragraph of prose, and a headline of a story, in characters; Han and kana say more with fewer. */
const PROSE_LENGTH = 80;
const HEADLINE_LENGTH = 24;

/**
 * Reads the signals of a document. What is dear, as it looks at every element, is read when it is first asked for:
 * most articles say what they are at once.
 */
export function collectNewsSignals(document: Document): NewsSignals {
  const meta = readMeta(document);
  const query = document.baseURI.split('#')[0]?.split('?')[1];
  const hasArticle = once(() => hasDatedArticle(document));
  const headlines = once(() => countHeadlines(document));
  const count = (selector: string) => once(() => document.querySelectorAll(selector).length);
  const dates = count('time, [datetime]');
  const prices = count('[itemprop="price"], [class*="price" i]');
  return {
    jsonLdTypes: [...readJsonLdTypes(document)],
    ogType: meta.get('og:type')?.toLowerCase() ?? '',
    articleMeta: [...meta.keys()].filter((key) => ARTICLE_META.test(key)),
    get hasDatedArticle() {
      return hasArticle();
    },
    get linkedHeadlines() {
      return headlines();
    },
    get dates() {
      return dates();
    },
    get prices() {
      return prices();
    },
    get hasFeed() {
      return document.querySelector('link[type$="rss+xml"], link[type$="atom+xml"]') !== null;
    },
    generator: meta.get('generator') ?? '',
    // Most pages have neither, and a pattern costs a page more to compile than to use.
    isSearch: query !== undefined && SEARCH.test(`?${query}`),
    isUnlisted: meta.has('robots') && /\bno(?:index|ne)\b/i.test(meta.get('robots') ?? ''),
    get controls() {
      return countControls(document);
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function countControls(document: Document): number {
  return [...document.querySelectorAll(CONTROLS)].filter((one) => !one.closest(ASIDES)).length;
}

/** A headline, a date at the head of the text, and prose below; or microdata that says article. */
function hasDatedArticle(document: Document): boolean {
  if (document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]')) return true;
  return datesAtHead(document).some((element) =>
    WRITTEN_DATE.test(
      `${element.getAttribute('datetime') ?? ''} ${element.textContent?.slice(0, 200)}`,
    ),
  );
}

/** Lists the elements that look like a date at the head of a text: before its second paragraph, those behind its headline first. Empty where there is no headline with prose below. */
export function datesAtHead(document: Document): Element[] {
  const headline = document.querySelector('h1');
  if (!headline || weightOf(headline.textContent) < HEADLINE_LENGTH / 2) return [];
  const prose: Element[] = [];
  for (const paragraph of document.querySelectorAll('p')) {
    if (weightOf(paragraph.textContent) >= PROSE_LENGTH) prose.push(paragraph);
    if (prose.length === 3) break;
  }
  const [, second, third] = prose;
  if (!second || !third) return [];
  const isBefore = (one: Node, other: Node) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // A manual's "last changed" stands at its foot; a story's date at its head.
  const atHead = [...document.querySelectorAll(DATE)].filter((one) => isBefore(one, second));
  return [
    ...atHead.filter((one) => isBefore(headline, one)),
    ...atHead.filter((one) => !isBefore(headline, one)),
  ];
}

/** Counts linked headlines that lead to one and the same host: a front page's own stories, not a list of search results. */
function countHeadlines(document: Document): number {
  const byHost = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(HEADLINE_LINKS)) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    if (weightOf(link.textContent) < HEADLINE_LENGTH) continue;
    const stories = byHost.get(link.hostname) ?? new Set();
    byHost.set(link.hostname, stories.add(link.pathname));
  }
  return Math.max(0, ...[...byHost.values()].map((stories) => stories.size));
}

/** Length in characters, those of Han, kana and Hangul counted three times. */
function weightOf(text: string | null): number {
  const trimmed = text?.trim() ?? '';
  return trimmed.length + 2 * (trimmed.match(/[\u3040-\u9fff\uac00-\ud7a3]/g)?.length ?? 0);
}

function readJsonLdTypes(document: Document): Set<string> {
  const { things, broken } = readJsonLd(document);
  // Broken JSON-LD is common (raw line breaks, a trailing comma); its first type is still what it says.
  const first = broken.flatMap((text) => /"@type"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? []);
  return new Set([...things.flatMap(typesOf), ...first]);
}
