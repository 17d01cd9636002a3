/** The card: what it shows of a brief, in which order, and how keyboard and screen reader get through it. */

import { type ComponentProps, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MentionPopover } from '../../components/MentionPopover.tsx';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import type { Brief } from '../../core/compose-brief.ts';
import {
  clearView,
  findViolations,
  headingsOf,
  renderView,
  wordsOf,
} from '../support/render-view.tsx';
import { CHIP_BRIEF, FULL_BRIEF, SPARSE_BRIEF } from '../support/sample-brief.ts';

const callbacks = () => ({
  onClose: vi.fn(),
  onStep: vi.fn(),
  onOpenEntity: vi.fn(),
  onBack: vi.fn(),
  onCopy: vi.fn(),
  onShowFigure: vi.fn(),
  onReject: vi.fn(),
  onUndoReject: vi.fn(),
});

type Overrides = Partial<ComponentProps<typeof MentionPopover>>;
const popover = (brief: Brief, overrides: Overrides = {}) => (
  <MentionPopover
    brief={brief}
    layout="card"
    copied={null}
    shownFigure={null}
    canCopy
    onOpenBrief={() => {}}
    notThis={null}
    {...callbacks()}
    {...overrides}
  />
);

const EMPTY_BRIEF: Brief = {
  ...SPARSE_BRIEF,
  claimGroups: [{ heading: 'From nowhere', claims: [] }],
  relations: [{ label: 'Competes with', entities: [] }],
  sourceLines: [],
  position: null,
};
afterEach(clearView);

