/** Scores which names figures were tied to against labelled ties: each pair of figure and entity counts; labels and flows on their own. */
import { decideAgain, emptyPageContext, findMentions } from '../core/find-mentions.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { linkFigures, type PageFigure } from '../core/link-figures.ts';
import type { TradesOf } from '../core/name-references.ts';
import { readFigures } from '../core/read-figures.ts';
import type { Tally } from './score-mentions.ts';

/** A labelled text with its figures' owners; `label` and `flow` only where they are told; a flow of null says that there is none. */
export interface LabelledTies {
  id: string;
  text: string;
  figures: {
    start: number;
    end: number;
    surface: string;
    entities: string[];
    label?: string;
    flow?: { from: string; to: string } | null;
  }[];
}

export interface TieScore {
  ties: Tally;
  labels: { right: number; wrong: number };
  flows: { right: number; wrong: number };
  errors: { id: string; what: string[]; text: string }[];
}

/** Scores predictions, one list for each text. */
export function scoreTies(
  texts: LabelledTies[],
  predict: (text: string) => PageFigure[],
): TieScore {
  const score: TieScore = {
    ties: { right: 0, wrong: 0, missed: 0 },
    labels: { right: 0, wrong: 0 },
    flows: { right: 0, wrong: 0 },
    errors: [],
  };
  for (const { id, text, figures } of texts) {
    const what: string[] = [];
    const predicted = predict(text);
    for (const gold of figures) {
      const found = predicted.find(({ start, end }) => start < gold.end && gold.start < end);
      const owners = found?.entities ?? [];
      for (const entity of owners) {
        const isRight = gold.entities.includes(entity);
        score.ties[isRight ? 'right' : 'wrong']++;
        if (!isRight) what.push(`+${gold.surface}:${entity}`);
      }
      for (const entity of gold.entities.filter((owner) => !owners.includes(owner))) {
        score.ties.missed++;
        what.push(`-${gold.surface}:${entity}`);
      }
      if (gold.label !== undefined) {
        const isRight = found?.label === gold.label;
        score.labels[isRight ? 'right' : 'wrong']++;
        if (!isRight) what.push(`?${gold.surface}: ${found?.label} for ${gold.label}`);
      }
      if (gold.flow !== undefined) {
        const isRight = found?.flow?.from === gold.flow?.from && found?.flow?.to === gold.flow?.to;
        score.flows[isRight ? 'right' : 'wrong']++;
        if (!isRight) what.push(`?${gold.surface}: flow ${JSON.stringify(found?.flow)}`);
      }
    }
    if (what.length > 0) score.errors.push({ id, what, text });
  }
  return score;
}

/** Reads and ties the figures of one block, as a page of nothing else. */
export function linkText(text: string, gazetteer: Gazetteer, tradesOf?: TradesOf): PageFigure[] {
  const page = emptyPageContext();
  const { linked } = decideAgain(findMentions(text, gazetteer, page), page);
  return linkFigures(readFigures(text), linked, { text, tradesOf });
}

/** Reads a JSON Lines file's text. */
export function parseLabelledTies(lines: string): LabelledTies[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledTies);
}

/** Tells whether a JSON Lines file's text holds ties rather than figures alone. */
export function hasTies(lines: string): boolean {
  return /"entities"\s*:/.test(lines.split('\n')[0] ?? '');
}
