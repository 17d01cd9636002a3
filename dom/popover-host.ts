/**
 * The one node that we ever put into a page, and only while a card is open: a closed shadow root on a tag of our
 * own, in the top layer, above any z-index and out of the page's styles.
 */

export const HOST_TAG = 'waferlight-popover';

/**
 * Beats what the page may say of all elements: important rules inside a shadow tree win over those outside. Shown only
 * while highlights.css says so: when Firefox ends the extension, that sheet is all that goes.
 */
const HOST_RULES = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: var(--waferlight-display, none) !important;
  width: max-content !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }`;

export interface PopoverHost {
  /** Where the view is rendered. */
  mount: HTMLElement;
  host: HTMLElement;
  /** Places the host's upper left corner, viewport pixels; null leaves that to the card (a sheet). */
  moveTo(corner: { x: number; y: number } | null): void;
  /** Puts the host where it can be reached and into the top layer; may be called again when that place changes. */
  attach(): void;
  /** Puts the host above all that came into the top layer after it; focus inside stays. */
  raise(): void;
  remove(): void;
}

/** Creates the host with the given style text; nothing is in the page before `attach`. */
export function createPopoverHost(document: Document, css: string): PopoverHost {
  const host = document.createElement(HOST_TAG);
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_RULES + css);
  // Where the host stands is a rule as well: the rules' `!important` would beat an inline style.
  const corner = new CSSStyleSheet();
  const size = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet, corner, size];
  const mount = document.createElement('div');
  shadow.append(mount);
  keepEventsInside(host);
  return {
    mount,
    host,
    moveTo(at) {
      const rule = at && `:host { left: ${at.x}px !important; top: ${at.y}px !important; }`;
      corner.replaceSync(rule ?? '');
    },
    attach() {
      const home = homeFor(document);
      if (host.parentNode !== home) home.append(host);
      // The page's zoom would move the card and its size with it: rectangles are in unzoomed pixels.
      const zoom = 1 / (home.currentCSSZoom ?? 1);
      size.replaceSync(zoom === 1 ? '' : `:host { zoom: ${zoom} !important; }`);
      host.popover = 'manual';
      if (!host.matches(':popover-open')) host.showPopover();
    },
    raise() {
      const focused = shadow.activeElement;
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    remove: () => host.remove(),
  };
}

/** A modal dialog makes all outside it inert, and a fullscreen element covers it: the host must stand inside. */
function homeFor(document: Document): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return (
    document.fullscreenElement ??
    modals[modals.length - 1] ??
    document.body ??
    document.documentElement
  );
}

/** The page's hotkeys must not fire on what is typed or clicked in the card. */
function keepEventsInside(host: HTMLElement): void {
  const keys = 'keydown keyup keypress copy paste input focusin focusout';
  const hands = 'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup wheel';
  const types = `${keys} ${hands} touchstart touchend`.split(' ');
  for (const type of types) host.addEventListener(type, (event) => event.stopPropagation());
}
