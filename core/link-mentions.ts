/**
 * Step 3: mentions and their context in, linked mentions out: one entity, a confidence and the cues that
 * decided, and whether that evidence is weak. What cannot be linked is dropped. Evidence is a sum: the alias's
 * prior, the cues around it, the company it keeps, and what the page has said before.
 */
import { type CueText, toCueText } from './cue-text.ts';
import { type Cue, findCues } from './cues.ts';
import type { EntityId, EntityKind } from './entity.ts';
import type { CompiledAlias } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';

/** A mention that names one entity. Offsets are UTF-16 units of its block's text, `end` exclusive. */
export interface LinkedMention {
  start: number;
  end: number;
  surfaceForm: string;
  entity: EntityId;
  kind: EntityKind;
  /** Over 0.5 to 1; of a weak one less, down to 0.2. */
  confidence: number;
  /** True when the evidence falls a little short: marked only for readers who ask for that. */
  isWeak: boolean;
  /** What the alias says by itself: it has no other sense, it usually means the entity, or it needs a cue. */
  standing: 'sole' | 'usual' | 'needy';
  /** What decided, strongest first; empty when nothing near it bears on its sense. */
  cues: Cue[];
}

/** What is known of the page so far; read here, written by find-mentions.ts. */
export interface PageContext {
  /** How often each entity was named beyond doubt. */
  named: Map<EntityId, number>;
}

/** Prior of a name that a news reader takes in its company sense, and of one that needs a cue. */
const PRIOR = { plain: 2, needy: -1 } as const;
/** Another name of the race in the same block, and at most this many of them. */
const COMPANY_WEIGHT = 1.5;
const COMPANY_LIMIT = 2;
/** "Amazon-owned", "AWS-hosted": names of rivers, illnesses and materials are seldom compounded so. */
const COMPOUND_WEIGHT = 4.5;
/** The same entity named beyond doubt elsewhere on the page. */
const NAMED_WEIGHT = 1.5;

/** A mention whose evidence is above 0 is sure, above this it is weak. */
const WEAK_ABOVE = -1.5;

type Weighed = Pick<LinkedMention, 'standing' | 'cues'> & { score: number };

/** Chooses an entity for each mention of one block, or none. */
export function linkMentions(
  mentions: Mention[],
  blockText: string,
  page: PageContext,
): LinkedMention[] {
  if (mentions.length === 0) return [];
  let cueText: CueText | null = null;
  const company = companyIn(mentions);
  const linked: LinkedMention[] = [];
  for (const mention of mentions) {
    let best: (Weighed & { alias: CompiledAlias }) | null = null;
    for (const alias of mention.candidates) {
      if (hasCues(alias)) cueText ??= toCueText(blockText);
      const weighed = weigh(mention, alias, cueText, company, page);
      if (weighed.score > (best?.score ?? WEAK_ABOVE)) best = { alias, ...weighed };
    }
    if (!best) continue;
    const { alias, score, standing, cues } = best;
    const { entity, kind } = alias;
    const { start, end, surfaceForm } = mention;
    const confidence = Math.round(100 / (1 + Math.exp(-score))) / 100;
    const isWeak = score <= 0;
    linked.push({ start, end, surfaceForm, entity, kind, confidence, isWeak, standing, cues });
  }
  return linked;
}

function hasCues(alias: CompiledAlias): boolean {
  const { for: wanted, against, isNeeded } = alias.cues;
  const count = (set: typeof wanted) =>
    set.adjacent.length + set.substrings.length + set.beginnings.length + set.byFirstWord.size;
  return isNeeded || count(wanted) > 0 || count(against) > 0;
}

function weigh(
  mention: Mention,
  alias: CompiledAlias,
  cueText: CueText | null,
  company: EntityId[],
  page: PageContext,
): Weighed {
  if (!cueText || !hasCues(alias)) return { score: PRIOR.plain, standing: 'sole', cues: [] };
  const { start, end } = mention;
  const cues: Cue[] = findCues(alias.cues.for, cueText, start, end);
  for (const cue of findCues(alias.cues.against, cueText, start, end)) {
    cues.push({ term: cue.term, weight: -cue.weight });
  }
  const isNeedy = alias.cues.isNeeded && !isLongerThan(mention, alias);
  if (!alias.cues.isNeeded && isCompound(cueText.folded, end)) {
    cues.push({ term: '~-', weight: COMPOUND_WEIGHT });
  }
  const own = mention.candidates.map(({ entity }) => entity);
  const others = company.filter((entity) => !own.includes(entity));
  for (const entity of others.slice(0, COMPANY_LIMIT)) {
    cues.push({ term: entity, weight: COMPANY_WEIGHT });
  }
  // In small letters it may be a tag or a common word: that the page names the company is no evidence.
  const isSmall = /^[a-z]/.test(mention.surfaceForm);
  if (isNeedy && !isSmall && page.named.has(alias.entity)) {
    cues.push({ term: alias.entity, weight: NAMED_WEIGHT });
  }
  const prior: number = isNeedy ? PRIOR.needy : PRIOR.plain;
  const score = cues.reduce((sum, cue) => sum + cue.weight, prior);
  cues.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score, standing: isNeedy ? 'needy' : 'usual', cues };
}

/** A generation makes the name plain: "TPU v7" is no plastic. */
function isLongerThan({ surfaceForm }: Mention, { folded }: CompiledAlias): boolean {
  return /\d/.test(surfaceForm) && !/\d/.test(folded);
}

function isCompound(text: string, end: number): boolean {
  return /^[-\u2010-\u2013]\p{L}/u.test(text.slice(end, end + 2));
}

/** Entities that the block names by names that need no cue, once a block. */
function companyIn(mentions: Mention[]): EntityId[] {
  const company = mentions.flatMap(({ candidates }) =>
    candidates.flatMap(({ cues, entity }) => (cues.isNeeded ? [] : [entity])),
  );
  return [...new Set(company)];
}
