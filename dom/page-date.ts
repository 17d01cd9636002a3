/** Reads when a page was published: from what it says of itself, else from a date that stands between its headline and its text. */
import { readDay } from '../core/read-date.ts';
import { datesAtHead } from './news-signals.ts';
import { readJsonLd, readMeta, typesOf } from './page-metadata.ts';

/** Names of metadata that give the day of publication, not of a change. */
const PUBLISHED_META =
  /^(?:(?:og:)?article:published_time|parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|dc(?:terms)?\.date(?:\.issued)?|dc(?:terms)?\.issued|citation_publication_date|article\.published|article_date_original|pub_?date|publish-?date|publication_?date|datepublished)$/;

/** Words by which a date is that of a change. */
const CHANGED = /updat|modif|aktualis|mis à jour|actualiz|更新/i;

/** Reads the ISO date (YYYY-MM-DD); null where the page tells none, or several. */
export function readPageDate(document: Document): string | null {
  return fromJsonLd(document) ?? fromMeta(document) ?? fromText(document);
}

/** A front page describes many stories; their dates are not its own. */
function fromJsonLd(document: Document): string | null {
  const { things } = readJsonLd(document);
  const dated = things.filter((thing) => typeof thing.datePublished === 'string');
  const stories = dated.filter((thing) =>
    typesOf(thing).some((type) => /Article|Posting|Report$/.test(type)),
  );
  const days = (stories.length > 0 ? stories : dated).map((thing) =>
    readDay(thing.datePublished as string),
  );
  const [day] = days;
  return day && days.every((other) => other === day) ? day : null;
}

function fromMeta(document: Document): string | null {
  for (const [name, value] of readMeta(document)) {
    const day = PUBLISHED_META.test(name) ? readDay(value) : null;
    if (day) return day;
  }
  return null;
}

function fromText(document: Document): string | null {
  for (const element of datesAtHead(document)) {
    const words = element.textContent ?? '';
    if (CHANGED.test(words)) continue;
    const day = readDay(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? words,
    );
    if (day) return day;
  }
  return null;
}
