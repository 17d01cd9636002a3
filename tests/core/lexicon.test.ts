/** The packed lexicon gives back what the data says. */
import { expect, it } from 'vitest';
import { packLexicon, unpackLexicon } from '../../core/lexicon.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

it('unpacks to the same names, rules and cues, through JSON', () => {
  const { entities, topics } = readKnowledge();
  const shipped = JSON.parse(JSON.stringify(packLexicon(entities, topics)));
  const expected = entities.map(({ id, kind, aliases }) => {
    return { id, kind, aliases: aliases.map(({ language: _language, ...alias }) => alias) };
  });
  expect(unpackLexicon(shipped)).toEqual({ entities: expected, topics });
});
