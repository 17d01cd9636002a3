/**
 * Step 9, second half: to which names a figure belongs, with its sentence and a label. A sentence is cut into
 * clauses (at semicolons, "while", "than", "against" and the like) and asides ("backed by Microsoft,"); a figure goes to the names of
 * its own clause: the subject before it, and the object that a preposition ties to it ("$20bn on Cerebras chips").
 * A possessive or a bracket right beside it claims it alone ("AMD’s $5bn", "Nvidia ($4tn)"); in "A 5%, B 3%" each
 * goes to the name before it; a maker gives way to its chip ("Google’s TPU"). Without a name in the sentence it
 * belongs to nobody, unless what stands for a name does ("it", "the chipmaker": name-references.ts). Better silent than wrong.
 */
import type { EntityId } from './entity.ts';
import { type Flow, findFlow } from './figure-flow.ts';
import { labelFigure } from './figure-labels.ts';
import { findOwners, type NamedSpan } from './figure-owners.ts';
import { findReferences, type NamedBefore, subjectOf, type TradesOf } from './name-references.ts';
import type { ReadFigure } from './read-figures.ts';
import { clauseOf } from './split-clauses.ts';
import { type Span, splitSentences } from './split-sentences.ts';

/** A figure of a page with all that its text says of it. */
export interface PageFigure extends ReadFigure {
  /** To whom it belongs: the subject first. Empty when that cannot be told. */
  entities: EntityId[];
  /** Its sentence in the block's text. */
  sentence: Span;
  /** What it measures: "revenue", "equity stake", "transistors"; null where the text does not say. */
  label: string | null;
  /** Who pays whom, for money between two of its entities; null otherwise. */
  flow: Flow | null;
}

/** The head of a table's row or column over the cell that is the block. */
export interface TableHead {
  text: string;
  mentions: readonly Pick<NamedSpan, 'entity'>[];
}

/** A block as tying needs it. */
export interface TiedText {
  text: string;
  /** Those over a table's cell. */
  heads?: readonly TableHead[];
  /** Tells what entities are called; without it, only pronouns and "the company" are understood. */
  tradesOf?: TradesOf;
}

/** Longest sentence that is tied, in UTF-16 units. */
const LONGEST_SENTENCE = 1500;
/** A part of the amount before: "$15 billion of which", "of which $15 billion". */
const PART_BEHIND = /^\s(?:of (?:it|which|that|this|them)|davon|dont|di cui)\b/;
const PART_BEFORE = /\b(?:of (?:it|which|that|this|them)|davon|dont|di cui),?\s(?:\S+\s){0,2}$/;

/** A sentence with its figures, its names and what stands for them, and the heads of the cell. */
interface Stage {
  text: string;
  sentence: Span;
  figures: readonly ReadFigure[];
  named: readonly NamedSpan[];
  heads: readonly TableHead[];
}

/** Ties the figures of one block to its mentions, in order. */
export function linkFigures(
  figures: readonly ReadFigure[],
  mentions: readonly NamedSpan[],
  { text, heads = [], tradesOf = () => [] }: TiedText,
): PageFigure[] {
  if (figures.length === 0) return [];
  const linked: PageFigure[] = [];
  const before: NamedBefore = { all: [], last: [], subject: null, isNear: false };
  let index = 0;
  let next = 0;
  for (const sentence of splitSentences(text)) {
    const isIn = (one: Span | undefined): one is Span => !!one && one.start < sentence.end;
    const own: ReadFigure[] = [];
    while (isIn(figures[index])) own.push(figures[index++] as ReadFigure);
    const names: NamedSpan[] = [];
    while (isIn(mentions[next])) names.push(mentions[next++] as NamedSpan);
    if (!isEndless(sentence)) {
      names.push(...findReferences({ text, sentence, named: names, before, tradesOf }));
      names.sort((a, b) => a.start - b.start);
    }
    linked.push(...linkAll({ text, sentence, figures: own, named: names, heads }));
    noteNames(text, sentence, { names, before });
  }
  return linked;
}

/** What runs on like this is a list or a table without marks; tying it would be guessing. */
function isEndless({ start, end }: Span): boolean {
  return end - start > LONGEST_SENTENCE;
}

function noteNames(
  text: string,
  sentence: Span,
  { names, before }: { names: NamedSpan[]; before: NamedBefore },
): void {
  before.isNear = names.length > 0;
  if (!before.isNear) return;
  before.all.push(...names);
  before.last = names;
  before.subject = subjectOf(text, sentence, names);
}

function linkAll(stage: Stage): PageFigure[] {
  const { text, sentence, figures, named, heads } = stage;
  let owners: NamedSpan[] = [];
  return figures.map((figure) => {
    const clause = isEndless(sentence) ? figure : clauseOf(text, sentence, figure);
    const label = labelIn(stage, figure, clause);
    owners = ownersOf(stage, figure, { clause, label, previous: owners });
    const inCell = [...named, ...heads.flatMap((head) => head.mentions)];
    const concerned = heads.length > 0 ? inCell : owners;
    const entities = [...new Set(concerned.map(({ entity }) => entity))];
    const isPaid = figure.kind === 'money';
    return {
      ...figure,
      entities,
      sentence,
      label,
      flow: isPaid ? findFlow(text, figure, owners) : null,
    };
  });
}

/** The label that the clause tells, or in a table's cell the heads. */
function labelIn({ text, heads }: Stage, figure: ReadFigure, clause: Span): string | null {
  const inHeads = heads.map((head) => head.text).join(' ');
  const isCell = heads.length > 0;
  const around = isCell ? `${inHeads} ${text}` : text.slice(clause.start, clause.end);
  const start = isCell ? inHeads.length + 1 + figure.start : figure.start - clause.start;
  const end = start + figure.end - figure.start;
  return labelFigure({ ...figure, clause: around, start, end });
}

function ownersOf(
  { text, sentence, figures, named, heads }: Stage,
  figure: ReadFigure,
  { clause, label, previous }: { clause: Span; label: string | null; previous: NamedSpan[] },
): NamedSpan[] {
  if (isEndless(sentence) || heads.length > 0) return [];
  const others = figures.filter((other) => other !== figure);
  const isTold = label !== null && label !== 'growth';
  const own = findOwners({ text, sentence, clause, figure, named, others, isTold });
  const isPart =
    PART_BEHIND.test(text.slice(figure.end, sentence.end)) ||
    PART_BEFORE.test(text.slice(sentence.start, figure.start));
  return isPart ? [...previous, ...own] : own;
}
