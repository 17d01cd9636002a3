/** The page's brief and what is taken along of it: from blocks to names, figures, deals and claims, and out as CSV, JSON and Markdown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePageBrief, type PageBrief } from '../../core/compose-page-brief.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { CSV_COLUMNS, toBriefJson, toFigureCsv, toFileName } from '../../core/page-brief-export.ts';
import { toBriefMarkdown } from '../../core/page-brief-markdown.ts';
import { readPage } from '../../core/read-page.ts';
import { isTelling, sortFigures } from '../../core/sort-figures.ts';
import { toTextAddress } from '../../core/text-fragment.ts';
import type { WholePage } from '../../core/whole-page.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import { readCsv } from '../support/read-csv.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));

function toPage(texts: string[], title = 'The order that filled a factory'): WholePage {
  const context = emptyPageContext();
  for (const text of texts) findMentions(text, gazetteer, context);
  return {
    title,
    address: 'https://ledger.example/story?id=7',
    site: 'The Ledger',
    date: '2026-11-20',
    blocks: texts.map((text, id) => ({
      id,
      frame: 0,
      text,
      mentions: findMentions(text, gazetteer, context).linked,
      heads: [],
    })),
  };
}

function compose(texts: string[], title?: string): PageBrief {
  const page = toPage(texts, title);
  const reading = readPage(page, knowledge);
  for (;;) {
    const step = reading.next();
    if (step.done) return composePageBrief(page, step.value, knowledge);
  }
}

const STORY = [
  'The order that filled a factory',
  'OpenAI agreed to spend over $20bn on Cerebras chips. Nvidia fell 3%.',
  'The town has 4,000 people. OpenAI rents servers from Microsoft.',
  'Cerebras Systems was valued at $26bn by two buyers, and Cerebras hired 300 engineers.',
];

describe('composePageBrief', () => {
  const brief = compose(STORY);

  it('lists the names by weight with their places', () => {
    expect(brief.names.map(({ entity, count }) => [entity.id, count])).toEqual(
      [
        ['openai', 2],
        ['cerebras', 3],
        ['nvidia', 1],
        ['microsoft', 1],
      ].toSorted((a, b) => order(brief, a[0] as string) - order(brief, b[0] as string)),
    );
    expect(new Set(brief.names.slice(0, 2).map(({ entity }) => entity.id))).toEqual(
      new Set(['cerebras', 'openai']),
    );
    for (const { places } of brief.names) {
      for (const place of places) expect(place >= 0 && place <= 1).toBe(true);
    }
  });

  it('lists every figure, those of nobody too, with sentence and span', () => {
    expect(brief.figures.map(({ value, entities }) => [value, entities])).toEqual([
      ['$20bn', ['openai', 'cerebras']],
      ['3%', ['nvidia']],
      ['4,000', []],
      ['$26bn', ['cerebras']],
      ['2', ['cerebras']],
      ['300', ['cerebras']],
    ]);
    for (const { block, start, end, sentence } of brief.figures) {
      expect(STORY[block]?.slice(start, end)).toBe(sentence.figure);
    }
    expect(brief.figures[0]?.whole).toBe('OpenAI agreed to spend over $20bn on Cerebras chips.');
    expect(brief.figures[0]?.comparison?.verdict).toBe('same');
  });

  it('keeps what the page tells of deals apart from what our sources do', () => {
    const [deal] = brief.deals;
    expect(deal).toMatchObject({ id: 'openai buys-from cerebras', amount: 'over $20bn' });
    expect(deal?.page[0]?.text).toBe('OpenAI agreed to spend over $20bn on Cerebras');
    expect(deal?.sources.length).toBeGreaterThan(0);
    const rents = brief.deals.find(({ id }) => id === 'openai rents-from microsoft');
    expect(rents?.page).toHaveLength(1);
    const ids = new Set(brief.names.map(({ entity }) => entity.id));
    for (const { from, to } of brief.deals) expect(ids.has(from.id) && ids.has(to.id)).toBe(true);
  });

  it('brings the claims whose names stand together, with the passage', () => {
    expect(brief.claims.length).toBeGreaterThan(3);
    for (const { passage, entities } of brief.claims) {
      expect(STORY[passage.block]?.slice(passage.start, passage.end)).toBe(passage.text);
      expect(entities.length).toBeGreaterThan(0);
    }
  });

  it('sums up in words', () => {
    expect(brief.summary).toMatch(/^7 mentions of 4 names\. Of 6 figures, .+\.$/);
    expect(compose(['Nothing here.']).summary).toBe(
      'None of the names stands on this page. No figures.',
    );
    expect(compose(['Only 7 boats.']).summary).toContain('1 figure;');
    const mixed = compose(['Cerebras had a backlog of $9bn. The town has 4,000 people.']);
    expect(mixed.summary).toBe('1 mention of 1 name. Of 2 figures, one is new to us.');
  });

  it('sets aside what bears on no name', () => {
    const aside = brief.figures.filter((figure) => !isTelling(figure));
    expect(aside.map(({ value, label }) => [value, label])).toEqual([
      ['4,000', 'people'],
      ['2', 'buyers'],
    ]);
    const [lasting] = compose(['Cerebras has a contract of 3 years.']).figures;
    expect(lasting && isTelling(lasting)).toBe(true);
  });
});

const order = (brief: PageBrief, id: string) =>
  brief.names.findIndex(({ entity }) => entity.id === id);

describe('a page of ten thousand figures', () => {
  it('is read in many short steps, a block without end among them', () => {
    const endless = 'Nvidia sold 1,200 chips for $3.5 million to town number two, '.repeat(5_000);
    const page = toPage([endless]);
    const steps: number[] = [];
    const reading = readPage(page, knowledge);
    const startMs = performance.now();
    let last = startMs;
    let step = reading.next();
    while (!step.done) {
      steps.push(performance.now() - last);
      last = performance.now();
      step = reading.next();
    }
    expect(step.value.figures.length).toBeGreaterThanOrEqual(10_000);
    expect(steps.length).toBeGreaterThan(20);
    expect(performance.now() - startMs).toBeLessThan(15_000);
    const last10 = step.value.figures.slice(-10);
    for (const { start, end, sentence } of last10)
      expect(endless.slice(start, end)).toBe(sentence.figure);
    const sortMs = performance.now();
    sortFigures(step.value.figures, { column: 'value', direction: 'descending' }, (id) => id);
    expect(performance.now() - sortMs).toBeLessThan(500);
  });
});

describe('sortFigures', () => {
  const { figures } = compose(STORY);
  const sorted = (...order: ['about' | 'value' | 'sources', 'ascending' | 'descending']) =>
    sortFigures(figures, { column: order[0], direction: order[1] }, (id) => id).map(
      ({ value }) => value,
    );
  it('goes by name, by size within a unit, by standing', () => {
    expect(sorted('about', 'ascending').at(-1)).toBe('4,000');
    expect(sorted('about', 'descending').at(-1)).toBe('4,000');
    expect(sorted('value', 'descending').slice(0, 2)).toEqual(['$26bn', '$20bn']);
    expect(sorted('value', 'ascending').slice(0, 2)).toEqual(['$20bn', '$26bn']);
    expect(sorted('sources', 'descending')[0]).not.toBe('$20bn');
    expect(sortFigures(figures, null, (id) => id)).toEqual(figures);
  });
});

describe('toTextAddress', () => {
  it.each([
    [
      'https://a.example/x',
      'It paid $5bn - twice.',
      'https://a.example/x#:~:text=It%20paid%20%245bn%20%2D%20twice.',
    ],
    [
      'https://a.example/x#part',
      'One, two & three',
      'https://a.example/x#part:~:text=One%2C%20two%20%26%20three',
    ],
    ['https://a.example/x#:~:text=old', 'new', 'https://a.example/x#:~:text=new'],
    ['https://a.example/x', ' ', 'https://a.example/x'],
    ['https://a.example/x', 'a \ud800 b', 'https://a.example/x#:~:text=a%20%EF%BF%BD%20b'],
    [
      'https://a.example/x',
      'before \ufffc what stands behind it',
      'https://a.example/x#:~:text=what%20stands%20behind%20it',
    ],
  ])('%s to “%s”', (address, sentence, expected) => {
    expect(toTextAddress(address, sentence)).toBe(expected);
  });
  it('tells a long sentence by its first and last words', () => {
    const long = `${'word '.repeat(30)}and here it really ends.`;
    expect(toTextAddress('https://a.example/', long)).toBe(
      'https://a.example/#:~:text=word%20word%20word%20word%20word,and%20here%20it%20really%20ends.',
    );
    expect(toTextAddress('https://a.example/', '算'.repeat(200)).length).toBeLessThan(320);
  });
});

const HOSTILE =
  '=HYPERLINK("http://evil.example","x") <img src=x onerror=alert(1)> **bold** [a](javascript:b)';

describe('what is taken along', () => {
  const brief = compose([...STORY, `${HOSTILE} Nvidia paid $5m, "really",\nto nobody.`], HOSTILE);

  it('is CSV that reads back, no cell of which is a formula', () => {
    const rows = readCsv(toFigureCsv(brief));
    expect(rows[0]).toEqual([...CSV_COLUMNS]);
    expect(rows).toHaveLength(brief.figures.length + 1);
    for (const row of rows) {
      expect(row).toHaveLength(CSV_COLUMNS.length);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
    }
    const [, first] = rows;
    expect(first?.slice(0, 7)).toEqual([
      'OpenAI; Cerebras',
      'commitment',
      'over',
      '20000000000',
      '',
      'USD',
      '$20bn',
    ]);
    expect(first?.[8]).toMatch(/^https:\/\/ledger\.example\/story\?id=7#:~:text=OpenAI%20agreed/);
    expect(first?.[14]).not.toBe('');
    expect(rows.at(-1)?.[9]).toBe(`'${HOSTILE}`);
  });

  it('keeps any sentence whole in CSV', () => {
    const figure = brief.figures[0] as PageBrief['figures'][number];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (whole) => {
        const one = { ...brief, figures: [{ ...figure, whole }] };
        const cell = readCsv(toFigureCsv(one))[1]?.[7] ?? '';
        const plain = whole.replaceAll('\u0000', '');
        expect([plain, `'${plain}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('is JSON with sentence, link and source of each figure', () => {
    const data = JSON.parse(toBriefJson(brief));
    const { address, site, date } = brief;
    expect(data.page).toEqual({ title: HOSTILE, address, site, date });
    expect(data.figures).toHaveLength(brief.figures.length);
    expect(data.figures[0]).toMatchObject({
      about: ['OpenAI', 'Cerebras'],
      value: 20e9,
      unit: 'USD',
      sentence: 'OpenAI agreed to spend over $20bn on Cerebras chips.',
      standing: 'same',
      ours: { value: 20e9 },
    });
    expect(data.deals[0].onPage[0].link).toContain('#:~:text=');
  });

  it('is Markdown in which the page’s words stay words', () => {
    const text = toBriefMarkdown(brief);
    expect(text).toContain('## Figures');
    expect(text).toContain('“OpenAI agreed to spend over $20bn on Cerebras chips.”');
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript|(?<!\\)\*\*bold/);
    const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address);
    for (const address of links) expect(address).toMatch(/^https?:\/\//);
  });

  it('is saved under the title’s words', () => {
    expect(toFileName(compose(STORY), 'csv')).toBe(
      'waferlight-the-order-that-filled-a-factory.csv',
    );
    expect(toFileName({ ...brief, title: '../../etc' }, 'md')).toBe('waferlight-etc.md');
    expect(toFileName({ ...brief, title: '…' }, 'json')).toBe('waferlight-page.json');
  });
});
