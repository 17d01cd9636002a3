/**
 * What stands around a mention that may tell its sense: its own shape, what touches it, and the company it
 * keeps; the words around are word-evidence.ts's. Names each piece of evidence as core/weights.ts knows it; what a piece
 * weighs is not this module's business, so that learning (scripts/learn.ts) and linking see the same.
 */
import type { BlockContext, Evidence } from './block-context.ts';
import { classOf, isCapital, isSmall, isSpace, LETTER, SOLID } from './characters.ts';
import { textBeside } from './cue-text.ts';
import type { CompiledAlias } from './gazetteer.ts';
import type { Mention } from './spot-mentions.ts';
import { stemOf, topicsOf } from './topics.ts';

/** Gathers the evidence for one reading of a mention, but for the words around it. */
export function gatherEvidence(
  mention: Mention,
  alias: CompiledAlias,
  context: BlockContext,
): Evidence[] {
  return [
    ...shapesOf(mention, alias, context),
    ...touching(mention, context),
    ...companyOf(mention, alias, context),
    ...expansionOf(mention, context),
  ];
}

/** How the mention itself is written and joined. */
function shapesOf(
  { start, end, surfaceForm }: Mention,
  alias: CompiledAlias,
  { text, isInCapitals }: BlockContext,
): Evidence[] {
  const before = text.slice(Math.max(0, start - 24), start);
  // Asked unit by unit: classes of letters in patterns cost a page more to compile than to use.
  const [next, second, third] = [0, 1, 2].map((k) => text.charCodeAt(end + k)) as Three;
  const [previous, other] = [text.charCodeAt(start - 1), text.charCodeAt(start - 2)];
  const shapes: [name: string, holds: boolean, term?: string][] = [
    ['generation', /\d/.test(surfaceForm) && !/\d/.test(alias.folded)],
    ['compound', isDash(next) && isLetter(second), '~-'],
    ['compounded', isDash(previous) && isLetter(other)],
    ['capital-next', isSpace(next) && isCapital(second) && isSmall(third)],
    ['capital-before', isSpace(previous) && endsCapitalised(before)],
    ['small-next', isSpace(next) && isSmall(second)],
    ['small', isSmall(surfaceForm.charCodeAt(0))],
    ['first', /(?:^|[.!?\n:]\s*["“„«]?)$/.test(before)],
    ['hashtag', before.endsWith('#')],
    ['cashtag', before.endsWith('$')],
    ['brackets', next === BRACKET && /[:(]\s?$/.test(before)],
    ['headline', isInCapitals],
  ];
  return shapes.flatMap(([name, holds, term = '']) =>
    holds ? [{ term, features: [`s:${name}`], strength: 1 }] : [],
  );
}

type Three = [number, number, number];
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
function touching({ start, end }: Mention, { cueText, topics }: BlockContext): Evidence[] {
  const beside = textBeside(cueText.folded, start, end);
  const before = tokensOf(beside.before).slice(-2);
  const after = tokensOf(beside.after).slice(0, 2);
  const previous = before.at(-1) ?? '';
  const next = after[0] ?? '';
  const [left, right] = [stemOf(previous), stemOf(next)].map((stem) => stem || EDGE) as [
    string,
    string,
  ];
  const topicsBeside = (word: string, side: string) =>
    topicsOf(word, topics).map((topic) => `${side}@${topics.names[topic]}`);
  const evidence = [
    { term: `${previous} ~`, features: [`<${left}`, ...topicsBeside(left, '<')], strength: 1 },
    { term: `~ ${next}`, features: [`>${right}`, ...topicsBeside(right, '>')], strength: 1 },
    { term: `${previous} ~ ${next}`, features: [`<>${left} ${right}`], strength: 1 },
  ];
  if (before.length > 1) {
    const pair = before.map(stemOf).join(' ');
    evidence.push({ term: `${before.join(' ')} ~`, features: [`<<${pair}`], strength: 1 });
  }
  if (after.length > 1) {
    const pair = after.map(stemOf).join(' ');
    evidence.push({ term: `~ ${after.join(' ')}`, features: [`>>${pair}`], strength: 1 });
  }
  return [...evidence, ...solidTouching(cueText.folded, start, end)];
}

function tokensOf(text: string): string[] {
  const tokens = text.replace(/\d[\d.,]*/g, '#').split(' ');
  return tokens.filter((token) => token !== '' && classOf(token.charCodeAt(0)) !== SOLID);
}

/** The one and two characters on each side in scripts without spaces. */
function solidTouching(folded: string, start: number, end: number): Evidence[] {
  const evidence: Evidence[] = [];
  for (const length of [1, 2]) {
    const sides: [side: string, text: string][] = [
      ['<', folded.slice(Math.max(0, start - length), start)],
      ['>', folded.slice(end, end + length)],
    ];
    for (const [side, text] of sides) {
      if (text.length < length || [...text].some((c) => classOf(c.charCodeAt(0)) !== SOLID))
        continue;
      const term = side === '<' ? `${text}~` : `~${text}`;
      evidence.push({ term, features: [`${side}${text}`], strength: 1 });
    }
  }
  return evidence;
}

/** Other entities that the block names, and its own full name. */
function companyOf(
  { candidates }: Mention,
  { entity }: CompiledAlias,
  { company, namedFully }: BlockContext,
): Evidence[] {
  const others = [...company].filter((id) => candidates.every((own) => own.entity !== id));
  const evidence = others.map((id, index) => {
    // One name in company tells the most; a list of ten tells little more than two.
    return { term: id, features: index < 2 ? ['c:some', `c:${id}`] : [`c:${id}`], strength: 1 };
  });
  if (namedFully.has(entity)) evidence.push({ term: entity, features: ['c:own'], strength: 1 });
  return evidence;
}

const isCapitalLetter = (character: string) => isCapital(character.charCodeAt(0));

/** What the capitals of an abbreviation stand for, written out nearby: "American Welding Society … AWS". */
function expansionOf({ surfaceForm }: Mention, context: BlockContext): Evidence[] {
  const { length } = surfaceForm;
  if (length < 3 || length > 5 || ![...surfaceForm].every(isCapitalLetter)) return [];
  const letters = surfaceForm.toLowerCase();
  const { expansions } = context;
  if (!expansions.has(letters)) expansions.set(letters, findExpansion(letters, context));
  const term = expansions.get(letters);
  return term ? [{ term, features: ['s:expansion'], strength: 1 }] : [];
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
