/** Collects what goes wrong in pages, and tells the extension's own errors from the page's. */
import type { ConsoleMessage, Page } from 'puppeteer-core';

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function describeMessage(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url ?? 'no address'})`;
}

/** Watches a page and calls back with every uncaught error and every console error. */
export function onPageError(page: Page, report: (text: string) => void): void {
  page.on('pageerror', (error) => report(describeError(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') report(describeMessage(message));
  });
}

/** Watches a page and returns the list that fills with its errors, the page's own included. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  onPageError(page, (text) => errors.push(text));
  return errors;
}
