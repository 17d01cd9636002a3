/** Keeps an open card in sight and in reach while the page around it changes: dialogs, fullscreen, a page that throws it out. */
import { HOST_TAG, type PopoverHost } from './popover-host.ts';

/** How often a card that the page takes out is put back, before the page has its way. */
const PATIENCE = 3;

interface KeepPopoverOptions {
  document: Document;
  popoverHost: PopoverHost;
  /** False when the text that the card belongs to has no box any more. */
  hasAnchor(): boolean;
  /** The card cannot be kept. */
  onLost(): void;
  signal: AbortSignal;
}

/** Watches from now on, until the signal. */
export function keepPopover(options: KeepPopoverOptions): void {
  const { document, popoverHost, signal } = options;
  let thrownOut = 0;

  function attach(): void {
    if (!options.hasAnchor()) {
      options.onLost();
      return;
    }
    popoverHost.attach();
    popoverHost.raise();
  }

  const observer = new MutationObserver(() => {
    if (popoverHost.host.isConnected) return;
    thrownOut++;
    if (thrownOut <= PATIENCE) attach();
    else options.onLost();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());

  // A dialog or a popover of the page lies above what was in the top layer before it; a modal one makes us inert too.
  const onToggle = (event: Event) => {
    if ((event.target as Element | null)?.localName !== HOST_TAG) attach();
  };
  document.addEventListener('toggle', onToggle, { signal, capture: true });
  document.addEventListener('fullscreenchange', attach, { signal });
}
