/** Tells whether text can be seen: not in a hidden part, nor in a box kept for screen readers only. */

/** Creates a check that remembers its answers; make a new one for each pass, as pages change. */
export function createVisibilityCheck(): (element: Element) => boolean {
  const answers = new Map<Element, boolean>();
  const clipped = new Map<Element, boolean>();
  function isShown(element: Element): boolean {
    const known = answers.get(element);
    if (known !== undefined) return known;
    const shown = element.checkVisibility({ visibilityProperty: true }) && !isClippedAway(element);
    answers.set(element, shown);
    return shown;
  }
  /** Walks up, since one clipped ancestor hides all below it; opacity is left out, as it only fades. */
  function isClippedAway(element: Element): boolean {
    const known = clipped.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const answer = isTinyBox(element) || (parent !== null && isClippedAway(parent));
    clipped.set(element, answer);
    return answer;
  }
  return isShown;
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
