/** Gathers a page's text for the side panel, from its top and the frames in it, and leads back to a place in it. */
import type { PageSpan, WholePage } from '../core/whole-page.ts';
import { sendToPage } from './messages.ts';

/** Reads the page in a tab; null while it is not read. Rejects where no content script listens. */
export async function readWholePage(tabId: number): Promise<WholePage | null> {
  const top = await sendToPage(tabId, { name: 'getText' });
  if (!top) return null;
  const { title, address, date, blocks, frames } = top;
  const inFrames = frames
    .filter((frame) => frame !== 0)
    .map(async (frame) => {
      // A frame may be gone, or not be read any more.
      const text = await sendToPage(tabId, { name: 'getText' }, frame).catch(() => null);
      return (text?.blocks ?? []).map((block) => ({ ...block, frame }));
    });
  const own = blocks.map((block) => ({ ...block, frame: 0 }));
  return { title, address, date, blocks: [...own, ...(await Promise.all(inFrames)).flat()] };
}

/** Scrolls the page to a span and marks it for a moment; false when something else stands there by now. */
export async function showInPage(tabId: number, span: PageSpan): Promise<boolean> {
  const message = { name: 'showSpan', span } as const;
  try {
    // The top brings the frame itself into view.
    const isThere = await sendToPage(tabId, message);
    return span.frame === 0 ? isThere : await sendToPage(tabId, message, span.frame);
  } catch {
    return false;
  }
}
