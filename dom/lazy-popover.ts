/** Step 8, the page's half: has the popover script loaded at the first opening and passes everything on to it. */
import { type Popover, type PopoverContext, popoverPort } from './popover-port.ts';

/** Creates a popover that loads itself. `load` injects the script and rejects where that may not be. */
export function createLazyPopover(context: PopoverContext, load: () => Promise<void>): Popover {
  let popover: Popover | null = null;
  /** Counts what the reader asked for, so that only the last wish is met once the script is there. */
  let wishes = 0;

  // A press while the script is on its way begins something else: a second click on a word selects it.
  const onPress = (event: Event) => {
    if (event.isTrusted) wishes++;
  };
  const { document, signal } = context;
  document.defaultView?.addEventListener('pointerdown', onPress, {
    signal,
    capture: true,
    passive: true,
  });

  async function whenLoaded(use: (popover: Popover) => void): Promise<void> {
    const wish = ++wishes;
    if (!popover) {
      try {
        if (!popoverPort.find()) await load();
      } catch {
        // The extension was updated under the page, or the page is going away: the next click tries again.
        return;
      }
      const create = popoverPort.find();
      if (!create || context.signal.aborted) return;
      popover ??= create(context);
    }
    if (wish === wishes) use(popover);
  }

  return {
    open: (mention, point) => void whenLoaded((loaded) => loaded.open(mention, point)),
    dwell(mention, point, owner) {
      // On plain text a click opens the card, unless the reader prefers resting.
      if (!owner && context.settings().opening !== 'hover') return;
      void whenLoaded((loaded) => loaded.dwell(mention, point, owner));
    },
    pointerLeft() {
      wishes++;
      popover?.pointerLeft();
    },
    step: (direction, entity) => void whenLoaded((loaded) => loaded.step(direction, entity)),
    mentionsGone: (ids) => popover?.mentionsGone(ids),
    refresh: () => popover?.refresh(),
  };
}
