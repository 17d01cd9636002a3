/** The two sentences that open a page's brief: how much is named, and how its figures stand to our sources. */
import type { BriefName } from './compose-page-brief.ts';
import type { PageFigureRow } from './read-page.ts';

/** How a page's figure stands to ours, in one word: `new` where we hold nothing of its kind, `none` where that cannot be told. */
export type Standing = 'same' | 'differs' | 'newer' | 'older' | 'new' | 'none';

/** Tells how a figure stands: where the amounts differ and the dates tell, the dates explain it. */
export function standingOf({
  comparison,
  isNew,
}: Pick<PageFigureRow, 'comparison' | 'isNew'>): Standing {
  if (!comparison) return isNew ? 'new' : 'none';
  if (comparison.verdict === 'same') return 'same';
  return comparison.age ?? 'differs';
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const toWord = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en');
const toCount = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Writes the summary. */
export function summarise(names: readonly BriefName[], figures: readonly PageFigureRow[]): string {
  const mentions = names.reduce((sum, { count }) => sum + count, 0);
  const named =
    mentions === 0
      ? 'None of the names stands on this page.'
      : `${toCount(mentions, 'mention')} of ${toCount(names.length, 'name')}.`;
  return `${named} ${summariseFigures(figures)}`;
}

function summariseFigures(figures: readonly PageFigureRow[]): string {
  if (figures.length === 0) return 'No figures.';
  const counts: Record<Standing, number> = {
    same: 0,
    differs: 0,
    newer: 0,
    older: 0,
    new: 0,
    none: 0,
  };
  for (const figure of figures) counts[standingOf(figure)]++;
  const told = (
    [
      ['same', 'agrees with our sources', 'agree with our sources'],
      ['differs', 'differs', 'differ'],
      ['newer', 'is newer', 'are newer'],
      ['older', 'is older', 'are older'],
      ['new', 'is new to us', 'are new to us'],
    ] as const
  ).flatMap(([standing, one, many]) => {
    const count = counts[standing];
    return count === 0 ? [] : [`${toWord(count)} ${count === 1 ? one : many}`];
  });
  const total = toCount(figures.length, 'figure');
  if (told.length === 0) return `${total}; our sources hold none of them to compare.`;
  if (figures.length === 1) return `One figure: it ${told[0]?.replace('one ', '')}.`;
  return `Of ${total}, ${toList(told)}.`;
}

function toList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
