/** Reads what a page says of itself in `meta` elements and JSON-LD; what it means is news-signals.ts's and page-date.ts's. */

/** JSON-LD beyond this length is data for machines, not a description of the page. */
const JSON_LD_LIMIT = 300_000;

/** A thing of JSON-LD, with whatever it says. */
export type JsonLdThing = Record<string, unknown>;

/** Reads metadata by lower-cased name; pages write `property` and `name`, `content` and `value`, as they please. */
export function readMeta(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.name ?? meta.getAttribute('itemprop');
    const value = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (key && value) found.set(key.toLowerCase(), value);
  }
  return found;
}

/** Reads the page's own things: the top level, a graph, and the main entity; not what they mention. `broken` are the texts that are no JSON. */
export function readJsonLd(document: Document): { things: JsonLdThing[]; broken: string[] } {
  const things: JsonLdThing[] = [];
  const broken: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > JSON_LD_LIMIT) continue;
    try {
      collectThings(JSON.parse(text), things);
    } catch {
      broken.push(text);
    }
  }
  return { things, broken };
}

/** Lists a thing's types by their bare names. */
export function typesOf({ '@type': type }: JsonLdThing): string[] {
  const names = Array.isArray(type) ? type : [type];
  return names.flatMap((name) => (typeof name === 'string' ? [name.replace(/^.*[/:]/, '')] : []));
}

function collectThings(data: unknown, things: JsonLdThing[]): void {
  if (Array.isArray(data)) {
    for (const item of data) collectThings(item, things);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const thing = data as JsonLdThing;
  things.push(thing);
  if (thing['@graph']) collectThings(thing['@graph'], things);
  if (thing.mainEntity) collectThings(thing.mainEntity, things);
}
