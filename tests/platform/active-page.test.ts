/** The page that the popup speaks about, and the keys that the browser knows. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askToReadPages,
  findActivePage,
  listShortcuts,
  mayReadPages,
  onActivePageChanged,
  openOptions,
  openShortcuts,
} from '../../platform/active-page.ts';

const { tabs, windows } = fakeBrowser;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('findActivePage', () => {
  it('finds the tab in front', async () => {
    const window = await windows.create({ focused: true });
    await tabs.create({ url: 'https://a.example/', windowId: window?.id });
    const front = await tabs.create({
      url: 'https://b.example/',
      windowId: window?.id,
      active: true,
    });
    expect(await findActivePage(null)).toMatchObject({
      tabId: front.id,
      address: 'https://b.example/',
    });
  });

  it('finds the tab that is asked for, wherever it is', async () => {
    const behind = await tabs.create({ url: 'https://a.example/' });
    await tabs.create({ url: 'https://b.example/', active: true });
    expect(await findActivePage(behind.id ?? -1)).toMatchObject({
      tabId: behind.id,
      address: 'https://a.example/',
    });
  });

  it('leaves the address empty where it may not be known', async () => {
    const hidden = await tabs.create({});
    expect(await findActivePage(hidden.id ?? -1)).toMatchObject({ tabId: hidden.id, address: '' });
  });

  it('finds none where no tab is in front', async () => {
    await windows.create({ focused: true });
    expect(await findActivePage(null)).toBeNull();
  });
});

describe('openOptions', () => {
  it('opens the options page', async () => {
    const open = vi
      .spyOn(fakeBrowser.runtime, 'openOptionsPage')
      .mockResolvedValue(undefined as never);
    await openOptions();
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('listShortcuts', () => {
  it('lists what has a description, the next mention first, with no keys where none are set', async () => {
    vi.spyOn(fakeBrowser.commands, 'getAll').mockResolvedValue([
      { name: '_execute_action', shortcut: 'Alt+W' },
      { name: 'open-brief', description: 'Open the brief', shortcut: '' },
      { name: 'next-mention', description: 'Go to the next mention', shortcut: '⌥⇧→' },
      { name: 'previous-mention', description: 'Go back', shortcut: '' },
    ] as never);
    expect(await listShortcuts()).toEqual([
      { name: 'Go to the next mention', keys: '⌥⇧→' },
      { name: 'Go back', keys: '' },
      { name: 'Open the brief', keys: '' },
    ]);
  });
});

describe('openShortcuts', () => {
  it('asks the browser where it can be asked, else opens the page of its keys', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openShortcuts();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
    const open = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
    await openShortcuts();
    expect(open).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
    Object.assign(fakeBrowser.commands, { openShortcutSettings: undefined });
  });
});

describe('access to pages', () => {
  it('is asked of the browser, for all sites', async () => {
    const all = { origins: ['*://*/*'] };
    const contains = vi
      .spyOn(fakeBrowser.permissions, 'contains')
      .mockResolvedValue(false as never);
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never);
    expect(await mayReadPages()).toBe(false);
    expect(await askToReadPages()).toBe(true);
    expect(contains).toHaveBeenCalledWith(all);
    expect(request).toHaveBeenCalledWith(all);
  });
});

describe('the tab in front', () => {
  it('is followed: another one, and what it shows, until the signal', async () => {
    const heard = vi.fn();
    const stop = new AbortController();
    onActivePageChanged(() => 4, heard, stop.signal);
    const tab = { id: 4 } as never;
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 1 });
    await fakeBrowser.tabs.onUpdated.trigger(4, { url: 'https://a.example/next' }, tab);
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'complete' }, tab);
    expect(heard).toHaveBeenCalledTimes(3);
    await fakeBrowser.tabs.onUpdated.trigger(5, { status: 'complete' }, tab);
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'loading' }, tab);
    expect(heard).toHaveBeenCalledTimes(3);
    stop.abort();
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 9, windowId: 1 });
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
