/** A page's figure beside a stored one: only what is surely about the same thing is compared. */
import { describe, expect, it } from 'vitest';
import type { Claim, Figure } from '../../core/claim.ts';
import { compareFigure, isNewFigure } from '../../core/compare-figures.ts';
import { composeBrief } from '../../core/compose-brief.ts';
import { type FigureOnPage, toBriefPage } from '../../core/compose-page-figures.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toHoldings } from '../../core/holdings.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { linkFigures } from '../../core/link-figures.ts';
import { quoteSentence } from '../../core/quote-sentence.ts';
import { readFigures } from '../../core/read-figures.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));
const stored = toHoldings(knowledge.sources);

function readPage(text: string) {
  const page = emptyPageContext();
  findMentions(text, gazetteer, page);
  const { linked } = findMentions(text, gazetteer, page);
  return linkFigures(readFigures(text), linked, { text });
}

function compare(text: string, pageDate: string | null = null, known = stored) {
  const [figure] = readPage(text);
  const found = figure ? compareFigure({ figure, sentence: text, pageDate }, known) : null;
  return found && [found.verdict, found.ratio, found.age];
}

describe('comparing with what we hold', () => {
  it.each<[string, string | null, unknown]>([
    ['OpenAI will spend over $20 billion on Cerebras chips.', null, ['same', 1, null]],
    ['OpenAI will spend $25 billion on Cerebras chips.', '2026-06-01', ['differs', 1.25, 'newer']],
    ['OpenAI will spend $5 billion on Cerebras chips.', '2025-12', ['differs', 0.25, 'older']],
    ['The WSE-3 has 4 trillion transistors.', '2024-03-13', ['same', 1, null]],
    ['The WSE-3 has 5 trillion transistors.', '2024', ['differs', 1.25, null]],
    ['Nvidia’s H100 has 80 billion transistors.', null, ['same', 1, null]],
    ['Nvidia’s quarterly revenue was $57 billion.', '2025-11-19', ['differs', 1.221, 'newer']],
    ['AWS revenue in the quarter was $35.6 billion.', '2026-02-06', ['same', 1, 'newer']],
    ['Unlike a GB200, Nvidia’s B200 has 208 billion transistors.', null, ['same', 1, null]],
    ['Google’s TPUv6e has 32 GB of memory.', null, ['same', 1, null]],
    ['Google’s TPU v6e has 32 GB of memory.', null, ['same', 1, null]],
    ['OpenAI was valued at $840 billion.', '2026-03', ['same', 1, 'newer']],
    ['The wafer-scale engine has 900,000 cores.', null, ['same', 1, null]],
    ['OpenAI announced Stargate and put its cost at $500 billion.', null, ['same', 1, null]],
    ['The Stargate project will cost $500 billion.', null, ['same', 1, null]],
    ['OpenAI hopes to spend more than $100 billion on Stargate.', null, ['same', 1, null]],
  ])('holds it against the same thing: %s', (text, date, expected) => {
    expect(compare(text, date)).toEqual(expected);
  });

  it.each([
    ['another product', 'The WSE-2 has 2.6 trillion transistors.'],
    ['a product without its name', 'Nvidia’s new chip has 208 billion transistors.'],
    ['another kind of amount', 'Nvidia reported a profit of $26 billion.'],
    ['another stretch of time', 'Nvidia’s revenue in fiscal year 2025 was $130.5 billion.'],
    ['a stretch not told', 'Nvidia’s revenue rose to $46.7 billion.'],
    ['other names', 'Microsoft will spend $20 billion on Nvidia chips.'],
    ['one name of two', 'OpenAI will spend $20 billion.'],
    ['another unit', 'OpenAI will spend €20 billion on Cerebras chips.'],
    ['nobody', 'It will spend $20 billion on chips.'],
    ['a longer name', 'Nvidia’s H1000 has 80 billion transistors.'],
    ['another generation', 'The WSE-4 has 900,000 cores.'],
    ['a generation told in words', 'The second-generation wafer-scale engine has 900,000 cores.'],
    ['another amount of no named generation', 'The wafer-scale engine has 850,000 cores.'],
    ['a part of a project', 'OpenAI put $18 billion into Stargate.'],
    [
      'the cost of a project’s part to one who does not build it',
      'Nvidia invested $500 billion in Stargate.',
    ],
    ['another cost of its builder', 'OpenAI will spend $500 billion.'],
    ['a name that ends in ours', 'Nvidia’s GB200 has 208 billion transistors.'],
  ])('does not guess: %s', (_, text) => {
    expect(compare(text)).toBeNull();
  });

  it('prefers the same amount, else the latest, and gives no ratio for ranges', () => {
    const claimOf = (value: number, asOf: string, change: Partial<Figure> = {}): Claim => ({
      id: `v${value}`,
      section: 'all',
      text: 'x',
      entities: ['groq'],
      status: 'stated',
      asOf,
      figures: [{ value, unit: 'USD', label: 'Groq’s round', measure: 'funding', ...change }],
    });
    const known = (claims: Claim[]) => {
      const [source] = knowledge.sources;
      return toHoldings(source ? [{ ...source, claims }] : []);
    };
    const text = 'Groq raised $750 million.';
    const both = known([claimOf(750e6, '2024'), claimOf(640e6, '2025')]);
    expect(compare(text, '2026', both)).toEqual(['same', 1, 'newer']);
    const others = known([claimOf(300e6, '2021'), claimOf(640e6, '2024'), claimOf(3e8, '2022')]);
    expect(compare(text, null, others)).toEqual(['differs', 1.172, null]);
    const range = known([claimOf(700e6, '2025', { high: 800e6 })]);
    expect(compare(text, null, range)).toEqual(['differs', null, null]);
  });
});

