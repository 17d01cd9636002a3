/**
 * Joins what the reader does to the popover's states: which mention is open, when a resting pointer's card closes,
 * where stepping leads. The states themselves are core/popover-state.ts, the card on the screen is popover-view.ts.
 */
import type { EntityId } from '../core/entity.ts';
import {
  CLOSED,
  nextPopoverState,
  type PopoverEvent,
  type PopoverState,
} from '../core/popover-state.ts';
import type { AnchoredMention } from './anchor-mention.ts';
import type { Point } from './hit-test.ts';
import { findNextStop } from './next-stop.ts';
import type { ClickOwner } from './page-controls.ts';
import { isDarkBackground } from './page-theme.ts';
import { HOST_TAG } from './popover-host.ts';
import type { Popover, PopoverContext, StepWish } from './popover-port.ts';
import type { CardEvents, PopoverView } from './popover-view.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { parentAcrossShadow } from './shadow-roots.ts';
import { isSheet, LOWEST_ABOVE_SHEET } from './sheet.ts';

/** How long the pointer may be on its way from the mention to the card, milliseconds (WCAG 1.4.13). */
export const GRACE_MS = 300;

/** Creates the popover; it closes and stops with the context's signal. */
export function createPopoverController(
  context: PopoverContext,
  createView: (events: CardEvents) => PopoverView,
): Popover {
  const { document, index, painter, wanted, cards, page, signal } = context;
  const window = document.defaultView as Window;
  let state: PopoverState = CLOSED;
  /** The state that the screen shows; behind `state` while a card is on its way. */
  let shown: PopoverState = CLOSED;
  let point: Point | null = null;
  let anchor: Range | null = null;
  let owner: ClickOwner = null;
  let lastMentionId: number | null = null;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let isPointerInside = false;

  const openMention = () => (state.phase === 'open' ? index.get(state.mentionId) : null);
  const view = createView({
    onClose: () => send({ type: 'dismissed' }),
    onStep: (direction) => step({ direction, entity: openMention()?.entity }),
    onOpenEntity: (entity) => send({ type: 'entityOpened', entity }),
    onBack: () => send({ type: 'wentBack' }),
    onReject(scope) {
      const mention = openMention();
      if (mention) wanted.leaveAlone(mention, scope);
    },
    onUndoReject() {
      const mention = openMention();
      if (mention) wanted.markAgain(mention);
    },
    onShowSpan(span) {
      const range = page.show(span);
      if (!range) return;
      anchor = range;
      point = null;
      show(false);
    },
    onUsed: () => send({ type: 'used' }),
    onPointerEnter() {
      isPointerInside = true;
      clearTimeout(grace);
    },
    onPointerLeave() {
      isPointerInside = false;
      pointerLeft();
    },
  });

  function send(event: PopoverEvent): void {
    const previous = state;
    state = nextPopoverState(state, event);
    if (state === previous) return;
    clearTimeout(grace);
    if (state.phase === 'open') {
      show(!state.isPassing);
    } else {
      shown = state;
      isPointerInside = false;
      painter.setActive(null);
      page.hide();
      view.hide();
    }
  }

  function show(takesFocus: boolean): void {
    const mention = openMention();
    if (state.phase === 'closed' || !mention) return;
    const { trail, mode } = state;
    const entity = trail.at(-1) as EntityId;
    const card = cards.get(entity);
    if (!card) {
      void showLater(state, entity, takesFocus);
      return;
    }
    shown = state;
    lastMentionId = state.mentionId;
    const rejection = wanted.rejectionOf(mention);
    const same = wanted.inOrder(mention.entity);
    const position = { index: same.indexOf(mention) + 1, count: same.length };
    // One place is here, now: the figure that the card led to, or the mention.
    painter.setActive(rejection || anchor ? null : mention);
    view.show({
      mention,
      anchor,
      point,
      card,
      back: trail.at(-2) ?? null,
      position: trail.length > 1 || position.index === 0 ? null : position,
      mode,
      rejection,
      hint: owner === 'link' ? 'link' : 'control',
      theme: themeFor(mention),
      takesFocus,
    });
  }

  /** Where nobody tells what the card shows, all stays as it is, and the next click tries again. */
  async function showLater(
    waiting: PopoverState,
    entity: EntityId,
    takesFocus: boolean,
  ): Promise<void> {
    const isTold = await cards.load(entity);
    // Meanwhile the reader wished for something else.
    if (state !== waiting) return;
    if (isTold) show(takesFocus);
    else state = shown;
  }

  function themeFor(mention: AnchoredMention): 'light' | 'dark' {
    const { theme } = context.settings();
    if (theme !== 'page') return theme;
    const element = parentAcrossShadow(mention.firstNode) ?? document.documentElement;
    return isDarkBackground(element) ? 'dark' : 'light';
  }

  function choose(mention: AnchoredMention, at: Point | null, passingOver?: ClickOwner): void {
    // Its text may have been read again since the pointer came to it.
    if (index.get(mention.id) !== mention) return;
    point = at;
    anchor = null;
    page.hide();
    owner = passingOver ?? null;
    const mode = owner ? 'preview' : 'card';
    // A sheet would cover a mention that stands low.
    if (mode === 'card' && isSheet(window)) scrollToRange(mention.range, LOWEST_ABOVE_SHEET);
    const isPassing = passingOver !== undefined;
    const { id: mentionId, entity } = mention;
    send({ type: 'mentionChosen', mentionId, entity, mode, isPassing });
  }

  function step({ direction, entity, way }: StepWish): boolean {
    context.lookAgain();
    const stops = entity === undefined ? wanted.painted() : wanted.inOrder(entity);
    const line = { stops, all: index.inOrder(), lastId: lastMentionId };
    const mention = findNextStop(line, direction, way);
    if (!mention) return false;
    scrollToRange(mention.range);
    choose(mention, null);
    return true;
  }

  function pointerLeft(): void {
    clearTimeout(grace);
    // A quick pointer is in the card before the mention hears that it was left.
    if (isPointerInside || state.phase === 'closed' || !state.isPassing) return;
    grace = setTimeout(() => send({ type: 'pointerLeft' }), GRACE_MS);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || state.phase === 'closed' || !event.isTrusted) return;
    // The key is used up: a dialog of the page behind the card stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ type: 'dismissed' });
  }

  function onPointerDown(event: PointerEvent): void {
    const isInside = (event.target as Element | null)?.localName === HOST_TAG;
    if (event.isTrusted && !isInside) send({ type: 'dismissed' });
  }

  /** A click or a card in another frame of the page takes the focus there; going to another window does not count. */
  function onBlur(event: Event): void {
    if (event.target !== window) return;
    // Firefox says only afterwards where the focus went.
    setTimeout(() => {
      const isFrame = window !== window.top;
      const goesIntoFrame = /^i?frame$/.test(document.activeElement?.localName ?? '');
      if (isFrame || goesIntoFrame) send({ type: 'dismissed' });
    });
  }

  window.addEventListener('blur', onBlur, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('pointerdown', onPointerDown, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    send({ type: 'dismissed' });
    view.stop();
  });

  return {
    open: (mention, at) => choose(mention, at),
    dwell: (mention, at, clickOwner) => choose(mention, at, clickOwner),
    pointerLeft,
    step,
    close: () => send({ type: 'dismissed' }),
    mentionsGone: (mentionIds) => send({ type: 'mentionsGone', mentionIds }),
    refresh: () => show(false),
  };
}
