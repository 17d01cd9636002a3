/**
 * Watches over a document's whole life: navigations inside it, a rewriting by `document.open`, and its return from
 * the back/forward cache.
 */
import { watchNavigation } from './watch-navigation.ts';

export interface PageEvents {
  /** The page may be another now, or says more of itself. */
  onMayHaveChanged(): void;
  /** The whole document was replaced, and every listener on it and its window with it. */
  onRewritten(): void;
  /** The page came back from the back/forward cache, where it heard nothing of the world. */
  onRestored(): void;
}

/** Watches until the signal. */
export function watchPage(window: Window, events: PageEvents, signal: AbortSignal): void {
  const { document } = window;
  let life = new AbortController();
  let root = document.documentElement;

  function listen(): void {
    const living = AbortSignal.any([life.signal, signal]);
    watchNavigation(window, events.onMayHaveChanged, living);
    window.addEventListener('pageshow', (event) => event.persisted && events.onRestored(), {
      signal: living,
    });
  }

  // An observer is the one thing of ours on the document that `document.open` does not take away.
  const observer = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    life.abort();
    life = new AbortController();
    listen();
    events.onRewritten();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  listen();
}
