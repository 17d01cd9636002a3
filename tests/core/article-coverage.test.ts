/** The deal article is covered, part by part, and none of its sentences is copied. The article is not ours: only fingerprints of its word runs are kept (scripts/fingerprint-article.ts). */
import { describe, expect, it } from 'vitest';
import { fingerprintRuns } from '../../scripts/fingerprint-article.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import articleFingerprints from '../fixtures/article-shingles.json' with { type: 'json' };

const { entities, sources } = readKnowledge();
const article = sources.find(({ id }) => id === 'openai-cerebras');
const claims = article?.claims ?? [];

/** How many statements each part of the article makes, at the least. */
const STATEMENTS: Record<string, number> = {
  opening: 4,
  deal: 9,
  integration: 9,
  'arms-race': 10,
  consequences: 9,
  conclusion: 3,
};

const findCopies = (text: string, fingerprints: Set<string>) =>
  fingerprintRuns(text).filter((fingerprint) => fingerprints.has(fingerprint));

describe('coverage of the deal article', () => {
  it('has the article’s parts, in order', () => {
    expect(article?.sections.map(({ id }) => id)).toEqual(Object.keys(STATEMENTS));
  });

  it.each(Object.entries(STATEMENTS))('has the claims of “%s”', (section, count) => {
    const found = claims.filter((claim) => claim.section === section);
    expect(found.length).toBeGreaterThanOrEqual(count);
  });

  it('has a claim about every entity', () => {
    const silent = entities.filter(
      ({ id }) => !claims.some((claim) => claim.entities.includes(id)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has both sums, each once, with label, qualifier and the entity that they are about', () => {
    const figures = claims.flatMap((claim) => claim.figures ?? []);
    expect(figures).toEqual([
      expect.objectContaining({ value: 20e9, unit: 'USD', qualifier: 'over', about: 'cerebras' }),
      expect.objectContaining({ value: 100e9, unit: 'USD', qualifier: 'over', about: 'stargate' }),
    ]);
    for (const { label, scaleLabel } of figures) {
      expect(label.trim()).not.toBe('');
      expect(scaleLabel?.trim()).not.toBe('');
    }
  });

  it('says each thing once', () => {
    const texts = claims.map(({ text }) => text);
    const ties = claims
      .flatMap((claim) => claim.relations ?? [])
      .map(({ from, kind, to }) => {
        const ends = kind === 'competes-with' ? [from, to].sort() : [from, to];
        return `${kind} ${ends.join(' ')}`;
      });
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(ties).size).toBe(ties.length);
  });

  it('marks what the article passes on as reported, with the report’s date', () => {
    const reported = claims.filter(({ status }) => status === 'reported');
    expect(reported.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['openai-commitment', article?.basedOn?.date],
      ['openai-stake', article?.basedOn?.date],
    ]);
  });
});

describe('our own words', () => {
  const fingerprints = new Set(articleFingerprints);

  it('holds the whole article against ours', () => {
    expect(fingerprints.size).toBeGreaterThan(500);
    expect([...fingerprints].every((fingerprint) => /^[0-9a-f]{8}$/.test(fingerprint))).toBe(true);
  });

  it('would notice a copied run, whatever its case and punctuation', () => {
    const sentence = 'Seven grey kettles wait beside the harbour’s crane until Thursday.';
    const copied = 'They say: “seven grey KETTLES wait — beside the harbours” and so on.';
    expect(findCopies(copied, fingerprints)).toEqual([]);
    expect(
      findCopies(copied, new Set([...fingerprints, ...fingerprintRuns(sentence)])),
    ).toHaveLength(2);
  });

  it.each(claims.map(({ id, text }) => ({ id, text })))(
    'does not copy in claim $id',
    ({ text }) => {
      expect(findCopies(text, fingerprints)).toEqual([]);
    },
  );

  it.each(entities.map(({ id, place }) => ({ id, place })))(
    'does not copy in the place of $id',
    ({ place }) => {
      expect(findCopies(place, fingerprints)).toEqual([]);
    },
  );
});
