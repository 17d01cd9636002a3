/** The catalogue: every message is answered, and what is no message of ours, or not from us, is not. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReasonedMention } from '../../core/compose-reason.ts';
import type { PageReport } from '../../core/page-report.ts';
import {
  askForReason,
  type FrameText,
  onBackgroundMessage,
  onMentionsCounted,
  onPageMessage,
  sendToBackground,
  sendToPage,
} from '../../platform/messages.ts';

const OURS = { id: fakeBrowser.runtime.id };
const REPORT: PageReport = {
  status: 'reading',
  host: 'a.example',
  news: { isNews: true, reason: '' },
  isAskedOnce: false,
  siteSince: null,
  counts: [],
  tookMs: 0,
  longestMs: 0,
};

const TEXT: FrameText = {
  title: 'A story',
  address: 'https://a.example/story',
  site: null,
  date: null,
  blocks: [{ id: 1, text: 'Groq.', mentions: [], heads: [] }],
  frames: [],
  revision: 3,
};
const MARKED: ReasonedMention = {
  surfaceForm: 'Groq',
  entity: 'groq',
  kind: 'company',
  isWeak: false,
  standing: 'cued',
  cues: [{ term: 'chips', weight: 1.2 }],
};
const SPAN = { block: 1, frame: 0, start: 0, end: 4, text: 'Groq' };

/** Sends as the browser does, and gives what each listener returned: undefined is no answer. */
const receive = (message: unknown, sender: object = OURS) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});

const NO_MESSAGES = [
  null,
  undefined,
  7,
  'getReport',
  [],
  {},
  { name: 'getreport' },
  { name: 7 },
  { name: 'toString' },
  { type: 'getReport' },
];

beforeEach(() => fakeBrowser.reset());

describe('the extension API under test', () => {
  it('is the fake one, also behind the polyfill', () => {
    expect(browser).toBe(fakeBrowser);
  });
});

describe('numbers of a page', () => {
  it('are heard from the asked tab alone, and left for the background to answer', async () => {
    const heard = vi.fn();
    onMentionsCounted(() => 4, heard);
    const count = { name: 'mentionsCounted', count: 3 };
    expect(await receive(count, { ...OURS, tab: { id: 4 } })).toEqual([undefined]);
    await receive(count, { ...OURS, tab: { id: 5 } });
    await receive(count, { id: 'elsewhere', tab: { id: 4 } });
    await receive({ name: 'load', script: 'reader' }, { ...OURS, tab: { id: 4 } });
    expect(heard).toHaveBeenCalledOnce();
  });
});

const NAMED = [{ start: 0, end: 4, entity: 'groq', kind: 'company' }];
const HEAD = { text: 'Groq', mentions: NAMED };
const SAID = { date: null, blocks: [{ id: 1, text: 'Groq: 5%', mentions: NAMED, heads: [HEAD] }] };

describe('messages to the background', () => {
  const handled: unknown[] = [];
  beforeEach(() => {
    handled.length = 0;
    onBackgroundMessage(async (message, sender) => {
      handled.push(message, sender);
    });
  });

  it.each([
    { name: 'load', script: 'popover' },
    { name: 'mentionsCounted', count: 0 },
    { name: 'mentionsCounted', count: 12 },
    { name: 'openBrief' },
    { name: 'getCard', entity: 'groq' },
    { name: 'getFigures', entity: 'groq', page: SAID },
    { name: 'getReason', mention: MARKED },
  ])('hands on %j with its sender', async (message) => {
    await receive(message, { ...OURS, tab: { id: 5, windowId: 2 }, frameId: 3 });
    await receive(message);
    expect(handled).toEqual([
      message,
      { tabId: 5, windowId: 2, frameId: 3 },
      message,
      { tabId: null, windowId: null, frameId: 0 },
    ]);
  });

  it.each([
    ...NO_MESSAGES,
    { name: 'mentionsCounted' },
    { name: 'mentionsCounted', count: '12' },
    { name: 'mentionsCounted', count: 1.5 },
    { name: 'mentionsCounted', count: Number.NaN },
    { name: 'getCard' },
    { name: 'getCard', entity: ['groq'] },
    { name: 'getFigures', entity: 'groq' },
    { name: 'getFigures', entity: 7, page: SAID },
    { name: 'getFigures', entity: 'groq', page: { ...SAID, date: 7 } },
    { name: 'getFigures', entity: 'groq', page: { ...SAID, blocks: [{ id: 1, text: 'x' }] } },
    { name: 'getReason' },
    { name: 'getReason', mention: null },
    { name: 'getReason', mention: { ...MARKED, surfaceForm: 7 } },
    { name: 'getReason', mention: { ...MARKED, cues: 'chips' } },
    { name: 'getReason', mention: { ...MARKED, cues: [{ term: 'chips' }] } },
    { name: 'getReport' },
  ])('ignores %j', async (message) => {
    expect(await receive(message)).toEqual([undefined]);
    expect(handled).toEqual([]);
  });

  it.each([{}, { id: 'another-extension' }])('ignores the sender %j', async (sender) => {
    expect(await receive({ name: 'load', script: 'popover' }, sender)).toEqual([undefined]);
    expect(handled).toEqual([]);
  });

  it('are answered only when the work is done, or with its reason', async () => {
    fakeBrowser.reset();
    onBackgroundMessage(() => Promise.reject(new Error('No frame')));
    await expect(receive({ name: 'load', script: 'popover' })).rejects.toThrow('No frame');
  });
});

