/** Waits for the moment from which a document is worth looking at. */

/** A document that is still coming after this long is looked at as it is, milliseconds. */
const SLOW_MS = 1000;

/**
 * Waits until a document is parsed, or has been coming for a while, and then until its page is idle. A document that
 * is only prerendered is no page yet and waits for its reader; one that is hidden does not.
 */
export async function whenReady(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) await heard(document, 'prerenderingchange');
  if (document.readyState === 'loading') {
    const slow = new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const parsed = heard(document, 'DOMContentLoaded');
    await Promise.race([parsed, slow.then(() => document.body ?? parsed)]);
  }
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }));
}

/** Waits until a document can be seen. */
export async function whenVisible(document: Document): Promise<void> {
  while (document.visibilityState === 'hidden') await heard(document, 'visibilitychange');
}

function heard(document: Document, type: string): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener(type, () => resolve(), { once: true });
  });
}
