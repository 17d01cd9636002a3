/** Step 7: a state and an event in, a state out. Holds ids only, never nodes. */
import type { EntityId } from './entity.ts';

/** The full card, or the preview that a resting pointer shows on a link. */
export type PopoverMode = 'card' | 'preview';

export type PopoverState =
  | { phase: 'closed' }
  | {
      phase: 'open';
      mentionId: number;
      mode: PopoverMode;
      /** True when the pointer opened it by resting, so that leaving closes it. */
      isPassing: boolean;
      /** The entities opened one from another; the last one is shown. */
      trail: EntityId[];
    };

export type PopoverEvent =
  | {
      type: 'mentionChosen';
      mentionId: number;
      entity: EntityId;
      mode: PopoverMode;
      isPassing: boolean;
    }
  | { type: 'entityOpened'; entity: EntityId }
  | { type: 'wentBack' }
  /** The reader clicked or typed in a card that the resting pointer had opened. */
  | { type: 'used' }
  | { type: 'pointerLeft' }
  | { type: 'mentionsGone'; mentionIds: number[] }
  | { type: 'dismissed' };

export const CLOSED: PopoverState = { phase: 'closed' };

/** Steps the state. An event that changes nothing gives the same object back. */
export function nextPopoverState(state: PopoverState, event: PopoverEvent): PopoverState {
  if (event.type === 'mentionChosen') return afterChoice(state, event);
  if (state.phase === 'closed') return state;
  switch (event.type) {
    case 'entityOpened':
      return { ...state, isPassing: false, trail: [...state.trail, event.entity] };
    case 'wentBack':
      return state.trail.length > 1 ? { ...state, trail: state.trail.slice(0, -1) } : state;
    case 'used':
      return state.isPassing && state.mode === 'card' ? { ...state, isPassing: false } : state;
    case 'pointerLeft':
      return state.isPassing ? CLOSED : state;
    case 'mentionsGone':
      return event.mentionIds.includes(state.mentionId) ? CLOSED : state;
    case 'dismissed':
      return CLOSED;
  }
}

function afterChoice(
  state: PopoverState,
  event: Extract<PopoverEvent, { type: 'mentionChosen' }>,
): PopoverState {
  // A resting pointer does not replace a card that the reader chose.
  if (event.isPassing && state.phase === 'open' && !state.isPassing) return state;
  const { mentionId, mode, isPassing, entity } = event;
  return { phase: 'open', mentionId, mode, isPassing, trail: [entity] };
}
