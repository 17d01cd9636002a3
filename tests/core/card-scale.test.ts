/** Bars of a card: all of one unit on one scale, the card's own and the page's, or none. */
import { describe, expect, it } from 'vitest';
import { composeEntityCard } from '../../core/entity-card.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { composePage } from '../../core/read-page-figures.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));

/** Composes the bars of an entity's card on a page of one paragraph: the length of one for each amount. */
function barsOf(id: string, text: string) {
  const card = composeEntityCard(id, knowledge);
  if (!card) throw new Error(`no card for ${id}`);
  const { linked } = findMentions(text, gazetteer, emptyPageContext());
  const block = { id: 0, text, mentions: linked, heads: [] };
  const { figures } = composePage(id, { blocks: [block], date: null }, knowledge);
  const all = [...card.brief.figures, ...figures.flatMap((one) => [one, one.comparison])];
  return all.flatMap((one) => (one?.bar ? [[one.value, one.bar.share]] : []));
}

describe('the bars of a card', () => {
  it('have one scale for the card’s own amounts and the page’s', () => {
    expect(barsOf('cerebras', 'Cerebras is valued at $26 billion.')).toEqual([
      ['$20bn', 0.2],
      ['$100bn', 1],
      ['$26bn', 0.26],
      ['$8.1bn', 0.081],
    ]);
  });

  it('are left out of the page’s part where an amount is longer than the card’s own', () => {
    expect(barsOf('openai', 'OpenAI was valued at $840 billion and lost $5 billion.')).toEqual([
      ['$20bn', 0.2],
      ['$100bn', 1],
    ]);
  });

  it('stand beside each other where the card has none of its own', () => {
    expect(barsOf('groq', 'Groq raised $750 million and had a loss of $75 million.')).toEqual([
      ['$750m', 1],
      ['$75m', 0.1],
    ]);
  });

  it('are of one thing where they are shares', () => {
    expect(barsOf('groq', 'Groq grew 60%. Groq has a market share of 4%.')).toEqual([]);
    expect(barsOf('groq', 'Groq grew 60%. Groq grew 30% before.')).toEqual([
      ['60%', 1],
      ['30%', 0.5],
    ]);
  });
});
