/**
 * Tells which of two names pays the other: "OpenAI will spend over $20 billion on Cerebras chips". The word nearest to the
 * amount that gives or takes money decides, with who does it: its subject, who stands behind "by", or whose it is.
 */
import type { EntityId } from './entity.ts';
import type { Span } from './split-sentences.ts';

/** Money that goes from one entity to another. */
export interface Flow {
  from: EntityId;
  to: EntityId;
}

/** Stems of verbs and nouns, in all our languages, by which whoever acts pays. */
const GIVES =
  'pa[giy]|spen[dt]|invest|inver[st]|invier|commit|pledg|promis|put|pour(?!\\s\\d)|s[aiu]nk|pump|plou|hand|wir(?:e|ing)|transfer|g[aeiu][bv]|gegeb|inj?ect|injiz|grant|contribut|len[dt]|loan|buy|bought|purchas|acqui|takeover|licen|leas|rent|order|owe|fund|back(?:ed|s)|che(?:que|ck)|repa[iy]|settle|rachet|achet|zahl|(?:ge)?steck|überw|kauf|kredit|ausg[ea]b|vers[ée]|pr[éê]?st|prêt|compr';
/** The same by which whoever acts is paid. */
const TAKES =
  'rais|rece?iv|reçoi|reçu|recib|ricev|secur|w[io]n|g[eo]t|earn|sell|sold|sale|collect|cobr|borrow|book|charg|erh[aä]lt|bek[oa]m';
const ACTS = new RegExp(`(?<![\\p{L}-])(?:(${GIVES})|${TAKES})\\p{L}*`, 'giu');
/** What stands before a name that acts, before one that something comes from, and before one that is acted upon. */
const AGENT = /\b(?:by|par|por)(?: the)?\s$/i;
const SOURCE = /\b(?:(?:from|von|de|da|di)(?: the)?\s|d['’])$/i;
const PATIENT = /\b(?:to|into|in|on|for|of|with|an?|aux?|en|pour|für)(?: the)?\s$|\sà\s$/i;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|wird|wurde|été|fue|sido|stat[oa])\s(?:\S+ly\s)?$/i;
/** What makes a noun of a word that gives: "a $10 billion order from OpenAI", "the loan from Nvidia". */
const ARTICLE = /\b(?:an?|the|its|their|new|une?|el|la|le|ein|der)\s$/i;
const DENIES =
  /\b(?:not|never|neither|nor|nothing|den(?:y|ie[ds])|refus\w+|reject\w+|nicht|kein\w*|pas|jamais|nunca|non)\b|\bno\s(?!less|fewer|more)|n['’]t\b/i;
/** What joins two names that do something together. */
const JOINED = /^,?\s(?:and|or|und|oder|et|ou|y|e|o)\s$/i;
/** So many units before a name can govern it. */
const REACH = 12;

interface Owner extends Span {
  entity: EntityId;
}

/** Finds who pays whom among a figure's two owners; null where no word says so, or where it is denied. */
export function findFlow(text: string, figure: Span, owners: readonly Owner[]): Flow | null {
  // Of an entity that is named again, the last mention counts.
  const [first, second, third] = [...owners]
    .sort((a, b) => a.start - b.start)
    .filter(({ entity }, at, all) => all.findLastIndex((one) => one.entity === entity) === at);
  if (!first || !second || third || JOINED.test(text.slice(first.end, second.start))) return null;
  const start = Math.max(0, Math.min(first.start, figure.start) - 40);
  const act = nearestAct(text.slice(start, Math.max(second.end, figure.end) + 40), {
    start: figure.start - start,
    end: figure.end - start,
  });
  if (!act || DENIES.test(text.slice(Math.min(first.start, figure.start), figure.end))) return null;
  const at = start + act.index;
  const isGiving = act[1] !== undefined;
  const isNoun = at >= figure.end || ARTICLE.test(text.slice(at - 5, at));
  const agent = agentOf(text, at, { first, second, isGiving, isNoun });
  if (!agent) return null;
  const other = agent === first ? second : first;
  const [from, to] = isGiving ? [agent, other] : [other, agent];
  return { from: from.entity, to: to.entity };
}

/** The word that gives or takes nearest to the figure; one behind it counts as a little farther. */
function nearestAct(scope: string, { start, end }: Span): RegExpExecArray | null {
  let nearest: RegExpExecArray | null = null;
  let least = Infinity;
  for (const act of scope.matchAll(ACTS)) {
    const distance = act.index < start ? start - act.index - act[0].length : act.index - end + 5;
    if (distance >= least) continue;
    least = distance;
    nearest = act;
  }
  return nearest;
}

interface Parties {
  first: Owner;
  second: Owner;
  isGiving: boolean;
  isNoun: boolean;
}

/** Who does what a word at `at` says. */
function agentOf(text: string, at: number, parties: Parties): Owner | undefined {
  const { first, second, isGiving, isNoun } = parties;
  const both = [first, second];
  const otherThan = (one: Owner) => (one === first ? second : first);
  const isAfter = (words: RegExp) => (one: Owner) =>
    words.test(text.slice(Math.max(0, one.start - REACH), one.start));
  const doer = both.find(isAfter(AGENT));
  if (doer) return doer;
  const isSource = isAfter(SOURCE);
  const before = both.filter(({ end }) => end <= at);
  const source = both.find(isSource);
  if (source && !isGiving) return otherThan(source);
  if (source && (isNoun || before.length === 0)) return source;
  const isPatient = isAfter(PATIENT);
  const subject = before.findLast((one) => !isPatient(one) && !isSource(one)) ?? before.at(-1);
  if (!subject) return both.find((one) => !isPatient(one));
  const isPassive =
    !/^\p{L}+ing\b/u.test(text.slice(at)) &&
    PASSIVE.test(text.slice(Math.max(0, at - 2 * REACH), at));
  return isPassive ? otherThan(subject) : subject;
}
