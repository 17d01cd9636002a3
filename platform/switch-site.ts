/** Carries out what the reader decides of a site: kept for all its pages, or, in a private window, told to the page alone. */
import type { SiteRule } from '../core/settings.ts';
import type { ActivePage } from './active-page.ts';
import { sendToPage } from './messages.ts';
import { writeSite } from './settings-store.ts';

/** Switches a site on or off. `rule` is what is kept of it; of a private window nothing is. */
export async function switchSite(
  page: ActivePage,
  on: boolean,
  { host, rule }: { host: string; rule: SiteRule | null },
): Promise<void> {
  if (page.isPrivate) await sendToPage(page.tabId, { name: 'readOnce', on });
  else await writeSite(host, rule);
}
