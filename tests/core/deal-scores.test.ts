/** How many of the deals in labelled sentences are read, and that none is read which they do not tell; half of the sentences tell none. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { readDeals } from '../../core/read-deals.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));
const makerOf = (id: string) => knowledge.entities.find((entity) => entity.id === id)?.maker;

/** Lines of "deal;deal", a tab, and the sentence. */
function readLabelled(name: string): { expected: string[]; text: string }[] {
  const file = new URL(`../fixtures/deals/${name}.tsv`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [deals = '', text = ''] = line.split('\t');
    return { expected: deals === '' ? [] : deals.split(';'), text };
  });
}

function read(text: string): string[] {
  const page = emptyPageContext();
  findMentions(text, gazetteer, page);
  const { linked } = findMentions(text, gazetteer, page);
  return readDeals(text, linked, makerOf).map(({ from, kind, to }) => `${from} ${kind} ${to}`);
}

it.each([
  ['dev', 0.75],
  ['held-out', 0.76],
])('reads the deals of %s: nothing wrong, and a share of %d of them', (name, share) => {
  const labelled = readLabelled(name).map((one) => ({ ...one, deals: read(one.text) }));
  const wrong = labelled.flatMap(({ deals, expected, text }) =>
    deals.filter((deal) => !expected.includes(deal)).map((deal) => `${deal}: ${text}`),
  );
  expect(wrong).toEqual([]);
  const told = labelled.flatMap(({ expected }) => expected);
  const found = labelled.flatMap(({ deals }) => deals);
  expect(found.length / told.length).toBeGreaterThanOrEqual(share);
});
