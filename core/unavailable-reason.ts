/** Says why a page without a listening content script cannot be read. */

/** Gives the sentence for an address; empty when the extension may not know it. `mayRead`: the browser lets it read pages. */
export function unavailableReason(address: string, mayRead = true): string {
  if (!mayRead) return 'This browser does not let Waferlight read all pages.';
  if (/^https?:.*\.pdf(?:$|[?#])/i.test(address)) {
    return 'The browser shows PDF files in a viewer of its own, which no extension may read.';
  }
  if (/^https?:/.test(address)) {
    return 'This page was open before Waferlight was installed or updated. Reload it to read it.';
  }
  if (/^file:/.test(address)) return 'Files on this computer are not read.';
  return 'This is a page of the browser itself, which no extension may read.';
}
