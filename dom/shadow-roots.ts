/** Finds shadow roots to read, and gives each its own rules for our highlights where the browser wants that. */

type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Elements other than custom ones that may carry a shadow root; asking all of them would cost more than reading them. */
const MAY_HOST = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Gives an element's shadow root or null. `openClosed` opens what the page has closed (Chrome; Firefox has a property). */
export function shadowRootOf(
  element: Element,
  openClosed: (element: Element) => ShadowRoot | null,
): ShadowRoot | null {
  const name = element.localName;
  const isCustom = name.includes('-');
  if (!isCustom && !MAY_HOST.has(name)) return null;
  const open = element.shadowRoot;
  if (open) return open;
  // A plain element with a closed root has its content in there, so one with children is not asked.
  if (!isCustom && element.firstChild) return null;
  const own = (element as FirefoxElement).openOrClosedShadowRoot;
  return own === undefined ? openClosed(element) : own;
}

export interface RootSet {
  /** Takes a root in, once, and gives it the rules. */
  add(root: ShadowRoot): void;
  /** The roots, those that left the page since the last look included. */
  all(): ShadowRoot[];
  /** Lets all go, and takes the rules back. */
  clear(): void;
}

/** Keeps the shadow roots of a page, each with our rules where the document's do not reach (Firefox; elsewhere null). */
export function createRootSet(css: string | null): RootSet {
  const roots = new Set<ShadowRoot>();
  const sheet = css === null ? null : new CSSStyleSheet();
  sheet?.replaceSync(css ?? '');
  /** Roots beyond this number are looked through for those that left the page. */
  let enough = 64;

  function drop(root: ShadowRoot): void {
    roots.delete(root);
    if (sheet) dropSheet(root, sheet);
  }

  return {
    add(root) {
      if (roots.size > enough) {
        for (const one of roots) if (!one.isConnected) drop(one);
        enough = 2 * Math.max(32, roots.size);
      }
      roots.add(root);
      if (sheet) adoptSheet(root, sheet);
    },
    all: () => [...roots],
    clear() {
      for (const root of roots) drop(root);
    },
  };
}

/** Adds a sheet to a tree; what the page has adopted stays. */
export function adoptSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** Takes a sheet out of a tree again. */
export function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
}

/** Gives the element around a node, the host where the node stands at the top of a shadow tree; null outside any element. */
export function parentAcrossShadow(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}
