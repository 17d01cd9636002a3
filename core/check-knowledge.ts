/** Checks what a JSON schema, which sees one file at a time, cannot: that entities, sources and topics agree. Reading the files is left to scripts/read-knowledge.ts. */
import { classOf, SOLID } from './characters.ts';
import type { Claim, Source } from './claim.ts';
import type { Alias, CueTerm, Entity, EntityId, Topics } from './entity.ts';
import type { Weights } from './weights.ts';

/** One thing to mend, told so that a contributor finds the place. */
export interface KnowledgeProblem {
  file: string;
  /** Path inside the file: `aliases[2].text`. */
  field: string;
  reason: string;
}

/** All of `data/`, each part with the name of its file. */
export interface KnowledgeFiles {
  entities: { file: string; entity: Entity }[];
  sources: { file: string; source: Source }[];
  topics: Topics;
  weights: Weights;
}

type Report = (field: string, reason: string) => void;

/** What an entity or claim is held against. */
interface Context {
  known: ReadonlyMap<EntityId, Entity>;
  topics: Topics;
  /** The first entity with each alias so far; grows. */
  aliasOwners: Map<string, EntityId>;
}

const TOPICS_FILE = 'data/topics.json';
const WEIGHTS_FILE = 'data/weights.json';
/** `%`, a base unit, or words that are all small or all capital (USD, GPU, data center); then a rate. */
const UNIT =
  /^(?:%|m2|Wh|Hz|(?:\p{Lu}+|[\p{Ll}\p{Lo}]+)(?:[ -](?:\p{Lu}+|[\p{Ll}\p{Lo}]+))*)(?:\/s)?$/u;
/** What fits the form above and is wrong all the same: a prefix, a scale word, a plural. */
const NOT_A_UNIT =
  /^[kMGTPEnµcm](?:Wh?|Hz|m2?|(?:B|bit|FLOP|OP)(?:\/s)?)$|[mbtr]illion|thousand|[^\Wsui]s$|FLOPS$/u;

/** Finds every disagreement in the knowledge; an empty list means that all is well. */
export function checkKnowledge({
  entities,
  sources,
  topics,
  weights,
}: KnowledgeFiles): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  const known = new Map(entities.map(({ entity }) => [entity.id, entity]));
  const context: Context = { known, topics, aliasOwners: new Map() };
  const seen = { entities: new Set<string>(), sources: new Set<string>() };
  const reportIn = (file: string): Report => {
    return (field, reason) => problems.push({ file, field, reason });
  };

  for (const { file, entity } of entities) {
    checkId(entity.id, { file, seen: seen.entities }, reportIn(file));
    checkEntity(entity, context, reportIn(file));
  }
  for (const { file, source } of sources) {
    checkId(source.id, { file, seen: seen.sources }, reportIn(file));
    checkSource(source, context, reportIn(file));
  }
  checkTopics(topics, reportIn(TOPICS_FILE));
  checkWeights(weights, known, reportIn(WEIGHTS_FILE));
  return problems;
}

function checkId(id: string, { file, seen }: { file: string; seen: Set<string> }, report: Report) {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
  if (id !== name) report('id', `“${id}” is not the file name, “${name}”`);
  if (seen.has(id)) report('id', `“${id}” stands twice`);
  seen.add(id);
}

function checkEntity(entity: Entity, { known, topics, aliasOwners }: Context, report: Report) {
  const { id, kind, maker, aliases } = entity;
  if (maker === undefined) {
    if (kind === 'chip' || kind === 'cloud') report('maker', `a ${kind} must have a maker`);
  } else if (kind === 'company') report('maker', 'a company has no maker');
  else if (!known.has(maker)) report('maker', `unknown entity “${maker}”`);
  else if (known.get(maker)?.kind !== 'company') report('maker', `“${maker}” is not a company`);

  for (const [index, alias] of aliases.entries()) {
    const within = reportWithin(report, `aliases[${index}]`);
    const problem = findAliasProblem(alias, id, aliasOwners);
    if (problem) within('text', problem);
    const { sense, favours = [], refuses = [] } = alias;
    if (!sense && favours.length + refuses.length > 0) {
      within('sense', 'a name with cues has another sense: say “usual” or “cued”');
    }
    checkCues({ favours, refuses }, topics, within);
    for (const term of refuses) {
      if (favours.includes(term)) within('refuses', `“${term}” speaks for the alias, too`);
    }
  }
}

/** Two aliases conflict when they accept a common writing under the same case rule. */
function findAliasProblem(alias: Alias, id: EntityId, owners: Map<string, EntityId>) {
  if (alias.text.trim() === '') return 'is empty';
  if (alias.text !== toSingleSpaced(alias.text)) return 'has stray spaces';
  const form = alias.text.normalize('NFKC');
  const key = `${alias.case} ${alias.case === 'exact' ? form : form.toLowerCase()}`;
  const owner = owners.get(key);
  if (owner === undefined) owners.set(key, id);
  return owner === undefined ? null : `“${alias.text}” is already an alias of ${owner}`;
}

/** Cues are held against lower-cased text with single spaces; what differs from that can never match. */
function findCueProblem(cue: CueTerm, topics: Topics): string | null {
  if (cue.trim() === '') return 'is empty';
  if (cue !== toSingleSpaced(cue)) return `“${cue}” has stray spaces`;
  const topic = /@([\w-]+)/.exec(cue)?.[1];
  if (topic !== undefined) {
    const isWhole = /^(?:~ )?@[\w-]+(?: ~)?$/.test(cue);
    if (!isWhole) return `“${cue}”: a topic stands alone or beside “~”`;
    return Object.hasOwn(topics, topic) ? null : `unknown topic “${cue}”`;
  }
  if (cue !== cue.toLowerCase()) return `“${cue}” must be in lower case`;
  const longest = Math.max(...cue.split(' ').map((part) => (isSolid(part) ? part.length : 0)));
  if (longest > 2) return `“${cue}”: in this script at most two characters are seen; use a topic`;
  if (cue.includes('~')) return findTouchProblem(cue);
  if (cue.includes(' ')) return `“${cue}” is more than one word: a phrase must touch “~”`;
  return /^[\p{L}\p{M}\p{N}]+$/u.test(cue) ? null : `“${cue}” is not a word`;
}

