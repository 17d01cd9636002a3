/** Keeps the names that the reader told us to leave alone in local storage: what somebody reads where is not synced. */
import { browser } from 'wxt/browser';
import { addRejection, type Rejection, removeRejection, toRejections } from '../core/rejections.ts';

const REJECTIONS = 'rejections';

/** The latest change: one begins when the one before it is stored, or it would read what is not there yet. */
let latest: Promise<unknown> = Promise.resolve();

/** Reads all of them, oldest first; damaged ones are passed over. */
export async function readRejections(): Promise<Rejection[]> {
  return toRejections((await browser.storage.local.get(REJECTIONS))[REJECTIONS]);
}

/** Adds one as the newest. Rejects with the storage's reason. */
export function storeRejection(rejection: Rejection): Promise<void> {
  return change((all) => addRejection(all, rejection));
}

/** Takes one away. Rejects with the storage's reason. */
export function forgetRejection(rejection: Rejection): Promise<void> {
  return change((all) => removeRejection(all, rejection));
}

function change(step: (all: Rejection[]) => Rejection[]): Promise<void> {
  const write = async () =>
    browser.storage.local.set({ [REJECTIONS]: step(await readRejections()) });
  // A change that failed has told its own caller.
  const done = latest.then(write, write);
  latest = done;
  return done;
}

/** Calls back whenever they change, until the signal. */
export function onRejectionsChanged(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && REJECTIONS in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
