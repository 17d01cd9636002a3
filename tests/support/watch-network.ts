/** Collects what is asked for over the network in Chromium, by pages and by the extension's worker. */
import type { Browser, Target } from 'puppeteer-core';

const KINDS = new Set(['page', 'service_worker', 'background_page', 'other']);

/** Watches all targets, those that are open and those to come; returns the list that fills with addresses. */
export async function watchNetwork(browser: Browser): Promise<string[]> {
  const addresses: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!KINDS.has(target.type())) return;
    try {
      const session = await target.createCDPSession();
      session.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
      await session.send('Network.enable');
    } catch {
      // A target may be gone before it can be watched.
    }
  };
  browser.on('targetcreated', (target) => void watch(target));
  await Promise.all(browser.targets().map(watch));
  return addresses;
}
