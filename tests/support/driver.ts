/** What launch.ts and its two drivers share: what a driver is given, and what it gives back. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/find-browser.ts';

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  browser: BrowserKind;
  /** False opens a window for a person; then only web pages can be driven in Firefox. */
  headless?: boolean;
  /** The unpacked build; the project's own by default. */
  extensionDir?: string;
  /** Viewport in CSS pixels; a window for a person keeps its own size. */
  width?: number;
  height?: number;
  dark?: boolean;
  reducedMotion?: boolean;
  /** True (the default) lets nothing resolve but 127.0.0.1, so that dead links fail at once. */
  offline?: boolean;
}

/** A running browser with the extension in it. */
export interface Launched {
  kind: BrowserKind;
  browser: Browser;
  extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  /** Opens an empty page with the chosen colour scheme and motion. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab, such as `popup.html?tab=1`, and waits until it is loaded. */
  extensionPage(pathAndQuery: string): Promise<Page>;
  /**
   * Opens the toolbar popup for a page. Chromium opens the real one; Firefox's is out of a
   * driver's reach, so `popup.html?tab=ID` stands in for it in a tab.
   */
  openPopup(page: Page): Promise<Page>;
  /** Tells the extension API's id of the tab that shows the page. */
  tabId(page: Page): Promise<number>;
  /** Fires a command of the manifest for the tab in front, as its keys would. */
  runCommand(name: string): Promise<void>;
  /** Closes the side panel or sidebar of every window. */
  closePanel(): Promise<void>;
  /** Has downloads saved to a folder from now on, without asking. */
  saveTo(folder: string): Promise<void>;
  /** Stops the background, as the browser does after a while without work. */
  stopBackground(): Promise<void>;
  /** Reloads the extension, as an update does; its own pages close. */
  reloadExtension(): Promise<void>;
  /** Takes the extension's access to web pages away, or gives it back, as the browser's own settings do. */
  setAccess(isGiven: boolean): Promise<void>;
  /** Tells the memory that a page uses after its garbage is collected, bytes: its script heap (Chromium), its process (Firefox). */
  usedMemory(page: Page): Promise<number>;
  /** Zooms as two fingers do, by a factor; Firefox lets no driver do it, so the page stays as it is there. */
  pinch(page: Page, factor: number): Promise<void>;
  /** Shows the page as it would be printed, or as before. */
  setPrinting(page: Page, isPrinting: boolean): Promise<void>;
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Lists the errors so far whose origin is the extension: content, background and own pages. */
  extensionErrors(): Promise<string[]>;
  /** Lists the addresses that pages and the extension have asked for so far; the browser's own are left out. */
  requests(): Promise<string[]>;
  close(): Promise<void>;
}

export type DriverOptions = Required<LaunchOptions> & { executablePath: string };

/** Installs the unpacked extension; a browser that will not have it is closed. Returns its id. */
export async function installOrClose(browser: Browser, folder: string): Promise<string> {
  try {
    return await browser.installExtension(folder);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
