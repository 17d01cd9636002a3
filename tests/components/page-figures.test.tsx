/** What the page says in figures, on the card: with sentence, verdict and bars; and published figures apart from them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MentionPopover } from '../../components/MentionPopover.tsx';
import type { Brief, BriefPage } from '../../core/compose-brief.ts';
import {
  clearView,
  findViolations,
  headingsOf,
  renderView,
  type Theme,
  wordsOf,
} from '../support/render-view.tsx';
import { PAGE_BRIEF } from '../support/sample-page.ts';

const PAGE = PAGE_BRIEF.page as BriefPage;
const nothing = () => {};

function show(
  brief: Brief = PAGE_BRIEF,
  theme: Theme = 'light',
  layout: 'card' | 'sheet' = 'card',
  shownFigure: string | null = null,
) {
  const onShowFigure = vi.fn();
  const stage = renderView(
    <MentionPopover
      brief={brief}
      layout={layout}
      copied={null}
      shownFigure={shownFigure}
      canCopy
      onOpenBrief={() => {}}
      notThis={null}
      onClose={nothing}
      onStep={nothing}
      onOpenEntity={nothing}
      onBack={nothing}
      onCopy={nothing}
      onShowFigure={onShowFigure}
      onReject={nothing}
      onUndoReject={nothing}
    />,
    theme,
  );
  return { stage, onShowFigure };
}

const rowsOf = (stage: HTMLElement) =>
  [...stage.querySelectorAll('.page-figure')].map((row) => [...row.children].map(wordsOf));

afterEach(clearView);

it('marks the row at whose place the card stands, and brings all of it into view', async () => {
  const { stage } = show();
  const body = stage.querySelector('.card__body') as HTMLElement;
  const row = stage.querySelectorAll('.page-figure')[1] as HTMLElement;
  body.style.maxHeight = '260px';
  body.scrollTop += row.getBoundingClientRect().top - body.getBoundingClientRect().bottom + 40;
  const isCut = () => row.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom + 1;
  expect(isCut()).toBe(true);
  (row.querySelector('.quote') as HTMLElement).click();
  expect(isCut()).toBe(false);
  const { block, start } = PAGE.figures[1] as BriefPage['figures'][number];
  show(PAGE_BRIEF, 'light', 'card', `${block} ${start}`);
  const current = [...stage.querySelectorAll('[aria-current="true"]')];
  expect(current.map((one) => wordsOf(one.querySelector('th')))).toEqual([
    wordsOf(row.querySelector('th')),
  ]);
});

describe('in this article', () => {
  it('stands behind the lead figure and before what sources say; published figures stand last', () => {
    const { stage } = show();
    expect(headingsOf(stage)).toEqual([
      'Cerebras Systems',
      'In this article',
      'From the deal article',
      'From ServeTheHome',
      'In the race',
      'Published figures',
    ]);
    const [head] = [...stage.querySelectorAll('.section__head')].map(wordsOf);
    expect(head).toBe('In this articleThis page, 20 Nov 2026');
  });

  it('gives each figure its qualifier, its sentence, and the verdict with both amounts, source and date', () => {
    expect(rowsOf(show().stage)).toEqual([
      [
        'Valuation',
        '$26bn',
        'Show in the article: “Staff shares valued Cerebras at $26bn, two buyers said.”',
        'Newer than Boursorama, 30 Sep 2025, 3.2 times oursCerebras’s valuation$8.1bn',
      ],
      [
        'Commitment · OpenAI to Cerebras',
        '$20bn',
        'Show in the article: “OpenAI agreed to spend $20bn on chips from Cerebras.”',
        'Same as deal article, after Reuters, 17 Apr 2026OpenAI’s commitment to Cerebras chipsover $20bn',
      ],
      [
        'Power',
        'about 1.5 GW',
        'Show in the article: “… it will supply about 1.5GW of computing by the end …”',
        'Differs from Think With Niche, Jan 2026, twice oursComputing in the first dealup to 750 MW',
      ],
    ]);
  });

  it('is a table to a screen reader, its rows named by what they measure', () => {
    show();
    const table = page.getByRole('table').element();
    expect([...table.querySelectorAll('thead th')].map(wordsOf)).toEqual([
      'What',
      'In this article',
      'Where',
      'In our sources',
    ]);
    expect(page.getByRole('rowheader', { name: 'Valuation' }).element()).toBeTruthy();
    expect(table.querySelectorAll('.bar:not([aria-hidden])')).toHaveLength(0);
  });

  it('tells the page’s bars from ours by their height as well, on one scale', () => {
    const { stage } = show();
    const bars = [...stage.querySelectorAll<HTMLElement>('.page-figure:first-child .bar')];
    const [own, ours] = bars.map((bar) => bar.getBoundingClientRect());
    const filled = bars.map((bar) => Number.parseFloat(getComputedStyle(bar, '::before').width));
    expect(own?.height).toBe(8);
    expect(ours?.height).toBe(4);
    expect((filled[1] as number) / (filled[0] as number)).toBeCloseTo(0.31, 2);
  });

  it('leads to the sentence from anywhere in the row, by pointer and by key, but for the source', async () => {
    const { stage, onShowFigure } = show();
    const [first, second] = PAGE.figures;
    await page.getByRole('rowheader', { name: 'Valuation' }).click({ force: true });
    expect(onShowFigure).toHaveBeenLastCalledWith(first);
    stage.querySelectorAll<HTMLElement>('button.quote')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onShowFigure).toHaveBeenLastCalledWith(second);
    const link = stage.querySelector('.verdict a') as HTMLElement;
    const { x, y } = link.getBoundingClientRect();
    expect(document.elementFromPoint(x + 4, y + 8)).toBe(link);
  });

  it('opens the rest on demand, and counts what it does not list', async () => {
    const { stage } = show({ ...PAGE_BRIEF, page: { ...PAGE, rest: 1200 } });
    await page.getByRole('button', { name: '1 more figure', exact: true }).click();
    await expect.poll(() => rowsOf(stage).length).toBe(4);
    expect(rowsOf(stage)[3]).toEqual([
      'Growth',
      '60%',
      'Show in the article: “Cerebras grew 60%.”',
      'New: not in our sources',
    ]);
    expect(wordsOf(stage)).toContain('and 1,200 lesser figures on this page');
    expect(stage.querySelectorAll('.page-figure:last-child .verdict')).toHaveLength(2);
  });

  it('keeps silent where it cannot be told whether a figure is new', () => {
    const figures = PAGE.figures.slice(3).map((figure) => ({ ...figure, isNew: false }));
    const { stage } = show({ ...PAGE_BRIEF, page: { ...PAGE, figures } });
    expect(rowsOf(stage).map((cells) => cells.at(-1))).toEqual(['']);
  });

  it('is not there where the page says nothing', () => {
    const brief = { ...PAGE_BRIEF, references: [], page: { date: null, figures: [], rest: 0 } };
    const { stage } = show(brief);
    expect(headingsOf(stage)).not.toContain('In this article');
    expect(headingsOf(stage)).not.toContain('Published figures');
    expect(stage.querySelectorAll('table, .references')).toHaveLength(0);
  });

  it('says when the page has no date', () => {
    const { stage } = show({ ...PAGE_BRIEF, page: { ...PAGE, date: null } });
    expect(wordsOf(stage)).toContain('This page, undated');
  });
});

describe('published figures', () => {
  it('give each its publisher and date once, and words where there is no number', () => {
    const { stage } = show();
    expect([...stage.querySelectorAll('.references li')].map(wordsOf)).toEqual([
      'Cerebras’s revenue in 2023$78.7mStated · Newsio, 11 Oct 2024',
      'OpenAI’s first deal with Cerebrasover $10bnComputing in the first dealup to 750 MWStated · Think With Niche, Jan 2026',
      'Cerebras has its head office in Sunnyvale, California.Stated · SEC filing, 29 Aug 2024',
    ]);
  });

  it('open three at first', async () => {
    const [one] = PAGE_BRIEF.references;
    const references = ['a', 'b', 'c', 'd'].map((text) => ({
      ...(one as typeof one & object),
      text,
    }));
    const { stage } = show({ ...PAGE_BRIEF, references });
    expect(stage.querySelectorAll('.references li')).toHaveLength(3);
    await page.getByRole('button', { name: '1 more published' }).click();
    await expect.poll(() => stage.querySelectorAll('.references li').length).toBe(4);
  });
});

describe('how it looks', () => {
  it.each(['light', 'dark'] as const)('meets WCAG AA as a card, %s', async (theme) => {
    show(PAGE_BRIEF, theme);
    await page.getByRole('button', { name: /Staff shares/ }).hover();
    expect(await findViolations()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('meets WCAG AA as a sheet of 320 px, %s', async (theme) => {
    await page.viewport(320, 640);
    const { stage } = show(PAGE_BRIEF, theme, 'sheet');
    expect(await findViolations()).toEqual([]);
    const body = stage.querySelector('.card__body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
    for (const button of stage.querySelectorAll('.quote')) {
      const row = button.closest('tr') as Element;
      expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
    }
    await page.viewport(1024, 768);
  });
});
