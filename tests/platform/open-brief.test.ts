/** The panel opens in the browser's own way, in the turn of the click, or else a small window stands in. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openBrief } from '../../platform/open-brief.ts';

const panels = browser as unknown as Record<string, unknown>;
const page = { tabId: 4, windowId: 2 };
let create: ReturnType<typeof vi.fn>;

beforeEach(() => {
  create = vi.fn(async () => ({}));
  vi.spyOn(browser.windows, 'create').mockImplementation(create as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['sidePanel', 'sidebarAction']) {
    Object.defineProperty(panels, name, { value: undefined, configurable: true, writable: true });
  }
});

const give = (name: string, open: unknown) =>
  Object.defineProperty(panels, name, { value: { open }, configurable: true, writable: true });

it('opens Chromium’s panel for the window, before anything is awaited', () => {
  const open = vi.fn(async () => {});
  give('sidePanel', open);
  void openBrief(page);
  expect(open).toHaveBeenCalledWith({ windowId: 2 });
});

it('opens Firefox’s sidebar', async () => {
  const open = vi.fn(async () => {});
  give('sidebarAction', open);
  await openBrief(page);
  expect(open).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
});

it.each(['sidePanel', 'sidebarAction', 'neither'])(
  'opens a window where %s will not do',
  async (name) => {
    if (name !== 'neither') give(name, () => Promise.reject(new Error('no user gesture')));
    await openBrief(page);
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ url: '/sidepanel.html?tab=4', type: 'popup' }),
    );
  },
);
