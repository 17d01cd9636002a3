/** Step 10: the cards of the real knowledge, and what no real card shows yet on invented sources. */
import { describe, expect, it } from 'vitest';
import type { Claim, Figure, Source } from '../../core/claim.ts';
import { composeBrief, type StoredBrief } from '../../core/compose-brief.ts';
import type { Knowledge, KnownEntity } from '../../core/dossier.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const real = readKnowledge();

function briefOf(id: string, knowledge: Knowledge = real): StoredBrief {
  const brief = composeBrief(id, knowledge);
  if (!brief) throw new Error(`no brief for ${id}`);
  return brief;
}

const relationsOf = (id: string) =>
  briefOf(id).relations.map(
    ({ label, entities }) => `${label}: ${entities.map(({ entity }) => entity.name).join(', ')}`,
  );

describe('the card of Cerebras', () => {
  const brief = briefOf('cerebras');

  it('says who it is', () => {
    expect(brief.entity).toEqual({ id: 'cerebras', name: 'Cerebras Systems', kind: 'company' });
    expect(brief.identity).toBe('CBRS');
    expect(brief.place).toBe(real.entities.find(({ id }) => id === 'cerebras')?.place);
  });

  it('leads with the order, as reported, after Reuters, of 17 April 2026', () => {
    expect(brief.figures[0]).toEqual({
      label: 'OpenAI’s commitment to Cerebras chips',
      qualifier: 'over',
      value: '$20bn',
      bar: { shape: 'over', share: 0.2 },
      provenance: {
        status: 'reported',
        source: 'deal article, after Reuters',
        address: expect.stringMatching(/^https:\/\/www\.reuters\.com\//),
        asOf: '2026-04-17',
      },
    });
  });

  it('shows Stargate beside it for scale, stated by the article alone', () => {
    expect(brief.figures[1]).toEqual({
      label: 'Stargate, for scale',
      qualifier: 'over',
      value: '$100bn',
      bar: { shape: 'over', share: 1 },
      provenance: { status: 'stated', source: 'deal article', address: null, asOf: null },
    });
  });

  it('tells the order’s claim after those that the figures do not tell', () => {
    const texts = brief.claimGroups.flatMap(({ claims }) => claims.map(({ text }) => text));
    expect(brief.claimGroups[0]?.heading).toBe('From the deal article');
    expect(texts.at(-1)).toMatch(/over \$20bn/);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('ends with the source and what it rests on', () => {
    expect(brief.sourceLines[0]).toEqual({
      before: 'Deal article: publisher unknown, undated; it rests on a ',
      link: { text: 'Reuters report', address: brief.figures[0]?.provenance.address },
      after: ' of 17 April 2026.',
    });
  });
});

describe('the card of a chip', () => {
  const brief = briefOf('wafer-scale-engine');

  it('leads with a published figure, others of its kind beside it, where the article has none', () => {
    expect(brief.figures.map(({ label, value }) => [label, value])).toEqual([
      ['Transistors of the WSE-3', '4 trillion'],
      ['Nvidia’s B200, for scale', '208 billion'],
      ['AMD’s MI300X, for scale', '153 billion'],
    ]);
    expect(brief.figures[0]).toMatchObject({
      bar: { share: 1 },
      provenance: { status: 'stated', source: 'ServeTheHome', asOf: '2024-03-13' },
    });
  });

  it('does not say it again among the published figures', () => {
    const labels = brief.references.flatMap(({ figures }) => figures.map(({ label }) => label));
    expect(labels).toContain('Cores of the WSE-3');
    expect(labels).not.toContain('Transistors of the WSE-3');
  });

  it('leads with nothing that cannot stand beside others', () => {
    expect(briefOf('tpu').figures).toEqual([]);
    expect(briefOf('nvidia').figures).toEqual([]);
  });
});

describe('relations', () => {
  it('read right from both ends', () => {
    expect(relationsOf('cerebras')).toEqual(
      expect.arrayContaining([
        'Sells to: OpenAI',
        'Part-owned by: OpenAI',
        'Makes: Wafer-scale engine',
        'Competes with: Nvidia, AMD, Groq, TPU, Trainium',
      ]),
    );
    expect(relationsOf('openai')).toEqual(['Buys from: Cerebras', 'Invests in: Cerebras']);
    expect(relationsOf('wafer-scale-engine')).toContain('Made by: Cerebras');
    expect(relationsOf('microsoft')).toEqual(['Builds: Stargate']);
    expect(relationsOf('stargate')).toEqual(['Built by: Microsoft']);
    expect(relationsOf('trainium').join()).toMatch(/Made by: Amazon.*Competes with: .*Cerebras/);
  });

  it('carry the status of the claim that tells them', () => {
    const statusOf = (id: string, label: string) =>
      briefOf(id).relations.find((row) => row.label === label)?.entities[0]?.status;
    expect(statusOf('openai', 'Buys from')).toBe('reported');
    expect(statusOf('cerebras', 'Makes')).toBe('stated');
  });
});

describe('every card', () => {
  it.each(real.entities.map(({ id }) => id))('%s has words, sources and sound bars', (id) => {
    const brief = briefOf(id);
    expect(brief.claimGroups.flatMap(({ claims }) => claims)).not.toHaveLength(0);
    expect(brief.sourceLines).not.toHaveLength(0);
    expect(brief.figures.length).toBeLessThanOrEqual(3);
    const shares = brief.figures.flatMap(({ bar }) => (bar ? [bar.highShare ?? bar.share] : []));
    if (shares.length > 0) expect(Math.max(...shares)).toBe(1);
    for (const { entities } of brief.relations) {
      expect(entities.map(({ entity }) => entity.id)).not.toContain(id);
    }
  });

  it('has no figures where the sources give none', () => {
    expect(briefOf('groq').figures).toEqual([]);
  });

  it.each([
    ['tpu', 'Made by Google'],
    ['aws', 'Part of Amazon'],
    ['stargate', 'Attributed to Microsoft'],
    ['microsoft', 'MSFT'],
    ['openai', null],
    ['amd', null],
  ])('tells the identity of %s: %s', (id, identity) => {
    expect(briefOf(id).identity).toBe(identity);
  });

  it('is none for an unknown entity', () => {
    expect(composeBrief('acme', real)).toBeNull();
  });
});

const acme: KnownEntity = { id: 'acme', name: 'Acme', kind: 'company', place: 'Makes chips.' };
const other: KnownEntity = { id: 'other', name: 'Other', kind: 'company', place: 'Buys chips.' };
const figure = (value: number, change: Partial<Figure> = {}): Figure => ({
  value,
  unit: 'USD',
  label: `${value}`,
  ...change,
});
const claimOf = (id: string, change: Partial<Claim>): Claim => ({
  id,
  section: 'all',
  text: `Claim ${id}.`,
  entities: ['acme'],
  status: 'stated',
  ...change,
});
function knowing(claims: Claim[], change: Partial<Source> = {}): Knowledge {
  const source: Source = {
    id: 'filing',
    title: 'Filing',
    shortName: 'filing',
    publisher: 'Acme',
    date: '2026-02',
    address: 'https://acme.example/filing',
    sections: [],
    claims,
    ...change,
  };
  return { entities: [acme, other], sources: [source] };
}

describe('figures', () => {
  const figuresOf = (figures: Figure[], more: Claim[] = []) =>
    briefOf('acme', knowing([claimOf('a', { figures }), ...more])).figures;

  it('draws ranges and qualifiers, each against the longest', () => {
    const bars = figuresOf([
      figure(2, { high: 10 }),
      figure(5, { qualifier: 'up-to' }),
      figure(4),
    ]).map(({ bar }) => bar);
    expect(bars).toEqual([
      { shape: 'range', share: 0.2, highShare: 1 },
      { shape: 'up-to', share: 0.5 },
      { shape: 'exact', share: 0.4 },
    ]);
  });

  it('draws no bar where nothing of the unit can be compared', () => {
    expect(figuresOf([figure(2), figure(7, { unit: 'W' })]).map(({ bar }) => bar)).toEqual([
      null,
      null,
    ]);
  });

  it('puts its own amounts before those of others, and shows three at most', () => {
    const theirs = claimOf('b', { entities: ['other', 'acme'], figures: [figure(9)] });
    const labels = (figures: Figure[]) => figuresOf(figures, [theirs]).map(({ label }) => label);
    expect(labels([figure(1)])).toEqual(['1', '9']);
    expect(labels([figure(1), figure(2), figure(3)])).toEqual(['1', '2', '3']);
    expect(labels([figure(1, { about: 'other' }), figure(2)])).toEqual(['2', '1', '9']);
  });

  it('borrows for scale only what its own amounts cannot show', () => {
    const strange = claimOf('b', {
      entities: ['other'],
      figures: [figure(9, { scaleLabel: 'Other’s order' }), figure(8, { unit: 'W' })],
    });
    const labels = (figures: Figure[]) => figuresOf(figures, [strange]).map(({ label }) => label);
    expect(labels([figure(1)])).toEqual(['1', 'Other’s order, for scale']);
    expect(labels([figure(1), figure(2)])).toEqual(['1', '2']);
  });
});

describe('provenance', () => {
  const provenanceOf = (claim: Partial<Claim>, source: Partial<Source> = {}) =>
    briefOf('acme', knowing([claimOf('a', claim)], source)).claimGroups[0]?.claims[0]?.provenance;
  const basedOn = { publisher: 'Wire', date: null, address: 'https://wire.example/1' };

  it('has the claim’s date, else the source’s', () => {
    expect(provenanceOf({})).toEqual({
      status: 'stated',
      source: 'filing',
      address: 'https://acme.example/filing',
      asOf: '2026-02',
    });
    expect(provenanceOf({ asOf: '2025' })?.asOf).toBe('2025');
    expect(provenanceOf({}, { date: null })?.asOf).toBeNull();
  });

  it('names the report behind what is passed on, and only behind that', () => {
    const passedOn = provenanceOf({ status: 'reported' }, { basedOn, address: null });
    expect(passedOn).toMatchObject({ source: 'filing, after Wire', address: basedOn.address });
    const own = provenanceOf({ status: 'analysis' }, { basedOn, address: null });
    expect(own).toMatchObject({ source: 'filing', address: null });
    expect(provenanceOf({ status: 'reported' })?.source).toBe('filing');
  });

  it.each<[Partial<Source>, string, string | undefined]>([
    [{}, 'Filing: Acme, February 2026, [read it].', 'https://acme.example/filing'],
    [{ address: null, date: null }, 'Filing: Acme, undated.', undefined],
    [{ basedOn }, 'Filing: Acme, February 2026; it rests on a [Wire report].', basedOn.address],
    [
      { basedOn: { ...basedOn, address: null, date: '2026-04-01' } },
      'Filing: Acme, February 2026; it rests on a Wire report of 1 April 2026.',
      undefined,
    ],
  ])('writes the source’s line for %j', (source, line, address) => {
    const [first] = briefOf('acme', knowing([claimOf('a', {})], source)).sourceLines;
    expect(`${first?.before}${first?.link ? `[${first.link.text}]` : ''}${first?.after}`).toBe(
      line,
    );
    expect(first?.link?.address).toBe(address);
  });
});
