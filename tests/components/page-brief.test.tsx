/** The side panel: the brief with its table, map and claims, and each state in which there is none. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageBrief, type PageBriefProps } from '../../components/PageBrief.tsx';
import {
  clearView,
  findViolations,
  headingsOf,
  renderView,
  type Theme,
  wordsOf,
} from '../support/render-view.tsx';
import { READING_REPORT } from '../support/sample-brief.ts';
import { figure, samplePageBrief } from '../support/sample-page-brief.ts';

const panel = (part: Partial<PageBriefProps> = {}) => (
  <PageBrief
    state="reading"
    report={READING_REPORT}
    unavailable={null}
    isPrivate={false}
    canAsk={false}
    brief={samplePageBrief()}
    progress={null}
    isLost={false}
    onShow={() => {}}
    onStepToEntity={() => {}}
    onReadPage={() => {}}
    onReadSite={() => {}}
    onSwitchOn={() => {}}
    onAsk={() => {}}
    onOpenOptions={() => {}}
    onCopy={async () => {}}
    onSave={() => {}}
    {...part}
  />
);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const valuesOf = (stage: HTMLElement) =>
  [...stage.querySelectorAll('tbody .sheet__value')].map(wordsOf);

afterEach(clearView);

describe('the brief', () => {
  it('has everything at a glance, in order', () => {
    const stage = renderView(panel());
    expect(headingsOf(stage)).toEqual([
      'The order that filled a factory',
      'Names',
      'Figures',
      'Who deals with whom',
      'Claims that bear on this page',
      'Take it with you',
    ]);
    expect(wordsOf(stage.querySelector('.byline'))).toBe('The Ledger · 20 November 2026');
    expect(valuesOf(stage)).toEqual(['$20bn', '$26bn', 'about 23 kW']);
    expect(stage.querySelector('.sheet b b, .sheet .place-quote b')).toBe(null);
  });

  it.each([
    ['light', 280],
    ['dark', 400],
    ['light', 800],
  ] as [Theme, number][])(
    'passes axe, %s at %d px, nothing wider than the panel',
    async (theme, width) => {
      await page.viewport(width, 900);
      const stage = renderView(panel({ progress: 0.4 }), theme);
      stage.querySelector<HTMLElement>('.deals__deal')?.click();
      await expect.element(button(/^“OpenAI and Cerebras/)).toBeVisible();
      expect(await findViolations()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await page.viewport(414, 896);
    },
  );

  it('has no way to a name that is not marked on the page', async () => {
    const counts = READING_REPORT.counts.filter(({ entity }) => entity !== 'openai');
    const stage = renderView(panel({ report: { ...READING_REPORT, counts } }));
    await expect.element(button(/^Cerebras ?: to its next mention/)).toBeVisible();
    expect(button(/^OpenAI ?: to its next mention/).elements()).toEqual([]);
    expect(wordsOf(stage.querySelector('.names'))).toContain('OpenAI');
  });

  it('goes to a name, a figure, a claim’s passage and a deal’s sentence', async () => {
    const onShow = vi.fn();
    const onStepToEntity = vi.fn();
    renderView(panel({ onShow, onStepToEntity }));
    await button(/^OpenAI ?: to its next mention/).click();
    expect(onStepToEntity).toHaveBeenCalledWith('openai');
    await button(/agreed to spend \$20bn/)
      .first()
      .click();
    expect(onShow).toHaveBeenLastCalledWith({
      block: 1,
      frame: 0,
      start: 23,
      end: 28,
      text: '$20bn',
    });
    await button(/^Passage on OpenAI, Cerebras/)
      .first()
      .click();
    expect(onShow).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Claim' }));
    await button(/^OpenAI rents from AWS/).click();
    await button(/^“OpenAI and AWS.”/).click();
    expect(onShow).toHaveBeenLastCalledWith(expect.objectContaining({ block: 2 }));
  });
});

describe('the table of figures', () => {
  it('sorts both ways and back, by keyboard too, and says so', async () => {
    const stage = renderView(panel());
    const head = page.getByRole('columnheader', { name: 'Value' });
    await button('Value').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    expect(valuesOf(stage).slice(0, 2)).toEqual(['$26bn', '$20bn']);
    await userEvent.keyboard('{Enter}');
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    expect(valuesOf(stage).slice(0, 2)).toEqual(['$20bn', '$26bn']);
    await userEvent.keyboard('{Enter}');
    await expect.element(head).not.toHaveAttribute('aria-sort');
    await button('Against our sources').click();
    expect(wordsOf(stage.querySelector('tbody .verdict'))).toMatch(/^Differs/);
  });

  it('says of each figure how it stands: new to us, or nothing where that cannot be told', () => {
    const standings = [true, false].map((isNew) => {
      const figures = [figure(0, { isNew })];
      const stage = renderView(panel({ brief: { ...samplePageBrief(), figures } }));
      return wordsOf(stage.querySelector('tbody .sheet__sources'));
    });
    expect(standings).toEqual(['New: not in our sources', '']);
  });

  it('says by how much as a card does, and of what', () => {
    const stage = renderView(panel());
    expect(wordsOf(stage.querySelectorAll('tbody .sheet__sources')[1] as Element)).toBe(
      'Newer than deal article, after Reuters, 17 Apr 2026, 3.2 times oursOpenAI’s commitment, over $8.1bn',
    );
  });

  it('keeps what bears on no name behind a button, small', async () => {
    const stage = renderView(panel());
    expect(wordsOf(stage)).not.toContain('4,000');
    await button('Other figures on this page (1)').click();
    expect(valuesOf(stage).at(-1)).toBe('4,000');
    await expect.element(page.getByRole('table', { name: /^Other figures/ })).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await button('Other figures on this page (1)').click();
    expect(valuesOf(stage)).not.toContain('4,000');
  });

  it('is a table to a screen reader, narrow as well', () => {
    renderView(panel());
    const row = page.getByRole('row', { name: /valuation/ });
    expect(row.getByRole('rowheader').query()?.textContent).toBe('Cerebras, valuation');
    expect(row.getByRole('cell').all()).toHaveLength(3);
  });

  it('stays usable with ten thousand figures: by pages, and by name', async () => {
    const startMs = performance.now();
    const stage = renderView(panel({ brief: samplePageBrief(10_000) }));
    expect(performance.now() - startMs).toBeLessThan(1_500);
    expect(valuesOf(stage)).toHaveLength(40);
    await expect.element(page.getByText('1–40 of 7,500')).toBeVisible();
    await button('Next figures').click();
    await expect.element(page.getByText('41–80 of 7,500')).toBeVisible();
    await button('Value').click();
    await expect.element(page.getByText('1–40 of 7,500')).toBeVisible();
    expect(new Set(valuesOf(stage))).toEqual(new Set(['$26bn']));
    await page.getByRole('combobox').selectOptions('wafer-scale-engine');
    await expect.element(page.getByText('1–40 of 2,500')).toBeVisible();
    expect(new Set(valuesOf(stage))).toEqual(new Set(['about 23 kW']));
  });
});

describe('the deal map', () => {
  it('tells sources and page apart by more than colour, and in words', () => {
    const stage = renderView(panel());
    const dash = (origin: string) =>
      getComputedStyle(
        stage.querySelector(`.map__line--flow.map__line--${origin} .map__path`) as Element,
      ).strokeDasharray;
    expect(dash('source')).toBe('none');
    expect(dash('page')).not.toBe('none');
    const description = stage.querySelector('.map desc')?.textContent;
    expect(description).toContain('On this page: OpenAI buys from Cerebras, over $20bn;');
    expect(description).toContain('From our sources: OpenAI buys from Cerebras');
  });

  it('opens a line’s evidence and goes to its sentence', async () => {
    const onShow = vi.fn();
    const stage = renderView(panel({ onShow }));
    const line = stage.querySelector('.map__line--page');
    line?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect
      .element(button(/^OpenAI buys from Cerebras/))
      .toHaveAttribute('aria-expanded', 'true');
    expect(onShow).toHaveBeenCalledWith(expect.objectContaining({ block: 2 }));
    await button(/^OpenAI buys from Cerebras/).click();
    expect(stage.querySelector('.evidence')).toBe(null);
  });
});

describe('taking it along', () => {
  it('copies and saves each format, and says what was done', async () => {
    const onCopy = vi.fn(async () => {});
    const onSave = vi.fn();
    renderView(panel({ onCopy, onSave }));
    await button('Copy as CSV').click();
    expect(onCopy).toHaveBeenCalledWith('CSV');
    await expect.element(page.getByText('Copied as CSV')).toBeInTheDocument();
    await button('Save as JSON').click();
    expect(onSave).toHaveBeenCalledWith('JSON');
  });
  it('says why it could not copy', async () => {
    renderView(panel({ onCopy: () => Promise.reject(new Error('Document is not focused')) }));
    await button('Copy as Markdown').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Not copied: Document is not focused');
  });
});

describe('without a brief', () => {
  const STATES: [string, Partial<PageBriefProps>, string, string[]][] = [
    [
      'not news',
      { state: 'not-news' },
      'Not a news page',
      ['Read this page', 'Always on this site'],
    ],
    [
      'closed',
      { state: 'closed', unavailable: 'A page of the browser.' },
      'This page cannot be read',
      [],
    ],
    [
      'kept out',
      { state: 'closed', canAsk: true },
      'This page cannot be read',
      ['Let it read pages'],
    ],
    ['off here', { state: 'off-site' }, 'Off on this site', ['Always on this site']],
    [
      'off here, in a private window',
      { state: 'off-site', isPrivate: true },
      'Off on this site',
      ['Read this page'],
    ],
    ['off', { state: 'off-everywhere' }, 'Off everywhere', ['Switch on']],
    ['not chosen', { state: 'not-chosen' }, 'Only chosen sites are read', ['Always on this site']],
    ['not read yet', {}, 'One moment', []],
    ['nothing', { brief: { ...samplePageBrief(0), names: [] } }, 'Nothing to brief on', []],
  ];
  it.each(STATES)('says what is the matter: %s', async (_, part, heading, buttons) => {
    const stage = renderView(panel({ brief: null, ...part }));
    expect(headingsOf(stage)).toEqual([heading]);
    const acts = [...stage.querySelectorAll('.empty__acts button')].map(wordsOf);
    expect(acts).toEqual(buttons);
    expect(await findViolations()).toEqual([]);
  });
  it('says that a place is gone', () => {
    const stage = renderView(panel({ isLost: true }));
    expect(wordsOf(stage.querySelector('[role=status].panel__lost'))).toContain('another by now');
  });
});
