/** Step 8, the page's half: has the popover script loaded at the first opening and passes everything on to it. */
import { type Popover, type PopoverContext, popoverPort, type StepWish } from './popover-port.ts';

/** A popover whose steps take as long as its script takes to load. */
export interface LazyPopover extends Omit<Popover, 'step'> {
  step(wish: StepWish): Promise<boolean>;
}

/**
 * Creates a popover that loads itself. `load` injects the script and rejects where that may not be; `onOpened` is called
 * when a click opens a card.
 */
export function createLazyPopover(
  context: PopoverContext,
  load: () => Promise<void>,
  onOpened: () => void,
): LazyPopover {
  let popover: Popover | null = null;
  /** Counts what the reader asked for, so that only the last wish is met once the script is there. */
  let wishes = 0;
  /** The last wish that came of a resting pointer; only that one ends when the pointer leaves. */
  let dwelt = 0;

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

  async function whenLoaded<T>(use: (popover: Popover) => T): Promise<T | undefined> {
    const wish = ++wishes;
    if (!popover) {
      try {
        if (!popoverPort.find()) await load();
      } catch {
        // The extension was updated under the page, or the page is going away: the next click tries again.
        return undefined;
      }
      const create = popoverPort.find();
      if (!create || context.signal.aborted) return undefined;
      popover ??= create(context);
    }
    return wish === wishes ? use(popover) : undefined;
  }

  return {
    open(mention, point) {
      // At the same time as the script: a first card waits for the slower of the two.
      void context.cards.load(mention.entity);
      void whenLoaded((loaded) => loaded.open(mention, point));
      onOpened();
    },
    dwell(mention, point, owner) {
      // On plain text a click opens the card, unless the reader prefers resting.
      if (!owner && context.settings().opening !== 'hover') return;
      dwelt = wishes + 1;
      void whenLoaded((loaded) => loaded.dwell(mention, point, owner));
    },
    pointerLeft() {
      if (dwelt === wishes) wishes++;
      popover?.pointerLeft();
    },
    // A wish that another overtook counts as met.
    step: async (wish) => (await whenLoaded((loaded) => loaded.step(wish))) ?? true,
    close() {
      wishes++;
      popover?.close();
    },
    mentionsGone: (ids) => popover?.mentionsGone(ids),
    refresh: () => popover?.refresh(),
  };
}
