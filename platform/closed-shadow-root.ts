/** Opens shadow roots that a page has closed; Chrome offers that to extensions by a function of its own. */

interface ChromeDom<E, R> {
  dom?: { openOrClosedShadowRoot?(element: E): R | null };
}

/** Gives an element's closed or open root in Chrome; null elsewhere, and for elements that cannot carry one. */
export function closedShadowRootOf<E, R>(element: E): R | null {
  const { chrome } = globalThis as { chrome?: ChromeDom<E, R> };
  try {
    return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}
