/** Scores predicted figures against labelled ones: precision, recall and F1, micro-averaged, by kind and language; qualifiers on their own, over the figures that are right. */
import type { ReadFigure } from '../core/read-figures.ts';
import type { Tally } from './score-mentions.ts';

/** A labelled figure; `qualifier` null for none. */
export interface LabelledFigure {
  start: number;
  end: number;
  surface: string;
  kind: string;
  value: number;
  high?: number | null;
  unit: string;
  qualifier: string | null;
}

/** A labelled text, one line of a JSON Lines file. Offsets are UTF-16 units. */
export interface LabelledFigureText {
  id: string;
  lang?: string;
  text: string;
  figures: LabelledFigure[];
}

export interface FigureScore {
  all: Tally;
  byKind: Map<string, Tally>;
  byLanguage: Map<string, Tally>;
  /** Over the figures that are right: how many have the right qualifier. */
  qualifiers: { right: number; wrong: number };
  /** Items with errors: `+` wrong, `-` missed, `?` qualifier. */
  errors: { id: string; what: string[]; text: string }[];
}

type Predicted = Pick<
  ReadFigure,
  'start' | 'end' | 'kind' | 'value' | 'high' | 'unit' | 'qualifier'
>;

/** How far a value may be off. */
const TOLERANCE = 0.005;

/** Scores predictions, one list for each text. Each labelled figure counts once. */
export function scoreFigures(
  texts: LabelledFigureText[],
  predict: (text: string) => Predicted[],
): FigureScore {
  const score: FigureScore = {
    all: emptyTally(),
    byKind: new Map(),
    byLanguage: new Map(),
    qualifiers: { right: 0, wrong: 0 },
    errors: [],
  };
  for (const { id, lang = '?', text, figures } of texts) {
    const what: string[] = [];
    const count = (kind: string, outcome: keyof Tally) => {
      score.all[outcome]++;
      tallyFor(score.byKind, kind)[outcome]++;
      tallyFor(score.byLanguage, lang)[outcome]++;
    };
    const open = new Set(figures);
    for (const predicted of predict(text)) {
      const hit = [...open].find((gold) => isSame(gold, predicted));
      count(hit?.kind ?? predicted.kind, hit ? 'right' : 'wrong');
      if (!hit) {
        what.push(`+${describe(predicted, text.slice(predicted.start, predicted.end))}`);
        continue;
      }
      open.delete(hit);
      const isQualified = hit.qualifier === predicted.qualifier;
      score.qualifiers[isQualified ? 'right' : 'wrong']++;
      if (!isQualified) what.push(`?${hit.surface}: ${predicted.qualifier} for ${hit.qualifier}`);
    }
    for (const missed of open) {
      what.push(`-${describe(missed, missed.surface)}`);
      count(missed.kind, 'missed');
    }
    if (what.length > 0) score.errors.push({ id, what, text });
  }
  return score;
}

function isSame(gold: LabelledFigure, predicted: Predicted): boolean {
  return (
    gold.start < predicted.end &&
    predicted.start < gold.end &&
    gold.kind === predicted.kind &&
    gold.unit.toLowerCase() === predicted.unit.toLowerCase() &&
    isClose(gold.value, predicted.value) &&
    isClose(gold.high ?? null, predicted.high ?? null)
  );
}

function isClose(gold: number | null, predicted: number | null): boolean {
  if (gold === null || predicted === null) return gold === predicted;
  return Math.abs(gold - predicted) <= Math.abs(gold) * TOLERANCE;
}

function describe(
  { value, high, unit }: Pick<Predicted, 'value' | 'unit'> & { high?: number | null },
  surface: string,
) {
  return `${surface} = ${value}${high == null ? '' : `..${high}`} ${unit}`;
}

/** Tells whether a JSON Lines file's text holds labelled figures. */
export function hasFigures(lines: string): boolean {
  const [first = ''] = lines.split('\n');
  return /"figures"\s*:/.test(first) && !/"mentions"\s*:/.test(first);
}

/** Reads a JSON Lines file's text; throws an Error that names the line. */
export function parseLabelledFigures(lines: string): LabelledFigureText[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const item = JSON.parse(line) as LabelledFigureText;
      if (typeof item.text !== 'string' || !Array.isArray(item.figures))
        throw new Error('no text or figures');
      const moved = item.figures.find(
        ({ start, end, surface }) => item.text.slice(start, end) !== surface,
      );
      if (moved) throw new Error(`“${moved.surface}” does not stand at its place`);
      return [item];
    } catch (error) {
      throw new Error(`line ${index + 1}: ${(error as Error).message}`);
    }
  });
}

function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function tallyFor(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}
