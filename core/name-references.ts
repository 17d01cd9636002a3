/**
 * Finds what stands for a name: "it" and "the company" for the subject before, "the chipmaker" for the one that is called
 * so, "the former" for the first of two, "we" for who is quoted. What may mean two names means neither.
 */

import { isInAside, withoutMakers } from './bystanders.ts';
import type { Entity, EntityId, EntityKind, Trade } from './entity.ts';
import type { NamedSpan } from './figure-owners.ts';
import type { Span } from './split-sentences.ts';

/** Tells what an entity is called besides its names. */
export type TradesOf = (id: EntityId) => readonly Trade[];

/** What a block has named before a sentence. */
export interface NamedBefore {
  /** All names, in order. */
  all: NamedSpan[];
  /** The names of the last sentence that had some. */
  last: readonly NamedSpan[];
  /** Whom that one was about; null where it cannot be told. */
  subject: NamedSpan | null;
  /** Whether that was the sentence before. */
  isNear: boolean;
}

/** The words for each trade, in all our languages. */
const TRADES: Record<Trade, string> = {
  chipmaker:
    'chip[ -]?(?:maker|firm|designer|giant|group)|chip(?:hersteller|konzern|riese)|(?:fabricant|concepteur) de puces|fabricante de chips|produttore di chip',
  'start-up': 'start-?up|jeune pousse',
  lab: '(?:AI )?lab|(?:KI-)?labor|laboratoire|laboratorio|ChatGPT (?:maker|owner)',
  software: 'software[ -]?(?:group|giant|maker|firm|konzern)|Windows maker|éditeur',
  search: 'search (?:group|giant|firm|engine|company)|suchmaschinen\\p{L}+',
  retailer: '(?:online |e-commerce )?(?:retailer|giant)|(?:online)?händler|distributeur',
};
/** Words for entities of a kind. */
const KINDS: Record<EntityKind, string> = {
  company:
    'company|firm|group|unternehmen|konzern|groupe|entreprise|société|fabricant|empresa|compañía|grupo|società|azienda|gruppo',
  chip: 'chip|processor|part|accelerator|prozessor|puce|procesador',
  cloud: 'cloud(?: (?:unit|arm|business|division))?|(?:cloud)?sparte|filial(?:e)?',
  project: 'project|programme|program|venture|projekt|projet|proyecto|progetto',
};
const WORDS: readonly (readonly [name: string, words: RegExp])[] = Object.entries({
  ...TRADES,
  ...KINDS,
}).map(([name, words]) => [name, new RegExp(`^(?:${words})$`, 'iu')]);
const REFERENCE = new RegExp(
  `(?<!\\p{L})(?:(it|its|they|their|su|sus|ses?|sa|ihre?|seine?)|the (former|latter)|(?:the|das|der|die|des|dem|le|la|l['’]|el|il)\\s?(${[...Object.values(TRADES), ...Object.values(KINDS)].join('|')}))(?!\\p{L}|-)`,
  'giu',
);
/** What may stand before a pronoun that begins a statement: "At the end of the year it had $3 billion". */
const OPENING = /^(?:(?:at|in|on|for|by|last|this|since|a year)\b[^,.;]{0,40},?\s)?$/i;
const NAMES_ITSELF = /^(?:[Tt]he|[Ll][ae]|[Ee]l|[Ii]l)\s[\p{Ll}-]+(?:\s\p{Ll}+)?\s\p{Lu}/u;
const SPEECH = /\b(?:said|says|told|sagte|dijo|a déclaré)\b/i;
const WE = /\b(?:we|us|our|ours|wir|uns|unser\w*|nous|notre|nos)\b/gi;
const JOINT = /^,?\s(?:and|or|und|et|y|e)\s$/;
/** What a sentence is not about: a name that one of these governs. */
const GOVERNS =
  /\b(?:to|from|in|into|with|at|by|for|of|on|about|über|von|mit|de|à|d['’])(?: the)?\s?$/i;
/** So many names are looked back upon. */
const MOST_BEFORE = 50;
/** So many units before a name can govern it. */
const REACH = 12;

/** Gives what each entity is called. */
export function toTrades(entities: readonly Pick<Entity, 'id' | 'trades'>[]): TradesOf {
  const trades = new Map(entities.map(({ id, trades = [] }) => [id, trades]));
  return (id) => trades.get(id) ?? [];
}

/** Gives what stands for a name in a sentence that holds `named`. */
export function findReferences(
  text: string,
  sentence: Span,
  {
    named,
    before,
    tradesOf,
  }: { named: readonly NamedSpan[]; before: NamedBefore; tradesOf: TradesOf },
): NamedSpan[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: NamedSpan[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, who: NamedSpan | null | undefined) => {
    const start = sentence.start + index;
    if (who) found.push({ ...who, start, end: start + length });
  };
  const precedingAt = (index: number) =>
    [...named, ...found].filter(({ end }) => end <= sentence.start + index);
  for (const match of words.matchAll(REFERENCE)) {
    // "Le groupe chinois Shein", "the start-up Acme" name somebody themselves.
    if (NAMES_ITSELF.test(words.slice(match.index, match.index + match[0].length + 24))) continue;
    const [, pronoun, rank, description = ''] = match;
    const isFirst = OPENING.test(words.slice(0, match.index));
    if (pronoun) {
      if (isFirst && before.isNear) add(match, before.subject);
      // "… a client of Nvidia: it paid the chipmaker …"
      else if (/[;:–—]\s$/.test(words.slice(0, match.index)))
        add(match, subjectOf(text, sentence, precedingAt(match.index)));
      continue;
    }
    if (rank) {
      add(match, rankedOf(before.last, rank));
      continue;
    }
    const [what = ''] = WORDS.find(([, pattern]) => pattern.test(description)) ?? [];
    const preceding = precedingAt(match.index);
    const isCalled = ({ entity, kind }: NamedSpan) =>
      kind === what || tradesOf(entity).includes(what as Trade);
    const nearest = [...before.last, ...preceding].filter(isCalled);
    const { subject } = before;
    if (what === 'company') {
      const isAboutIt = isFirst || named.length === 0;
      const about = subject && isCalled(subject) ? subject : onlyOf(before.last.filter(isCalled));
      add(match, isAboutIt ? about : onlyOf(withoutLast(nearest, preceding.at(-1))));
    } else if (subject && isFirst && isCalled(subject)) add(match, subject);
    else {
      const others = withoutLast(nearest, preceding.at(-1));
      const wider = [...before.all.slice(-MOST_BEFORE), ...named].filter(isCalled);
      add(match, onlyOf(others) ?? (nearest.length === 0 ? onlyOf(wider) : null));
    }
  }
  const speech = SPEECH.exec(words);
  const speaker = speech && speakerOf(text, sentence.start + speech.index, named);
  if (speaker) for (const match of words.matchAll(WE)) add(match, speaker);
  return found;
}

/** The one entity that all of them are; null where there are more. */
function onlyOf(named: readonly NamedSpan[]): NamedSpan | null {
  const [first] = named;
  return first && named.every(({ entity }) => entity === first.entity) ? first : null;
}

/** A description goes to another name than the one right before it, if there is another. */
function withoutLast(named: NamedSpan[], last: NamedSpan | undefined): NamedSpan[] {
  const others = named.filter(({ entity }) => entity !== last?.entity);
  return others.length > 0 ? others : named;
}

function rankedOf(named: readonly NamedSpan[], rank: string): NamedSpan | null {
  const order = [...new Set(named.map(({ entity }) => entity))];
  const id = order[rank.toLowerCase() === 'former' ? 0 : 1];
  return order.length === 2 ? (named.find(({ entity }) => entity === id) ?? null) : null;
}

/** Who speaks: the name with no quotation mark between it and the verb. */
function speakerOf(text: string, at: number, named: readonly NamedSpan[]): NamedSpan | undefined {
  return named.find(({ start, end }) => {
    const between = text.slice(Math.min(end, at), Math.max(start, at));
    return between.length < 60 && !/["“”«»„]/.test(between);
  });
}

/** Whom a sentence is about: its one name, or the first that nothing governs; null where that cannot be told. */
export function subjectOf(
  text: string,
  sentence: Span,
  named: readonly NamedSpan[],
): NamedSpan | null {
  const { end } = sentence;
  const aside = { text, sentence, figure: { start: end, end } };
  const own = withoutMakers(text, named).filter((mention) => !isInAside(aside, mention));
  const only = onlyOf(own);
  if (only) return only;
  const at = own.findIndex(
    ({ start }) => !GOVERNS.test(text.slice(Math.max(0, start - REACH), start)),
  );
  const [first, second] = own.slice(Math.max(0, at), Math.max(0, at) + 2);
  if (at < 0 || !first || (second && JOINT.test(text.slice(first.end, second.start)))) return null;
  return first;
}
