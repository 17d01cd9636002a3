/** The packed lexicon gives back what the data says. */
import { expect, it } from 'vitest';
import { packLexicon, unpackLexicon } from '../../core/lexicon.ts';
import { stemOf, topicsOf } from '../../core/topics.ts';
import { weightIn } from '../../core/weights.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const unpacked = unpackLexicon(JSON.parse(JSON.stringify(packLexicon(knowledge))));

it('unpacks to the same names, rules and cues, through JSON', () => {
  const expected = knowledge.entities.map(({ id, kind, aliases }) => {
    return { id, kind, aliases: aliases.map(({ language: _language, ...alias }) => alias) };
  });
  expect(unpacked.entities).toEqual(expected);
});

it('knows the topics of every word by its stem', () => {
  const { topics } = unpacked;
  if (!topics) throw new Error('there are no topics');
  for (const [name, words] of Object.entries(knowledge.topics)) {
    const inSpaces = words.filter((word) => !/^[\u1100-\uffff]/.test(word));
    for (const word of inSpaces) {
      const named = topicsOf(stemOf(word), topics).map((topic) => topics.names[topic]);
      expect(named, word).toContain(name);
    }
  }
  expect(topicsOf('waferlight', topics)).toEqual([]);
});

it('knows each weight to a fortieth, and none that was not learned', () => {
  const { weights } = unpacked;
  if (!weights) throw new Error('there are no weights');
  const { shared, entities, aliases } = knowledge.weights;
  const isWord = ([name]: [string, number]) => name.startsWith('w:');
  const all = Object.entries(shared);
  const words = all.filter(isWord).map(([name, weight]) => [name.slice(2), weight]);
  expect(words.length).toBeGreaterThan(1000);
  const pairs: [Record<string, number>, string | undefined][] = [
    [Object.fromEntries(words), weights.words],
    [Object.fromEntries(all.filter((entry) => !isWord(entry))), weights.shared],
    [aliases, weights.aliases],
    ...Object.entries(entities).map(([id, own]): (typeof pairs)[number] => {
      return [own, weights.entities[id]];
    }),
  ];
  for (const [learned, table = ''] of pairs) {
    for (const [name, weight] of Object.entries(learned)) {
      expect(Math.abs(weightIn(table, name) - weight), name).toBeLessThan(0.0251);
      expect(weightIn(table, `${name}~`)).toBe(0);
    }
  }
});
