/** Step 3: which sense is meant, and why, on invented names: Onyx is a chip and a stone, Kestrel a company and a bird. */
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/entity.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { likeliestOf, linkReading, readMentions } from '../../core/link-mentions.ts';
import { spotMentions } from '../../core/spot-mentions.ts';

const weights = {
  shared: { 'c:some': 1.5, 's:compound': 3, 'w:silicon': 3 },
  entities: { onyx: { 'c:own': 2, 's:generation': 4, 's:expansion': -4 } },
  aliases: { Onyx: -0.5 },
};
const gazetteer = compileGazetteer(
  toLexicon({
    entities: [
      { id: 'halden', kind: 'company', aliases: [{ text: 'Halden', case: 'any' }] },
      {
        id: 'onyx',
        kind: 'chip',
        aliases: [
          {
            text: 'Onyx',
            case: 'exact',
            sense: 'cued',
            favours: ['@chips', 'lab', '~ rack', 'project ~'],
            refuses: ['@stones', '~ necklace'],
          },
          { text: 'onyx', case: 'exact', sense: 'cued', favours: ['@chips'] },
          { text: 'Onyx Processor', case: 'any' },
        ],
      },
      {
        id: 'kestrel',
        kind: 'company',
        aliases: [
          {
            text: 'Kestrel',
            case: 'capitalised',
            sense: 'usual',
            favours: ['shares', '~ said'],
            refuses: ['@birds', 'a ~ chick', '# ~'],
          },
        ],
      },
      {
        id: 'vega-maker',
        kind: 'company',
        aliases: [{ text: 'Vega', case: 'exact', sense: 'cued', favours: ['chip', 'wafer'] }],
      },
      {
        id: 'vega-array',
        kind: 'project',
        aliases: [
          { text: 'Vega', case: 'exact', sense: 'cued', favours: ['telescope', '~ array'] },
        ],
      },
      {
        id: 'bluestone',
        kind: 'company',
        aliases: [{ text: '蓝石', case: 'exact', sense: 'usual', refuses: ['@stones', '红 ~'] }],
      },
    ],
    topics: {
      chips: ['chip', 'server'],
      stones: ['gem', 'jewellery', 'stone', '矿物'],
      birds: ['wings', 'nest', 'prey'],
    },
    weights,
  }),
);

function linkAll(text: string, votes: [EntityId, number][] = [], beside: string[] = []) {
  const page = { votes: new Map(votes) };
  const all = readMentions(spotMentions(text, gazetteer), text, gazetteer, beside);
  return all.flatMap((readings) => linkReading(likeliestOf(readings, page)) ?? []);
}
const link = (...where: Parameters<typeof linkAll>) =>
  linkAll(...where).filter(({ isWeak }) => !isWeak);
const idsIn = (...where: Parameters<typeof linkAll>) => link(...where).map(({ entity }) => entity);

const TABLES: Record<string, [text: string, ...entities: EntityId[]][]> = {
  'a name that needs a cue': [
    ['The Onyx is black.'],
    ['The Onyx is a new chip.', 'onyx'],
    ['The server fell, a lab says. The Onyx is black.', 'onyx'],
    ['The server fell. The Onyx is black.'],
    ['ONYX CHIP, onyx server', 'onyx'],
    ['The Onyx Processor is black.', 'onyx'],
  ],
  'a name that stands by itself': [
    ['Kestrel opened an office.', 'kestrel'],
    ['The Kestrel spread its wings.'],
    ['Kestrel shares have wings.', 'kestrel'],
    ['The wings were painted. Kestrel opened an office.', 'kestrel'],
  ],
  'how a word is matched': [
    ['The Onyx is a chipmunk.'],
    ['The Onyx has CHIPS.', 'onyx'],
    ['The Onyx is a ch\u00adip.', 'onyx'],
    ['The Onyx is like a jeweller’s chip.'],
    ['An Onyx jewel, a chip.', 'onyx'],
    ['The Onyx, cut in the U.S. for Halls Inc. and Mr. K. at 3.5 mm, is a lab chip.', 'onyx'],
    ['Chip? The Onyx is black.'],
  ],
  'what touches the name': [
    ['An Onyx rack is black.', 'onyx'],
    ['An “Onyx” rack, an Onyx\u00a0rack, an Onyx-rack', 'onyx', 'onyx', 'onyx'],
    ['An Onyx. Rack it.'],
    ['Project Onyx is black.', 'onyx'],
    ['Subproject Onyx is black.'],
    ['See a Kestrel chick'],
    ['See the Kestrel chick', 'kestrel'],
    ['Count 12 Kestrel or more'],
    ['An Onyx necklace for the server lab that makes the chip'],
    ['“Prey has wings,” Kestrel said.', 'kestrel'],
  ],
  'scripts without spaces': [
    ['购买蓝石芯片', 'bluestone'],
    ['购买红蓝石芯片'],
    ['蓝石是矿物。'],
    ['那是矿物。蓝石发布了财报。', 'bluestone'],
  ],
  'what is learned': [
    ['Onyx and Halden', 'halden'],
    ['Onyx, Halden and Kestrel', 'onyx', 'halden', 'kestrel'],
    ['The Onyx Processor and the Onyx', 'onyx', 'onyx'],
    ['The Onyx of silicon', 'onyx'],
    ['Kestrel-owned nests', 'kestrel'],
  ],
  'one of two entities of the same name': [
    ['Vega is far away.'],
    ['Vega is a chip.', 'vega-maker'],
    ['Vega is a telescope.', 'vega-array'],
    ['Vega is a chip. The telescope is old.', 'vega-maker'],
    ['The Vega array has a chip and a wafer.', 'vega-array'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(idsIn(text)).toEqual(expected);
  });
});