function isSolid(word: string): boolean {
  return word !== '' && classOf(word.charCodeAt(0)) === SOLID;
}

/** What touches the name is one or two words or marks on a side, or one on each. */
function findTouchProblem(cue: CueTerm): string | null {
  const parts = cue.split(' ');
  const at = parts.indexOf('~');
  if (at < 0 || parts.length === 1) return `“${cue}”: “~” stands between spaces, beside a word`;
  if (cue.indexOf('~') !== cue.lastIndexOf('~')) return `“${cue}” has “~” twice`;
  const after = parts.length - at - 1;
  const fits = at === 0 || after === 0 ? at + after <= 2 : at === 1 && after === 1;
  return fits ? null : `“${cue}”: at most two words touch “~” on one side, or one on each`;
}

function checkCues(lists: Record<string, CueTerm[]>, topics: Topics, report: Report): void {
  for (const [name, cues] of Object.entries(lists)) {
    for (const [index, cue] of cues.entries()) {
      const problem = findCueProblem(cue, topics);
      if (problem) report(`${name}[${index}]`, problem);
    }
  }
}

function checkTopics(topics: Topics, report: Report): void {
  for (const [name, words] of Object.entries(topics)) {
    for (const word of words) {
      if (!/^[\p{L}\p{M}\p{N}]+$/u.test(word)) report(name, `“${word}” is not a word`);
      else if (word !== word.toLowerCase()) report(name, `“${word}” must be in lower case`);
    }
  }
}

/** Learned weights of names that are gone would never be used: they must be learned anew. */
function checkWeights(
  { entities, aliases }: Weights,
  known: Context['known'],
  report: Report,
): void {
  for (const [id, own] of Object.entries(entities)) {
    if (!known.has(id)) report(`entities.${id}`, 'unknown entity: run npm run learn');
    const word = Object.keys(own).find((name) => name.startsWith('w:'));
    if (word) report(`entities.${id}.${word}`, 'a word weighs the same for all: put it in shared');
  }
  const written = new Set(
    [...known.values()].flatMap((entity) => entity.aliases.map(({ text }) => text)),
  );
  for (const text of Object.keys(aliases)) {
    if (!written.has(text)) report(`aliases.${text}`, 'unknown alias: run npm run learn');
  }
}

function checkSource(source: Source, context: Context, report: Report): void {
  const { sections, claims } = source;
  const claimIds = new Set<string>();
  const sectionIds = new Set<string>();
  for (const [index, { id }] of sections.entries()) {
    const isEmpty = !claims.some((claim) => claim.section === id);
    if (sectionIds.has(id)) report(`sections[${index}].id`, `“${id}” stands twice`);
    else if (isEmpty) report(`sections[${index}]`, `section “${id}” has no claim`);
    sectionIds.add(id);
  }
  for (const [index, claim] of claims.entries()) {
    const within = reportWithin(report, `claims[${index}]`);
    const { id, section } = claim;
    if (claimIds.has(id)) within('id', `“${id}” stands twice`);
    if (!sectionIds.has(section)) within('section', `unknown section “${section}”`);
    claimIds.add(id);
    checkProvenance(claim, source, within);
    checkClaim(claim, context, within);
  }
}

/** A reference has its publisher, address and date claim by claim, any other source once for all. */
function checkProvenance(claim: Claim, { kind }: Source, report: Report): void {
  for (const field of ['publisher', 'address'] as const) {
    const isOwn = claim[field] !== undefined;
    if (kind === 'reference' && !isOwn)
      report(field, 'a claim of a reference source must have its own');
    if (kind !== 'reference' && isOwn) report(field, 'stands once, in the source');
  }
  if (kind === 'reference' && claim.asOf === undefined)
    report('asOf', 'a published figure must have its date');
}

function checkClaim(claim: Claim, { known }: Context, report: Report): void {
  const { entities, relations = [], figures = [] } = claim;
  // A dossier gathers the claims that name its entity: a tie or an amount of any other would be lost.
  const checkConcerned = (id: EntityId, field: string): void => {
    if (!known.has(id)) report(field, `unknown entity “${id}”`);
    else if (!entities.includes(id)) report(field, `“${id}” is not among the claim’s entities`);
  };
  for (const [index, id] of entities.entries()) checkConcerned(id, `entities[${index}]`);
  for (const [index, { from, to }] of relations.entries()) {
    checkConcerned(from, `relations[${index}].from`);
    checkConcerned(to, `relations[${index}].to`);
    if (from === to) report(`relations[${index}].to`, `“${to}” is tied to itself`);
  }
  for (const [index, { value, high = Infinity, unit, about }] of figures.entries()) {
    const field = `figures[${index}]`;
    if (about !== undefined) checkConcerned(about, `${field}.about`);
    if (high <= value) report(`${field}.high`, `${high} is not above ${value}`);
    if (!UNIT.test(unit) || NOT_A_UNIT.test(unit)) {
      report(`${field}.unit`, `“${unit}” is no ISO 4217 code, base unit or noun in the singular`);
    }
  }
}

function reportWithin(report: Report, outer: string): Report {
  return (field, reason) => report(`${outer}.${field}`, reason);
}

function toSingleSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
