/**
 * Reads who deals with whom from a block: two names of one sentence, and between them words that plainly say a
 * relation (deal-patterns.ts). What is denied, merely possible, asked or of the past is nothing; so is what lies over
 * the border of a clause. Better silent than wrong.
 */
import type { RelationKind } from './claim.ts';
import { DEAL_PATTERNS } from './deal-patterns.ts';
import type { DealPattern } from './deal-words.ts';
import type { EntityId } from './entity.ts';
import type { NamedSpan } from './figure-owners.ts';
import { type Span, splitSentences } from './split-sentences.ts';

/** A relation as a page's sentence says it. Offsets are UTF-16 units of the block's text. */
export interface PageDeal extends Span {
  from: EntityId;
  kind: RelationKind;
  to: EntityId;
  /** The sentence that says so; `start` and `end` are from the first to the second name. */
  sentence: Span;
}

/** Names that stand as one: "AMD, Groq and Cerebras". */
type Group = NamedSpan[];

/** Longest stretch between two names that is looked at, and longest sentence, in UTF-16 units. */
const REACH = 140;
const LONGEST_SENTENCE = 800;
/** How many groups of names may follow the first: a chip may stand between buyer and maker. */
const GROUPS_AHEAD = 2;

const JOINT = /^(?:, (?:and )?| and | & |, as well as | as well as )$/;
const CLAUSE_BORDER =
  /[;:?!—()]|\.\s| [–-] |\b(?:while|whereas|but|although|though|because|since|when|unless|until|before|after|if|whether|than|unlike|despite|instead|rather|except)\b/;
