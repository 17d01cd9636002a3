/** The toolbar button: its number, its light, and tabs that closed meanwhile. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount, showSwitch } from '../../platform/badge.ts';

const { action } = fakeBrowser;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('showCount', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('shows %d as %j, on that tab alone', async (count, text) => {
    await action.setBadgeText({ tabId: 8, text: 'other' });
    await showCount(7, count);
    expect(await action.getBadgeText({ tabId: 7 })).toBe(text);
    expect(await action.getBadgeText({ tabId: 8 })).toBe('other');
  });

  it('can be read on any toolbar', async () => {
    await showCount(7, 3);
    expect(await action.getBadgeBackgroundColor({ tabId: 7 })).toEqual([0x2f, 0x2b, 0x26, 255]);
    expect(await action.getBadgeTextColor({ tabId: 7 })).toBe('#fffefb');
  });

  it.each(['No tab with id: 7.', 'Invalid tab ID: 7'])('is quiet on “%s”', async (message) => {
    vi.spyOn(action, 'setBadgeText').mockRejectedValue(new Error(message) as never);
    await expect(showCount(7, 3)).resolves.toBeUndefined();
  });

  it('passes any other fault on', async () => {
    vi.spyOn(action, 'setBadgeText').mockRejectedValue(new Error('Out of paint') as never);
    await expect(showCount(7, 3)).rejects.toThrow('Out of paint');
  });
});

describe('showSwitch', () => {
  it.each([
    [true, 'on'],
    [false, 'off'],
  ])('when %s shows the icon “%s”', async (on, name) => {
    const setIcon = vi.spyOn(action, 'setIcon').mockResolvedValue(undefined as never);
    await showSwitch(on);
    const path = { 16: `/icon/${name}-16.png`, 32: `/icon/${name}-32.png` };
    expect(setIcon.mock.calls).toEqual([[{ path }]]);
  });
});
