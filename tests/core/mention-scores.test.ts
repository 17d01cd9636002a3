/** The scorer, and the floors that linking keeps on our own labelled texts. */
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../core/annotate-text.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { parseLabelledTexts, readTexts, TEXTS, UNSEEN } from '../../scripts/labelled-texts.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import { ratesOf, scoreMentions } from '../../scripts/score-mentions.ts';

/** Precision and recall each, on texts that were learned from and on texts that never were; by `npm run eval`, and not to fall. */
const FLOOR = { learned: 0.96, unseen: 0.96 } as const;

/** Eleven thousand texts take seconds on a busy machine. */
const PATIENCE_MS = 60_000;

const TWO_TEXTS = parseLabelledTexts(
  '{"id":"1","lang":"en","text":"Nvidia and AMD","mentions":[{"start":0,"end":6,"surface":"Nvidia","entity":"nvidia"},{"start":11,"end":14,"surface":"AMD","entity":"amd"}]}\n' +
    '{"id":"2","lang":"en","text":"nothing","mentions":[]}\n',
);
const NVIDIA = { start: 0, end: 6, text: 'Nvidia', entity: 'nvidia' };
const AMD = { start: 11, end: 14, text: 'AMD', entity: 'amd' };

describe('the scorer', () => {
  it.each([
    ['perfect', [NVIDIA, AMD], { precision: 1, recall: 1, f1: 1 }],
    ['empty', [], { precision: 0, recall: 0, f1: 0 }],
    ['half found', [NVIDIA], { precision: 1, recall: 0.5, f1: 2 / 3 }],
    ['of the wrong entity', [{ ...NVIDIA, entity: 'amd' }], { precision: 0, recall: 0, f1: 0 }],
    ['beside the place', [{ ...NVIDIA, start: 6, end: 9 }], { precision: 0, recall: 0, f1: 0 }],
    ['said twice', [NVIDIA, NVIDIA, AMD], { precision: 2 / 3, recall: 1, f1: 0.8 }],
  ])('gives predictions that are %s their due', (_, predictions, rates) => {
    const score = scoreMentions(TWO_TEXTS, (text) => (text === 'nothing' ? [] : predictions));
    expect(ratesOf(score.all)).toEqual(rates);
  });

  it('counts by entity and language, and lists what went wrong', () => {
    const score = scoreMentions(TWO_TEXTS, (text) => (text === 'nothing' ? [AMD] : [NVIDIA]));
    expect(score.byEntity.get('amd')).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(score.byLanguage.get('en')).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(score.errors.map(({ what }) => what)).toEqual([['-amd:AMD'], ['+amd:AMD']]);
  });

  it('names the line of a damaged file', () => {
    expect(() => parseLabelledTexts('{"text":"x","mentions":[]}\n{"text":')).toThrow(/^line 2: /);
    expect(() => parseLabelledTexts('en\tx\n[[x|y]]', 'a.tsv')).toThrow(/^a\.tsv: line 2: no tab/);
    expect(() => parseLabelledTexts('en\t[[x|y]', 'a.tsv')).toThrow(
      /^a\.tsv: line 1: .*not closed/,
    );
  });
});

describe('linking keeps its floors', () => {
  const gazetteer = compileGazetteer(toLexicon(readKnowledge()));
  const learnedFrom = readTexts(TEXTS);
  const development = learnedFrom.filter(({ name }) => name === 'development.tsv');
  it.each([
    ['all that was learned from', learnedFrom, FLOOR.learned],
    ['the development set', development, FLOOR.learned],
    ['what was never seen', readTexts(UNSEEN), FLOOR.unseen],
  ])(
    'on %s',
    (_, files, floor) => {
      const items = files.flatMap((file) => file.items);
      const score = scoreMentions(items, (text) => annotateText(text, gazetteer));
      const { precision, recall } = ratesOf(score.all);
      expect(items.length).toBeGreaterThan(150);
      expect(precision).toBeGreaterThanOrEqual(floor);
      expect(recall).toBeGreaterThanOrEqual(floor);
    },
    PATIENCE_MS,
  );
});
