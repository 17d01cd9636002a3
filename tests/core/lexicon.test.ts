/** The packed lexicon gives back what the data says. */
import { expect, it } from 'vitest';
import { packLexicon, unpackLexicon } from '../../core/lexicon.ts';
import { stemOf } from '../../core/topics.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const { entities, topics, weights } = readKnowledge();
const shipped = JSON.parse(JSON.stringify(packLexicon(entities, topics, weights)));
const unpacked = unpackLexicon(shipped);

it('unpacks to the same names, rules and cues, through JSON', () => {
  const expected = entities.map(({ id, kind, aliases }) => {
    return { id, kind, aliases: aliases.map(({ language: _language, ...alias }) => alias) };
  });
  expect(unpacked.entities).toEqual(expected);
});

it('unpacks to the same stems of every topic', () => {
  for (const [name, words] of Object.entries(topics)) {
    expect(new Set(unpacked.topics?.[name])).toEqual(new Set(words.map(stemOf)));
  }
});

it('unpacks to weights that differ by less than a twentieth, under the same names', () => {
  const pairs: [Record<string, number>, Record<string, number> | undefined][] = [
    [weights.shared, unpacked.weights?.shared],
    [weights.aliases, unpacked.weights?.aliases],
    ...Object.entries(weights.entities).map(([id, own]) => {
      return [own, unpacked.weights?.entities[id]] as [typeof own, typeof own | undefined];
    }),
  ];
  for (const [before, after = {}] of pairs) {
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, weight] of Object.entries(before)) {
      expect(Math.abs((after[name] as number) - weight)).toBeLessThan(0.0501);
    }
  }
});
