/** A script goes into the one frame that asked, and a refusal is told. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectEverywhere, injectScript } from '../../platform/script-loader.ts';

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('injectScript', () => {
  it('runs one script, in the asking frame, in the extension’s own world', async () => {
    const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    await injectScript(7, 3, 'popover');
    expect(execute.mock.calls).toEqual([
      [
        {
          target: { tabId: 7, frameIds: [3] },
          files: ['/popover.js'],
          injectImmediately: true,
        },
      ],
    ]);
  });

  it('rejects where the browser does', async () => {
    const reason = new Error('Cannot access contents of the page');
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(reason);
    await expect(injectScript(7, 0, 'reader')).rejects.toBe(reason);
  });
});

describe('injectEverywhere', () => {
  it('enters every open page with the manifest’s files, and bears those that refuse', async () => {
    const content_scripts = [{ matches: ['*://*/*'], js: ['content.js'], css: ['content.css'] }];
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts } as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
    const style = vi.spyOn(fakeBrowser.scripting, 'insertCSS');
    style.mockRejectedValueOnce(new Error('Cannot access')).mockResolvedValue(undefined as never);
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    await injectEverywhere();
    const target = { tabId: 2, allFrames: true };
    expect(style).toHaveBeenCalledTimes(2);
    expect(run.mock.calls).toEqual([[{ target, files: ['content.js'] }]]);
  });
});
