/** Follows the tab in front: reads its page whenever that may say something else, and keeps what was read. Wiring only. */
import { composePageBrief, type PageBrief } from '../../core/compose-page-brief.ts';
import type { Knowledge } from '../../core/dossier.ts';
import type { PageReport } from '../../core/page-report.ts';
import { readPage } from '../../core/read-page.ts';
import { runSliced } from '../../core/run-sliced.ts';
import { type Settings, toSettings } from '../../core/settings.ts';
import { unavailableReason } from '../../core/unavailable-reason.ts';
import {
  type ActivePage,
  findActivePage,
  mayReadPages,
  onActivePageChanged,
} from '../../platform/active-page.ts';
import { onMentionsCounted, sendToPage } from '../../platform/messages.ts';
import { type FrameRevisions, hasChangedText, readWholePage } from '../../platform/page-text.ts';
import { onSettingsChanged, readAllSettings } from '../../platform/settings-store.ts';

export interface Followed {
  page: ActivePage | null;
  report: PageReport | null;
  unavailable: string | null;
  mayRead: boolean;
  settings: Settings;
  brief: PageBrief | null;
  /** How much is read, 0 to 1; null when no reading is under way, or a short one. */
  progress: number | null;
}

/** A page that changes without end is read again at most so often; milliseconds. */
const SETTLED_MS = 250;
/** So often a page that does not answer is asked again. */
const MOST_WAITS = 12;
/** A shorter reading would only flash a bar. */
const LONG_READING_MS = 300;

/** So often the page is asked whether its text is another; where reading takes long, nine times that long. */
const ASKED_MS = 2000;
const REST_SHARE = 9;

const channel = new MessageChannel();

/** Gives way for a turn. Timers would do, but are held back a second each where the panel is covered. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

let isClosed = false;
window.addEventListener('pagehide', () => {
  isClosed = true;
});

/** Sets a timer, but not in a panel that was closed while it waited for an answer: Firefox throws there. */
function later(run: () => void, ms: number): void {
  if (!isClosed) setTimeout(run, ms);
}

/** Starts to follow; `asked` is the tab of a panel that stands in a window of its own. */
export function followPage(
  asked: number | null,
  knowledge: Knowledge,
  onChange: (followed: Followed) => void,
) {
  let now: Followed = {
    page: null,
    report: null,
    unavailable: null,
    mayRead: true,
    settings: toSettings(null),
    brief: null,
    progress: null,
  };
  let turn = 0;
  let lastText = '';
  let revisions: FrameRevisions = new Map();
  let tookMs = 0;
  /** Whether a look is due in a moment. */
  let isDue = false;
  /** How often in a row nobody has answered. */
  let waits = 0;
  let isReading = false;
  /** The page changed while it was being read. */
  let isOutdated = false;

  function tell(change: Partial<Followed>): void {
    now = { ...now, ...change };
    onChange(now);
  }

  async function look(): Promise<void> {
    const mine = ++turn;
    isReading = false;
    isOutdated = false;
    const isStale = () => mine !== turn;
    const page = await findActivePage(asked).catch(() => null);
    const { settings } = await readAllSettings();
    const report = page && (await sendToPage(page.tabId, { name: 'getReport' }).catch(() => null));
    const mayRead = report !== null || (await mayReadPages());
    if (isStale()) return;
    // A page that has just begun has nobody who answers yet: it is given a while before it is called closed.
    const mayBegin = !report && mayRead && /^https?:/.test(page?.address ?? '');
    waits = mayBegin ? waits + 1 : 0;
    const isWaiting = mayBegin && waits <= MOST_WAITS;
    if (isWaiting) soon();
    const isShut = !report && !isWaiting;
    const unavailable = isShut ? unavailableReason(page?.address ?? '', mayRead) : null;
    if (page?.tabId !== now.page?.tabId || report?.status !== 'reading') lastText = '';
    const kept = lastText === '' ? null : now.brief;
    tell({ page, settings, report, mayRead, unavailable, brief: kept, progress: null });
    if (!page || report?.status !== 'reading') return;
    isReading = true;
    await read(page.tabId, isStale);
    if (isStale()) return;
    isReading = false;
    if (isOutdated) soon();
  }

  async function read(tabId: number, isStale: () => boolean): Promise<void> {
    const read = await readWholePage(tabId).catch(() => null);
    if (isStale() || !read) return;
    const { page } = read;
    revisions = read.revisions;
    const text = JSON.stringify(page);
    if (text === lastText) return;
    if (page.address !== now.brief?.address) tell({ brief: null });
    const startMs = performance.now();
    const reading = await runSliced(readPage(page, knowledge), {
      now: () => performance.now(),
      pause,
      isStale,
      onProgress(share) {
        if (performance.now() - startMs > LONG_READING_MS) tell({ progress: share });
      },
    });
    if (!reading || isStale()) return;
    lastText = text;
    tookMs = performance.now() - startMs;
    tell({ brief: composePageBrief(page, reading, knowledge), progress: null });
  }

  /** Looks again in a moment; however often it is called meanwhile, once. */
  function soon(): void {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      void look();
    }, SETTLED_MS);
  }

  /** A page that never rests is read to its end all the same, and then again. */
  function onCounted(): void {
    if (isReading) isOutdated = true;
    else soon();
  }

  /** A title that changes every second is a page that never rests; another page is read at once. */
  async function onPageChanged(): Promise<void> {
    const { tabId, address } = now.page ?? {};
    const page = await findActivePage(asked).catch(() => null);
    if (page?.tabId === tabId && page?.address === address) onCounted();
    else soon();
  }

  /** A figure may change, or a paragraph come, without a name that would be counted. */
  async function askForChanges(): Promise<void> {
    const { page, report } = now;
    const isDone = !isReading && report?.status === 'reading';
    if (page && isDone && document.visibilityState === 'visible') {
      const isOther = await hasChangedText(page.tabId, revisions);
      if (isOther && page === now.page) soon();
    }
    later(() => void askForChanges(), Math.max(ASKED_MS, tookMs * REST_SHARE));
  }

  const never = new AbortController().signal;
  const tabOf = () => now.page?.tabId ?? null;
  onActivePageChanged(tabOf, () => void onPageChanged(), never);
  onMentionsCounted(tabOf, onCounted);
  onSettingsChanged(soon, never);
  void look();
  void askForChanges();
  return { now: () => now, look };
}
