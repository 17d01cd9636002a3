/** Scores predicted mentions against labelled ones: precision, recall and F1, micro-averaged, by entity and by language. */
import type { Annotation } from '../core/annotate-text.ts';
import type { LabelledText } from './labelled-texts.ts';

/** Counts of right, wrong and missed predictions. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface MentionScore {
  all: Tally;
  byEntity: Map<string, Tally>;
  byLanguage: Map<string, Tally>;
  /** Items with errors: `+entity:text` for a wrong prediction, `-entity:text` for a missed one. */
  errors: { id: string; what: string[]; text: string }[];
}

/** Scores predictions, one list for each text. A prediction is right when it overlaps a labelled mention of its entity; each counts once. */
export function scoreMentions(
  texts: LabelledText[],
  predict: (text: string) => Pick<Annotation, 'start' | 'end' | 'text' | 'entity'>[],
): MentionScore {
  const score: MentionScore = {
    all: emptyTally(),
    byEntity: new Map(),
    byLanguage: new Map(),
    errors: [],
  };
  for (const { id, lang = '?', text, mentions } of texts) {
    const what: string[] = [];
    const count = (entity: string, outcome: keyof Tally) => {
      score.all[outcome]++;
      tallyFor(score.byEntity, entity)[outcome]++;
      tallyFor(score.byLanguage, lang)[outcome]++;
    };
    const open = new Set(mentions);
    for (const { start, end, entity, text: surface } of predict(text)) {
      const hit = [...open].find((m) => m.entity === entity && m.start < end && start < m.end);
      if (hit) open.delete(hit);
      else what.push(`+${entity}:${surface}`);
      count(entity, hit ? 'right' : 'wrong');
    }
    for (const { entity, surface } of open) {
      what.push(`-${entity}:${surface}`);
      count(entity, 'missed');
    }
    if (what.length > 0) score.errors.push({ id, what, text });
  }
  return score;
}

/** Gives precision, recall and F1 of a tally; 1 where there was nothing to find and nothing was found. */
export function ratesOf({ right, wrong, missed }: Tally): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = right + wrong === 0 ? (missed === 0 ? 1 : 0) : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 =
    right === 0 ? (wrong + missed === 0 ? 1 : 0) : (2 * right) / (2 * right + wrong + missed);
  return { precision, recall, f1 };
}

function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function tallyFor(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}
