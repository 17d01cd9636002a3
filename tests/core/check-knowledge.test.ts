/** Each kind of disagreement in `data/` is found, with its place; sound knowledge passes. */
import { describe, expect, it } from 'vitest';
import { checkKnowledge, type KnowledgeFiles } from '../../core/check-knowledge.ts';
import type { Claim, Figure, Relation } from '../../core/claim.ts';
import type { Alias, Entity } from '../../core/entity.ts';

/** A sound pair of entities with one source; each case spoils one thing in it. */
function createKnowledge() {
  const maker: Entity = {
    id: 'acme',
    name: 'Acme',
    kind: 'company',
    place: 'Makes Spark.',
    aliases: [{ text: 'Acme', case: 'capitalised', sense: 'cued', favours: ['@chips', '芯片'] }],
  };
  const chip: Entity = {
    id: 'spark',
    name: 'Spark',
    kind: 'chip',
    maker: 'acme',
    place: 'A chip.',
    aliases: [{ text: 'Spark', case: 'exact', sense: 'usual', refuses: ['~ plug'] }],
  };
  const figure: Figure = { value: 1, high: 2, unit: 'USD', label: 'Order', about: 'spark' };
  const relation: Relation = { from: 'acme', kind: 'makes', to: 'spark' };
  const claim: Claim = {
    id: 'makes-spark',
    section: 'opening',
    text: 'Acme makes Spark.',
    entities: ['acme', 'spark'],
    status: 'stated',
    figures: [figure],
    relations: [relation],
  };
  const source = {
    id: 'report',
    title: 'Report',
    shortName: 'report',
    publisher: null,
    date: null,
    address: null,
    sections: [{ id: 'opening', title: 'Opening' }],
    claims: [claim],
  };
  const files: KnowledgeFiles = {
    entities: [
      { file: 'data/entities/acme.json', entity: maker },
      { file: 'data/entities/spark.json', entity: chip },
    ],
    sources: [{ file: 'data/sources/report.json', source }],
    topics: { chips: ['chip', 'gpu'] },
    weights: { shared: {}, entities: { acme: {} }, aliases: { Acme: 1 } },
  };
  return { files, maker, chip, source, claim, figure, relation };
}

type Spoil = (knowledge: ReturnType<typeof createKnowledge>) => unknown;

const alias = (text: string, rule: Alias['case']): Alias => ({ text, case: rule });

