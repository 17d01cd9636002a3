/** Finds to whom a figure belongs among the names of its sentence. The rules are told in link-figures.ts. */
import { isContrasted, isInAside, RELATIVE, withoutMakers, withoutSource } from './bystanders.ts';
import type { LinkedMention } from './link-mentions.ts';
import type { ReadFigure } from './read-figures.ts';
import type { Span } from './split-sentences.ts';

/** A mention as tying needs it. */
export type NamedSpan = Pick<LinkedMention, 'start' | 'end' | 'entity' | 'kind'>;

/** What ties a later name to the figure before it. */
const LINKS =
  '(?:\\b(?:in|into|on|from|to|with|for|of|by|at|towards?|between|worth of|via|dans|chez|sur|nel|em|auf|von|an|bei|für|de|en|di|da|per|aux?|a)|\\sà)\\s+';
const TIES = new RegExp(
  `^[^,;()]{0,60}?${LINKS}(?:(?!and\\b|und\\b|et\\b|y\\b)[\\p{L}\\d-]+\\s+){0,3}$`,
  'iu',
);
/** A share is tied at once: "27% of OpenAI", but not "fell 11% on doubts over OpenAI". */
const SHARE_TIES = new RegExp(
  `^(?:\\s(?:posted|stake|share|holding|of (?:the|its) [\\p{L}-]+))?\\s?${LINKS}(?:[\\p{L}\\d-]+\\s+){0,2}$`,
  'iu',
);
/** What parts a figure from the statement before it. */
const JOINTS = /,(?!\s(?:for|worth|at)\b)|\b(?:and|und|et|y|e)\b/;
/** Somebody else’s, though no name of ours stands there: "those of Intel", "and Broadcom 0.4%". */
const OF_OTHERS =
  /(?:\b(?:those|that|die|las|los|celles?|quell[oei]) (?:of|von|de|di) |(?:,|\b(?:and|und|et|y|e)) )\p{Lu}[^\s,;]*(?: \p{Lu}[^\s,;]*)?(?: [\p{Ll}\s]{0,30})?\s$/u;
/** Who has which can be told by counting. */
const RESPECTIVELY = /\b(?:respectively|beziehungsweise|respectivement|respectivamente)\b/i;

const isInside = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Gives the first of names that are all one entity's; null where there are more, or none. */
export function onlyOf(named: readonly NamedSpan[]): NamedSpan | null {
  const [first] = named;
  return first && named.every(({ entity }) => entity === first.entity) ? first : null;
}

/** A sentence with its names, and the figure looked at among the others. */
export interface Scene {
  text: string;
  sentence: Span;
  clause: Span;
  figure: ReadFigure;
  named: readonly NamedSpan[];
  others: readonly ReadFigure[];
  /** Whether the clause says what is measured, beyond a rise or a fall. */
  isTold: boolean;
}

/** Finds to whom a figure belongs by its own sentence, the subject first; empty when that cannot be told. */
export function findOwners(scene: Scene): NamedSpan[] {
  const { text, sentence, clause, figure } = scene;
  if (RESPECTIVELY.test(text.slice(figure.end, sentence.end))) return ownerInTurn(scene);
  const named = scene.named.filter((mention) => !isContrasted(text, mention));
  const behind = named.filter(({ start }) => start >= figure.end);
  const beside = ownerBeside(scene);
  if (beside) return isDeal(text, figure) ? [beside, ...tiedTo(scene, behind, true)] : [beside];
  const inRelative = ownersInRelative(scene, behind);
  if (inRelative) return inRelative;
  const inClause = withoutMakers(
    text,
    named.filter((mention) => isInside(mention, clause) && !isInAside(scene, mention)),
  );
  const before = inClause.filter(
    (mention) => mention.end <= figure.start && !isOfOther(scene, mention),
  );
  const after = inClause.filter(({ start }) => start >= figure.end);
  const listed = ownerInList(scene, before);
  if (listed) return listed;
  const within = named.filter(({ start, end }) => start < figure.end && end > figure.start);
  const tied = [...within, ...tiedTo(scene, after, before.length === 0)];
  if (before.length > 0) return [...withoutSource(text, before), ...tied];
  const rest = (after.length > 0 ? after : behind).filter((mention) => !tied.includes(mention));
  const main = ownerAfter({ ...scene, named }, rest);
  if (tied.length > 0) return [...main, ...tied];
  return main.length > 0 || after.length > 0 ? main : ownersAcross({ ...scene, named });
}

