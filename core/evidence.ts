/**
 * What stands around a mention that may tell its sense: its own shape, what touches it, and the company it
 * keeps; the words around are word-evidence.ts's. Names each piece of evidence as core/weights.ts knows it; what a piece
 * weighs is not this module's business, so that learning (scripts/learn.ts) and linking see the same.
 */
import type { BlockContext, Evidence } from './block-context.ts';
import { classOf, isCapital, isSmall, isSpace, LETTER, SOLID } from './characters.ts';
import type { CompiledAlias } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';
import { stemOf, topicsOf } from './topics.ts';
import { wordsAfter, wordsBefore } from './words-beside.ts';

/** Gathers the evidence for one reading of a mention, but for the words around it. */
export function gatherEvidence(
  mention: Mention,
  alias: CompiledAlias,
  context: BlockContext,
): Evidence[] {
  const evidence: Evidence[] = [];
  // One list for all: this runs for every doubtful name of a page.
  const add: Add = (term, ...features) => evidence.push({ term, features, strength: 1 });
  addShapes(mention, alias, context, add);
  addTouching(mention, context, add);
  addCompany(mention, alias, context, add);
  addExpansion(mention, context, add);
  return evidence;
}

type Add = (term: string, ...features: string[]) => void;

/** How the mention itself is written and joined. */
function addShapes(
  { start, end, surfaceForm }: Mention,
  alias: CompiledAlias,
  { text, isInCapitals }: BlockContext,
  add: Add,
): void {
  const before = text.slice(Math.max(0, start - 24), start);
  // Asked unit by unit: classes of letters in patterns cost a page more to compile than to use.
  const next = text.charCodeAt(end);
  const second = text.charCodeAt(end + 1);
  const previous = text.charCodeAt(start - 1);
  if (/\d/.test(surfaceForm) && !/\d/.test(alias.folded)) add('', 's:generation');
  if (isDash(next) && isLetter(second)) add('~-', 's:compound');
  if (isDash(previous) && isLetter(text.charCodeAt(start - 2))) add('', 's:compounded');
  if (isSpace(next) && isCapital(second) && isSmall(text.charCodeAt(end + 2))) {
    add('', 's:capital-next');
  }
  if (isSpace(previous) && endsCapitalised(before)) add('', 's:capital-before');
  if (isSpace(next) && isSmall(second)) add('', 's:small-next');
  if (isSmall(surfaceForm.charCodeAt(0))) add('', 's:small');
  if (/(?:^|[.!?\n:]\s*["“„«]?)$/.test(before)) add('', 's:first');
  if (before.endsWith('#')) add('', 's:hashtag');
  if (before.endsWith('$')) add('', 's:cashtag');
  if (next === BRACKET && /[:(]\s?$/.test(before)) add('', 's:brackets');
  if (isInCapitals) add('', 's:headline');
}

const BRACKET = 41;

/** Tells what joins two words, an en dash too. */
function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2013);
}

function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === SOLID;
}

/** Tells whether a capital with small letters stands at the end, before one space. */
function endsCapitalised(before: string): boolean {
  let at = before.length - 2;
  while (isSmall(before.charCodeAt(at))) at--;
  return at < before.length - 2 && isCapital(before.charCodeAt(at));
}

/** Stands for the word beside a mention where the text begins or ends. */
const EDGE = '^';

/** The words and marks that touch the mention, alone and in pairs. */
function addTouching({ start, end }: Mention, { cueText, topics }: BlockContext, add: Add): void {
  const before = wordsBefore(cueText.folded, start);
  const after = wordsAfter(cueText.folded, end);
  const previous = before.at(-1) ?? '';
  const next = after[0] ?? '';
  const left = stemOf(previous) || EDGE;
  const right = stemOf(next) || EDGE;
  const topicsBeside = (word: string, side: string) =>
    topicsOf(word, topics).map((topic) => `${side}@${topics.names[topic]}`);
  add(`${previous} ~`, `<${left}`, ...topicsBeside(left, '<'));
  add(`~ ${next}`, `>${right}`, ...topicsBeside(right, '>'));
  add(`${previous} ~ ${next}`, `<>${left} ${right}`);
  if (before.length > 1) add(`${before.join(' ')} ~`, `<<${before.map(stemOf).join(' ')}`);
  if (after.length > 1) add(`~ ${after.join(' ')}`, `>>${after.map(stemOf).join(' ')}`);
  if (cueText.hasSolid) addSolidTouching(cueText.folded, start, end, add);
}

/** The one and two characters on each side in scripts without spaces. */
function addSolidTouching(folded: string, start: number, end: number, add: Add): void {
  const isSolid = (text: string) => [...text].every((c) => classOf(c.charCodeAt(0)) === SOLID);
  for (const length of [1, 2]) {
    const before = folded.slice(Math.max(0, start - length), start);
    const after = folded.slice(end, end + length);
    if (before.length === length && isSolid(before)) add(`${before}~`, `<${before}`);
    if (after.length === length && isSolid(after)) add(`~${after}`, `>${after}`);
  }
}

/** Other entities that the block names, and its own full name. */
function addCompany(
  { candidates }: Mention,
  { entity }: CompiledAlias,
  { company, namedFully }: BlockContext,
  add: Add,
): void {
  let others = 0;
  for (const id of company) {
    if (candidates.some((own) => own.entity === id)) continue;
    // One name in company tells the most; a list of ten tells little more than two.
    if (others < 2) add(id, 'c:some', `c:${id}`);
    else add(id, `c:${id}`);
    others++;
  }
  if (namedFully.has(entity)) add(entity, 'c:own');
}

const isCapitalLetter = (character: string) => isCapital(character.charCodeAt(0));

/** What the capitals of an abbreviation stand for, written out nearby: "American Welding Society … AWS". */
function addExpansion({ surfaceForm }: Mention, context: BlockContext, add: Add): void {
  const { length } = surfaceForm;
  if (length < 3 || length > 5 || ![...surfaceForm].every(isCapitalLetter)) return;
  const letters = surfaceForm.toLowerCase();
  const { expansions } = context;
  if (!expansions.has(letters)) expansions.set(letters, findExpansion(letters, context));
  const term = expansions.get(letters);
  if (term) add(term, 's:expansion');
}

function findExpansion(letters: string, { cueText, words, neighbours }: BlockContext) {
  const own = cueText.words.filter((_, index) => words[index] !== null);
  for (const run of [own, ...neighbours.map((other) => other.words)]) {
    for (let i = 0; i + letters.length <= run.length; i++) {
      let k = 0;
      while (k < letters.length && isInitial(letters[k], run[i + k]?.term)) k++;
      if (k < letters.length) continue;
      const part = run.slice(i, i + k);
      return part.map(({ term }) => term).join(' ');
    }
  }
  return null;
}

function isInitial(letter: string | undefined, word = ''): boolean {
  return word[0] === letter && word.length > 2;
}
