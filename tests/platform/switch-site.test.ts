/** What the reader decides of a site: kept, but of a private window told to its page alone. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSiteSettings } from '../../platform/settings-store.ts';
import { switchSite } from '../../platform/switch-site.ts';

const PAGE = { tabId: 3, windowId: 1, address: 'https://a.example/', isPrivate: false };
const DECISION = { host: 'a.example', rule: { on: false, since: '2026-11-25' } };
let send: ReturnType<typeof vi.fn>;

beforeEach(() => {
  fakeBrowser.reset();
  send = vi.fn(() => Promise.resolve(null));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as never);
});

it('keeps it for the site', async () => {
  await switchSite(PAGE, false, DECISION);
  expect((await readSiteSettings('a.example')).site).toEqual(DECISION.rule);
  expect(send).not.toHaveBeenCalled();
});

it('stores nothing of a private window', async () => {
  await switchSite({ ...PAGE, isPrivate: true }, false, DECISION);
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  expect(send).toHaveBeenCalledExactlyOnceWith(3, { name: 'readOnce', on: false }, { frameId: 0 });
});
