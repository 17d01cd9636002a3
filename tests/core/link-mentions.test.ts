/** Step 3: which sense is meant, and why, on invented names: Onyx is a chip and a stone, Kestrel a company and a bird. */
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/entity.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { linkMentions } from '../../core/link-mentions.ts';
import { spotMentions } from '../../core/spot-mentions.ts';

const gazetteer = compileGazetteer(
  [
    { id: 'halden', kind: 'company', aliases: [{ text: 'Halden', case: 'any' }] },
    { id: 'morrow', kind: 'company', aliases: [{ text: 'Morrow', case: 'any' }] },
    {
      id: 'onyx',
      kind: 'chip',
      aliases: [
        {
          text: 'Onyx',
          case: 'exact',
          needs: ['@chips', '@labs', '~ rack', 'project ~'],
          refuses: ['@stones', '~ necklace'],
        },
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
          favours: ['shares', '~ said'],
          refuses: ['@birds', 'a ~ chick'],
        },
      ],
    },
    {
      id: 'vega-maker',
      kind: 'company',
      aliases: [{ text: 'Vega', case: 'exact', needs: ['chip', 'wafer'] }],
    },
    {
      id: 'vega-array',
      kind: 'project',
      aliases: [{ text: 'Vega', case: 'exact', needs: ['telescope', 'sky', '~ array'] }],
    },
    {
      id: 'bluestone',
      kind: 'company',
      aliases: [{ text: '蓝石', case: 'exact', refuses: ['红 ~', '~ 山', '矿物'] }],
    },
  ],
  {
    chips: ['chip', 'chips', 'data center', 'ai'],
    labs: ['lab', 'ai'],
    stones: ['gem', 'jewel', 'stone'],
    birds: ['wings', 'nest', 'prey'],
  },
);

function linkAll(text: string, named: EntityId[] = []) {
  const page = { named: new Map(named.map((id) => [id, 1])) };
  return linkMentions(spotMentions(text, gazetteer), text, page);
}
const link = (text: string, named?: EntityId[]) =>
  linkAll(text, named).filter(({ isWeak }) => !isWeak);
const idsIn = (text: string, named?: EntityId[]) => link(text, named).map(({ entity }) => entity);

const TABLES: Record<string, [text: string, ...entities: EntityId[]][]> = {
  'a name that needs a cue': [
    ['The Onyx is black.'],
    ['The Onyx is a new chip.', 'onyx'],
    ['Halden trains on Onyx.', 'halden', 'onyx'],
    ['A lab has Onyx. It is black.', 'onyx'],
    ['The chip fell. The Onyx is black.'],
    ['The chip fell in the lab. The Onyx is black.', 'onyx'],
    ['ONYX CHIP, onyx chip'],
  ],
  'a name that stands by itself': [
    ['Kestrel opened an office.', 'kestrel'],
    ['The Kestrel spread its wings.'],
    ['Kestrel shares have wings.', 'kestrel'],
    ['The wings were painted. Kestrel opened an office.', 'kestrel'],
  ],
  'how a cue is matched': [
    ['The Onyx is a chipmunk.'],
    ['The Onyx is an AI-CHIP.', 'onyx'],
    ['The Onyx fills a data-center.', 'onyx'],
    ['The Onyx has data. The center is black.'],
    ['The Onyx is a ch\u00adip.', 'onyx'],
    ['The Onyx, cut in the U.S. for Halls Inc. and Mr. K. at 3.5 mm, is a chip.', 'onyx'],
    ['Chip? The Onyx is black.'],
    ['The Onyx Processor is black.', 'onyx'],
  ],
  'touching cues': [
    ['An Onyx rack is black.', 'onyx'],
    ['An “Onyx” rack, an Onyx\u00a0rack, an Onyx-rack', 'onyx', 'onyx', 'onyx'],
    ['An Onyx. Rack it.'],
    ['An Onyx black rack'],
    ['Project Onyx is black.', 'onyx'],
    ['Subproject Onyx is black.'],
    ['See a Kestrel chick'],
    ['See the Kestrel chick', 'kestrel'],
    ['An Onyx rack beside a jewel', 'onyx'],
    ['An Onyx necklace for the lab that makes the chip'],
    ['“Prey has wings,” Kestrel said.', 'kestrel'],
  ],
  'scripts without spaces': [
    ['购买蓝石芯片', 'bluestone'],
    ['购买红蓝石芯片'],
    ['蓝石山很高'],
    ['蓝石是矿物。'],
    ['那是矿物。蓝石发布了财报。', 'bluestone'],
  ],
  'the company it keeps': [
    ['Onyx and Halden', 'onyx', 'halden'],
    ['Onyx and Kestrel', 'onyx', 'kestrel'],
    ['Onyx and Onyx'],
    ['Onyx and Vega'],
    ['Onyx Processor and Onyx', 'onyx'],
    ['Onyx, a jewel for Halden and Morrow', 'halden', 'morrow'],
  ],
  'one of two entities of the same name': [
    ['Vega is far away.'],
    ['Vega is a chip.', 'vega-maker'],
    ['Vega is a telescope.', 'vega-array'],
    ['Vega is a chip. The telescope is old.', 'vega-maker'],
    ['Vega is a telescope. The chip is old.', 'vega-array'],
    ['The Vega array has a chip and a wafer.', 'vega-array'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(idsIn(text)).toEqual(expected);
  });
});

