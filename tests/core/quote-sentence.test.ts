/** A figure's sentence as it is shown: in quotation marks only what stands so on the page. */
import { describe, expect, it } from 'vitest';
import { composePageBrief, type PageBrief } from '../../core/compose-page-brief.ts';
import { toBriefJson, toFigureCsv } from '../../core/page-brief-export.ts';
import { toBriefMarkdown } from '../../core/page-brief-markdown.ts';
import { readPage } from '../../core/read-page.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import { readCsv } from '../support/read-csv.ts';

const knowledge = readKnowledge();

function compose(): PageBrief {
  const name = { start: 0, end: 19, entity: 'aws', kind: 'cloud' as const };
  const heads = [
    { text: 'Amazon Web Services', mentions: [name] },
    { text: 'Price', mentions: [] },
  ];
  const at = { frame: 0, mentions: [] };
  const blocks = [
    { ...at, id: 0, text: '$1.90', heads },
    { ...at, id: 1, text: 'The shed costs $75.', heads: [] },
  ];
  const page = {
    title: 'What each asks',
    address: 'https://ledger.example/prices',
    site: 'The Ledger',
    date: '2026-11-20',
    blocks,
  };
  const reading = readPage(page, knowledge);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return composePageBrief(page, step.value, knowledge);
}

describe('a figure of a table', () => {
  const brief = compose();
  const [cell, prose] = brief.figures;

  it('comes after its heads, without quotation marks, and says that it is from a table', () => {
    expect(cell?.sentence).toEqual({
      before: 'Table · Amazon Web Services, Price: ',
      figure: '$1.90',
      after: '',
    });
    expect(prose?.sentence).toEqual({ before: '“The shed costs ', figure: '$75', after: '.”' });
  });

  it('says so in what is taken along', () => {
    const markdown = toBriefMarkdown(brief);
    expect(markdown).toContain('table, Amazon Web Services, Price: $1.90 ([in the page](');
    expect(markdown).toContain('“The shed costs $75.”');
    expect(markdown).toContain('[The Ledger, 20 November 2026](https://ledger.example/prices)');
    const [heads, first, second] = readCsv(toFigureCsv(brief));
    const column = heads?.indexOf('table') ?? -1;
    expect([first?.[column], second?.[column]]).toEqual(['Amazon Web Services, Price', '']);
    const { page, figures } = JSON.parse(toBriefJson(brief));
    expect(page.site).toBe('The Ledger');
    expect(figures.map(({ table }: { table: string | null }) => table)).toEqual([
      'Amazon Web Services, Price',
      null,
    ]);
  });
});
