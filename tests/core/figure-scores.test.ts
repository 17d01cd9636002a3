/** The scorer of figures, and the floors that reading keeps on our own labelled texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ReadFigure, readFigures } from '../../core/read-figures.ts';
import { hasFigures, parseLabelledFigures, scoreFigures } from '../../scripts/score-figures.ts';
import { ratesOf } from '../../scripts/score-mentions.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/figures/', import.meta.url));
/** Measured by `npm run eval -- --figures`, and not to fall. */
const FLOOR = { f1: 0.97, qualifiers: 0.98 };
/** What was written by others holds all; our own of each rule and its counterpart holds what its weight allowed. */
const FLOORS: Record<string, typeof FLOOR> = {
  'exam-f.jsonl': { f1: 0.99, qualifiers: 0.99 },
  'own-3.jsonl': { f1: 0.94, qualifiers: 0.91 },
};
/** The languages whose figures are read; texts in others are there to show what is not. */
const READ = /^(?:en|de|fr|es|it|ja|zh)$/;

const FIVE = {
  start: 5,
  end: 7,
  kind: 'percent',
  value: 5,
  unit: '%',
  qualifier: 'about',
} as const satisfies ReadFigure;
const TEXTS = parseLabelledFigures(
  `${JSON.stringify({
    id: '1',
    lang: 'en',
    text: 'some 5% of 3–4 GPUs',
    figures: [
      { ...FIVE, surface: '5%' },
      {
        start: 11,
        end: 19,
        surface: '3–4 GPUs',
        kind: 'quantity',
        value: 3,
        high: 4,
        unit: 'GPU',
        qualifier: null,
      },
    ],
  })}\n\n${JSON.stringify({ id: '2', text: 'nothing', figures: [] })}`,
);
const GPUS: ReadFigure = {
  start: 11,
  end: 14,
  kind: 'quantity',
  value: 3,
  high: 4.01,
  unit: 'gpu',
  qualifier: null,
};

const scoreOf = (predictions: ReadFigure[]) =>
  scoreFigures(TEXTS, (text) => (text === 'nothing' ? [] : predictions));

describe('the scorer of figures', () => {
  it.each<[string, ReadFigure[], number, number]>([
    ['perfect', [FIVE, GPUS], 1, 1],
    ['empty', [], 0, 0],
    ['half found', [FIVE], 1, 0.5],
    ['of the wrong kind', [{ ...FIVE, kind: 'multiple' }, GPUS], 0.5, 0.5],
    ['of the wrong unit', [{ ...FIVE, unit: 'pp' }, GPUS], 0.5, 0.5],
    ['off by more than half a percent', [{ ...FIVE, value: 5.03 }, GPUS], 0.5, 0.5],
    ['without the high end', [FIVE, { ...GPUS, high: 5 }], 0.5, 0.5],
    ['beside the place', [{ ...FIVE, start: 7, end: 9 }, GPUS], 0.5, 0.5],
    ['said twice', [FIVE, FIVE, GPUS], 2 / 3, 1],
  ])('gives predictions that are %s their due', (_, predictions, precision, recall) => {
    expect(ratesOf(scoreOf(predictions).all)).toMatchObject({ precision, recall });
  });

  it('scores qualifiers over the figures that are right, and lists what went wrong', () => {
    const score = scoreOf([
      { ...FIVE, qualifier: null },
      { ...GPUS, value: 9 },
    ]);
    expect(score.qualifiers).toEqual({ right: 0, wrong: 1 });
    expect(score.byKind.get('quantity')).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(score.byLanguage.get('en')).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(score.errors[0]?.what).toEqual([
      '?5%: null for about',
      '+3–4 = 9..4.01 gpu',
      '-3–4 GPUs = 3..4 GPU',
    ]);
  });

  it('names the line of a damaged or shifted file, and tells figures from mentions', () => {
    expect(() => parseLabelledFigures('{"text":"x","figures":[]}\n{"text":')).toThrow(/^line 2: /);
    const shifted = { text: 'at 5%', figures: [{ ...FIVE, surface: '5%' }] };
    expect(() => parseLabelledFigures(JSON.stringify(shifted))).toThrow('“5%”');
    expect(hasFigures('{"id":"1","text":"","figures":[]}')).toBe(true);
    expect(hasFigures('{"id":"1","text":"","mentions":[]}')).toBe(false);
  });
});

describe('reading keeps its floors on', () => {
  it.each(readdirSync(FOLDER))('%s', (name) => {
    const texts = parseLabelledFigures(readFileSync(FOLDER + name, 'utf8'));
    const read = texts.filter(({ lang = '' }) => READ.test(lang));
    expect(read.length).toBeGreaterThan(60);
    const { all, qualifiers } = scoreFigures(read, (text) => readFigures(text));
    const floor = FLOORS[name] ?? FLOOR;
    expect(ratesOf(all).f1).toBeGreaterThanOrEqual(floor.f1);
    const { right, wrong } = qualifiers;
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(floor.qualifiers);
  });
});
