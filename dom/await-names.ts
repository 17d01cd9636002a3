/** Waits until a page says something that may be a name: before that, nothing else of the reader is needed. */
import type { Prefilter } from '../core/name-prefilter.ts';
import { shadowRootOf } from './shadow-roots.ts';

export interface AwaitNamesOptions {
  document: Document;
  mayName: Prefilter;
  openClosed(element: Element): ShadowRoot | null;
  signal: AbortSignal;
}

/** A page that changes is looked at again after this long, milliseconds: once in a while, however much it changes. */
const PAUSE_MS = 300;

/** The text is looked through in parts of so many UTF-16 units: most pages that name something do so early. */
const PART = 2000;
/** Longer than any name, with line breaks of the page in it. */
const LONGEST_NAME = 200;

/** Resolves once the page may name something, or the signal aborts. */
export function awaitNames(options: AwaitNamesOptions): Promise<void> {
  const { document, signal } = options;
  if (signal.aborted || isWorthReading(options)) return Promise.resolve();
  return new Promise((resolve) => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      pause ??= setTimeout(look, PAUSE_MS);
    });

    function look(): void {
      pause = undefined;
      if (isWorthReading(options)) end();
    }

    function end(): void {
      clearTimeout(pause);
      observer.disconnect();
      resolve();
    }

    observer.observe(document, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', end, { once: true });
  });
}

/**
 * Tells whether a name may stand in the page's text; where there is a shadow root, as it is not looked into here. A name in
 * the title stands in the text, too, or soon will.
 */
function isWorthReading({ document, mayName, openClosed }: AwaitNamesOptions): boolean {
  if (mayName(document.title)) return true;
  const walker = document.createTreeWalker(
    document,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let text = '';
  let isCode = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { localName } = node as Element;
      isCode = localName === 'script' || localName === 'style';
      if (!isCode && shadowRootOf(node as Element, openClosed)) return true;
    } else if (!isCode || node.previousSibling) {
      // The text of a script is its only child, and what comes behind it has an element around it or is white space.
      text += (node as Text).data;
      if (text.length < PART) continue;
      if (mayName(text)) return true;
      // A name may go on in the next node.
      text = text.slice(-LONGEST_NAME);
    }
  }
  return mayName(text);
}
