/** The parts of the benchmark that can be wrong without anybody seeing it: its text, its ratios, its verdicts and its report. What is quick or slow is no test. */
import { describe, expect, it } from 'vitest';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { readFigures } from '../../core/read-figures.ts';
import { parseBenchOptions } from '../../scripts/bench/bench-options.ts';
import { toMarkdown, toTerminal } from '../../scripts/bench/bench-report.ts';
import { medianOf, spreadOf } from '../../scripts/bench/bench-table.ts';
import { originOf } from '../../scripts/bench/bytes.ts';
import { tellFinding, toId } from '../../scripts/bench/finding-tables.ts';
import { formatTimes } from '../../scripts/bench/format-measures.ts';
import { makeUpNames } from '../../scripts/bench/made-up-names.ts';
import { composeNews, textOf, toHtml } from '../../scripts/bench/news-text.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const UNITS = 200_000;
const news = composeNews(UNITS);
const texts = news.blocks.map(textOf);

describe('the benchmark’s news text', () => {
  it('is the same each time and as long as asked for', () => {
    expect(composeNews(UNITS)).toEqual(news);
    expect(composeNews(UNITS, 2).blocks).not.toEqual(news.blocks);
    const length = texts.join('').length;
    expect(length).toBeGreaterThanOrEqual(UNITS);
    expect(length).toBeLessThan(UNITS + 2_000);
  });

  it('has a name about every sixty words, doubtful ones among them, and figures', () => {
    const words = texts.join(' ').split(/\s+/).length;
    expect(words / news.named).toBeGreaterThan(50);
    expect(words / news.named).toBeLessThan(70);
    expect(news.otherwise).toBeGreaterThan(news.named / 20);
    const gazetteer = compileGazetteer(toLexicon(readKnowledge()));
    const page = emptyPageContext();
    const linked = texts.flatMap((text) => findMentions(text, gazetteer, page).linked);
    expect(linked.length / news.named).toBeGreaterThan(0.9);
    expect(linked.length / news.named).toBeLessThan(1.1);
    expect(texts.flatMap((text) => readFigures(text)).length).toBeGreaterThan(news.named);
  });

  it('fills every slot and keeps no mark-up in its text', () => {
    expect(texts.join('\n')).not.toMatch(/[{}[\]*]/);
    expect(
      toHtml({ ...news, blocks: [{ tag: 'li', parts: [{ text: 'A & <B>', tag: 'em' }] }] }),
    ).toBe('<ul>\n<li><em>A &amp; &lt;B></em></li>\n</ul>');
  });

  it('is searched with names that differ, of which shorter lists begin longer ones', () => {
    const many = makeUpNames(20_000);
    expect(new Set(many).size).toBe(20_000);
    expect(makeUpNames(200)).toEqual(many.slice(0, 200));
  });
});

describe('what the benchmark was asked for', () => {
  const parts = ['finding', 'bytes'];
  const parse = (...args: string[]) => parseBenchOptions(args, parts);

  it('is both browsers, all parts and no folder unless said otherwise', () => {
    const request = { browsers: ['chrome', 'firefox'], folder: null, only: null, withPeers: true };
    expect(parse()).toMatchObject(request);
    expect(
      parse(
        'saved',
        '--only',
        'bytes',
        '--repetitions',
        '3',
        '--browser',
        'firefox',
        '--ours',
        '--pages',
        '2',
      ),
    ).toEqual({
      browsers: ['firefox'],
      repetitions: 3,
      folder: 'saved',
      pages: 2,
      only: 'bytes',
      withPeers: false,
    });
  });

  it.each([
    ['--only', 'nothing'],
    ['--browser', 'opera'],
    ['--repetitions', '0'],
    ['--pages', 'all'],
    ['--wrong'],
    ['a', 'b'],
  ])('is refused for %s %s', (...args) => {
    expect(() => parse(...args)).toThrow(/npm run bench .*PART is one of finding, bytes/s);
  });
});

describe('the benchmark’s report', () => {
  it('takes the middle, and the quartiles’ distance as a share of it', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([1, 2, 4, 9])).toBe(3);
    expect(spreadOf([10, 20, 30, 40, 50])).toBeCloseTo(20 / 30);
    expect([0.0349, 2.44, 1667, Number.NaN].map(formatTimes)).toEqual([
      '0.035',
      '2.4',
      '1700',
      '–',
    ]);
  });

  it('divides by the limit and by ours, and tells each target by itself', () => {
    const times: Record<string, number> = {
      'read every character|ours': 10,
      'whole line|ours': 40,
      'line|16': 30,
      'line|20000': 45,
      'mark.js terms|ours': 4000,
      'mark.js terms|16': 2000,
      'spot|16': 20,
      'spot|20000': 31,
    };
    const findings = new Map(
      Object.entries(times).map(([id, ms]) => [id, [{ ms, layoutMs: 1000, found: 1 }]]),
    );
    expect(findings.has(toId({ name: 'line', key: '16' }))).toBe(true);
    const scope = { byBrowser: new Map([['chrome' as const, findings]]), units: 2e6, aliases: 168 };
    const tables = tellFinding(scope);
    const verdicts = tables.flatMap((table) => table.verdicts);
    expect(verdicts.map(({ measured, isKept }) => [measured, isKept])).toEqual([
      ['4 (Chromium)', false],
      ['3 (Chromium)', true],
      ['1.6 (Chromium)', false],
      ['1.5 (Chromium)', true],
      ['100 (Chromium)', true],
      ['67 (Chromium)', false],
    ]);
    expect(tables[2]?.rows[0]).toEqual(['mark.js, list of terms', 'our 168', '100', '4.8']);
  });

  it('is Markdown with its machine, and a table for the terminal', () => {
    const table = {
      title: 'Weights',
      intro: 'In stones.',
      head: ['what', '×'],
      rows: [['a|b', '2.4']],
      verdicts: [{ target: 'at most 2', measured: '2.4', isKept: false }],
    };
    const markdown = toMarkdown([['Node', '24']], [table]);
    expect(markdown).toContain('| measured on |  |\n| :-- | --: |\n| Node | 24 |\n');
    expect(markdown).toContain(
      '## Weights\n\nIn stones.\n\n| what | × |\n| :-- | --: |\n| a\\|b | 2.4 |\n\n- **Missed**: at most 2: 2.4\n',
    );
    expect(toTerminal(table)).toBe('Weights\nwhat    ×\na|b   2.4\nMISSED  at most 2: 2.4');
  });

  it('names what a module belongs to', () => {
    expect(
      [
        '\0virtual:waferlight/lexicon',
        '/components/styles/card.css?inline',
        '/core/bar.ts',
        '/node_modules/preact/dist/preact.mjs',
        '\0virtual:wxt-unlisted-script-entrypoint?/home/core/x/entrypoints/reader/index.ts',
        '\0rolldown/runtime.js',
      ].map(originOf),
    ).toEqual(['names and weights', 'styles', 'core', 'Preact', 'WXT', 'bundler']);
  });
});
