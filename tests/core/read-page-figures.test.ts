/** A page's blocks in, what it says of one name out: the most telling first, said once, to scale, and quickly. */
import { describe, expect, it } from 'vitest';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { composePage, type ReadableBlock } from '../../core/read-page-figures.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));

function toBlocks(...texts: string[]): ReadableBlock[] {
  const page = emptyPageContext();
  return texts.map((text, id) => {
    const mentions = findMentions(text, gazetteer, page).linked;
    return { id, text, mentions, heads: [] };
  });
}

const pageOf = (id: string, blocks: ReadableBlock[], date: string | null = null) =>
  composePage(id, { blocks, date }, knowledge);
const linesOf = (id: string, ...texts: string[]) =>
  pageOf(id, toBlocks(...texts)).figures.map(({ qualifier, value, label }) =>
    [label, qualifier, value].filter(Boolean).join(' | '),
  );

describe('what a page says of a name', () => {
  it('comes from its blocks alone, money and large amounts before small counts', () => {
    const texts = [
      'Cerebras has 3 offices and 708 employees. Cerebras raised $1.1 billion.',
      'Nvidia earned $26 billion.',
      'OpenAI will spend over $20 billion on Cerebras chips.',
    ];
    expect(linesOf('cerebras', ...texts)).toEqual([
      'Commitment · OpenAI to Cerebras | over | $20bn',
      'Funding | $1.1bn',
      'Employees | 708',
      'Offices | 3',
    ]);
  });

  it('is listed once, however often the page says it', () => {
    const text = 'Cerebras raised $1.1 billion.';
    expect(linesOf('cerebras', text, text, `${text} Cerebras raised $1 billion.`)).toEqual([
      'Funding | $1.1bn',
      'Funding | $1bn',
    ]);
  });

  it('has a name for what the text does not call by one', () => {
    expect(linesOf('groq', 'Groq asks for $75 million.')).toEqual(['Amount | $75m']);
  });

  it('takes no limit for growth', () => {
    const limit = 'Groq sells time for up to 40% less than others.';
    expect(linesOf('groq', limit)).toEqual(['Percent | up to | 40%']);
    expect(linesOf('groq', 'Groq is up 40% this year.')).toEqual(['Growth | 40%']);
  });

  it('is told a dollar’s country by the whole page', () => {
    const { figures } = pageOf(
      'groq',
      toBlocks('Groq raised $75 million.', 'All sums in Canadian dollars.'),
    );
    expect(figures.map(({ value }) => value)).toEqual(['CAD 75m']);
  });

  it('draws bars where amounts share a unit, ours among them, and never over shares of different things', () => {
    const { figures } = pageOf(
      'cerebras',
      toBlocks(
        'OpenAI will spend $40 billion on Cerebras chips. Cerebras raised $2 billion. Cerebras draws 23 kW.',
        'The gross margin of Cerebras was 40%. Cerebras grew 60%.',
      ),
    );
    expect(figures.map(({ value, bar }) => [value, bar?.share ?? null])).toEqual([
      ['$40bn', 0.4],
      ['$2bn', 0.02],
      ['23 kW', null],
      ['60%', null],
      ['40%', null],
    ]);
    expect(figures[0]?.comparison).toMatchObject({
      verdict: 'differs',
      ratio: 2,
      bar: { shape: 'over', share: 0.2 },
    });
  });

  it('does not hold a company’s power against what one deal is about', () => {
    const [figure] = pageOf('amd', toBlocks('AMD: 360 megawatts.'), '2026-11-20').figures;
    expect(figure).toMatchObject({ value: '360 MW', comparison: null });
  });

  it('shows a table’s cell with its heads', () => {
    const mention = { start: 0, end: 6, entity: 'nvidia', kind: 'company' } as const;
    const heads = [
      { text: 'Nvidia', mentions: [mention] },
      { text: 'Revenue', mentions: [] },
    ];
    const { figures } = pageOf('nvidia', [{ id: 4, text: '$51.2bn', mentions: [], heads }]);
    expect(figures).toMatchObject([
      {
        block: 4,
        label: 'Revenue',
        value: '$51.2bn',
        sentence: { before: 'Table · Nvidia, Revenue: ', figure: '$51.2bn', after: '' },
      },
    ]);
  });

  it('counts what a card does not list, and stays quick on a page with ten thousand figures', () => {
    const texts = Array.from(
      { length: 10_000 },
      (_, index) => `Nvidia sold ${index + 1} racks for $${index + 1} million.`,
    );
    const blocks = toBlocks(...texts);
    const start = performance.now();
    const { figures, rest } = pageOf('nvidia', blocks);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(figures).toHaveLength(30);
    expect(rest).toBeGreaterThan(1000);
  });
});
