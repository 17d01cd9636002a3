/** Step 8: the popover script is injected on the first opening; a page where nobody clicks loads nothing of it. */
import { browser } from 'wxt/browser';

const POPOVER_SCRIPT = '/popover.js';

/** Injects the popover script into one frame of a tab, in the extension's own world; rejects where that may not be. */
export async function injectPopover(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [POPOVER_SCRIPT],
  });
}
