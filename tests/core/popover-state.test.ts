/** The popover's states: what each event leads to, and which events change nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  nextPopoverState,
  type PopoverEvent,
  type PopoverState,
} from '../../core/popover-state.ts';

type Open = Extract<PopoverState, { phase: 'open' }>;

const open = (change: Partial<Open> = {}): Open => ({
  phase: 'open',
  mentionId: 1,
  mode: 'card',
  isPassing: false,
  trail: ['cerebras'],
  ...change,
});
const passing = open({ isPassing: true });
const preview = open({ isPassing: true, mode: 'preview' });
const deep = open({ trail: ['cerebras', 'nvidia'] });
const chosen = (change: Partial<Extract<PopoverEvent, { type: 'mentionChosen' }>> = {}) =>
  ({
    type: 'mentionChosen',
    mentionId: 2,
    entity: 'groq',
    mode: 'card',
    isPassing: false,
    ...change,
  }) as const;

const STEPS: [words: string, from: PopoverState, event: PopoverEvent, to: PopoverState][] = [
  ['a click opens a card', CLOSED, chosen(), open({ mentionId: 2, trail: ['groq'] })],
  [
    'a resting pointer opens a passing preview',
    CLOSED,
    chosen({ isPassing: true, mode: 'preview' }),
    open({ mentionId: 2, trail: ['groq'], isPassing: true, mode: 'preview' }),
  ],
  [
    'a click replaces a card and its trail',
    deep,
    chosen(),
    open({ mentionId: 2, trail: ['groq'] }),
  ],
  [
    'a resting pointer replaces a passing card',
    passing,
    chosen({ isPassing: true }),
    open({ mentionId: 2, trail: ['groq'], isPassing: true }),
  ],
  ['a click keeps a passing card', passing, chosen({ mentionId: 1, entity: 'cerebras' }), open()],
  ['an entity opens on the card', open(), { type: 'entityOpened', entity: 'nvidia' }, deep],
  ['which then stays', passing, { type: 'entityOpened', entity: 'nvidia' }, deep],
  ['the way back', deep, { type: 'wentBack' }, open()],
  ['a passing card that is used stays', passing, { type: 'used' }, open()],
  ['a passing card goes with the pointer', passing, { type: 'pointerLeft' }, CLOSED],
  ['so does a preview', preview, { type: 'pointerLeft' }, CLOSED],
  ['its mention is gone', deep, { type: 'mentionsGone', mentionIds: [3, 1] }, CLOSED],
  ['it is dismissed', deep, { type: 'dismissed' }, CLOSED],
];

const IDLE: [words: string, state: PopoverState, event: PopoverEvent][] = [
  ['a resting pointer beside a chosen card', open(), chosen({ isPassing: true })],
  ['the way back from the first card', open(), { type: 'wentBack' }],
  ['the pointer leaving a chosen card', open(), { type: 'pointerLeft' }],
  ['using a chosen card', open(), { type: 'used' }],
  ['using a preview', preview, { type: 'used' }],
  ['other mentions gone', open(), { type: 'mentionsGone', mentionIds: [2, 3] }],
  ['an entity opened on no card', CLOSED, { type: 'entityOpened', entity: 'nvidia' }],
  ['back on no card', CLOSED, { type: 'wentBack' }],
  ['dismissing no card', CLOSED, { type: 'dismissed' }],
];

describe('nextPopoverState', () => {
  it.each(STEPS)('%s', (_, from, event, to) => {
    const before = structuredClone(from);
    expect(nextPopoverState(from, event)).toEqual(to);
    expect(from).toEqual(before);
  });

  it.each(IDLE)('gives the same state back: %s', (_, state, event) => {
    expect(nextPopoverState(state, event)).toBe(state);
  });

  it('after any events is closed, or has an entity to show and a mention that is there', () => {
    const id = fc.integer({ min: 1, max: 3 });
    const entity = fc.constantFrom('cerebras', 'nvidia', 'groq');
    const events = fc.oneof(
      fc.record({
        type: fc.constant('mentionChosen' as const),
        mentionId: id,
        entity,
        mode: fc.constantFrom('card' as const, 'preview' as const),
        isPassing: fc.boolean(),
      }),
      fc.record({ type: fc.constant('entityOpened' as const), entity }),
      fc.record({ type: fc.constant('mentionsGone' as const), mentionIds: fc.array(id) }),
      fc
        .constantFrom('wentBack' as const, 'used' as const, 'pointerLeft' as const)
        .map((type) => ({ type })),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (list) => {
        let state: PopoverState = CLOSED;
        for (const event of list) {
          state = nextPopoverState(state, event);
          if (state.phase === 'open') expect(state.trail).not.toHaveLength(0);
          if (event.type === 'mentionsGone' && state.phase === 'open') {
            expect(event.mentionIds).not.toContain(state.mentionId);
          }
          if (event.type === 'pointerLeft' && state.phase === 'open') {
            expect(state.isPassing).toBe(false);
          }
        }
        expect(nextPopoverState(state, { type: 'dismissed' })).toBe(CLOSED);
      }),
    );
  });
});
