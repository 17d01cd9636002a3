/** The open card and the page: "not this" from a card, its marks, and where stepping goes from there. */
import { knowledge } from 'virtual:waferlight/knowledge';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeEntityCard } from '../../core/entity-card.ts';
import { createPopoverController } from '../../dom/popover-controller.ts';
import { type Popover, type PopoverContext, popoverPort } from '../../dom/popover-port.ts';
import type { CardEvents, CardRequest } from '../../dom/popover-view.ts';
import type { ReadSession, ReadSessionOptions } from '../../dom/read-session.ts';
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
let context: PopoverContext;
let popover: Popover;

popoverPort.offer((given) => {
  context = given;
  popover = createPopoverController(context, (cardEvents) => {
    events = cardEvents;
    return {
      show: (request) => {
        shown = request;
      },
      hide: () => {
        shown = null;
      },
      stop() {},
    };
  });
  return popover;
});

function read(html: string, options: Partial<ReadSessionOptions> = {}): ReadSession {
  showPage(html);
  const leftAlone = createLeftAlone(() => session);
  const session = readFixture({}, { leftAlone, loadPopover: async () => {}, ...options });
  return session;
}

const name = () => shown?.mention.surfaceForm ?? null;

afterEach(endFixture);

describe('not this', () => {
  it('takes the marks away at once while the card stays, and brings them back', async () => {
    const session = read('<p>AMD, Nvidia, NVIDIA and AMD.</p>');
    const step = () => session.step({ direction: 1, entity: 'nvidia' });
    // The page may still be read.
    await expect.poll(step).toBe(true);
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

describe('a page that changes under an open card', () => {
  async function openFirst(html: string): Promise<{ session: ReadSession; text: Text }> {
    const session = read(html);
    await expect.poll(() => session.step({ direction: 1 })).toBe(true);
    await expect.poll(name).toBe('Nvidia');
    return { session, text: document.querySelector('main p')?.firstChild as Text };
  }

  it('leaves it open, and its mention marked, when the same name stands there again', async () => {
    const { text } = await openFirst('<p>So says Nvidia 1%</p>');
    text.data = 'So says Nvidia 2%';
    await expect.poll(marks).toEqual(['active: Nvidia']);
    expect(name()).toBe('Nvidia');
    expect(shown?.mention.range.toString()).toBe('Nvidia');
  });

  it('lets no mention be chosen that is not there any more', async () => {
    const { text } = await openFirst('<p>Nvidia and AMD</p>');
    const amd = [...context.index.all()].find(({ entity }) => entity === 'amd');
    text.data = 'Nvidia and others';
    await expect.poll(marks).toEqual(['active: Nvidia']);
    if (amd) popover.open(amd, { x: 0, y: 0 });
    // What is done in the card is still about the mention that it shows.
    events.onReject('site');
    expect(marks()).toEqual([]);
    expect(shown?.rejection?.surfaceForm).toBe('nvidia');
  });
});

describe('stepping', () => {
  it('passes over what was hidden since it was marked, until that is shown again', async () => {
    const session = read('<p>Nvidia</p><section><p>AMD</p></section><p>Groq</p>');
    await expect.poll(() => session.step({ direction: 1 })).toBe(true);
    await expect.poll(name).toBe('Nvidia');
    const panel = document.querySelector('section') as HTMLElement;
    panel.hidden = true;
    session.step({ direction: 1 });
    await expect.poll(name).toBe('Groq');
    expect(session.tally().counts.map(({ entity }) => entity)).toEqual(['nvidia', 'groq']);
    expect(marks()).toEqual(['active: Groq', 'company: Nvidia']);
    panel.hidden = false;
    await expect.poll(marks).toContain('company: AMD');
    session.step({ direction: -1 });
    await expect.poll(name).toBe('AMD');
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
    // One place is here, now.
    expect(marks().filter((mark) => /^(?:figure|active)/.test(mark))).toEqual(['figure: $5bn']);
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

describe('what a card shows', () => {
  const shownEntity = () => shown?.card.brief.entity.id ?? null;
  const afterAnswers = () => new Promise((resolve) => setTimeout(resolve));

  /** A background that answers when it is told to; `answer(false)` is a background that has gone. */
  function createSlow() {
    const waiting: ((isThere: boolean) => void)[] = [];
    const askForCard = vi.fn(async (id: string) => {
      const isThere = await new Promise<boolean>((resolve) => waiting.push(resolve));
      if (!isThere) throw new Error('gone');
      return composeEntityCard(id, knowledge);
    });
    const answer = async (isThere = true) => {
      for (const settle of waiting.splice(0)) settle(isThere);
      await afterAnswers();
    };
    const asked = (times: number) => expect.poll(() => askForCard.mock.calls.length).toBe(times);
    return { askForCard, answer, asked };
  }

  async function openFirst(html: string) {
    const { askForCard, answer, asked } = createSlow();
    const session = read(html, { askForCard });
    await expect.poll(() => session.step({ direction: 1 })).toBe(true);
    await asked(1);
    return { session, answer, asked };
  }

  it('is waited for, and nothing is shown before', async () => {
    const { answer } = await openFirst('<p>AMD and Nvidia.</p>');
    expect(shown).toBeNull();
    expect(marks()).toEqual(['company: AMD', 'company: Nvidia']);
    await answer();
    expect(shownEntity()).toBe('amd');
    expect(marks()).toContain('active: AMD');
  });

  it('is dropped when it comes after the reader has closed, or gone on', async () => {
    const { session, answer, asked } = await openFirst('<p>AMD and Nvidia.</p>');
    events.onClose();
    await answer();
    expect(shown).toBeNull();
    session.step({ direction: 1, entity: 'nvidia' });
    await asked(2);
    session.step({ direction: 1, entity: 'amd' });
    await expect.poll(shownEntity).toBe('amd');
    await answer();
    expect(shownEntity()).toBe('amd');
  });

  it('stays as it is when nobody answers, and the next wish asks again', async () => {
    const { answer, asked } = await openFirst('<p>AMD and Nvidia.</p>');
    await answer();
    events.onOpenEntity('groq');
    await asked(2);
    expect(shownEntity()).toBe('amd');
    await answer(false);
    expect(shownEntity()).toBe('amd');
    events.onOpenEntity('groq');
    await asked(3);
    await answer();
    expect(shownEntity()).toBe('groq');
    expect(shown?.back).toBe('amd');
    events.onBack();
    expect(shownEntity()).toBe('amd');
  });

  it('is asked for again after a first card that could not be had', async () => {
    const { session, answer, asked } = await openFirst('<p>AMD.</p>');
    await answer(false);
    expect(shown).toBeNull();
    session.step({ direction: 1 });
    await asked(2);
    await answer();
    expect(shownEntity()).toBe('amd');
  });
});