/** The problem to be told, without `data/`, and how it comes about. */
const ENTITY_CASES: [problem: string, spoil: Spoil][] = [
  [
    'entities/spork.json: id: “spark” is not the file name, “spork”',
    ({ files, chip }) =>
      files.entities.splice(1, 1, { file: 'data/entities/spork.json', entity: chip }),
  ],
  [
    'old/spark.json: id: “spark” stands twice',
    ({ files, chip }) =>
      files.entities.push({ file: 'data/old/spark.json', entity: { ...chip, aliases: [] } }),
  ],
  [
    'old/report.json: id: “report” stands twice',
    ({ files, source }) => files.sources.push({ file: 'data/old/report.json', source }),
  ],
  [
    'entities/spark.json: maker: unknown entity “nobody”',
    ({ chip }) => set(chip, { maker: 'nobody' }),
  ],
  [
    'entities/spark.json: maker: “spark” is not a company',
    ({ chip }) => set(chip, { maker: 'spark' }),
  ],
  ['entities/spark.json: maker: a chip must have a maker', ({ chip }) => delete chip.maker],
  [
    'entities/spark.json: maker: a cloud must have a maker',
    ({ chip }) => set(chip, { kind: 'cloud' }) && delete chip.maker,
  ],
  [
    'entities/acme.json: maker: a company has no maker',
    ({ maker }) => set(maker, { maker: 'acme' }),
  ],
  [
    'entities/acme.json: aliases[1].text: is empty',
    ({ maker }) => maker.aliases.push(alias('', 'any')),
  ],
  [
    'entities/spark.json: aliases[1].text: is empty',
    ({ chip }) => chip.aliases.push(alias(' \u00a0', 'exact')),
  ],
  [
    'entities/acme.json: aliases[1].text: has stray spaces',
    ({ maker }) => maker.aliases.push(alias('Acme  Inc', 'any')),
  ],
  [
    'entities/spark.json: aliases[1].text: “ACME” is already an alias of acme',
    ({ chip }) => chip.aliases.push(alias('ACME', 'capitalised')),
  ],
  [
    'entities/spark.json: aliases[1].text: “Spark” is already an alias of spark',
    ({ chip }) => chip.aliases.push(alias('Spark', 'exact')),
  ],
  [
    'entities/spark.json: aliases[2].text: “sparkY” is already an alias of spark',
    ({ chip }) => chip.aliases.push(alias('Sparky', 'any'), alias('sparkY', 'any')),
  ],
  [
    'entities/spark.json: aliases[1].text: “Ｓｐａｒｋ” is already an alias of spark',
    ({ chip }) => chip.aliases.push(alias('Ｓｐａｒｋ', 'exact')),
  ],
  [
    'entities/acme.json: aliases[0].sense: a name with cues has another sense: say “usual” or “cued”',
    ({ maker }) => setCues(maker, { sense: undefined }),
  ],
  [
    'entities/acme.json: aliases[0].favours[0]: “Chip” must be in lower case',
    ({ maker }) => setCues(maker, { favours: ['Chip'] }),
  ],
  [
    'entities/acme.json: aliases[0].refuses: “chip” speaks for the alias, too',
    ({ maker }) => setCues(maker, { favours: ['chip'], refuses: ['chip'] }),
  ],
  [
    'topics.json: chips: “two words” is not a word',
    ({ files }) => set(files, { topics: { chips: ['chip', 'two words'] } }),
  ],
  [
    'weights.json: entities.gone: unknown entity: run npm run learn',
    ({ files }) => set(files.weights, { entities: { gone: {} } }),
  ],
  [
    'weights.json: entities.acme.w:river: a word weighs the same for all: put it in shared',
    ({ files }) => set(files.weights, { entities: { acme: { 'w:river': 1 } } }),
  ],
  [
    'weights.json: aliases.Gone: unknown alias: run npm run learn',
    ({ files }) => set(files.weights, { aliases: { Gone: 1 } }),
  ],
  [
    'topics.json: chips: “GPU” must be in lower case',
    ({ files }) => set(files, { topics: { chips: ['chip', 'GPU'] } }),
  ],
];

const CUE_CASES: [cue: string, reason: string][] = [
  ['@plastics', 'unknown topic “@plastics”'],
  ['@toString', 'unknown topic “@toString”'],
  ['chip @chips', '“chip @chips”: a topic stands alone or beside “~”'],
  ['', 'is empty'],
  ['  ', 'is empty'],
  ['…', '“…” is not a word'],
  ['Spark', '“Spark” must be in lower case'],
  [' spark', '“ spark” has stray spaces'],
  ['~  plug', '“~  plug” has stray spaces'],
  ['spark plug', '“spark plug” is more than one word: a phrase must touch “~”'],
  ['~', '“~”: “~” stands between spaces, beside a word'],
  ['~plug', '“~plug”: “~” stands between spaces, beside a word'],
  ['~ or ~', '“~ or ~” has “~” twice'],
  ['a b c ~', '“a b c ~”: at most two words touch “~” on one side, or one on each'],
  ['a b ~ c', '“a b ~ c”: at most two words touch “~” on one side, or one on each'],
  ['加速器', '“加速器”: in this script at most two characters are seen; use a topic'],
];

/** As above, within the only source. */
const SOURCE_CASES: [problem: string, spoil: Spoil][] = [
  ['claims[1].id: “makes-spark” stands twice', ({ source, claim }) => source.claims.push(claim)],
  [
    'claims[1].section: unknown section “end”',
    ({ source, claim }) => source.claims.push({ ...claim, id: 'other', section: 'end' }),
  ],
  [
    'sections[1]: section “end” has no claim',
    ({ source }) => source.sections.push({ id: 'end', title: 'End' }),
  ],
  [
    'sections[1].id: “opening” stands twice',
    ({ source }) => source.sections.push({ id: 'opening', title: 'Again' }),
  ],
  ['claims[0].entities[2]: unknown entity “nobody”', ({ claim }) => claim.entities.push('nobody')],
  [
    'claims[0].relations[0].to: unknown entity “nobody”',
    ({ relation }) => set(relation, { to: 'nobody' }),
  ],
  [
    'claims[0].relations[0].from: unknown entity “nobody”',
    ({ relation }) => set(relation, { from: 'nobody' }),
  ],
  [
    'claims[0].relations[0].from: “acme” is not among the claim’s entities',
    ({ claim }) => set(claim, { entities: ['spark'] }),
  ],
  [
    'claims[0].relations[0].to: “acme” is tied to itself',
    ({ relation }) => set(relation, { to: 'acme' }),
  ],
  [
    'claims[0].figures[0].about: unknown entity “nobody”',
    ({ figure }) => set(figure, { about: 'nobody' }),
  ],
  ['claims[0].figures[0].high: 1 is not above 1', ({ figure }) => set(figure, { high: 1 })],
];

