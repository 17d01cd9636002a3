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

/**
 * Runs the content script in all pages that are open, as a fresh install or an update finds them: Chrome leaves them
 * with none, or with the old one, which ends when it hears of the new. Pages that may not be entered are passed over.
 */
export async function injectEverywhere(): Promise<void> {
  const [own] = browser.runtime.getManifest().content_scripts ?? [];
  if (!own) return;
  const { js = [], css = [] } = own;
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const entered = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  });
  await Promise.allSettled(entered);
}
