/** Tells when a page may have become another without being loaded again, or says more of itself than before. */

/** How long after a change inside the page its metadata may follow, milliseconds. */
const LATE_METADATA_MS = 1500;

/** Calls back at the page's load event and, twice, after each navigation inside the page, until the signal. */
export function watchNavigation(
  window: Window,
  onMayHaveChanged: () => void,
  signal: AbortSignal,
): void {
  let late: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    onMayHaveChanged();
    clearTimeout(late);
    late = setTimeout(() => signal.aborted || onMayHaveChanged(), LATE_METADATA_MS);
  };
  window.addEventListener('load', onMayHaveChanged, { signal });
  // Both come after the address has changed. A `pushState` has no success of its own; an intercepted navigation
  // succeeds when its new content is there.
  window.navigation?.addEventListener('currententrychange', now, { signal });
  window.navigation?.addEventListener('navigatesuccess', now, { signal });
}
