/** Gathers a page's text for the side panel, from its top and the frames in it, and leads back to a place in it. */
import type { PageSpan, WholePage } from '../core/whole-page.ts';
import { sendToPage } from './messages.ts';

/** A page's text with what tells whether it is still the same. */
export interface PageText {
  page: WholePage;
  revisions: FrameRevisions;
}

/** The revision of each frame that had text, by its number; null for one that is gone or not read any more. */
export type FrameRevisions = ReadonlyMap<number, number | null>;

/** Reads the page in a tab; null while it is not read. Rejects where no content script listens. */
export async function readWholePage(tabId: number): Promise<PageText | null> {
  const top = await sendToPage(tabId, { name: 'getText' });
  if (!top) return null;
  const { title, address, site, date, blocks, frames, revision } = top;
  const revisions = new Map([[0, revision]]);
  const inFrames = frames
    .filter((frame) => frame !== 0)
    .map(async (frame) => {
      // A frame may be gone, or not be read any more.
      const text = await sendToPage(tabId, { name: 'getText' }, frame).catch(() => null);
      if (text) revisions.set(frame, text.revision);
      return (text?.blocks ?? []).map((block) => ({ ...block, frame }));
    });
  const own = blocks.map((block) => ({ ...block, frame: 0 }));
  const all = [...own, ...(await Promise.all(inFrames)).flat()];
  return { page: { title, address, site, date, blocks: all }, revisions };
}

/** Tells whether a page may have another text than it had; a frame that came anew is told by its mentions. */
export async function hasChangedText(tabId: number, revisions: FrameRevisions): Promise<boolean> {
  const asked = [...revisions].map(async ([frame, known]) => {
    const message = { name: 'getRevision' } as const;
    return (await sendToPage(tabId, message, frame).catch(() => null)) !== known;
  });
  return (await Promise.all(asked)).includes(true);
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
