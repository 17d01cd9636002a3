/** The open card and the page: "not this" from a card, its marks, and where stepping goes from there. */
import { afterEach, describe, expect, it } from 'vitest';
import { createPopoverController } from '../../dom/popover-controller.ts';
import { popoverPort } from '../../dom/popover-port.ts';
import type { CardEvents, CardRequest } from '../../dom/popover-view.ts';
import type { ReadSession } from '../../dom/read-session.ts';
import {
  createLeftAlone,
  endFixture,
  marks,
  readFixture,
  showPage,
} from '../support/page-fixture.ts';

/** The last request of the card; null while none is open. */
let shown: CardRequest | null = null;
let events: CardEvents;

popoverPort.offer((context) =>
  createPopoverController(context, (given) => {
    events = given;
    return {
      show: (request) => {
        shown = request;
      },
      hide: () => {
        shown = null;
      },
      stop() {},
    };
  }),
);

function read(html: string): ReadSession {
  showPage(html);
  const leftAlone = createLeftAlone(() => session);
  const session = readFixture({}, { leftAlone, loadPopover: async () => {} });
  return session;
}

const name = () => shown?.mention.surfaceForm ?? null;

afterEach(endFixture);

describe('not this', () => {
  it('takes the marks away at once while the card stays, and brings them back', async () => {
    const session = read('<p>AMD, Nvidia, NVIDIA and AMD.</p>');
    session.step({ direction: 1, entity: 'nvidia' });
    await expect.poll(name).toBe('Nvidia');
    const before = marks();
    expect(before).toEqual(['active: Nvidia', 'company: AMD', 'company: AMD', 'company: NVIDIA']);
    events.onReject('site');
    expect(marks()).toEqual(['company: AMD', 'company: AMD']);
    expect(shown).toMatchObject({
      rejection: { scope: { kind: 'site', host: 'paper.example' }, surfaceForm: 'nvidia' },
      position: null,
    });
    events.onUndoReject();
    expect(marks()).toEqual(before);
    expect(shown).toMatchObject({ rejection: null, position: { index: 1, count: 2 } });
  });

  it('goes on from where it was, past what is left alone', async () => {
    const session = read('<p>AMD, Nvidia, NVIDIA and Groq.</p>');
    session.step({ direction: 1, entity: 'nvidia' });
    await expect.poll(name).toBe('Nvidia');
    events.onReject('always');
    session.step({ direction: 1 });
    await expect.poll(name).toBe('Groq');
    session.step({ direction: -1 });
    await expect.poll(name).toBe('AMD');
    session.step({ direction: 1, entity: 'nvidia' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(name()).toBe('AMD');
  });
});

describe('a place in the page', () => {
  const figure = () => marks().filter((mark) => mark.startsWith('figure'));

  async function openAndShow(text: string): Promise<ReadSession> {
    const session = read('<p>AMD spent $5bn.</p><p>Nvidia and AMD.</p>');
    session.step({ direction: 1, entity: 'amd' });
    await expect.poll(name).toBe('AMD');
    const block = session.page.blocks().find((one) => one.text.includes('$5bn'));
    events.onShowSpan({ block: block?.id ?? 0, start: 10, end: 14, text });
    return session;
  }

  it('is where the card stands then, until it is another mention’s', async () => {
    const session = await openAndShow('$5bn');
    expect(figure()).toEqual(['figure: $5bn']);
    expect(shown).toMatchObject({ point: null, takesFocus: false });
    expect(shown?.anchor?.toString()).toBe('$5bn');
    session.step({ direction: 1 });
    await expect.poll(name).toBe('Nvidia');
    expect(shown?.anchor).toBeNull();
    expect(figure()).toEqual([]);
  });

  it('is marked no longer once the card closes', async () => {
    await openAndShow('$5bn');
    events.onClose();
    expect(figure()).toEqual([]);
    expect(marks()).toEqual(['company: AMD', 'company: AMD', 'company: Nvidia']);
  });

  it('is left alone where something else stands there', async () => {
    await openAndShow('$6bn');
    expect(figure()).toEqual([]);
    expect(shown?.anchor).toBeNull();
  });
});
