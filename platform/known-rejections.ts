/** The rejections as a page holds them: at hand without waiting, changed at once and stored behind, true to what is stored. */
import { browser } from 'wxt/browser';
import { addRejection, type Rejection, removeRejection } from '../core/rejections.ts';
import {
  forgetRejection,
  onRejectionsChanged,
  readRejections,
  storeRejection,
} from './rejection-store.ts';

export interface KnownRejections {
  all(): readonly Rejection[];
  add(rejection: Rejection): void;
  remove(rejection: Rejection): void;
  /** Reads what is stored; anew where a page was left and come back to, and has missed changes. */
  read(): Promise<void>;
}

const isPrivate = () => browser.extension?.inIncognitoContext === true;

/** Knows of no rejection before it was told to read them; then follows them until the signal. `onChanged` is called after each change. */
export function createKnownRejections(onChanged: () => void, signal: AbortSignal): KnownRejections {
  let known: Rejection[] = [];
  /** Said in a private window, of a page or a site: held by this page alone, as what is read there is nobody's business. */
  let unstored: Rejection[] = [];
  /** Changes that are not stored yet; what is read meanwhile may be older than what we hold. */
  let pending = 0;

  function hold(rejections: Rejection[]): void {
    if (signal.aborted) return;
    known = rejections;
    onChanged();
  }

  async function read(): Promise<void> {
    // A storage that cannot be read holds nothing against any name.
    const stored = await readRejections().catch(() => known);
    if (pending === 0) hold([...stored, ...unstored]);
  }

  async function change(after: Rejection[], stored: () => Promise<void>): Promise<void> {
    const before = known;
    pending++;
    hold(after);
    try {
      await stored();
    } catch {
      // Storage is full, or the extension was updated under the page: what was not stored is not claimed.
      hold(before);
      return;
    } finally {
      pending--;
    }
    // Another page may have said something in between.
    await read();
  }

  onRejectionsChanged(() => void read(), signal);
  return {
    all: () => known,
    read,
    add(rejection) {
      if (isPrivate() && rejection.scope.kind !== 'always') {
        unstored = addRejection(unstored, rejection);
        hold(addRejection(known, rejection));
      } else void change(addRejection(known, rejection), () => storeRejection(rejection));
    },
    remove(rejection) {
      unstored = removeRejection(unstored, rejection);
      void change(removeRejection(known, rejection), () => forgetRejection(rejection));
    },
  };
}