/** "AMD’s $5bn", "Nvidia ($4tn)", "AWS: $35bn": so near that it is nobody else's. */
function ownerBeside({ text, figure, named }: Scene): NamedSpan | undefined {
  return named.find(
    ({ end }) =>
      end <= figure.start &&
      /^(?:['’]s?\s+(?:[a-z-]+\s+)?|\s?\([^()]{0,40}|:\s)$/i.test(text.slice(end, figure.start)),
  );
}

/**
 * "Nvidia, whose shares rose 5%, …": the name before the comma. "Cerebras, in which AMD has put $150 million, …": that and the
 * clause’s own. Null outside of relative clauses.
 */
function ownersInRelative(scene: Scene, behind: NamedSpan[]): NamedSpan[] | null {
  const { text, sentence, figure, named } = scene;
  const comma = text.lastIndexOf(',', figure.start);
  const words = text.slice(comma + 1, figure.start);
  if (comma < sentence.start || !RELATIVE.test(words)) return null;
  // "Google’s Gemini, which has 650 million users": what is theirs.
  const isAntecedent = ({ end }: Span) =>
    end <= comma && /^(?:['’]s?\s\S+)?$/.test(text.slice(end, comma));
  const own = named.filter(
    (one) => isAntecedent(one) || (one.start > comma && one.start < figure.end),
  );
  // "G42, from which it got 87% of its sales": the subject is told before.
  if (own.length === 0 && /\s(?:it|they)\s/.test(words)) return null;
  return [...own, ...tiedTo(scene, behind, own.length === 0)];
}

/** "Microsoft’s $13 billion investment in OpenAI": the noun behind the amount joins two names. */
function isDeal(text: string, { end }: Span): boolean {
  return /^\s(?:[a-z-]+\s)?(?:invest|stake|deal|contract|order|licen|bet|loan|purchase|commitment|agreement|takeover)/.test(
    text.slice(end, end + 40),
  );
}

/** "3% of Nvidia and 2% of AMD", "$38 billion to AWS and $5 billion to Oracle": what is tied to a figure before is its own. */
function isOfOther({ text, sentence, figure, others }: Scene, mention: Span): boolean {
  return (
    JOINTS.test(text.slice(mention.end, figure.start)) &&
    !/^Of\b/.test(text.slice(sentence.start)) &&
    others.some(({ end }) => end <= mention.start && TIES.test(text.slice(end, mention.start)))
  );
}

/** Those that a preposition or the like leads to from the figure; `isOnly` where nobody else could have it. */
function tiedTo({ text, figure, others }: Scene, after: NamedSpan[], isOnly: boolean): NamedSpan[] {
  return after.filter(({ start: to }) => {
    if (others.some(({ start, end }) => start >= figure.end && end <= to)) return false;
    const gap = text.slice(figure.end, to);
    if (figure.kind === 'percent') return SHARE_TIES.test(gap);
    if (TIES.test(gap)) return true;
    return isOnly && gap.length < 60 && !/[,;()]|\b(?:and|as|after)\b/.test(gap);
  });
}

/** "At $3 an hour, Google Cloud …", "“We will spend $10 billion,” Microsoft said": the one name of the main clause. */
function ownerAfter({ text, sentence, figure, named }: Scene, after: NamedSpan[]): NamedSpan[] {
  const [first] = after;
  if (!first) return [];
  const isFronted =
    /^(?:At|With|For|On|Worth|By|Using|Built|Made|Based|Having|Bei|Mit|Für|Avec|Con)\b/.test(
      text.slice(sentence.start, figure.start),
    );
  const gap = text.slice(figure.end, first.start);
  if (isFronted && /^[^,;()]{0,80},\s(?:the\s)?$/.test(gap))
    return withoutMakers(text, after).filter(({ start }) => start - first.end < 20);
  // "… Google's finance chief said", "… said Google's finance chief".
  const isSaid =
    /^[^.,;]{0,60}\b(?:said|says|told|wrote|sagte|a déclaré)\b/.test(
      text.slice(first.end, sentence.end),
    ) || /["”“»]\W{0,3}(?:said|says|sagte|a déclaré|dijo)\b[^,;]{0,40}$/.test(gap);
  return isSaid && onlyOf(named) ? [first] : [];
}

/** "Nvidia and AMD gained 2% and 3% respectively": the name in the figure’s place, where there are as many. */
function ownerInTurn({ figure, named, others }: Scene): NamedSpan[] {
  const figures = [figure, ...others].sort((a, b) => a.start - b.start);
  const listed = named.filter(({ end }) => end <= (figures[0]?.start ?? 0));
  const owner = listed[figures.indexOf(figure)];
  return owner && listed.length === figures.length ? [owner] : [];
}

/** "Amazon put in $50bn, Nvidia $30bn": where names and figures take turns, each figure has the name before it. Null elsewhere. */
function ownerInList(
  { text, figure, others, clause }: Scene,
  before: NamedSpan[],
): NamedSpan[] | null {
  const last = before.at(-1);
  const [first] = before;
  const earlier = others.filter(
    (other) =>
      isInside(other, clause) && other.end <= figure.start && other.start >= (first?.end ?? 0),
  );
  if (!last || earlier.length === 0) return null;
  const gap = text.slice(last.end, figure.start);
  const isOthers = OF_OTHERS.test(text.slice(earlier.at(-1)?.end, figure.start));
  if (isOthers && last.end <= (earlier.at(-1)?.start ?? 0)) return [];
  const joint = text.slice(before.at(-2)?.end ?? 0, last.start);
  const isParted = earlier.some(({ end }) => end <= last.start);
  return before.length > 1 && isParted && JOINTS.test(joint) && gap.length < 40 ? [last] : null;
}

/** A clause without a name goes with the subject of the sentence, if that is one name. */
function ownersAcross(scene: Scene): NamedSpan[] {
  const { text, clause, figure, named, isTold } = scene;
  // "while gold gained 2%" has a subject of its own, "while sales grew 2%" has not.
  const isBare = figure.start - clause.start < 12;
  if (!isTold && !isBare && figure.kind !== 'quantity') return [];
  const outside = named.filter(
    (mention) => !isInAside(scene, mention) && !isOfOther(scene, mention),
  );
  const subjects = withoutMakers(text, outside).filter(({ end }) => end <= figure.start);
  const only = onlyOf(subjects);
  return only ? [only] : [];
}