/** A condition or an open question before the statement. */
const CONDITION = /\b(?:if|whether|unless)\b[^,;]*$/;
/** Words right before a name: its "to sell" is then what others expect of it, not a headline's tense. */
const INSIDE = /[\p{L}\p{N}] $/u;
/** What takes a statement back, or leaves it open. */
const UNSURE =
  /\b(?:not|never|no|nor|neither|cannot|without|deny|den(?:y|ies|ied|ying)|refus\w+|declin\w+|reject\w*|fail(?:s|ed)?|stop(?:s|ped)?|ended|ends|cancel\w*|scrap\w*|abandon\w*|halt\w*|dropped|quit|could|may|might|would|should|can|consider\w*|mull\w*|weigh\w*|talks?|negotiat\w+|explor\w+|propos\w+|seek\w*|hop(?:e|es|ed|ing)|wants?|wanted|plans?|planned|if|whether|rumou?r\w*|bid|unlikely|formerly|once|used to|no longer|hardly|barely|false|falsely|allegedly|nearly bought|ruled out|lost|loses?|former|ex|imagine|suppose)\b|n['’]t\b/;
/** Behind the second name: then not the name but something of it is meant. */
const OF_ANOTHER =
  /^(?:-(?!made|designed|built)|(?:['’]s?)? (?:[\w-]+ )?(?:rivals?|competitors?|challengers?|partners?|customers?|suppliers?|investors?|backers?|founders?|co-founders?|alumn\w+|veterans?|engineers?|executives?|employees?|chief|boss|ceo|unit|arm|subsidiary|users?|spin-?offs?|resellers?|distributors?|foundation|fund|critics?|lawyers?|analysts?)\b)/;
/** Before the first name: then it is no subject. */
const NO_SUBJECT =
  /(?:\b(?:of|in|from|at|by|with|for|against|to|than|like|unlike|between|on|as|about|over|around|de|von)\s(?:(?:the|its|their|both)\s)?|-)$/i;
/** A passing remark right behind the first name. */
const ASIDE = /^, (?:an?|the|its|now|long|once|backed|based|founded|led|headed)\b[^,;]{1,60}, /;
/** Between verb and object nothing may begin another statement. */
const OTHER_STATEMENT =
  /\b(?:to|that|which|who|whose|will|has|have|had|is|are|was|were|from|against|by|and (?:is|will|has|then|also|now)|buys?|bought|orders|ordered|purchas(?:es|ed)|rents?|rented|leas(?:es|ed)|invest(?:s|ed)|sells?|sold|competes?|hosts?|builds?|built|makes?|made|designs|designed|suppl(?:ies|ied)|uses?|used)\b/;

/** Reads the deals of one block; `makerOf` tells the company behind a chip, so that a chip's buyer buys from its maker. */
export function readDeals(
  text: string,
  mentions: readonly NamedSpan[],
  makerOf: (id: EntityId) => EntityId | undefined,
): PageDeal[] {
  if (mentions.length < 2) return [];
  const deals: PageDeal[] = [];
  let next = 0;
  for (const sentence of splitSentences(text)) {
    const named: NamedSpan[] = [];
    while (next < mentions.length && (mentions[next] as NamedSpan).start < sentence.end) {
      named.push(mentions[next++] as NamedSpan);
    }
    if (named.length < 2 || sentence.end - sentence.start > LONGEST_SENTENCE) continue;
    if (/[?？]["”’')\]]*$/.test(text.slice(sentence.start, sentence.end))) continue;
    for (const deal of readSentence(text, sentence, named)) {
      const resolved = toSellers(deal, named, makerOf);
      if (resolved && !deals.some((other) => isSame(other, resolved))) deals.push(resolved);
    }
  }
  return deals;
}

function readSentence(text: string, sentence: Span, named: NamedSpan[]): PageDeal[] {
  const groups = toGroups(text, named);
  return groups.flatMap((first, index) => {
    for (const [ahead, second] of groups.slice(index + 1, index + 1 + GROUPS_AHEAD).entries()) {
      const isOverChip = ahead === 0 || groups[index + 1]?.every(({ kind }) => kind === 'chip');
      const found = isOverChip ? readPair(text, sentence, first, second) : [];
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Joins names that stand in one list; a comma alone joins only where "and" follows. */
function toGroups(text: string, named: NamedSpan[]): Group[] {
  const groups: Group[] = [];
  let open: Group[] = [];
  for (const [index, mention] of named.entries()) {
    const before = named[index - 1];
    const joint = before ? flat(text.slice(before.end, mention.start)) : '';
    const last = open.at(-1);
    if (last && JOINT.test(joint)) {
      if (joint === ', ') open.push([mention]);
      else open = [[...open.flat(), mention]];
    } else {
      groups.push(...open);
      open = [[mention]];
    }
  }
  return [...groups, ...open];
}

function readPair(text: string, sentence: Span, first: Group, second: Group): PageDeal[] {
  const [head, tail] = [first[0] as NamedSpan, second.at(-1) as NamedSpan];
  const [left, right] = [(first.at(-1) as NamedSpan).end, (second[0] as NamedSpan).start];
  if (right - left > REACH) return [];
  const between = flat(text.slice(left, right))
    .replace(ASIDE, ' ')
    .replace(/^,? (?:which|who|that) /, ' ');
  const before = flat(text.slice(sentence.start, head.start));
  const behind = flat(text.slice(tail.end, Math.min(sentence.end, tail.end + 60)));
  if (CLAUSE_BORDER.test(between.replace(/^ said (?:that )?(?:it|they) /, ' '))) return [];
  if (CONDITION.test(before)) return [];
  if (/^ to /.test(between) && INSIDE.test(before)) return [];
  if (UNSURE.test(`${lastClause(before)} ${between} ${firstClause(behind)}`)) return [];
  const found = DEAL_PATTERNS.find((pattern) =>
    fits(pattern, { between, before, behind, first, second }),
  );
  if (!found) return [];
  const [actors, others] = found.way === 'forth' ? [first, second] : [second, first];
  return actors.flatMap(({ entity: from }) =>
    others.flatMap(({ entity: to }) =>
      from === to
        ? []
        : [{ from, kind: found.kind, to, sentence, start: head.start, end: tail.end }],
    ),
  );
}

interface Pair {
  between: string;
  before: string;
  behind: string;
  first: Group;
  second: Group;
}

function fits(pattern: DealPattern, { between, before, behind, first, second }: Pair): boolean {
  const match = pattern.between.exec(between);
  if (!match) return false;
  const { fill = '', more = '' } = match.groups ?? {};
  if (OTHER_STATEMENT.test(`${fill} ${more}`)) return false;
  if (pattern.behind ? !pattern.behind.test(behind) : OF_ANOTHER.test(behind)) return false;
  const isGenitive = /^(?:['’]|-)/.test(between);
  if (!isGenitive && NO_SUBJECT.test(before)) return false;
  const [actors, others] = pattern.way === 'forth' ? [first, second] : [second, first];
  const areOf = (group: Group, kinds: DealPattern['actors']) =>
    !kinds || group.every(({ kind }) => kinds.includes(kind));
  return areOf(actors, pattern.actors) && areOf(others, pattern.others);
}

/** Who buys a chip, buys from its maker; a product deals with nobody else. */
function toSellers(
  deal: PageDeal,
  named: readonly NamedSpan[],
  makerOf: (id: EntityId) => EntityId | undefined,
): PageDeal | null {
  if (deal.kind !== 'buys-from') return deal;
  const isChip = named.some(({ entity, kind }) => entity === deal.to && kind === 'chip');
  const to = isChip ? makerOf(deal.to) : deal.to;
  if (!to || to === deal.from) return null;
  // Amazon, AWS and Trainium are one house.
  if (makerOf(deal.from) === to || makerOf(to) === deal.from) return null;
  return { ...deal, to };
}

function isSame(one: PageDeal, other: PageDeal): boolean {
  const isOneSentence = one.sentence.start === other.sentence.start && one.kind === other.kind;
  if (!isOneSentence) return false;
  const isMirrored = one.kind === 'competes-with' && one.from === other.to && one.to === other.from;
  return isMirrored || (one.from === other.from && one.to === other.to);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** What stands behind the last border before a name, and up to the first one behind it. */
function lastClause(before: string): string {
  return before.split(CLAUSE_BORDER).at(-1) ?? '';
}
function firstClause(behind: string): string {
  return behind.split(/[,.;:—]/)[0] ?? '';
}
