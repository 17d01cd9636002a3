/** Tells when a page may have become another without being loaded again, or says more of itself than before. */

/** How long after a navigation inside the page its metadata may follow, milliseconds. */
const LATE_METADATA_MS = 1500;

/** Calls back at the page's load event and, twice, after each navigation inside the page, until the signal. */
export function watchNavigation(
  window: Window,
  onMayHaveChanged: () => void,
  signal: AbortSignal,
): void {
  window.addEventListener('load', onMayHaveChanged, { signal });
  // The first event of a navigation comes before its address counts, so success is waited for.
  window.navigation?.addEventListener(
    'navigatesuccess',
    () => {
      onMayHaveChanged();
      setTimeout(() => {
        if (!signal.aborted) onMayHaveChanged();
      }, LATE_METADATA_MS);
    },
    { signal },
  );
}
