/** Tells whether text can be seen: not in a hidden part, nor in a box kept for screen readers only. */
import { parentAcrossShadow } from './shadow-roots.ts';

/** Creates a check that remembers its answers; make a new one for each pass, as pages change. */
export function createVisibilityCheck(): (element: Element) => boolean {
  const clipped = new Map<Element, boolean>();

  /** One clipped ancestor hides all below it. */
  function isClippedAway(element: Element): boolean {
    const path: Element[] = [];
    let answer = false;
    for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
      const known: boolean = clipped.get(at) ?? isTinyBox(at);
      path.push(at);
      if (known || clipped.has(at)) {
        answer = known;
        break;
      }
    }
    for (const passed of path) clipped.set(passed, answer);
    return answer;
  }

  // Opacity is left out: pages fade text in, and no observer tells when.
  return (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !isClippedAway(element);
}

/** The usual "visually hidden" recipes leave a box of at most one pixel that cuts its text off. */
function isTinyBox(element: Element): boolean {
  const box = element as HTMLElement;
  if (!(box.offsetWidth <= 1 && box.offsetHeight <= 1)) return false;
  const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
  return (
    overflowX !== 'visible' || overflowY !== 'visible' || clip !== 'auto' || clipPath !== 'none'
  );
}
