/** Finds to whom a figure belongs among the names of its sentence. The rules are told in link-figures.ts. */
import type { LinkedMention } from './link-mentions.ts';
import type { ReadFigure } from './read-figures.ts';
import type { Span } from './split-sentences.ts';

/** A mention as tying needs it. */
export type NamedSpan = Pick<LinkedMention, 'start' | 'end' | 'entity' | 'kind'>;

/** What at a sentence's start means the company before. */
const PRONOUN =
  /^(?:It|Its|They|Their|The (?:company|chipmaker|start-?up|group|firm|lab|cloud|unit|chip|part|processor|project)|Das Unternehmen|Der Konzern|Le groupe|L['’]entreprise|La empresa)\b/;
/** What begins an aside between commas. */
const ASIDE =
  /^\s*(?:backed|owned|led|founded|based|part|supported|known|along|like|including|such|according|a|an|the|which|who|where|then|once|formerly|now|said|says|rival|maker|parent)\b/i;
/** Words that tie a later name to the figure before it. */
const TIES =
  /^[^,;()]{0,60}?\b(?:in|into|on|from|to|with|for|of|by|at|toward|towards|between|worth of|via|dans|chez|sur|nel|em|auf|in|von|an|bei|für|de|à|en|di|da|per)\s+(?:[\p{L}\d-]+\s+){0,3}?$/iu;
const SAYING = /^\s*(?:said|says|told|wrote|estimates?|reckons|reported that|expects)\b/i;

const isInside = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** A sentence with its names, and the figure looked at among the others. */
export interface Scene {
  text: string;
  sentence: Span;
  clause: Span;
  figure: ReadFigure;
  named: NamedSpan[];
  others: ReadFigure[];
}

/** Finds to whom a figure belongs by its own sentence, the subject first; empty when that cannot be told. */
export function findOwners(scene: Scene): NamedSpan[] {
  const { text, clause, figure, named } = scene;
  const beside = ownerBeside(text, figure, named) ?? ownerOfRelative(scene);
  if (beside)
    return isDeal(text, figure)
      ? [
          beside,
          ...tiedTo(
            scene,
            named.filter(({ start }) => start >= figure.end),
            true,
          ),
        ]
      : [beside];
  const inClause = withoutMakers(
    text,
    named.filter((mention) => isInside(mention, clause) && !isInAside(scene, mention)),
  );
  const before = inClause.filter(
    (mention) => mention.end <= figure.start && !isOfOther(text, mention, scene.others),
  );
  const after = inClause.filter(({ start, end }) => start >= figure.end && end <= clause.end);
  const listed = ownerInList(scene, before);
  if (listed) return [listed];
  const within = named.filter(({ start, end }) => start < figure.end && end > figure.start);
  const tied = [...within, ...tiedTo(scene, after, before.length === 0)];
  if (before.length > 0) return [...withoutSource(text, before, figure), ...tied];
  if (tied.length > 0) return tied;
  const behind = after.length > 0 ? after : named.filter(({ start }) => start >= figure.end);
  const said = ownerAfter(scene, behind);
  return said.length > 0 || after.length > 0 ? said : ownersAcross(scene);
}

/** "AMD’s $5bn", "Nvidia ($4tn)", "AWS: $35bn": so near that it is nobody else's. */
function ownerBeside(text: string, figure: Span, named: NamedSpan[]): NamedSpan | null {
  const owner = named.find(({ end }) => {
    if (end > figure.start) return false;
    const gap = text.slice(end, figure.start);
    return /^(?:['’]s?\s+(?:[a-z-]+\s+)?|\s?\([^()]{0,40}|:\s)$/i.test(gap);
  });
  return owner ?? null;
}

/** "Nvidia, whose shares rose 5%, …": the name before the comma. */
function ownerOfRelative({ text, sentence, figure, named }: Scene): NamedSpan | null {
  const comma = text.lastIndexOf(',', figure.start);
  if (
    comma < sentence.start ||
    !/^\s(?:whose|which|who)\b/.test(text.slice(comma + 1, figure.start))
  )
    return null;
  if (named.some(({ start, end }) => start > comma && end <= figure.start)) return null;
  return named.find(({ end }) => end === comma) ?? null;
}

/** "Microsoft’s $13 billion investment in OpenAI": the noun behind the amount joins two names. */
function isDeal(text: string, { end }: Span): boolean {
  return /^\s(?:[a-z-]+\s)?(?:invest|stake|deal|contract|order|licen|bet|loan|purchase|commitment|agreement|takeover)/.test(
    text.slice(end, end + 40),
  );
}

/** "3% of Nvidia and 2% of AMD": Nvidia is the other figure's. */
function isOfOther(text: string, mention: Span, others: ReadFigure[]): boolean {
  return others.some(
    ({ end }) =>
      end <= mention.start && /^\s(?:of|in)\s(?:the\s)?$/.test(text.slice(end, mention.start)),
  );
}

function tiedTo({ text, figure, others }: Scene, after: NamedSpan[], isOnly: boolean): NamedSpan[] {
  return after.filter((mention) => isTied(text, figure, mention, others, isOnly));
}

/** "At $3 an hour, Google Cloud …", "“We will spend $10 billion,” Microsoft said": the one name of the main clause. */
function ownerAfter({ text, sentence, figure, named }: Scene, after: NamedSpan[]): NamedSpan[] {
  const [first] = after;
  if (!first) return [];
  const isFronted = /^(?:At|With|For|On|Worth|By|Using|Bei|Mit|Für|Avec|Con)\b/.test(
    text.slice(sentence.start, figure.start),
  );
  const isSaid = /^[^.,;]{0,24}\b(?:said|says|told|wrote|sagte|a déclaré)\b/.test(
    text.slice(first.end, sentence.end),
  );
  const gap = text.slice(figure.end, first.start);
  if (isFronted && /^[^,;()]{0,40},\s$/.test(gap))
    return withoutMakers(text, after).filter(({ start }) => start - first.end < 20);
  return isSaid && new Set(named.map(({ entity }) => entity)).size === 1 ? [first] : [];
}

/** "Google’s TPU", "Cerebras’ WSE-3", "Trainium from Amazon": the chip or cloud is meant. */
function withoutMakers(text: string, mentions: NamedSpan[]): NamedSpan[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    const isProduct = (other?: NamedSpan) => other?.kind === 'chip' || other?.kind === 'cloud';
    if (mention.kind !== 'company') return true;
    if (
      isProduct(next) &&
      next &&
      /^(?:['’]s?)?\s+(?:own\s+|new\s+|in-house\s+)?$/.test(text.slice(mention.end, next.start))
    )
      return false;
    return !(
      isProduct(previous) &&
      previous &&
      /^\s(?:chips?\s)?(?:from|by|of)\s$/.test(text.slice(previous.end, mention.start))
    );
  });
}

/** "Amazon put in $50bn, Nvidia $30bn": where names and figures take turns, each figure has the name before it. */
function ownerInList(
  { text, figure, others, clause }: Scene,
  before: NamedSpan[],
): NamedSpan | null {
  const last = before.at(-1);
  if (!last || before.length < 2) return null;
  const between = others.filter(
    (other) =>
      isInside(other, clause) && other.end <= last.start && other.start >= (before[0]?.end ?? 0),
  );
  const gap = text.slice(last.end, figure.start);
  const joint = text.slice(before.at(-2)?.end ?? 0, last.start);
  return between.length > 0 && /,|\band\b|\bund\b|\bet\b/.test(joint) && gap.length < 40
    ? last
    : null;
}

/** Whether a preposition or the like leads from the figure to the name, with no other figure in between. */
function isTied(
  text: string,
  figure: Span,
  mention: NamedSpan,
  others: ReadFigure[],
  isOnly: boolean,
): boolean {
  if (others.some(({ start, end }) => start >= figure.end && end <= mention.start)) return false;
  const gap = text.slice(figure.end, mention.start);
  if (TIES.test(gap)) return true;
  return isOnly && gap.length < 60 && !/[,;()]/.test(gap);
}

/** Leaves out who only says it, where another name is the subject. */
function withoutSource(text: string, before: NamedSpan[], figure: Span): NamedSpan[] {
  if (before.length < 2) return before;
  const kept = before.filter(({ start, end }) => {
    const isSaying =
      SAYING.test(text.slice(end, end + 16)) &&
      !/^\s*\w+\s(?:that\s)?(?:it|they|its)\b/i.test(text.slice(end, end + 30));
    const isCited = /\b(?:according to|analysts at|told)\s$/i.test(
      text.slice(Math.max(0, start - 16), start),
    );
    return !isSaying && !isCited && end <= figure.start;
  });
  return kept.length > 0 ? kept : before;
}

/** A name in an aside between commas says nothing of figures outside it. */
function isInAside({ text, sentence, figure }: Scene, mention: NamedSpan): boolean {
  const left = text.lastIndexOf(',', mention.start - 1);
  const behind = text.slice(mention.end, mention.end + 20);
  if (
    /^['’]s?\s(?:rivals?|competitors?|partners?|customers?|suppliers?|backers?|peers?)\b/.test(
      behind,
    )
  )
    return true;
  if (left < sentence.start) {
    return /^(?:according to|unlike|like|following|besides)\b/i.test(
      text.slice(sentence.start, mention.start),
    );
  }
  const comma = text.indexOf(',', mention.end);
  const right = comma < 0 || comma > sentence.end ? sentence.end : comma;
  if (figure.start >= left && figure.end <= right) return false;
  return (
    ASIDE.test(text.slice(left + 1, mention.start)) || SAYING.test(text.slice(mention.end, right))
  );
}

/** A clause without a name goes with the subject of the sentence, if that is one name. */
function ownersAcross({ text, sentence, figure, named, clause }: Scene): NamedSpan[] {
  const outside = named.filter(
    (mention) => !isInAside({ text, sentence, figure, named, clause, others: [] }, mention),
  );
  const subjects = withoutMakers(text, outside).filter(({ end }) => end <= figure.start);
  return new Set(subjects.map(({ entity }) => entity)).size === 1 ? subjects.slice(0, 1) : [];
}

/** "It", "the company": the one company of the sentence before, when there is but one. */
export function ownersBefore(
  words: string,
  named: readonly NamedSpan[],
  text: string,
): NamedSpan[] {
  if (!PRONOUN.test(words)) return [];
  const before = withoutMakers(text, [...named]);
  return new Set(before.map(({ entity }) => entity)).size === 1 ? before.slice(0, 1) : [];
}
