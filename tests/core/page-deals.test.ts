/** The deals of a page's brief: each carries only an amount that is its own, and says whose it is. */
import { describe, expect, it } from 'vitest';
import { composePageDeals } from '../../core/compose-page-deals.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { readPage } from '../../core/read-page.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));

/** Composes the deals of a page of one paragraph, by their ids. */
function amountsOf(text: string): Record<string, string | null> {
  const mentions = findMentions(text, gazetteer, emptyPageContext()).linked;
  const block = { id: 0, frame: 0, text, mentions, heads: [] };
  const address = 'https://ledger.example/';
  const page = { title: '', address, site: null, date: null, blocks: [block] };
  const reading = readPage(page, knowledge);
  let step = reading.next();
  while (!step.done) step = reading.next();
  const onPage = new Map(mentions.map(({ entity }, rank) => [entity, rank]));
  const refOf = (id: string) => ({ id, name: id, kind: 'company' as const });
  const deals = composePageDeals(step.value, onPage, knowledge.sources, refOf);
  return Object.fromEntries(deals.map(({ id, amount }) => [id, amount]));
}

describe('the amount of a deal', () => {
  it.each([
    ['an order’s', 'openai buys-from cerebras', 'over $20bn'],
    ['none for a stake without one', 'openai invests-in cerebras', null],
  ])('is %s, of what our sources say', (_, id, amount) => {
    expect(amountsOf('OpenAI and Cerebras.')).toHaveProperty([id], amount);
  });

  it('is each source’s own for a project', () => {
    expect(amountsOf('The Stargate project, OpenAI, and Microsoft.')).toMatchObject({
      'openai builds stargate': '$500bn',
      'microsoft builds stargate': 'over $100bn',
    });
  });

  it.each([
    ['OpenAI agreed to spend over $20bn on Cerebras chips.', 'over $20bn'],
    [
      'OpenAI agreed to spend $20bn on Cerebras chips.',
      '$20bn on this page, over $20bn in our sources',
    ],
    [
      'OpenAI agreed to spend $25bn on Cerebras chips.',
      '$25bn on this page, over $20bn in our sources',
    ],
  ])('says whose it is where page and sources differ: %s', (text, amount) => {
    expect(amountsOf(text)).toHaveProperty(['openai buys-from cerebras'], amount);
  });

  it('is not the sum of another dealing in the same sentence', () => {
    const amounts = amountsOf('Microsoft invested in Groq and will buy chips for $3bn from Groq.');
    expect(amounts).not.toHaveProperty(['microsoft invests-in groq'], expect.any(String));
  });

  it('is the sentence’s own', () => {
    expect(amountsOf('Nvidia invested $7bn in Groq.')).toHaveProperty(
      ['nvidia invests-in groq'],
      '$7bn',
    );
  });
});
