/** Tells that a reader is there: by the pointer, by a key, by the tab coming to the front. */

const SIGNS = ['pointerover', 'pointerdown', 'keydown', 'visibilitychange'];

/** Calls back at every sign of a reader, before the page hears of it, until the signal. */
export function watchPresence(window: Window, onPresent: () => void, signal: AbortSignal): void {
  const listen = { signal, capture: true, passive: true } as const;
  for (const type of SIGNS) window.addEventListener(type, onPresent, listen);
}
