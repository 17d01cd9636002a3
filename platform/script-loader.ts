/** Step 8: scripts that a page gets only when it needs them: the reader where a page is read, the popover at the first opening. */
import { browser } from 'wxt/browser';

/** The build's scripts that are injected by name. */
export type LoadableScript = 'reader' | 'popover';

/** Injects a script into one frame of a tab, in the extension's own world; rejects where that may not be. */
export async function injectScript(
  tabId: number,
  frameId: number,
  script: LoadableScript,
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${script}.js`],
    // Or it would wait for the end of a document that is still coming.
    injectImmediately: true,
  });
}
