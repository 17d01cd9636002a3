/** Marks where a figure stands in the page, with a highlight of its own: the page's DOM stays as it is. */
import type { Registry } from './highlight-painter.ts';

export const FIGURE_NAME = 'waferlight-figure';

/** Long enough to be found after a scroll, where no card stays at the place; milliseconds. */
export const FIGURE_MARK_MS = 4000;

export interface FigureMark {
  /** Marks a range, in place of the one before; until it is hidden, or for a time in milliseconds. */
  show(range: Range, ms?: number): void;
  /** Takes the mark away at once. */
  hide(): void;
}

/** Creates a mark that is shown nowhere yet; it is gone with the signal. */
export function createFigureMark(registry: Registry, signal: AbortSignal): FigureMark {
  let shown: Highlight | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    // Only what is ours: a page may have taken the name meanwhile.
    if (shown && registry.get(FIGURE_NAME) === shown) registry.delete(FIGURE_NAME);
    shown = null;
  }

  signal.addEventListener('abort', hide);
  return {
    show(range, ms) {
      hide();
      shown = new Highlight(range);
      // A name inside the figure's words ("$5bn of Nvidia chips") does not cover it.
      shown.priority = 2;
      registry.set(FIGURE_NAME, shown);
      if (ms) timer = setTimeout(hide, ms);
    },
    hide,
  };
}
