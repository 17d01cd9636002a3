/** Opens the side panel, which each browser names and allows in its own way. */
import { browser } from 'wxt/browser';

interface Panels {
  /** Chromium. */
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Size of the window that stands in for the panel, CSS pixels. */
const WINDOW = { width: 420, height: 860 };

/**
 * Opens the panel of a window. To be called in the very turn of the reader's click or key, as browsers open a panel
 * then only; where they refuse (Firefox at a click inside a page) a small window for that tab stands in.
 */
export async function openBrief({
  tabId,
  windowId,
}: {
  tabId: number;
  windowId: number;
}): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else throw new Error('This browser has no panel.');
  } catch {
    await browser.windows.create({ url: `/sidepanel.html?tab=${tabId}`, type: 'popup', ...WINDOW });
  }
}