const BAD_UNITS = ['', '$', 'usd $', 'Usd', 'GW', 'kW', 'PB/s', 'nm', 'TFLOPS', 'billion'];
const PLURALS = ['chips', 'GPUs', 'data centers', 'tokens'];
const GOOD_UNITS = [
  'USD',
  'KRW',
  '%',
  'pp',
  'bp',
  'x',
  'W',
  'Wh',
  'Hz',
  'B',
  'B/s',
  'bit/s',
  'FLOP/s',
];
const GOOD_NOUNS = ['month', 'chip', 'GPU', 'GPU hour', 'data center', 'token/s', 'process', 'bus'];

function set<T extends object>(target: T, change: Partial<T>): T {
  return Object.assign(target, change);
}

function setCues(entity: Entity, cues: Partial<Alias>): void {
  set(entity.aliases[0] as Alias, cues);
}

function findProblems(spoil: Spoil): string[] {
  const knowledge = createKnowledge();
  spoil(knowledge);
  return checkKnowledge(knowledge.files).map(
    ({ file, field, reason }) => `${file.replace('data/', '')}: ${field}: ${reason}`,
  );
}

describe('checkKnowledge', () => {
  it('passes sound knowledge', () => {
    expect(findProblems(() => undefined)).toEqual([]);
  });

  it.each(ENTITY_CASES)('finds %s', (problem, spoil) => {
    expect(findProblems(spoil)).toEqual([problem]);
  });

  it.each(CUE_CASES)('refuses the cue “%s”: %s', (cue, reason) => {
    const found = findProblems(({ chip }) => setCues(chip, { refuses: ['fine', cue] }));
    expect(found).toEqual([`entities/spark.json: aliases[0].refuses[1]: ${reason}`]);
  });

  it.each(SOURCE_CASES)('finds %s', (problem, spoil) => {
    expect(findProblems(spoil)).toEqual([`sources/report.json: ${problem}`]);
  });

  it.each([...BAD_UNITS, ...PLURALS])('refuses the unit “%s”', (unit) => {
    const found = findProblems(({ figure }) => set(figure, { unit }));
    expect(found).toEqual([expect.stringContaining(`claims[0].figures[0].unit: “${unit}” is no`)]);
  });

  it.each([...GOOD_UNITS, ...GOOD_NOUNS, 'm', 'm2'])('takes the unit “%s”', (unit) => {
    expect(findProblems(({ figure }) => set(figure, { unit }))).toEqual([]);
  });

  it('wants publisher, address and date with each claim of a reference source, and only there', () => {
    const { files, source, claim } = createKnowledge();
    const first = files.sources[0];
    if (!first) throw new Error('no source');
    const checkAs = (kind: 'article' | 'reference') => {
      first.source = { ...source, kind };
      return checkKnowledge(files).map(({ field }) => field);
    };
    expect(checkAs('article')).toEqual([]);
    expect(checkAs('reference')).toEqual(
      ['publisher', 'address', 'asOf'].map((field) => `claims[0].${field}`),
    );
    Object.assign(claim, { publisher: 'Wire', address: 'https://wire.example', asOf: '2026' });
    expect(checkAs('reference')).toEqual([]);
    expect(checkAs('article')).toEqual(['claims[0].publisher', 'claims[0].address']);
  });

  it('takes one alias under two case rules, and cues in scripts without case', () => {
    const found = findProblems(({ chip }) => {
      chip.aliases.push(alias('SPARK', 'exact'), alias('spark', 'any'));
      setCues(chip, { favours: ['芯片', '红 ~', 'a ~ b', '$ ~'] });
    });
    expect(found).toEqual([]);
  });
});
