/** The popover script goes into the one frame that asked, and a refusal is told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectPopover } from '../../platform/popover-loader.ts';

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('injectPopover', () => {
  it('runs one script, in the asking frame, in the extension’s own world', async () => {
    const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    await injectPopover(7, 3);
    expect(execute.mock.calls).toEqual([
      [{ target: { tabId: 7, frameIds: [3] }, files: ['/popover.js'] }],
    ]);
  });

  it('rejects where the browser does', async () => {
    const reason = new Error('Cannot access contents of the page');
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(reason);
    await expect(injectPopover(7, 0)).rejects.toBe(reason);
  });
});
