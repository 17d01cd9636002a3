/** What the background tells of one entity: enough for its card on any page, and no more. */
import { describe, expect, it } from 'vitest';
import { composeEntityCard, type EntityCard, nameIn, toBrief } from '../../core/entity-card.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const ids = knowledge.entities.map(({ id }) => id);
const cardOf = (id: string) => composeEntityCard(id, knowledge) as EntityCard;

describe('the card of an entity', () => {
  it('names every entity as a list does, and nobody else', () => {
    const groq = cardOf('groq');
    expect(ids.every((id) => nameIn(groq, id))).toBe(true);
    expect(nameIn(groq, 'cerebras')).toBe('Cerebras');
    expect(nameIn(groq, 'acme')).toBeNull();
  });

  it('survives being sent', () => {
    for (const id of ids) expect(JSON.parse(JSON.stringify(cardOf(id)))).toEqual(cardOf(id));
  });

  it('is none for an unknown entity', () => {
    expect(composeEntityCard('acme', knowledge)).toBeNull();
  });
});

describe('the brief on a page', () => {
  it('knows its place and the way back', () => {
    const position = { index: 1, count: 6 };
    expect(toBrief(cardOf('groq'), { position, back: null, page: null })).toMatchObject({
      entity: { id: 'groq' },
      position,
      back: null,
    });
    const page = { date: '2026-11-20', figures: [], rest: 0 };
    expect(toBrief(cardOf('groq'), { position: null, back: 'cerebras', page })).toMatchObject({
      position: null,
      page,
      back: 'Cerebras',
    });
  });
});
