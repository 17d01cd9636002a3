/** The card on the screen: its host, where it stands, focus and theme. What is in the card is `render`'s. */

import type { EntityId } from '../core/entity.ts';
import type { EntityCard } from '../core/entity-card.ts';
import type { PopoverMode } from '../core/popover-state.ts';
import type { Rejection, RejectionScope } from '../core/rejections.ts';
import type { AnchoredMention } from './anchor-mention.ts';
import type { Point } from './hit-test.ts';
import { keepPopover } from './keep-popover.ts';
import type { BlockSpan } from './page-blocks.ts';
import { placePopover } from './place-popover.ts';
import { createPopoverHost } from './popover-host.ts';
import { adoptSheet, dropSheet } from './shadow-roots.ts';
import { isBelowSheetEdge, isSheet } from './sheet.ts';

/** What is to be shown. */
export interface CardRequest {
  mention: AnchoredMention;
  /** Where the card stands when that is not at its mention: at a figure that it led to. */
  anchor: Range | null;
  /** Where it was clicked, viewport pixels, so that the card stands at that line; null for the keyboard. */
  point: Point | null;
  /** The card of the entity shown: the mention's, or one opened from its card. */
  card: EntityCard;
  /** The entity whose card led here. */
  back: EntityId | null;
  /** Which of the entity's mentions on the page this is, from 1; null for an entity opened from a card. */
  position: { index: number; count: number } | null;
  mode: PopoverMode;
  /** What keeps the mention unmarked since its card opened; null while it is marked. */
  rejection: Rejection | null;
  /** What a preview says of the click it leaves alone. */
  hint: 'link' | 'control';
  theme: 'light' | 'dark';
  /** True when focus moves into the card. */
  takesFocus: boolean;
}

/** What the reader did in the card. */
export interface CardEvents {
  onClose(): void;
  onStep(direction: 1 | -1): void;
  onOpenEntity(id: EntityId): void;
  onBack(): void;
  /** The mention's name is not meant, on this page, on this site or never. */
  onReject(scope: RejectionScope['kind']): void;
  onUndoReject(): void;
  /** To where the page says it. */
  onShowSpan(span: BlockSpan): void;
  /** A click or key inside: the reader means to stay. */
  onUsed(): void;
  onPointerEnter(): void;
  onPointerLeave(): void;
}

export interface PopoverView {
  /** Shows a card, or changes the one that is shown. */
  show(request: CardRequest): void;
  /** Takes the card and its host away; focus goes back to where it was. */
  hide(): void;
  /** Ends all listening. */
  stop(): void;
}

export interface PopoverViewOptions {
  document: Document;
  /** The card's style sheet. */
  css: string;
  /** Draws the request into the mount, at once. */
  render(request: CardRequest, layout: 'card' | 'sheet', mount: HTMLElement): void;
  /** Takes away what was drawn. */
  unmount(mount: HTMLElement): void;
}

/**
 * On a dark page the active mark gets a thinner wash, so that the text keeps its contrast. Important, as Firefox
 * puts an extension's manifest styles after adopted ones.
 */
const DARK_ACTIVE =
  '::highlight(waferlight-active) { background-color: rgb(242 182 50 / 20%) !important; }';

/** Creates the view; nothing is in the page until it shows a card. */
export function createPopoverView(options: PopoverViewOptions, events: CardEvents): PopoverView {
  const { document } = options;
  const window = document.defaultView as Window;
  const popoverHost = createPopoverHost(document, options.css);
  const { host, mount, attach, remove } = popoverHost;
  const darkSheet = new CSSStyleSheet();
  darkSheet.replaceSync(DARK_ACTIVE);
  let shown: CardRequest | null = null;
  let keeping = new AbortController();
  let stopPlacing = () => {};
  let focusBefore: Element | null = null;
  let darkRoots: DocumentOrShadowRoot[] = [];
  const listening = new AbortController();
  const { signal } = listening;

  const card = () => mount.querySelector<HTMLElement>('.card');
  const hasFocus = () => document.activeElement === host || host.matches(':focus-within');

  function draw(): void {
    if (!shown) return;
    // A preview belongs to a pointer and has no form as a sheet.
    const layout = shown.mode === 'card' && isSheet(window) ? 'sheet' : 'card';
    mount.dataset.theme = shown.theme;
    options.render(shown, layout, mount);
    stopPlacing();
    const { anchor, mention, point } = shown;
    const place = () => (anchor?.startContainer.isConnected ? anchor : mention.range);
    if (layout === 'sheet') {
      // What stands at the end of a page cannot be scrolled out from under a sheet.
      const isLow = place() === anchor && isBelowSheetEdge(place(), window);
      mount.dataset.side = isLow ? 'above' : 'below';
      popoverHost.moveTo(null);
      mount.style.removeProperty('--card-height');
    } else {
      // A preview is nothing but its mention's: it is not left hanging over other text.
      const onGone = shown.mode === 'preview' ? events.onClose : null;
      stopPlacing = placePopover(place, popoverHost, mount, { point, onGone });
    }
  }

  function paintDark(mention: AnchoredMention, isDark: boolean): void {
    for (const root of darkRoots) dropSheet(root, darkSheet);
    const root = mention.firstNode.getRootNode();
    darkRoots = isDark ? [document, ...(root instanceof ShadowRoot ? [root] : [])] : [];
    for (const dark of darkRoots) adoptSheet(dark, darkSheet);
  }

  function hide(): void {
    if (!shown) return;
    const hadFocus = hasFocus();
    paintDark(shown.mention, false);
    shown = null;
    keeping.abort();
    stopPlacing();
    options.unmount(mount);
    remove();
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
      focusBefore.focus({ preventScroll: true });
    }
    focusBefore = null;
  }

  host.addEventListener('pointerenter', () => events.onPointerEnter());
  host.addEventListener('pointerleave', () => events.onPointerLeave());
  mount.addEventListener('pointerdown', () => events.onUsed());
  mount.addEventListener('keydown', () => events.onUsed());
  window.addEventListener('resize', draw, { signal });

  return {
    show(request) {
      if (shown === null) {
        focusBefore = document.activeElement;
        keeping = new AbortController();
        const hasAnchor = () => shown !== null && isLaidOut(shown.mention.range);
        const onLost = events.onClose;
        keepPopover({ document, popoverHost, hasAnchor, onLost, signal: keeping.signal });
      }
      shown = request;
      attach();
      draw();
      paintDark(request.mention, request.theme === 'dark');
      // Stepping with the card's own buttons leaves focus on them.
      if (request.takesFocus && !hasFocus()) card()?.focus({ preventScroll: true });
    },
    hide,
    stop: () => listening.abort(),
  };
}

function isLaidOut(range: Range): boolean {
  return range.getClientRects().length > 0;
}
