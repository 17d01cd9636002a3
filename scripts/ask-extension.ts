/** Asks the extension itself, from one of its own pages, as its toolbar popup would. */
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../core/page-report.ts';
import type { Launched } from '../tests/support/launch.ts';

export interface Desk {
  /** What the popup would be told of a page; null while nobody answers there. */
  report(page: Page): Promise<PageReport | null>;
  /** Writes the global switch. */
  switchOn(on: boolean): Promise<void>;
}

/** Opens a page of the extension to ask from. */
export async function openDesk(launched: Launched): Promise<Desk> {
  const own = await launched.extensionPage('options.html');
  const ask = (body: string) =>
    own.evaluate(`(async (api) => { ${body} })(globalThis.browser ?? globalThis.chrome)`);
  return {
    async report(page) {
      const address = JSON.stringify(page.url());
      const answer = await ask(`
        const tab = (await api.tabs.query({})).find(({ url }) => url === ${address});
        const message = { name: 'getReport' };
        return api.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);`);
      return (answer ?? null) as PageReport | null;
    },
    async switchOn(on) {
      await ask(`await api.storage.sync.set({ settings: { on: ${on} } });`);
    },
  };
}
