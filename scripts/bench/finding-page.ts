/** What finding.ts measures, as it runs inside the page: one contestant at a time over the same article, made anew before each. */
import { lexicon } from 'virtual:waferlight/lexicon';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { compileGazetteer, type Gazetteer } from '../../core/gazetteer.ts';
import { unpackLexicon } from '../../core/lexicon.ts';
import { spotMentions } from '../../core/spot-mentions.ts';
import { collectAll, paintLine } from './finding-line.ts';

/** One measurement. */
export interface Measured {
  /** Of the contestant's own script, milliseconds. */
  ms: number;
  /** Of the layout that it makes necessary, milliseconds. */
  layoutMs: number;
  /** Marks made, or characters read. */
  found: number;
}

interface Subject {
  article: Element;
  /** The article's blocks, joined: for what is measured on text alone. */
  text: string;
  /** Names under a key such as "200"; of those without other senses. */
  lists: Record<string, NameList>;
  /** All that we know, with senses, topics and weights. */
  whole: Gazetteer;
}

interface NameList {
  names: string[];
  gazetteer: Gazetteer;
  pattern: RegExp;
}

/** Does the work, gives what it found and takes it away again where it does not go with the article. */
type Contestant = (subject: Subject, list: NameList) => { found: number; clear?(): void };

const LIMITERS = [...' \n.,;:!?()[]"\'“”‘’–—-/&'];
const FASTEST = { separateWordSearch: false, diacritics: false, caseSensitive: true };

const CONTESTANTS: Record<string, Contestant> = {
  'read every character': ({ article }) => ({ found: readEveryCharacter(article) }),
  'collect blocks': ({ article }) => ({ found: collectAll(article).length }),
  'whole line': ({ article, whole }) => paintLine(article, whole),
  line: ({ article }, { gazetteer }) => paintLine(article, gazetteer),
  'mark.js terms': ({ article }, { names }) => {
    const accuracy = { value: 'exactly' as const, limiters: LIMITERS };
    new Mark(article).mark(names, { ...FASTEST, accuracy });
    return { found: countMarks(article) };
  },
  'mark.js pattern': ({ article }, { pattern }) => {
    new Mark(article).markRegExp(pattern, FASTEST);
    return { found: countMarks(article) };
  },
  findAndReplaceDOMText: ({ article }, { pattern }) => {
    findAndReplaceDOMText(article, { find: pattern, wrap: 'mark', preset: 'prose' });
    return { found: countMarks(article) };
  },
  'read text': ({ text }) => ({ found: sumUnits(text) }),
  'spot whole': ({ text, whole }) => ({ found: spotMentions(text, whole).length }),
  spot: ({ text }, { gazetteer }) => ({ found: spotMentions(text, gazetteer).length }),
};

/** Units are summed up, so that no compiler can leave the reading out. */
let sum = 0;

function sumUnits(text: string): number {
  for (let k = 0; k < text.length; k++) sum = (sum + text.charCodeAt(k)) | 0;
  return text.length;
}

function readEveryCharacter(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += sumUnits((walker.currentNode as Text).data);
  return units;
}

const countMarks = (root: Element) => root.getElementsByTagName('mark').length;

function toNameList(names: string[]): NameList {
  const entities = names.map((text, at) => ({
    id: `name-${at}`,
    kind: 'company' as const,
    aliases: [{ text, case: 'exact' as const }],
  }));
  // The longest first, as an alternation takes the first that fits.
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
  return { names, gazetteer: compileGazetteer({ entities }), pattern };
}

const template = document.querySelector('template') as HTMLTemplateElement;
const stage = document.querySelector('main') as HTMLElement;
let subject: Subject | null = null;

function layOut(): number {
  const startMs = performance.now();
  document.body.getBoundingClientRect();
  return performance.now() - startMs;
}

/** Puts the article anew, as no script has touched it, and lays it out. */
function renew(): Element {
  stage.replaceChildren(template.content.cloneNode(true));
  layOut();
  return stage.firstElementChild as Element;
}

const finding = {
  /** Takes the names by their keys. */
  prepare(names: Record<string, string[]>): void {
    const article = renew();
    const text = collectAll(article)
      .map((block) => block.text)
      .join('\n');
    const lists = Object.fromEntries(
      Object.entries(names).map(([key, list]) => [key, toNameList(list)]),
    );
    subject = { article, text, lists, whole: compileGazetteer(unpackLexicon(lexicon)) };
  },
  /** Measures one contestant; `key` names a list, and says nothing where none is used. */
  measure(name: string, key: string): Measured {
    const contestant = CONTESTANTS[name];
    const list = subject?.lists[key];
    if (!subject || !contestant || !list) throw new Error(`There is no ${name} with ${key}.`);
    subject.article = renew();
    // Chromium is started with its collector at hand, so that nobody pays for another's garbage.
    (globalThis as { gc?(): void }).gc?.();
    const startMs = performance.now();
    const { found, clear } = contestant(subject, list);
    const ms = performance.now() - startMs;
    const layoutMs = layOut();
    clear?.();
    return { ms, layoutMs, found };
  },
  /** Keeps the sum of all that was read alive. */
  sum: () => sum,
};

export type Finding = typeof finding;
Object.assign(globalThis, { finding });