describe('a cell of a table', () => {
  const compareCell = (text: string, heads: string[]) => {
    const [figure] = readFigures(text);
    if (!figure) return null;
    const entities = ['wafer-scale-engine'];
    const sentence = { start: 0, end: text.length };
    const label = text.endsWith('GB') ? 'memory' : 'bandwidth';
    const cell = { ...figure, entities, label, sentence, flow: null, block: 0, text, heads };
    const page = { figures: [cell as FigureOnPage], date: null };
    const holdings = { known: stored, nameOf: String };
    const [shown] = toBriefPage('wafer-scale-engine', page, holdings).figures;
    return shown?.comparison?.verdict ?? null;
  };

  it.each([
    ['44 GB', ['WSE-3', 'Memory'], 'same'],
    ['21 PB/s', ['WSE-3', 'Bandwidth'], 'same'],
    ['40 GB', ['WSE-3', 'Memory'], 'differs'],
    ['44 GB', ['WSE-2', 'Memory'], null],
    ['40 GB', ['Chip', 'Memory'], null],
  ])('%s under %j: %s', (text, heads, verdict) => {
    expect(compareCell(text, heads)).toBe(verdict);
  });
});

describe('what is new to us', () => {
  const isNew = (text: string) => {
    const [figure] = readPage(text);
    return figure ? isNewFigure(figure, stored) : null;
  };

  it.each([
    ['a kind of amount that we hold of nobody named', 'Cerebras has a backlog of $9 billion.'],
    ['a kind that we hold of others alone', 'Groq’s profit was $26 million.'],
  ])('is %s: %s', (_, text) => {
    expect(isNew(text)).toBe(true);
  });

  it.each([
    ['the same amount', 'OpenAI will spend over $20 billion on Cerebras chips.'],
    ['the same kind of another time', 'Nvidia’s revenue in fiscal year 2025 was $130.5 billion.'],
    ['the same kind in another currency', 'OpenAI will spend €20 billion on Cerebras chips.'],
    ['one name of two', 'OpenAI will invest $20 billion.'],
    ['a kind that the page does not tell', 'Groq mentioned $7 million.'],
    ['an amount of nobody', 'Its profit was $26 billion.'],
  ])('is not %s: %s', (_, text) => {
    expect(isNew(text)).toBe(false);
  });
});

