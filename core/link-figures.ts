/**
 * Step 9, second half: to which names a figure belongs, with its sentence and a label. A sentence is cut into
 * clauses (at semicolons, "while", "than", "against" and the like) and asides ("backed by Microsoft,"); a figure goes to the names of
 * its own clause: the subject before it, and the object that a preposition ties to it ("$20bn on Cerebras chips").
 * A possessive or a bracket right beside it claims it alone ("AMD’s $5bn", "Nvidia ($4tn)"); in "A 5%, B 3%" each
 * goes to the name before it; a maker gives way to its chip ("Google’s TPU"). Without a name in the sentence it
 * belongs to nobody, unless "it" or "the company" plainly means the one before. Better silent than wrong.
 */
import type { EntityId } from './entity.ts';
import { type Flow, findFlow } from './figure-flow.ts';
import { labelFigure } from './figure-labels.ts';
import { findOwners, type NamedSpan, ownersBefore } from './figure-owners.ts';
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

/** Longest sentence that is tied, in UTF-16 units. */
const LONGEST_SENTENCE = 1500;
/** Ties the figures of one block to its mentions, in order. `heads` are those of a table cell. */
export function linkFigures(
  figures: readonly ReadFigure[],
  mentions: readonly NamedSpan[],
  { text, heads = [] }: { text: string; heads?: readonly TableHead[] },
): PageFigure[] {
  if (figures.length === 0) return [];
  const sentences = splitSentences(text);
  const linked: PageFigure[] = [];
  let index = 0;
  let named = 0;
  let before: readonly NamedSpan[] = [];
  for (const sentence of sentences) {
    const own: ReadFigure[] = [];
    while (index < figures.length && (figures[index] as ReadFigure).start < sentence.end) {
      own.push(figures[index++] as ReadFigure);
    }
    const names: NamedSpan[] = [];
    while (named < mentions.length && (mentions[named] as NamedSpan).start < sentence.end) {
      names.push(mentions[named++] as NamedSpan);
    }
    const stage = { text, sentence, figures: own, named: names, before, heads };
    for (const figure of own) linked.push(linkOne(figure, stage));
    before = names;
  }
  return linked;
}

/** A sentence with its figures and names, the names of the one before, and the heads of the cell. */
interface Stage {
  text: string;
  sentence: Span;
  figures: readonly ReadFigure[];
  named: readonly NamedSpan[];
  before: readonly NamedSpan[];
  heads: readonly TableHead[];
}

function linkOne(figure: ReadFigure, stage: Stage): PageFigure {
  const { text, sentence, figures, named, before, heads } = stage;
  // What runs on like this is a list or a table without marks; tying it would be guessing.
  const isEndless = sentence.end - sentence.start > LONGEST_SENTENCE;
  const clause = isEndless
    ? { start: figure.start, end: figure.end }
    : clauseOf(text, sentence, figure);
  const inHeads = heads.map((head) => head.text).join(' ');
  const around = heads.length > 0 ? `${inHeads} ${text}` : text.slice(clause.start, clause.end);
  const start = heads.length > 0 ? inHeads.length + 1 + figure.start : figure.start - clause.start;
  const label = labelFigure({
    ...figure,
    clause: around,
    start,
    end: start + figure.end - figure.start,
  });
  if (isEndless) return { ...figure, entities: [], sentence, label, flow: null };
  if (heads.length > 0) {
    const all = [...named, ...heads.flatMap((head) => head.mentions)];
    return { ...figure, entities: toEntities(all), sentence, label, flow: null };
  }
  const others = figures.filter((other) => other !== figure);
  const owners = findOwners({ text, sentence, clause, figure, named: [...named], others });
  const words = text.slice(sentence.start, sentence.start + 60);
  const isNameless = owners.length === 0 && named.length === 0;
  const found = isNameless ? ownersBefore(words, before, text) : owners;
  const flow = figure.kind === 'money' ? findFlow(text, figure, owners) : null;
  return { ...figure, entities: toEntities(found), sentence, label, flow };
}

const toEntities = (owners: readonly { entity: EntityId }[]): EntityId[] => [
  ...new Set(owners.map(({ entity }) => entity)),
];
