/** What is wrong with a file of `data/` is told with its name and field; what is sound is given in a fixed order. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

describe('readKnowledge', () => {
  const readWith = (files: Record<string, string>) => {
    const directory = mkdtempSync(join(tmpdir(), 'knowledge-'));
    try {
      for (const folder of ['entities', 'sources']) mkdirSync(join(directory, folder));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
      return readKnowledge({ directory });
    } finally {
      rmSync(directory, { recursive: true });
    }
  };
  const acme = {
    $schema: 'x',
    id: 'acme',
    name: 'Acme',
    kind: 'company',
    place: 'Makes Spark.',
    aliases: [{ text: 'Acme', case: 'any' }],
  };

  it('gives what is sound, without the editor’s $schema', () => {
    const { $schema: _, ...entity } = acme;
    const topics = JSON.stringify({ $schema: 'x', chips: { en: 'chip wafer', de: 'halbleiter' } });
    const weights = { shared: { 'w:chip': 1 }, entities: { acme: {} }, aliases: { Acme: -1 } };
    const files = {
      'entities/acme.json': JSON.stringify(acme),
      'topics.json': topics,
      'weights.json': JSON.stringify({ $schema: 'x', ...weights }),
    };
    expect(readWith(files)).toEqual({
      entities: [entity],
      sources: [],
      topics: { chips: ['chip', 'wafer', 'halbleiter'] },
      weights,
    });
  });

  it('lists every problem with file and field', () => {
    const files = {
      'entities/acme.json': JSON.stringify({
        ...acme,
        aliases: [{ text: ' ', case: 'upper' }],
        colour: 1,
      }),
      'entities/broken.json': '{ "id": ',
      'topics.json': '{ "chips": { "en": "two  spaces" } }',
    };
    expect(() => readWith(files)).toThrow(
      /data\/entities\/acme\.json: whole file: .*\(colour\)\n.*aliases\[0\]\.text: .*\n.*aliases\[0\]\.case: .*exact.*\ndata\/entities\/broken\.json: .*JSON.*\ndata\/topics\.json: chips\.en: /,
    );
  });

  it('holds valid files to one another', () => {
    const files = { 'entities/acme.json': JSON.stringify({ ...acme, id: 'acne' }) };
    expect(() => readWith(files)).toThrow(
      'data/entities/acme.json: id: “acne” is not the file name, “acme”',
    );
  });
});
