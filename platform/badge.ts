/** The toolbar button: the page's number on it, and whether it is lit. */
import { browser } from 'wxt/browser';

/** Shows a tab's number of mentions; none shows nothing. Quiet when the tab has closed meanwhile. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#2f2b26' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#fffefb' });
  } catch (error) {
    if (!/No tab|Invalid tab/i.test(String(error))) throw error;
  }
}

/** Shows the lit wafer, or the pale one while everything is off. */
export async function showSwitch(on: boolean): Promise<void> {
  const path = Object.fromEntries(
    [16, 32].map((size) => [size, `/icon/${on ? 'on' : 'off'}-${size}.png`]),
  );
  await browser.action.setIcon({ path });
}