describe('messages to a page', () => {
  const handlers = {
    getReport: vi.fn(() => REPORT),
    stepMention: vi.fn(() => undefined),
    readOnce: vi.fn(() => undefined),
    getText: vi.fn(() => TEXT),
    getRevision: vi.fn(() => 3),
    showSpan: vi.fn(() => true),
  };
  let stop: AbortController;
  beforeEach(() => {
    vi.clearAllMocks();
    stop = new AbortController();
    onPageMessage(handlers, stop.signal);
  });

  it('are each answered', async () => {
    expect(await receive({ name: 'getReport' })).toEqual([REPORT]);
    for (const message of [
      { name: 'readOnce', on: true },
      { name: 'stepMention', direction: 1 },
      { name: 'stepMention', direction: -1, entity: 'groq' },
    ]) {
      // An answer, though there is nothing to say: the sender waits for one.
      expect(await receive(message)).toEqual([null]);
    }
    expect(await receive({ name: 'getText' })).toEqual([TEXT]);
    expect(await receive({ name: 'getRevision' })).toEqual([3]);
    expect(await receive({ name: 'showSpan', span: SPAN })).toEqual([true]);
    expect(handlers.showSpan).toHaveBeenCalledWith({ name: 'showSpan', span: SPAN });
    expect(handlers.readOnce).toHaveBeenCalledOnce();
    expect(handlers.stepMention.mock.calls).toEqual([
      [{ name: 'stepMention', direction: 1 }],
      [{ name: 'stepMention', direction: -1, entity: 'groq' }],
    ]);
  });

  it.each([
    ...NO_MESSAGES,
    { name: 'readOnce' },
    { name: 'stepMention' },
    { name: 'stepMention', direction: 2 },
    { name: 'stepMention', direction: '1' },
    { name: 'load', script: 'popover' },
    { name: 'showSpan' },
    { name: 'showSpan', span: null },
    { name: 'showSpan', span: { ...SPAN, block: '1' } },
    { name: 'showSpan', span: { ...SPAN, text: undefined } },
    { name: 'showSpan', span: { ...SPAN, end: Number.POSITIVE_INFINITY } },
  ])('ignores %j', async (message) => {
    expect(await receive(message)).toEqual([undefined]);
  });

  it('are answered in a frame as far as its own text goes', async () => {
    stop.abort();
    const { getText, getRevision, showSpan } = handlers;
    onPageMessage({ getText, getRevision, showSpan }, new AbortController().signal);
    expect(await receive({ name: 'getText' })).toEqual([TEXT]);
    expect(await receive({ name: 'getReport' })).toEqual([undefined]);
  });

  it('ignores a foreign sender', async () => {
    expect(await receive({ name: 'getReport' }, { id: 'another-extension' })).toEqual([undefined]);
    expect(handlers.getReport).not.toHaveBeenCalled();
  });

  it('end with the signal', async () => {
    stop.abort();
    expect(await receive({ name: 'getReport' })).toEqual([]);
  });
});

describe('sending', () => {
  it('reaches the background', async () => {
    const received: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => void received.push(message));
    await sendToBackground({ name: 'mentionsCounted', count: 4 });
    expect(received).toEqual([{ name: 'mentionsCounted', count: 4 }]);
  });

  it('asks why a mention is marked, without its place in the page', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockResolvedValueOnce('Because.' as never);
    const anchored = { ...MARKED, id: 4, start: 0, range: { toString: () => 'Groq' } };
    expect(await askForReason(anchored)).toBe('Because.');
    expect(send).toHaveBeenCalledWith({ name: 'getReason', mention: MARKED });
  });

  it('rejects where nobody listens', async () => {
    await expect(sendToBackground({ name: 'load', script: 'popover' })).rejects.toThrow();
  });

  it('reaches a page’s top frame and brings its answer back', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(REPORT as never);
    expect(await sendToPage(7, { name: 'getReport' })).toEqual(REPORT);
    expect(send).toHaveBeenCalledWith(7, { name: 'getReport' }, { frameId: 0 });
  });
});