describe('the page’s figures on a card', () => {
  const text =
    'Cerebras has 400 employees and 3 offices. OpenAI will spend over $20 billion on Cerebras chips. Cerebras grew 60% in four years. Nvidia earned $26 billion.';
  const figures = readPage(text).map((figure) => ({ ...figure, block: 7, text }));
  const holdings = { known: stored, nameOf: (id: string) => id.toUpperCase() };
  const pageOf = (figures: FigureOnPage[], date: string | null = null) =>
    toBriefPage('cerebras', { figures, date }, holdings);
  const { figures: shown } = pageOf(figures, '2026-05-01');

  it('come with money first and lengths of time last, only its own', () => {
    expect(shown.map(({ value }) => value)).toEqual(['$20bn', '60%', '400', '3', '4 years']);
  });

  it('carry their sentence, place and what our source says', () => {
    expect(shown[0]).toMatchObject({
      block: 7,
      start: text.indexOf('$20'),
      qualifier: 'over',
      label: 'Commitment · OPENAI to CEREBRAS',
      sentence: { before: '“OpenAI will spend over ', figure: '$20 billion' },
      comparison: {
        verdict: 'same',
        age: 'newer',
        qualifier: 'over',
        value: '$20bn',
        provenance: { status: 'reported', source: expect.any(String) },
      },
    });
    expect(shown[2]?.comparison).toBeNull();
  });

  it('cut a long sentence at words', () => {
    const long = `${'Before that came word after word '.repeat(9)}Cerebras paid $5 million ${'and then more words followed '.repeat(9)}.`;
    const [figure] = readPage(long).map((found) => ({ ...found, block: 0, text: long }));
    const cut = pageOf(figure ? [{ ...figure, entities: ['cerebras'] }] : []);
    const { before = '', after = '' } = cut.figures[0]?.sentence ?? {};
    expect(before).toMatch(/^“… \S.*paid $/);
    expect(after).toMatch(/^ and then .*\S …”$/);
    expect(before.length + after.length).toBeLessThan(170);
    const solid = `${'字'.repeat(200)}$5 million${'字'.repeat(200)}`;
    const found = { ...figure, start: 200, end: 210, sentence: { start: 0, end: 410 } };
    const quoted = quoteSentence({ ...found, block: 0, text: solid } as FigureOnPage);
    expect(quoted.before).toBe(`“… ${'字'.repeat(90)}`);
    expect(quoted.after).toBe(`${'字'.repeat(70)} …”`);
  });
});

describe('published figures', () => {
  const references = knowledge.sources.filter(({ kind }) => kind === 'reference');
  const claims = references.flatMap((source) => source.claims);

  it('stand in a group of their own, with publisher, address and date', () => {
    const brief = composeBrief('groq', knowledge);
    expect(brief?.figures).toEqual([]);
    expect(brief?.references[0]).toMatchObject({
      text: null,
      figures: expect.arrayContaining([
        { label: 'Memory bandwidth of Groq’s LPU', qualifier: null, value: '80 TB/s' },
      ]),
      provenance: { status: 'stated', source: 'TechPowerUp', asOf: '2024-02' },
    });
    const article = brief?.claimGroups.flatMap((group) => group.claims.map(({ text }) => text));
    expect(article?.some((text) => claims.some((claim) => claim.text === text))).toBe(false);
    expect(brief?.sourceLines.some(({ before }) => /published figures/i.test(before))).toBe(false);
  });

  it('are told by their figures, or by their words where they have none', () => {
    const told = knowledge.entities.flatMap(
      ({ id }) => composeBrief(id, knowledge)?.references ?? [],
    );
    expect(new Set(told.map(({ text }) => text === null))).toEqual(new Set([true, false]));
    for (const { text, figures } of told) expect(text === null).toBe(figures.length > 0);
  });

  it('say nothing twice, and speak of most names', () => {
    expect(claims.length).toBeGreaterThan(40);
    expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length);
    const silent = knowledge.entities.filter(
      ({ id }) => !claims.some(({ entities }) => entities.includes(id)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('have every number of their text as a figure, except years, names and dates', () => {
    const told = claims.filter(({ figures = [], text }) => {
      const read = readFigures(text).filter(({ kind }) => kind === 'money');
      return read.some(
        ({ value, unit }) =>
          !figures.some(
            (figure) => figure.unit === unit && [figure.value, figure.high].includes(value),
          ),
      );
    });
    expect(told.map(({ id }) => id)).toEqual([]);
  });
});