describe('what it shows', () => {
  it('names the dialog, and orders its parts: what it is, how big, who says what, the race', () => {
    const stage = renderView(popover(FULL_BRIEF));
    const dialog = page.getByRole('dialog', { name: 'Cerebras Systems' });
    expect(dialog.element()).toHaveProperty('tabIndex', -1);
    expect(headingsOf(stage)).toEqual([
      'Cerebras Systems',
      'From the deal article',
      'From ServeTheHome',
      'In the race',
    ]);
    const words = wordsOf(stage);
    const order = [
      'Company',
      'CBRS',
      'Makes one',
      'over $20bn',
      'for scale',
      'From the',
      'Sells to',
    ];
    const places = order.map((part) => words.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps qualifier, status, source and date with each figure', () => {
    const stage = renderView(popover(FULL_BRIEF));
    expect([...stage.querySelectorAll('.figure')].map(wordsOf)).toEqual([
      'over $20bnOpenAI’s commitment to Cerebras chipsReported · deal article, after Reuters, 17 Apr 2026',
      'Stargate, for scaleover $100bnStated · deal article, undated',
    ]);
    const bars = [...stage.querySelectorAll<HTMLElement>('.bar')];
    expect(bars.map((bar) => [bar.className, bar.style.getPropertyValue('--share')])).toEqual([
      ['bar bar--over', '0.2'],
      ['bar bar--over', '1'],
    ]);
  });

  it('draws no heading or list that would be empty', () => {
    const stage = renderView(popover(EMPTY_BRIEF, { canCopy: false }));
    expect(headingsOf(stage)).toEqual(['Groq']);
    expect(stage.querySelectorAll('.section, .lead, ul, dl, .sources')).toHaveLength(0);
  });

  it('says little in larger words', () => {
    const stage = renderView(popover(SPARSE_BRIEF));
    expect(headingsOf(stage)).toEqual(['Groq', 'In the race']);
    expect(wordsOf(stage.querySelector('.place--alone'))).toBe(SPARSE_BRIEF.place);
    expect(wordsOf(stage)).toContain('Analysis · deal article, undated');
    expect(wordsOf(stage.querySelector('footer'))).toBe('Named once hereOpen briefCopy');
  });

  it('says a date or status that all share once, and marks the exceptions', () => {
    const stage = renderView(popover(FULL_BRIEF));
    expect([...stage.querySelectorAll('.section__head')].map(wordsOf)).toEqual([
      'From the deal articleundated unless marked',
      'From ServeTheHome13 Mar 2024',
      'In the raceStated unless marked',
    ]);
    expect([...stage.querySelectorAll('.claims .status')].map(wordsOf)).toEqual([
      'Reported, 17 Apr 2026',
      'Analysis',
      'Analysis',
      'Stated',
    ]);
    expect([...stage.querySelectorAll('dd')].map(wordsOf)).toEqual([
      'OpenAIReported',
      'OpenAIReported',
      'Nvidia, AMD, Groq, TPU, Trainium',
      'Wafer-scale engine',
      'AWS',
    ]);
  });

  it('shows hostile words as words, and links to nothing but the web', () => {
    const hostile = '<img src=x onerror="window.wasRun = true"><b>bold</b>';
    const spoil = <T,>(value: T): T =>
      JSON.parse(JSON.stringify(value), (key, part) => {
        if (key === 'address' && part) return 'javascript:alert(1)';
        const isWords =
          typeof part === 'string' && !['id', 'kind', 'status', 'shape'].includes(key);
        return isWords ? hostile + part : part;
      });
    const stage = renderView(popover(spoil({ ...FULL_BRIEF, back: CHIP_BRIEF.back })));
    expect(stage.querySelectorAll('img, .card__body b, a')).toHaveLength(0);
    expect(stage.querySelector('h2')?.textContent).toBe(`${hostile}Cerebras Systems`);
    expect(window).not.toHaveProperty('wasRun');
  });

  it('opens sources in a tab that knows nothing of this page', () => {
    const stage = renderView(popover(FULL_BRIEF));
    const links = [...stage.querySelectorAll('a')];
    expect(links.map(({ target, rel }) => `${target} ${rel}`)).toEqual(
      links.map(() => '_blank noopener noreferrer'),
    );
    expect(links).toHaveLength(2);
  });
});

describe('how it is used', () => {
  it('opens and closes the rest of the claims, which follow their button', async () => {
    const stage = renderView(popover(FULL_BRIEF));
    const button = page.getByRole('button', { name: '2 more claims' });
    const texts = () => [...stage.querySelectorAll('.claims li')].length;
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    expect(texts()).toBe(4);
    await button.click();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    expect(texts()).toBe(6);
    expect(button.element().nextElementSibling?.id).toBe(
      button.element().getAttribute('aria-controls'),
    );
    await button.click();
    await expect.poll(texts).toBe(4);
  });

  it('can be walked through and worked with the keyboard alone', async () => {
    const calls = callbacks();
    const stage = renderView(popover({ ...FULL_BRIEF, back: CHIP_BRIEF.back }, calls));
    stage.querySelector<HTMLElement>('[role="dialog"]')?.focus();
    const stops: string[] = [];
    const nameOf = (element: Element | null) =>
      element?.getAttribute('aria-label') ?? wordsOf(element);
    for (let i = 0; i < 20 && stops.at(-1) !== 'Copy'; i += 1) {
      await userEvent.tab();
      stops.push(nameOf(document.activeElement));
      if (
        !/link|region/.test(document.activeElement?.role ?? '') &&
        !document.activeElement?.matches('a')
      ) {
        await userEvent.keyboard('{Enter}');
      }
    }
    expect(stops).toEqual([
      'Back to Cerebras',
      'Close',
      'About Cerebras Systems',
      'deal article, after Reuters',
      '2 more claims',
      'OpenAI',
      'OpenAI',
      'Nvidia',
      'AMD',
      'Groq',
      'TPU',
      'Trainium',
      'Wafer-scale engine',
      'AWS',
      'Reuters report',
      'Previous mention',
      'Next mention',
      'Open brief',
      'Copy',
    ]);
    expect(calls.onBack).toHaveBeenCalledOnce();
    expect(calls.onClose).toHaveBeenCalledOnce();
    expect(calls.onCopy).toHaveBeenCalledOnce();
    expect(calls.onStep.mock.calls).toEqual([[-1], [1]]);
    expect(calls.onOpenEntity.mock.calls.flat()).toEqual(
      FULL_BRIEF.relations.flatMap((row) => row.entities.map(({ entity }) => entity.id)),
    );
  });

  it('starts another entity at its top, and keeps the focus of whoever opened it', async () => {
    const style = document.body.style;
    const stage = renderView(popover(FULL_BRIEF));
    style.setProperty('--card-height', '300px');
    const dialog = stage.querySelector('[role="dialog"]');
    stage.querySelector('.card__body')?.scrollTo(0, 200);
    await expect.poll(() => dialog?.className).toContain('is-scrolled');
    await page.getByRole('button', { name: 'Wafer-scale engine' }).click();
    renderView(popover(CHIP_BRIEF));
    await expect.poll(() => document.activeElement).toBe(dialog);
    expect(stage.querySelector('.card__body')?.scrollTop).toBe(0);
    expect(dialog?.className).not.toContain('is-scrolled');
  });

  it('leaves the focus on the page when the page brings another entity', async () => {
    const stage = renderView(popover(FULL_BRIEF));
    renderView(popover(CHIP_BRIEF));
    await expect.poll(() => headingsOf(stage)[0]).toBe('Wafer-scale engine');
    expect(document.activeElement).toBe(document.body);
  });
  it.each(['Copied', 'Not copied'] as const)('says “%s” where the keyboard is', async (copied) => {
    const stage = renderView(popover(FULL_BRIEF));
    const status = page.getByRole('status');
    stage.querySelector<HTMLElement>('.card__acts button + button')?.focus();
    renderView(popover(FULL_BRIEF, { copied }));
    await expect.poll(() => wordsOf(status.element())).toBe(copied);
    expect(wordsOf(document.activeElement)).toBe(copied);
  });
});

describe('how it looks', () => {
  it.each(['light', 'dark'] as const)('meets WCAG AA as a card, %s', async (theme) => {
    for (const brief of [FULL_BRIEF, CHIP_BRIEF, SPARSE_BRIEF]) {
      renderView(popover(brief), theme);
      await page.getByRole('button', { name: 'Copy' }).hover();
      expect(await findViolations()).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('meets WCAG AA as a sheet of 320 px, %s', async (theme) => {
    await page.viewport(320, 640);
    const stage = renderView(popover(FULL_BRIEF, { layout: 'sheet' }), theme);
    expect(await findViolations()).toEqual([]);
    const box = stage.querySelector('.card')?.getBoundingClientRect();
    expect(box).toMatchObject({ left: 0, right: 320, bottom: 640 });
    const body = stage.querySelector('.card__body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
    for (const button of stage.querySelectorAll('.icon-button, .text-button')) {
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
    }
    await page.viewport(1024, 768);
  });

  it('looks the same in a shadow root on a page that styles everything', () => {
    const stage = renderView(<div />);
    const pageStyle = document.createElement('style');
    pageStyle.textContent = `
      * { --ink: red; --paper: lime; --sans: fantasy; font-size: 40px; }
      #host { letter-spacing: 4px; text-transform: uppercase; direction: rtl; line-height: 3; }`;
    const host = document.createElement('div');
    host.id = 'host';
    stage.append(pageStyle, host);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss + cardCss);
    root.adoptedStyleSheets = [sheet];
    const inside = document.createElement('div');
    inside.dataset.theme = 'dark';
    root.append(inside);
    render(popover(FULL_BRIEF), inside);
    const card = root.querySelector('.card') as Element;
    expect(getComputedStyle(card)).toMatchObject({
      color: 'rgb(236, 232, 224)',
      backgroundColor: 'rgb(29, 28, 26)',
      fontSize: '13px',
      lineHeight: '18px',
      letterSpacing: 'normal',
      textTransform: 'none',
      direction: 'ltr',
    });
    expect(getComputedStyle(card).fontFamily).toContain('system-ui');
  });
});
