/** Loads pages in Firefox and tells what their main threads did until they were quiet, by its own profiler. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { runInWindow } from '../../tests/support/drive-firefox.ts';
import type { Launched } from '../../tests/support/launch.ts';
import { attributeSamples, type ProfileThread } from './attribute-samples.ts';
import type { Loader, LoadOptions, PageLoad } from './page-load.ts';

/** A page is quiet when its process ran for less than this in each of so many looks, milliseconds. */
const QUIET_MS = 8;
const QUIET_LOOKS = 4;
const LOOK_MS = 200;
const PATIENCE_MS = 20_000;

const FIND_PROCESS = `
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === args[0]);
  return tab.linkedBrowser.browsingContext.currentWindowGlobal.osPid;`;

const READ_BUSY = `
  const { children } = await ChromeUtils.requestProcInfo();
  return (children.find(({ pid }) => String(pid) === args[0])?.cpuTime ?? 0) / 1e6;`;

/** One look a millisecond, room for a minute of them. */
const START_PROFILE = `
  await Services.profiler.StartProfiler(8_000_000, 1, ['js', 'cpu'], ['GeckoMain']);`;

const STOP_PROFILE = `
  await Services.profiler.Pause();
  const { processes, meta } = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const threads = processes.flatMap((one) => one.threads);
  const { samples, stackTable, frameTable, stringTable } = threads.find(
    ({ pid, name }) => String(pid) === args[0] && name === 'GeckoMain');
  const layout = meta.categories.findIndex(({ name }) => name === 'Layout');
  return JSON.stringify({ layout, thread: { samples, stackTable, frameTable, stringTable } });`;

/** What Firefox says the content scripts of an add-on hold in a process, after its garbage was collected; bytes. */
const READ_SCRIPT_MEMORY = `
  const [pid, id] = args;
  Services.obs.notifyObservers(null, 'child-gc-request');
  Services.obs.notifyObservers(null, 'child-cc-request');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  const add = (process, path, kind, units, amount) => {
    const isOwn = path.startsWith('explicit/') && path.includes('Content Script') && path.includes(id);
    if (isOwn && process.includes('pid ' + pid + ')')) bytes += amount;
  };
  await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
  return bytes;`;

async function waitUntilComplete(page: Page, address: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const state = () => page.evaluate(() => `${document.readyState} ${location.href}`);
  while ((await state().catch(() => '')) !== `complete ${address}` && Date.now() < deadline) {
    await sleep(100);
  }
}

/** Creates a loader; a page is loaded in a tab that shows an empty page of its site before, so that its process is up. */
export async function createFirefoxLoader(launched: Launched): Promise<Loader> {
  const { browser, extensionId, extensionOrigin } = launched;
  const loads: PageLoad[] = [];
  const memories = new Map<string, number>();

  async function waitForQuiet(pid: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    let quiet = 0;
    let before = 0;
    while (quiet < QUIET_LOOKS && Date.now() < deadline) {
      await sleep(LOOK_MS);
      const busyMs = await runInWindow<number>(browser, READ_BUSY, pid);
      quiet = busyMs - before < QUIET_MS ? quiet + 1 : 0;
      before = busyMs;
    }
  }

  async function readProfile(pid: string) {
    const { thread, layout } = JSON.parse(
      await runInWindow<string>(browser, STOP_PROFILE, pid),
    ) as { thread: ProfileThread; layout: number };
    return attributeSamples(thread, `${extensionOrigin}/`, layout);
  }

  return {
    async load(address, { work }: LoadOptions = {}) {
      const page = await launched.newPage();
      await page.goto(new URL('/nothing-here', address).href);
      const pid = String(await runInWindow<number>(browser, FIND_PROCESS, page.url()));
      await waitForQuiet(pid);
      const go = async () => {
        // Firefox's driver gives a page up for one frame in it that cannot be loaded, so the page itself is asked.
        await page.goto(address, { waitUntil: [] }).catch(() => {});
        await waitUntilComplete(page, address);
        await waitForQuiet(pid);
      };
      if (work) await go();
      await runInWindow(browser, START_PROFILE);
      if (work) {
        await work(page);
        await waitForQuiet(pid);
      } else await go();
      const { totalMs, ownMs, longestMs, layoutMs } = await readProfile(pid);
      // It is the same each time, and takes a second to be counted.
      const memory =
        memories.get(address) ??
        (await runInWindow<number>(browser, READ_SCRIPT_MEMORY, pid, extensionId));
      memories.set(address, memory);
      await page.close();
      loads.push({
        totalMs,
        ownMs,
        longestMs,
        worldsMs: 0,
        frameMs: layoutMs,
        memory,
        shift: null,
      });
    },
    finish: async () => loads,
  };
}
