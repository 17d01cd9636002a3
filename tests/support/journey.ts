/**
 * The frame of a journey: a real browser with the extension and the fixture pages on a server, the same suite for
 * Chromium and Firefox, and at its end the promise that holds for all of them: no request, no error.
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../core/settings.ts';
import { ROOT } from '../../scripts/run-tool.ts';
import { APPS_FOLDER } from './build-apps.ts';
import { type Launched, launchWithExtension, watchErrors } from './launch.ts';
import { countByKind, readExpected } from './reader.ts';
import { type Served, serveFolder } from './serve.ts';

/** Where the fixture pages are. */
export const PAGES = path.join(ROOT, 'tests/fixtures/pages');

/** What the tests of one suite are given; usable inside tests and hooks only. */
export interface Journey {
  browser(): Launched;
  /** The fixture server's address, without a slash at the end. */
  origin(): string;
  /** Opens a fixture page in the journey's tab, in front, and waits until the marks that it expects are painted. */
  open(name: string): Promise<Page>;
  /** The same in a further tab, which the caller closes. */
  openBeside(name: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, its errors watched. */
  openOwn(pathAndQuery: string): Promise<Page>;
  /** Runs a function body in a page of the extension, where `api` is the extension API; answers with what it returns. */
  ask<T>(body: string): Promise<T>;
  /** Tells whether the popover's script has been loaded into the page. */
  hasPopoverScript(page: Page): Promise<boolean>;
  /** Writes settings over the stored ones, as another device of the reader would by syncing. */
  store(settings: Partial<Settings>): Promise<void>;
  /** Forgets all settings. */
  forget(): Promise<void>;
}

/** Tells a suite of journeys once for each browser. */
export function journeys(title: string, tell: (journey: Journey) => void): void {
  describe.each(['chrome', 'firefox'] as const)(`${title}, %s`, (kind) => {
    const { journey, start, stop, pageErrors } = createJourney(kind);
    beforeAll(start);
    afterAll(stop);
    tell(journey);
    it('asked the network for nothing and raised no error', async () => {
      const { requests, extensionErrors, extensionOrigin } = journey.browser();
      const asked = await requests();
      expect(asked.some((address) => address.startsWith(journey.origin()))).toBe(true);
      const other = journey.origin().replace('127.0.0.1', 'localhost');
      const own = [journey.origin(), other, extensionOrigin, 'data:', 'blob:', 'about:'];
      expect(asked.filter((address) => !own.some((start) => address.startsWith(start)))).toEqual(
        [],
      );
      expect(await extensionErrors()).toEqual([]);
      expect(pageErrors.flat()).toEqual([]);
    });
  });
}

function createJourney(kind: 'chrome' | 'firefox') {
  let launched: Launched;
  let served: Served;
  let desk: Page;
  let tab: Page;
  const pageErrors: string[][] = [];

  const watched = (page: Page): Page => {
    pageErrors.push(watchErrors(page));
    return page;
  };
  const show = async (page: Page, name: string): Promise<Page> => {
    await page.bringToFront();
    // Where the pointer was left, it would rest on whatever the new page has there.
    await page.mouse.move(1, 1);
    await page.goto(`${served.origin}/${name}`, { waitUntil: 'domcontentloaded' });
    const expected = await readExpected(page);
    await expect.poll(() => countByKind(page)).toEqual(expected);
    return page;
  };

  const journey: Journey = {
    browser: () => launched,
    origin: () => served.origin,
    open: (name) => show(tab, name),
    openBeside: async (name) => show(watched(await launched.newPage()), name),
    openOwn: async (pathAndQuery) => watched(await launched.extensionPage(pathAndQuery)),
    ask: <T>(body: string) =>
      desk.evaluate(
        `(async (api) => { ${body} })(globalThis.browser ?? globalThis.chrome)`,
      ) as Promise<T>,
    async hasPopoverScript(page) {
      const tabId = await launched.tabId(page);
      // The script leaves this in the extension's own world of the page, which only the extension can look into.
      return journey.ask(`
        const func = () => Symbol.for('waferlight.popover') in globalThis;
        const [frame] = await api.scripting.executeScript({ target: { tabId: ${tabId} }, func });
        return frame.result;`);
    },
    store: (settings) =>
      journey.ask(`
        const { settings } = await api.storage.sync.get('settings');
        await api.storage.sync.set({ settings: { ...settings, ...${JSON.stringify(settings)} } });`),
    forget: () => journey.ask('await api.storage.sync.clear();'),
  };

  return {
    journey,
    pageErrors,
    async start() {
      served = await serveFolder(PAGES, { apps: APPS_FOLDER });
      launched = await launchWithExtension({ browser: kind });
      desk = await launched.extensionPage('options.html');
      tab = watched(await launched.newPage());
    },
    async stop() {
      await launched?.close();
      await served?.close();
    },
  };
}
