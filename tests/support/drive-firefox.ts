/**
 * Drives Firefox for launch.ts, over WebDriver BiDi. Extension pages, commands and error lists need
 * the privileged access that `--remote-allow-system-access` opens; a window for a person goes without.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { callInContext, sendBidi } from '../../scripts/bidi.ts';
import { type ColorScheme, type DriverOptions, installOrClose, type Launched } from './driver.ts';

/** The add-on's inner address, random otherwise; fixed, so that its pages can be opened. */
const INNER_UUID = '5d9b1c3e-7f2a-4c86-9b1d-2a6f0e4c8d17';
const LOAD_TIMEOUT_MS = 10_000;

function readAddOnId(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json names no browser_specific_settings.gecko.id.`);
  return id;
}

const toSchemePref = (scheme: ColorScheme): number => (scheme === 'dark' ? 0 : 1);

function toPreferences(options: DriverOptions, addOnId: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: INNER_UUID }),
    // Numeric addresses need no name look-up: 127.0.0.1 goes on working.
    ...(options.offline ? { 'network.dns.disabled': true } : {}),
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(options.headless
      ? {
          'layout.css.prefers-color-scheme.content-override': toSchemePref(
            options.dark ? 'dark' : 'light',
          ),
          'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
        }
      : {}),
  };
}

/** Runs a function body in Firefox's own window, where the browser's inner parts can be asked. */
export async function runInWindow<T>(
  browser: Browser,
  body: string,
  ...values: string[]
): Promise<T> {
  const tree = await sendBidi<{ contexts: { context: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const window = tree.contexts[0]?.context;
  if (!window) throw new Error('Firefox shows no window of its own.');
  return callInContext<T>(browser, window, { source: `async (...args) => { ${body} }`, values });
}

/** BiDi never reports that an extension's page has loaded, so the page itself is asked. */
async function waitUntilLoaded(page: Page, address: string): Promise<void> {
  const deadline = Date.now() + LOAD_TIMEOUT_MS;
  for (;;) {
    const state = await page
      .evaluate(() => `${document.readyState} ${location.href}`)
      .catch(() => 'between two documents');
    if (state === `complete ${address}`) return;
    if (Date.now() > deadline) throw new Error(`${address} does not load: ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const PRESS_COMMAND = `
  const [addOnId, name] = args;
  const { extension } = WebExtensionPolicy.getByID(addOnId);
  const commands = await extension.shortcuts.commands;
  if (!commands.get(name)?.shortcut) throw new Error('no shortcut is set for ' + name);
  extension.shortcuts.onCommand(name);`;

const SAVE_TO = `
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', args[0]);
  Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
  Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);`;

const FIND_TAB = `
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === args[0]);
  const { ExtensionParent } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return tab ? ExtensionParent.apiManager.global.tabTracker.getId(tab) : -1;`;

const STOP_BACKGROUND = `
  await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground();`;

const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(args[0])).reload();`;

const SET_ACCESS = `
  const [id, change] = args;
  const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const access = { permissions: [], origins: ['*://*/*'] };
  await ExtensionPermissions[change](id, access, WebExtensionPolicy.getByID(id).extension);`;

/** The process of the page's own site, after it was asked to collect its garbage. */
const READ_MEMORY = `
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === args[0]);
  const pid = tab.linkedBrowser.browsingContext.currentWindowGlobal.osPid;
  Services.obs.notifyObservers(null, 'child-gc-request');
  Services.obs.notifyObservers(null, 'child-cc-request');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find((child) => child.pid === pid).memory;`;

const SET_MEDIUM = 'gBrowser.selectedBrowser.browsingContext.mediumOverride = args[0];';

/** Firefox also notes each page that was left, or hidden, while it waited for an answer; nothing failed there. */
const LIST_ERRORS = `
  return JSON.stringify(Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter((one) => one.sourceName.startsWith(args[0]))
    .filter((one) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(one.errorMessage))
    .map((one) => one.errorMessage + ' (' + one.sourceName + ':' + one.lineNumber + ')'));`;

/** Requests of pages and add-ons; what the browser wants for itself comes from its system principal. */
const WATCH_REQUESTS = `
  const asked = (window.waferlightRequests = []);
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) asked.push(channel.URI.spec);
  }, 'http-on-modify-request');`;

const LIST_REQUESTS = 'return JSON.stringify(window.waferlightRequests);';

/** Starts Firefox with the extension; see driver.ts for what the handle offers. */
export async function startFirefox(options: DriverOptions): Promise<Launched> {
  const { headless, width, height, executablePath, extensionDir } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    handleSIGINT: headless,
    defaultViewport: headless ? { width, height } : null,
    args: headless ? ['--remote-allow-system-access'] : [`--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: toPreferences(options, readAddOnId(extensionDir)),
  });
  const extensionId = await installOrClose(browser, extensionDir);
  const extensionOrigin = `moz-extension://${INNER_UUID}`;
  if (headless) await runInWindow(browser, WATCH_REQUESTS);

  const launched: Launched = {
    kind: 'firefox',
    browser,
    extensionId,
    extensionOrigin,
    newPage: () => browser.newPage(),
    async extensionPage(pathAndQuery) {
      const page = await browser.newPage();
      const address = `${extensionOrigin}/${pathAndQuery}`;
      await page.goto(address, { waitUntil: [] });
      await waitUntilLoaded(page, address);
      return page;
    },
    async openPopup(page) {
      return launched.extensionPage(`popup.html?tab=${await launched.tabId(page)}`);
    },
    async tabId(page) {
      const id = await runInWindow<number>(browser, FIND_TAB, page.url());
      if (id < 0) throw new Error(`No tab shows ${page.url()}.`);
      return id;
    },
    runCommand: (name) => runInWindow(browser, PRESS_COMMAND, extensionId, name),
    closePanel: () => runInWindow(browser, 'SidebarController.hide();'),
    saveTo: (folder) => runInWindow(browser, SAVE_TO, folder),
    stopBackground: () => runInWindow(browser, STOP_BACKGROUND, extensionId),
    reloadExtension: () => runInWindow(browser, RELOAD, extensionId),
    setAccess: (isGiven) =>
      runInWindow(browser, SET_ACCESS, extensionId, isGiven ? 'add' : 'remove'),
    usedMemory: (page) => runInWindow<number>(browser, READ_MEMORY, page.url()),
    pinch: async () => undefined,
    setPrinting: (_page, isPrinting) => runInWindow(browser, SET_MEDIUM, isPrinting ? 'print' : ''),
    async setColorScheme(_page, scheme) {
      const name = 'layout.css.prefers-color-scheme.content-override';
      await runInWindow(browser, `Services.prefs.setIntPref('${name}', ${toSchemePref(scheme)})`);
    },
    async extensionErrors() {
      return JSON.parse(await runInWindow<string>(browser, LIST_ERRORS, extensionOrigin));
    },
    async requests() {
      return JSON.parse(await runInWindow<string>(browser, LIST_REQUESTS));
    },
    close: () => browser.close(),
  };
  return launched;
}