describe('what stands elsewhere on the page', () => {
  it('decides where nothing near does, and not against what is near', () => {
    expect(idsIn('The Onyx is black.', [['onyx', 5]])).toEqual(['onyx']);
    expect(idsIn('The Onyx is black.', [['halden', 5]])).toEqual([]);
    expect(idsIn('The Onyx necklace', [['onyx', 5]])).toEqual([]);
    expect(idsIn('Kestrel opened.', [['kestrel', -5]])).toEqual([]);
    expect(idsIn('Kestrel said so.', [['kestrel', -5]])).toEqual(['kestrel']);
  });

  it('does not vouch for a name in small letters', () => {
    expect(idsIn('an onyx', [['onyx', 5]])).toEqual([]);
  });

  it('counts the words of the neighbouring paragraphs a little', () => {
    expect(idsIn('The Onyx is at hand.', [], ['A chip of silicon, a server, a lab.'])).toEqual([
      'onyx',
    ]);
    expect(idsIn('The Onyx is at hand.', [], ['A chip.', 'A lab.'])).toEqual([]);
  });
});

describe('weak evidence', () => {
  it.each([
    ['The chip fell. The Onyx is black.', 'onyx cued'],
    ['The Kestrel spread its wings.', 'kestrel usual'],
    ['Onyx is a gem for Halden, of stone.'],
    ['See a Kestrel chick'],
    ['Kestrel, wings, prey', 'kestrel usual'],
  ])('%s', (text, ...expected) => {
    const weak = linkAll(text).filter(({ isWeak }) => isWeak);
    expect(weak.map(({ entity, standing }) => `${entity} ${standing}`)).toEqual(expected);
    for (const { confidence } of weak) expect(confidence).toBeLessThanOrEqual(0.5);
  });
});

describe('the reasons given', () => {
  const reasons = (text: string) => link(text)[0]?.cues;

  it('lists the cues, strongest first, those against it with a minus', () => {
    expect(reasons('An Onyx rack in the lab is a gem. A chip fell.')).toEqual([
      { term: '~ rack', weight: 4.5 },
      { term: 'lab', weight: 2 },
      { term: 'gem', weight: -2 },
      { term: 'chip', weight: 1 },
    ]);
  });

  it('weighs a word by how near it stands', () => {
    const weight = (text: string) => reasons(text)?.find(({ term }) => term === 'chip')?.weight;
    expect(weight('Project Onyx is a chip')).toBe(2.5);
    expect(weight('Project Onyx is, as most would say, a chip')).toBe(2);
    expect(weight('Project Onyx is, as most who have ever seen it would say, a chip')).toBe(1.5);
    expect(weight('Project Onyx is black. It is a chip')).toBe(1);
    expect(weight('Project Onyx, see Onyx, the chip')).toBeLessThan(2);
  });

  it('counts a word once, though it stands twice', () => {
    expect(reasons('Onyx: a chip, a chip!')).toEqual([{ term: 'chip', weight: 2.5 }]);
  });

  it('names the company and the page’s memory', () => {
    expect(linkAll('Onyx, Halden', [['onyx', 1]])[0]?.cues).toEqual([
      { term: 'halden', weight: 1.5 },
      { term: 'onyx', weight: 0.8 },
    ]);
  });

  it('finds what an abbreviation stands for', () => {
    const onyx = {
      id: 'onyx',
      kind: 'chip',
      aliases: [{ text: 'ONX', case: 'exact', sense: 'usual' }],
    } as const;
    const lookup = compileGazetteer(
      toLexicon({
        entities: [{ ...onyx, aliases: [...onyx.aliases] }],
        weights: { ...weights, aliases: {} },
      }),
    );
    const text = 'The Ocean Noise Xchange (ONX) met; ONX was quiet.';
    const readings = readMentions(spotMentions(text, lookup), text, lookup);
    expect(readings.flat().map(({ score, cues }) => [score < 0, cues[0]?.term])).toEqual([
      [true, 'ocean noise xchange'],
      [true, 'ocean noise xchange'],
    ]);
  });

  it('is empty for a name without another sense', () => {
    expect(link('Halden')).toEqual([
      {
        start: 0,
        end: 6,
        surfaceForm: 'Halden',
        entity: 'halden',
        kind: 'company',
        confidence: expect.any(Number),
        isWeak: false,
        standing: 'sole',
        cues: [],
      },
    ]);
  });

  it('goes with a confidence between a half and one that grows with the evidence', () => {
    const texts = ['Onyx is a chip', 'Onyx is a chip for a lab', 'Onyx rack, a chip'];
    const scores = texts.map((text) => link(text)[0]?.confidence ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores[0]).toBeGreaterThan(0.5);
    expect(scores.at(-1)).toBeLessThanOrEqual(1);
    expect(new Set(scores).size).toBe(texts.length);
  });
});
