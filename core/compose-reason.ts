/** Says in a sentence why a mention was marked, from the cues that decided. What is done with the answer is rejections.ts's. */
import { withoutGaps } from './characters.ts';
import type { EntityId } from './entity.ts';
import type { Cue, LinkedMention } from './link-mentions.ts';

/** What the sentence is composed of. */
export type ReasonedMention = Pick<
  LinkedMention,
  'surfaceForm' | 'entity' | 'kind' | 'isWeak' | 'standing' | 'cues'
>;

/** The pattern of a name that a hyphen joins to the next word. */
const COMPOUND = '~-';
/** Words that stand near everything. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be been but by for from had has have he her his if in is it its no not of on or our she so than that the their them then there they this to was we were what when which who will with would you your'.split(
    ' ',
  ),
);
/** Most cues that a sentence can carry: for the mention, and against a weak one. */
const MOST_FOR = 3;
const MOST_AGAINST = 2;

/** Composes the sentence; `nameOf` gives an entity's name, or null for what is no entity's id. */
export function composeReason(
  found: ReasonedMention,
  nameOf: (id: EntityId) => string | null,
): string {
  const mention = { ...found, surfaceForm: withoutGaps(found.surfaceForm) };
  const { cues, isWeak } = mention;
  // Of two that weigh the same the longer word says more: “Trainium”, not “it”.
  const telling = cues.filter(({ term }) => isTelling(term));
  const speaking = telling
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.term.length - a.term.length)
    .slice(0, MOST_FOR);
  const clauses = toClauses(speaking, mention, nameOf);
  const reason = clauses.length > 0 ? clauses.join(', and ') : byItself(mention);
  if (!isWeak) return `Marked because ${reason}.`;
  const against = telling.filter(({ weight }) => weight < 0).slice(0, MOST_AGAINST);
  if (against.length > 0) {
    const list = inRow(against.map((cue) => toPhrase(cue, mention, nameOf)));
    const speak = against.length > 1 ? 'speak' : 'speaks';
    return `Weak evidence: ${reason}, but ${list} ${speak} against it.`;
  }
  return `Weak evidence: ${clauses.length > 0 ? 'only ' : ''}${reason}.`;
}

/** A mere shape, a full stop or a function word decides as well, but says nothing to a reader. */
function isTelling(term: string): boolean {
  return term === COMPOUND || (/[\p{L}\p{N}#$]/u.test(term) && !FUNCTION_WORDS.has(term));
}

/** What the name says where no cue does. */
function byItself({ surfaceForm, kind, standing }: ReasonedMention): string {
  if (standing === 'sole') return 'the name has no other sense';
  return standing === 'usual'
    ? `${quoted(surfaceForm)} usually means the ${kind}`
    : `nothing near ${quoted(surfaceForm)} says that the ${kind} is meant`;
}

/** Makes a clause of each sort of cue, in the order of the strongest of each. */
function toClauses(
  cues: Cue[],
  mention: ReasonedMention,
  nameOf: (id: EntityId) => string | null,
): string[] {
  const bySort = new Map<string, string[]>();
  for (const cue of cues) {
    const sort = sortOf(cue, mention);
    const phrases = bySort.get(sort) ?? [];
    const phrase = toPhrase(cue, mention, nameOf);
    if (!phrases.includes(phrase)) bySort.set(sort, [...phrases, phrase]);
  }
  return [...bySort].map(([sort, phrases]) => {
    const list = inRow(phrases);
    if (sort === 'memory') return `${list} is named elsewhere on this page`;
    if (sort === 'compound') return 'a hyphen joins it to another word';
    if (sort === 'touching') return `the text says ${list}`;
    return `${list} ${phrases.length > 1 ? 'stand' : 'stands'} near it`;
  });
}

function sortOf({ term }: Cue, { entity }: ReasonedMention): string {
  if (term === entity) return 'memory';
  if (term === COMPOUND) return 'compound';
  // Beside a number the words are ours, not the page's.
  return term.includes('~') && !term.includes('#') ? 'touching' : 'near';
}

/** Words for one cue, such as “Amazon driver”; never the pattern that the data writes. */
function toPhrase(
  { term }: Cue,
  { surfaceForm, entity }: ReasonedMention,
  nameOf: (id: EntityId) => string | null,
): string {
  if (term.includes('#')) return 'a number';
  if (term.includes('~')) return quoted(asPrinted(term.replace('~', surfaceForm)));
  const name = nameOf(term);
  // The page's memory is of the entity, other cues are words.
  return name !== null && term === entity ? name : quoted(name ?? asPrinted(term));
}

/** Closes the gaps that patterns have around marks and in scripts without spaces: "$ ~", "( ~ )", "~ 's". */
function asPrinted(pattern: string): string {
  return pattern
    .replace(/([$€£(]) /g, '$1')
    .replace(/ ([),.;:!?])/g, '$1')
    .replace(/ ?'/g, '’')
    .replace(/ ?\/ ?/g, '/')
    .replace(/(?<=[\u3040-\u9fff]) (?=[\u3040-\u9fff])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function quoted(words: string): string {
  return `“${words}”`;
}

/** Joins phrases: "a", "a and b", "a, b, and c". */
function inRow(parts: string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
