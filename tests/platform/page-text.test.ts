/** A page's text is gathered from its top and its frames, and each span goes back to its own frame. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasChangedText, readWholePage, showInPage } from '../../platform/page-text.ts';

type Send = (tabId: number, message: { name: string }, to: { frameId: number }) => Promise<unknown>;

const block = (id: number) => ({ id, text: `Text ${id}`, mentions: [], heads: [] });
const text = (ids: number[], frames: number[]) => ({
  title: 'A story',
  address: 'https://a.example/',
  date: '2026-11-20',
  blocks: ids.map(block),
  frames,
  revision: ids.length,
});

function answer(send: Send) {
  return vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as never);
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('readWholePage', () => {
  it('joins the frames that answer to the top, each with its number', async () => {
    answer(async (_, __, { frameId }) => {
      if (frameId === 0) return text([1, 2], [0, 4, 7, 9]);
      if (frameId === 4) return text([1], []);
      if (frameId === 9) return null;
      throw new Error('gone');
    });
    const { page, revisions } = (await readWholePage(3)) ?? {};
    expect(page).toMatchObject({ title: 'A story', date: '2026-11-20' });
    expect(page?.blocks.map(({ frame, id }) => [frame, id])).toEqual([
      [0, 1],
      [0, 2],
      [4, 1],
    ]);
    expect([...(revisions ?? [])]).toEqual([
      [0, 2],
      [4, 1],
    ]);
  });

  it('is null while the page is not read, and rejects where nobody listens', async () => {
    answer(async () => null);
    expect(await readWholePage(3)).toBe(null);
    answer(async () => Promise.reject(new Error('no receiver')));
    await expect(readWholePage(3)).rejects.toThrow('no receiver');
  });
});

describe('hasChangedText', () => {
  const known = new Map([
    [0, 5],
    [4, 1],
  ]);
  it.each<[string, Record<number, number | null>, boolean]>([
    ['nothing', { 0: 5, 4: 1 }, false],
    ['the top', { 0: 6, 4: 1 }, true],
    ['a frame', { 0: 5, 4: 2 }, true],
    ['a frame that is read no more', { 0: 5, 4: null }, true],
    ['a frame that is gone', { 0: 5 }, true],
  ])('asks top and frames, and hears of %s', async (_, revisions, expected) => {
    const sent = answer(async (_tab, __, { frameId }) => {
      if (!(frameId in revisions)) throw new Error('gone');
      return revisions[frameId];
    });
    expect(await hasChangedText(3, known)).toBe(expected);
    expect(sent.mock.calls.map(([, message]) => message)).toEqual([
      { name: 'getRevision' },
      { name: 'getRevision' },
    ]);
  });
});

describe('showInPage', () => {
  const span = { block: 1, frame: 0, start: 0, end: 4, text: 'Text' };
  it('asks the top, and for a frame the frame after it', async () => {
    const sent = answer(async (_, __, { frameId }) => frameId !== 4);
    expect(await showInPage(3, span)).toBe(true);
    expect(await showInPage(3, { ...span, frame: 7 })).toBe(true);
    expect(await showInPage(3, { ...span, frame: 4 })).toBe(false);
    expect(sent.mock.calls.map(([, , to]) => (to as { frameId: number }).frameId)).toEqual([
      0, 0, 7, 0, 4,
    ]);
  });
  it('is false where nobody listens', async () => {
    answer(async () => Promise.reject(new Error('closed')));
    expect(await showInPage(3, span)).toBe(false);
  });
});
