/** The page that the toolbar popup and the side panel speak about, and the ways from one surface of the extension to another. */
import { browser } from 'wxt/browser';

export interface ActivePage {
  tabId: number;
  windowId: number;
  /** Empty where the extension may not know it. */
  address: string;
  /** It stands in a private window. */
  isPrivate: boolean;
}

/** Finds the tab in front, or the one asked for by id (a popup opened in a tab of its own); null when there is none. */
export async function findActivePage(askedTabId: number | null): Promise<ActivePage | null> {
  if (askedTabId !== null) {
    const tab = await browser.tabs.get(askedTabId);
    return toActivePage(askedTabId, tab);
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return toActivePage(tab.id, tab);
}

type Tab = { windowId?: number; url?: string; incognito?: boolean };

function toActivePage(tabId: number, { windowId, url = '', incognito = false }: Tab): ActivePage {
  const known = windowId ?? browser.windows.WINDOW_ID_CURRENT;
  return { tabId, windowId: known, address: url, isPrivate: incognito };
}

/** Calls back when another tab comes to the front or one shows another page, until the signal; `tabOf` tells the tab that is followed. */
export function onActivePageChanged(
  tabOf: () => number | null,
  callback: () => void,
  signal: AbortSignal,
): void {
  type Change = { url?: string; status?: string; title?: string };
  const onActivated = () => callback();
  const onUpdated = (tabId: number, change: Change) => {
    const isNews = change.url !== undefined || change.status === 'complete' || change.title;
    if (isNews && (tabOf() === null || tabOf() === tabId)) callback();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

const ALL_SITES = { origins: ['*://*/*'] };

/** Tells whether the browser lets the extension read web pages: its owner may have withdrawn that. */
export function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks the reader for that, at a click; tells whether it was given. */
export function askToReadPages(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/** Opens the options page. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the browser's own page where keys are set. */
export async function openShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  // Chromium has no call for it, but lets an extension open the page.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The commands in the order in which a reader learns them; browsers go by the alphabet. */
const COMMANDS = ['next-mention', 'previous-mention', 'open-brief'];

/** Lists the keyboard commands that have a description, with their keys as the browser shows them; "" where none is set. */
export async function listShortcuts(): Promise<{ name: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  const placeOf = ({ name = '' }) => COMMANDS.indexOf(name);
  return commands
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap(({ description, shortcut }) =>
      description ? [{ name: description, keys: shortcut ?? '' }] : [],
    );
}
