/** Drives Chromium for launch.ts, over a pipe and the DevTools protocol. */
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import { type ColorScheme, type DriverOptions, installOrClose, type Launched } from './driver.ts';
import { onPageError } from './watch-errors.ts';
import { watchTargets } from './watch-targets.ts';

type Installed = Pick<Launched, 'browser' | 'extensionId' | 'extensionOrigin'>;

function toFlags({ offline, headless, width, height }: DriverOptions): string[] {
  return [
    // Chromium's sandbox refuses to run as root; anyone else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    ...(offline
      ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']
      : []),
    ...(headless ? [] : [`--window-size=${width},${height}`]),
  ];
}

async function requireExtension(browser: Browser, id: string): Promise<Extension> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium does not list the extension ${id}.`);
  return extension;
}

/** Finds the background worker; one that sleeps is woken by a connection from our own page. */
async function requireWorker(installed: Installed): Promise<WebWorker> {
  const { browser, extensionId, extensionOrigin } = installed;
  const extension = await requireExtension(browser, extensionId);
  const awake = (await extension.workers())[0];
  if (awake) return awake;
  const page = await browser.newPage();
  await page.goto(`${extensionOrigin}/manifest.json`);
  await page.evaluate('chrome.runtime.connect().disconnect()');
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extensionOrigin),
  );
  await page.close();
  const worker = await target.worker();
  if (!worker) throw new Error('The extension’s background worker does not start.');
  return worker;
}

async function stopWorkers({ browser, extensionOrigin }: Installed): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${extensionOrigin}/manifest.json`);
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

async function usedMemory(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function setMedia(page: Page, scheme: ColorScheme, reducedMotion: boolean): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
}

async function openToolbarPopup(installed: Installed, page: Page): Promise<Page> {
  const { browser, extensionId, extensionOrigin } = installed;
  const extension = await requireExtension(browser, extensionId);
  const opened = browser.waitForTarget(
    (target) => target.url().startsWith(`${extensionOrigin}/popup.html`),
    { timeout: 10_000 },
  );
  await extension.triggerAction(page);
  return (await opened).asPage();
}

async function findTabId(installed: Installed, page: Page): Promise<number> {
  const worker = await requireWorker(installed);
  const found = await worker.evaluate(`chrome.tabs.query({}).then((tabs) =>
    tabs.find((tab) => tab.url === ${JSON.stringify(page.url())})?.id)`);
  if (typeof found !== 'number') throw new Error(`No tab shows ${page.url()}.`);
  return found;
}

/** Keys sent by a driver go to the page and never reach the browser's own shortcuts. */
async function dispatchCommand(installed: Installed, name: string): Promise<void> {
  const worker = await requireWorker(installed);
  await worker.evaluate(`(async (name) => {
    const commands = await chrome.commands.getAll();
    if (!commands.some((one) => one.name === name)) throw new Error('no command ' + name);
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  })(${JSON.stringify(name)})`);
}

const CLOSE_PANELS = `chrome.windows.getAll().then((all) =>
  Promise.allSettled(all.map(({ id }) => chrome.sidePanel.close({ windowId: id }))))`;

async function saveDownloads(browser: Browser, downloadPath: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  // Holds for as long as the session is attached.
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

function launchBrowser(options: DriverOptions): Promise<Browser> {
  const { headless, width, height, executablePath } = options;
  return puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    handleSIGINT: headless,
    defaultViewport: headless ? { width, height } : null,
    args: toFlags(options),
  });
}

/** Starts Chromium with the extension; see driver.ts for what the handle offers. */
export async function startChrome(options: DriverOptions): Promise<Launched> {
  const { headless, reducedMotion } = options;
  const browser = await launchBrowser(options);
  const extensionId = await installOrClose(browser, options.extensionDir);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const { addresses, workerErrors, release } = await watchTargets(browser);
  const pageErrors: string[] = [];
  const installed: Installed = { browser, extensionId, extensionOrigin };

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    onPageError(page, (text) => {
      if (text.includes(extensionOrigin)) pageErrors.push(text);
    });
    if (headless) await setMedia(page, options.dark ? 'dark' : 'light', reducedMotion);
    return page;
  }

  return {
    ...installed,
    kind: 'chrome',
    newPage,
    async extensionPage(pathAndQuery) {
      const page = await newPage();
      await page.goto(`${extensionOrigin}/${pathAndQuery}`);
      return page;
    },
    openPopup: (page) => openToolbarPopup(installed, page),
    tabId: (page) => findTabId(installed, page),
    runCommand: (name) => dispatchCommand(installed, name),
    async closePanel() {
      await (await requireWorker(installed)).evaluate(CLOSE_PANELS);
    },
    saveTo: (folder) => saveDownloads(browser, folder),
    async stopBackground() {
      await release();
      await stopWorkers(installed);
    },
    async reloadExtension() {
      await browser.installExtension(options.extensionDir);
    },
    async setAccess(isGiven) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      const hostAccess = isGiven ? 'ON_ALL_SITES' : 'ON_CLICK';
      const update = JSON.stringify({ extensionId, hostAccess });
      await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${update})`);
      await page.close();
    },
    usedMemory,
    async pinch(page, factor) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
    },
    setPrinting: (page, isPrinting) => page.emulateMediaType(isPrinting ? 'print' : undefined),
    setColorScheme: (page, scheme) => setMedia(page, scheme, reducedMotion),
    extensionErrors: async () => [...workerErrors, ...pageErrors],
    // The browser's own pages are its own affair.
    requests: async () => addresses.filter((address) => !address.startsWith('chrome:')),
    close: () => browser.close(),
  };
}