describe('what the page has said before', () => {
  it('decides for a name that needs a cue, unless cues speak against it', () => {
    expect(idsIn('The Onyx is black.', ['onyx'])).toEqual(['onyx']);
    expect(idsIn('The Onyx is black.', ['halden'])).toEqual([]);
    expect(idsIn('The Onyx is a jewel.', ['onyx'])).toEqual([]);
  });
});

describe('weak evidence', () => {
  it.each([
    ['The Onyx is black.', 'onyx needy'],
    ['The chip fell. The Onyx is black.', 'onyx needy'],
    ['The Kestrel spread its wings.', 'kestrel usual'],
    ['Onyx is a jewel for Halden.'],
    ['See a Kestrel chick'],
    ['Kestrel, wings, prey'],
  ])('%s', (text, ...expected) => {
    const weak = linkAll(text).filter(({ isWeak }) => isWeak);
    expect(weak.map(({ entity, standing }) => `${entity} ${standing}`)).toEqual(expected);
    for (const { confidence } of weak) expect(confidence).toBeLessThanOrEqual(0.5);
  });
});

describe('the reasons given', () => {
  const reasons = (text: string, named?: EntityId[]) => link(text, named)[0]?.cues;

  it('lists the cues, strongest first, those against it with a minus', () => {
    expect(reasons('An Onyx rack in the lab is a gem. A chip fell.')).toEqual([
      { term: '~ rack', weight: 4.5 },
      { term: 'lab', weight: 2 },
      { term: 'gem', weight: -2 },
      { term: 'chip', weight: 1 },
    ]);
  });

  it('weighs a cue by how near it stands', () => {
    const weight = (text: string) => reasons(text)?.find(({ term }) => term === 'chip')?.weight;
    expect(weight('Onyx is a chip, project Onyx')).toBe(2.5);
    expect(weight('Project Onyx is, as most would say, a chip')).toBe(2);
    expect(weight('Project Onyx is, as most who have ever seen it would say, a chip')).toBe(1.5);
    expect(weight('Project Onyx is black. It is a chip')).toBe(1);
  });

  it('counts a term once, though it stands twice in the text or in two topics', () => {
    expect(reasons('Onyx is for AI. AI!')).toEqual([{ term: 'ai', weight: 2.5 }]);
    expect(idsIn('Onyx for AI is a gem.')).toEqual([]);
  });

  it('names the company and the page’s memory', () => {
    expect(reasons('Onyx, Halden', ['onyx'])).toEqual([
      { term: 'halden', weight: 1.5 },
      { term: 'onyx', weight: 1.5 },
    ]);
  });

  it('counts no more than two names as company', () => {
    const [onyx] = link('Onyx, Halden, Morrow, Kestrel');
    expect(onyx?.cues.map(({ term }) => term)).toEqual(['halden', 'morrow']);
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
    const texts = [
      'Onyx, Halden',
      'Onyx is a chip',
      'Onyx is a chip for a lab',
      'Onyx rack, a chip',
    ];
    const scores = texts.map((text) => link(text)[0]?.confidence ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores[0]).toBeGreaterThan(0.5);
    expect(scores.at(-1)).toBeLessThanOrEqual(1);
    expect(new Set(scores).size).toBe(texts.length);
  });
});
