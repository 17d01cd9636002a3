/** A card as text: each statement with its status, source and date, and the page that it was read on. */
import { describe, expect, it } from 'vitest';
import { toBriefText } from '../../core/brief-text.ts';
import { composeEntityCard, toBrief } from '../../core/entity-card.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import { PAGE_BRIEF } from '../support/sample-page.ts';

const knowledge = readKnowledge();
const PAGE = { title: 'A wafer of one’s own', address: 'https://harbourledger.example/wafer' };

function textOf(id: string): string {
  const card = composeEntityCard(id, knowledge);
  return card ? toBriefText(toBrief(card, { position: null, back: null, page: null }), PAGE) : '';
}

describe('toBriefText', () => {
  const paragraphs = textOf('cerebras').split('\n\n');

  it('starts with name, identity and place', () => {
    expect(paragraphs[0]).toMatch(/^Cerebras Systems \(CBRS\)\nMakes one processor .*\.$/);
    expect(textOf('openai')).toMatch(/^OpenAI\n/);
  });

  it('gives figures, claims and relations with their provenance', () => {
    expect(paragraphs[1]?.split('\n')).toEqual([
      '- OpenAI’s commitment to Cerebras chips: over $20bn (reported, deal article, after Reuters, 17 Apr 2026)',
      '- Stargate, for scale: over $100bn (stated, deal article, undated)',
    ]);
    for (const line of paragraphs[2]?.split('\n') ?? []) {
      expect(line).toMatch(/^- .+\. \((?:reported|stated|analysis), .+, (?:undated|.*\d{4})\)$/);
    }
    expect(paragraphs[3]).toContain('- Sells to: OpenAI\n');
  });

  it('gives the page’s figures with their sentence and verdict, and published ones', () => {
    const text = toBriefText(PAGE_BRIEF, PAGE);
    expect(text).toContain(
      '- Commitment · OpenAI to Cerebras: $20bn, “OpenAI agreed to spend $20bn on chips from Cerebras.” (this page, 20 Nov 2026); same as over $20bn (reported, deal article, after Reuters, 17 Apr 2026)',
    );
    expect(text).toContain(
      '\n- Growth: 60%, “Cerebras grew 60%.” (this page, 20 Nov 2026); new: not in our sources\n',
    );
    expect(text).toContain(
      '- Computing in the first deal: up to 750 MW (stated, Think With Niche, Jan 2026)',
    );
    expect(text).toContain('- Cerebras has its head office in Sunnyvale, California. (stated, SEC');
  });

  it('ends with the sources and the page', () => {
    expect(paragraphs.at(-1)).toMatch(
      /^Deal article: .* a Reuters report <https:\/\/www\.reuters\.com\/\S+> of 17 April 2026\.\n/,
    );
    expect(paragraphs.at(-1)?.split('\n').at(-1)).toBe(
      'Read on: A wafer of one’s own <https://harbourledger.example/wafer>',
    );
  });

  it('leaves no empty paragraph where there are no figures', () => {
    expect(textOf('groq')).not.toMatch(/\n{3}|undefined|null/);
    expect(textOf('groq').split('\n\n')).toHaveLength(5);
  });
});
