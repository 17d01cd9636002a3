/**
 * Finds what stands for a name: "it" and "the company" for the subject before, "the chipmaker" for the one that is called
 * so, "the former" for the first of two, "we" for who is quoted. What may mean two names means neither.
 */

import { isInAside, withoutMakers } from './bystanders.ts';
import type { Entity, EntityId, EntityKind, Trade } from './entity.ts';
import { type NamedSpan, onlyOf } from './figure-owners.ts';
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
  `(?<!\\p{L})(?:(it|its|they|their|sus?|ses|sa|ihre?|seine?)|the (former|latter)|(?:the|das|der|die|des|dem|le|la|l['’]|el|il)\\s?(${[...Object.values(TRADES), ...Object.values(KINDS)].join('|')}))(?!\\p{L}|-|\\s(?:industry|market|sector|business|makers?|race|boom|shortage|stocks?|designs?)\\b)`,
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

/** A sentence in which something may stand for a name. */
interface Setting {
  text: string;
  sentence: Span;
  /** The names of the sentence, in order. */
  named: readonly NamedSpan[];
  before: NamedBefore;
  tradesOf: TradesOf;
}

/** Gives what stands for a name in a sentence. */
export function findReferences(setting: Setting): NamedSpan[] {
  const { text, sentence, named } = setting;
  const words = text.slice(sentence.start, sentence.end);
  const found: NamedSpan[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, who: NamedSpan | null) => {
    const start = sentence.start + index;
    if (who) found.push({ ...who, start, end: start + length });
  };
  for (const match of words.matchAll(REFERENCE)) {
    const ahead = words.slice(0, match.index);
    // "Le groupe chinois Shein", "the start-up Acme" name somebody themselves.
    if (NAMES_ITSELF.test(words.slice(ahead.length, ahead.length + match[0].length + 24))) continue;
    const end = sentence.start + ahead.length;
    const preceding = [...named, ...found].filter((one) => one.end <= end);
    const [, pronoun, rank, description = ''] = match;
    if (pronoun) add(match, whoIsIt(ahead, preceding, setting));
    else if (rank) add(match, rankedOf(setting.before.last, rank));
    else add(match, whoIsCalled(description, { ahead, preceding }, setting));
  }
  const speech = SPEECH.exec(words);
  const speaker = speech && speakerOf(text, sentence.start + speech.index, named);
  if (speaker) for (const match of words.matchAll(WE)) add(match, speaker);
  return found;
}

function whoIsIt(ahead: string, preceding: NamedSpan[], setting: Setting): NamedSpan | null {
  const { text, sentence, before } = setting;
  if (OPENING.test(ahead) && before.isNear) return before.subject;
  // "… a client of Nvidia: it paid the chipmaker …"
  return /[;:–—]\s$/.test(ahead) ? subjectOf(text, sentence, preceding) : null;
}

function whoIsCalled(
  description: string,
  { ahead, preceding }: { ahead: string; preceding: NamedSpan[] },
  { named, before, tradesOf }: Setting,
): NamedSpan | null {
  const [what = ''] = WORDS.find(([, pattern]) => pattern.test(description)) ?? [];
  const isCalled = ({ entity, kind }: NamedSpan) =>
    kind === what || tradesOf(entity).includes(what as Trade);
  const subject = before.subject && isCalled(before.subject) ? before.subject : null;
  const isFirst = OPENING.test(ahead);
  if (what === 'company' && (isFirst || named.length === 0))
    return subject ?? onlyOf(before.last.filter(isCalled));
  if (subject && isFirst) return subject;
  const nearest = [...before.last, ...preceding].filter(isCalled);
  if (nearest.length > 0 || what === 'company')
    return onlyOf(withoutLast(nearest, preceding.at(-1)));
  return onlyOf([...before.all.slice(-MOST_BEFORE), ...named].filter(isCalled));
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
