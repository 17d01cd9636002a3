/** Between the frames of a page: passed on within one tab, answered, and nothing that is malformed or foreign. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type FromFrame,
  onFrameMessage,
  onTopMessage,
  type PageWord,
  relayFrameMessages,
  sendToFrames,
  sendToTop,
} from '../../platform/frame-messages.ts';

const OURS = { id: fakeBrowser.runtime.id };
const IN_TAB = { ...OURS, tab: { id: 5 }, frameId: 3 };
const TOP = { ...IN_TAB, frameId: 0 };
const WORD: PageWord = { page: 'p', isRead: true, place: { host: 'a.example', address: 'x' } };
const ASKED: FromFrame = { name: 'frameAsked', path: [0, 2] };
const TALLY = { counts: [{ entity: 'groq', count: 2 }], tookMs: 1, longestMs: 1 };
const STEP = { name: 'stepInFrame', direction: -1, entity: null, way: 'enter' };
const COUNTED = { name: 'frameCounted', page: 'p', tally: TALLY };

const receive = (message: unknown, sender: object = OURS) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the background', () => {
  const send = () => vi.spyOn(fakeBrowser.tabs, 'sendMessage');

  it('passes a frame’s word on to the top of its tab, with the number that the browser gave it', async () => {
    const sent = send().mockResolvedValue(WORD as never);
    relayFrameMessages();
    expect(await receive({ name: 'toTop', message: ASKED }, IN_TAB)).toEqual([WORD]);
    expect(sent).toHaveBeenCalledWith(5, { ...ASKED, frameId: 3 }, { frameId: 0 });
  });

  it.each([
    [7, { frameId: 7 }],
    [null, {}],
  ])('passes the top’s word on to frame %s', async (frameId, where) => {
    const sent = send().mockResolvedValue(true as never);
    relayFrameMessages();
    const message = { name: 'pageDecided', word: WORD };
    await receive({ name: 'toFrames', frameId, message }, TOP);
    expect(sent).toHaveBeenCalledWith(5, message, where);
  });

  it('answers with nothing where nobody listens', async () => {
    send().mockRejectedValue(new Error('Receiving end does not exist.'));
    relayFrameMessages();
    expect(await receive({ name: 'toTop', message: ASKED }, IN_TAB)).toEqual([null]);
  });

  it.each([
    [
      { name: 'toTop', message: ASKED },
      { id: 'another', tab: { id: 5 } },
    ],
    [{ name: 'toTop', message: ASKED }, OURS],
    [{ name: 'toTop' }, IN_TAB],
    [{ name: 'toFrames', message: ASKED }, TOP],
    [{ name: 'toFrames', frameId: 'all', message: ASKED }, TOP],
    [{ name: 'toFrames', frameId: null, message: { name: 'closeCard' } }, IN_TAB],
    [{ name: 'elsewhere', message: ASKED }, IN_TAB],
    [null, IN_TAB],
  ])('leaves %j from %j alone', async (message, sender) => {
    const sent = send();
    relayFrameMessages();
    expect(await receive(message, sender)).toEqual([undefined]);
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('the top of a page', () => {
  it('answers frames, until the signal', async () => {
    const stop = new AbortController();
    const handle = vi.fn(() => WORD);
    onFrameMessage(handle, stop.signal);
    expect(await receive({ ...ASKED, frameId: 3 })).toEqual([WORD]);
    expect(await receive({ name: 'frameAsked', path: null, frameId: 4 })).toEqual([WORD]);
    await receive({ ...COUNTED, frameId: 3 });
    await receive({ name: 'cardOpened', page: 'p', frameId: 3 });
    expect(handle).toHaveBeenCalledTimes(4);
    stop.abort();
    expect(await receive({ ...ASKED, frameId: 3 })).toEqual([]);
  });

  it.each([
    ASKED,
    { ...ASKED, path: ['0'], frameId: 3 },
    { ...COUNTED, tally: { ...TALLY, counts: [{ entity: 'groq', count: '2' }] }, frameId: 3 },
    { ...COUNTED, page: 7, frameId: 3 },
    { name: 'cardOpened', frameId: 3 },
    { ...COUNTED, tally: { ...TALLY, tookMs: null }, frameId: 3 },
    { ...COUNTED, tally: null, frameId: 3 },
    { name: 'getReport', frameId: 3 },
  ])('leaves %j alone', async (message) => {
    onFrameMessage(() => WORD, new AbortController().signal);
    expect(await receive(message)).toEqual([undefined]);
  });
});

describe('a frame', () => {
  it('hears the top of its page, and nobody else', async () => {
    const handle = vi.fn(async () => true);
    onTopMessage(handle, new AbortController().signal);
    for (const message of [{ name: 'pageDecided', word: WORD }, STEP, { name: 'closeCard' }]) {
      expect(await receive(message)).toEqual([true]);
      expect(await receive(message, { id: 'another' })).toEqual([undefined]);
    }
    expect(handle).toHaveBeenCalledTimes(3);
  });

  it.each([
    { ...STEP, direction: 2 },
    { ...STEP, entity: 7 },
    { ...STEP, way: 'away' },
    { name: 'pageDecided', word: {} },
    { name: 'pageDecided', word: { ...WORD, isRead: 'yes' } },
    { name: 'pageDecided', word: { ...WORD, place: { host: 'a.example' } } },
    { name: 'pageDecided', word: { ...WORD, place: { host: 1, address: 'x' } } },
  ])('leaves %j alone', async (message) => {
    const handle = vi.fn(async () => true);
    onTopMessage(handle, new AbortController().signal);
    expect(await receive(message)).toEqual([undefined]);
    expect(handle).not.toHaveBeenCalled();
  });

  it('gets the page’s word, or null where that is none', async () => {
    const answer = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    answer.mockResolvedValueOnce(WORD as never);
    expect(await sendToTop(ASKED)).toEqual(WORD);
    answer.mockResolvedValueOnce(null as never);
    expect(await sendToTop(ASKED)).toBe(null);
  });

  it('is told whether what it was asked is done', async () => {
    const answer = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    answer.mockResolvedValueOnce(true as never).mockResolvedValueOnce(null as never);
    expect(await sendToFrames(3, { name: 'closeCard' })).toBe(true);
    expect(await sendToFrames(3, { name: 'closeCard' })).toBe(false);
  });
});
