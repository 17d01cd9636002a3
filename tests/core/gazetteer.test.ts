/** Step 0: a lookup of any size finds all its names, and passes over words that start none. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../core/characters.ts';
import type { CaseRule } from '../../core/entity.ts';
import { compileGazetteer, type LexiconEntity, slotOf } from '../../core/gazetteer.ts';
import { hashStep } from '../../core/read-word.ts';
import { spotMentions } from '../../core/spot-mentions.ts';

const SYLLABLES = ['ka', 'vo', 'rin', 'tel', 'mu', 'sha', 'dor', 'pix', 'neb', 'lu', 'gra', 'zen'];
const RULES: CaseRule[] = ['exact', 'capitalised', 'any'];

/** A pronounceable name that no other number has; every fifth has two words, every seventh a number in it. */
function nameOf(number: number): string {
  let name = '';
  for (let rest = number + 145; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  name = name.charAt(0).toUpperCase() + name.slice(1);
  if (number % 7 === 0) name += number;
  return number % 5 === 0 ? `${name} Systems` : name;
}

const names = Array.from({ length: 20_000 }, (_, number) => nameOf(number));
const entities: LexiconEntity[] = names.map((text, number) => ({
  id: `entity-${number}`,
  kind: 'company',
  aliases: [{ text, case: RULES[number % RULES.length] as CaseRule }],
}));
const gazetteer = compileGazetteer({ entities });

describe('a gazetteer of 20,000 names', () => {
  it('finds each of them, with its entity', () => {
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(20_000);
    const found = spotMentions(names.join('; '), gazetteer);
    expect(found.map(({ surfaceForm }) => surfaceForm)).toEqual(names);
    expect(found.map(({ candidates }) => candidates[0]?.entity)).toEqual(
      entities.map(({ id }) => id),
    );
  });

  it('finds none of them in longer words', () => {
    const longer = names.map((name) => `${name.split(' ')[0]}xq`);
    expect(spotMentions(longer.join('; '), gazetteer)).toEqual([]);
  });

  it('passes over nine in ten other words at the first look', () => {
    const hashOf = (word: string) =>
      [...fold(word)].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), 0);
    const others = names.map((name) => `${name.split(' ')[0]}ing`);
    const { filter, mask } = gazetteer;
    const alarms = others.filter((word) => filter[slotOf(hashOf(word), mask)] === 1);
    expect(alarms.length).toBeLessThan(others.length / 10);
  });
});

describe('aliases that start alike', () => {
  it('are tried longest first, in whatever order the data has them', () => {
    const texts = ['Orbit', 'Orbit Cloud Platform', 'Orbit Cloud', '星', '星雲計画', '星雲'];
    const lookup = compileGazetteer({
      entities: texts.map((text) => ({
        id: text,
        kind: 'cloud',
        aliases: [{ text, case: 'exact' }],
      })),
    });
    const text = 'Orbit Cloud Platform, Orbit Cloud, Orbit、星雲計画、星雲、星';
    expect(spotMentions(text, lookup).map(({ surfaceForm }) => surfaceForm)).toEqual(
      text.split(/, |、/),
    );
  });
});
