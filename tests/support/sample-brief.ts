/** Briefs, a page report and settings for the tests of the views: typed, whole, and close to what the data will give. */
import type { Brief, BriefClaim, EntityRef, Provenance } from '../../core/compose-brief.ts';
import type { PageReport } from '../../core/page-report.ts';

const entity = (id: string, name: string, kind: EntityRef['kind'] = 'company'): EntityRef => ({
  id,
  name,
  kind,
});
export const CEREBRAS = entity('cerebras', 'Cerebras');
const OPENAI = entity('openai', 'OpenAI');
const NVIDIA = entity('nvidia', 'Nvidia');
const AMD = entity('amd', 'AMD');
const GROQ = entity('groq', 'Groq');
const TPU = entity('tpu', 'TPU', 'chip');
const TRAINIUM = entity('trainium', 'Trainium', 'chip');
export const WAFER_SCALE_ENGINE = entity('wafer-scale-engine', 'Wafer-scale engine', 'chip');
const AWS = entity('aws', 'AWS', 'cloud');

const STATED: Provenance = {
  status: 'stated',
  source: 'deal article',
  address: null,
  asOf: null,
};
export const REPORTED: Provenance = {
  ...STATED,
  status: 'reported',
  source: 'deal article, after Reuters',
  address: 'https://www.reuters.com/example',
  asOf: '2026-04-17',
};
export const published = (source: string, asOf: string): Provenance => ({
  status: 'stated',
  source,
  address: `https://news.example/${encodeURIComponent(source)}`,
  asOf,
});
const claim = (text: string, provenance: Provenance): BriefClaim => ({ text, provenance });
const analysis = (text: string) => claim(text, { ...STATED, status: 'analysis' });

const DEAL_ARTICLE: Brief['sourceLines'][number] = {
  before: 'Deal article: publisher unknown, undated; it rests on a ',
  link: { text: 'Reuters report', address: 'https://www.reuters.com/example' },
  after: ' of 17 April 2026.',
};

/** Everything a brief can hold, for the first of six mentions. */
export const FULL_BRIEF: Brief = {
  entity: { ...CEREBRAS, name: 'Cerebras Systems' },
  identity: 'CBRS',
  place:
    'Makes one processor from a whole silicon wafer. OpenAI’s order is its chance to prove the design against Nvidia.',
  figures: [
    {
      label: 'OpenAI’s commitment to Cerebras chips',
      qualifier: 'over',
      value: '$20bn',
      bar: { shape: 'over', share: 0.2 },
      provenance: REPORTED,
    },
    {
      label: 'Stargate, for scale',
      qualifier: 'over',
      value: '$100bn',
      bar: { shape: 'over', share: 1 },
      provenance: STATED,
    },
  ],
  claimGroups: [
    {
      heading: 'From the deal article',
      claims: [
        claim(
          'OpenAI takes a stake as well, which makes the largest customer a part-owner.',
          REPORTED,
        ),
        analysis(
          'One processor per wafer was admired more than bought; this order pays for a full trial.',
        ),
        analysis('Its plans will have to fit OpenAI’s training, which other customers may feel.'),
        analysis('Diversifying away from Nvidia is a matter of cost and of strategy for OpenAI.'),
        claim('It is one of the largest single purchases of AI machinery so far.', STATED),
      ],
    },
    {
      heading: 'From ServeTheHome',
      claims: [
        claim(
          'Its third wafer holds 4 trillion transistors.',
          published('ServeTheHome', '2024-03-13'),
        ),
      ],
    },
  ],
  references: [],
  page: null,
  relations: [
    { label: 'Sells to', entities: [{ entity: OPENAI, status: 'reported' }] },
    { label: 'Part-owned by', entities: [{ entity: OPENAI, status: 'reported' }] },
    {
      label: 'Competes with',
      entities: [NVIDIA, AMD, GROQ, TPU, TRAINIUM].map((rival) => ({
        entity: rival,
        status: 'stated',
      })),
    },
    { label: 'Makes', entities: [{ entity: WAFER_SCALE_ENGINE, status: 'stated' }] },
    { label: 'Offered on', entities: [{ entity: AWS, status: 'stated' }] },
  ],
  sourceLines: [DEAL_ARTICLE],
  position: { index: 1, count: 6 },
  back: null,
};

/** A chip's card, opened from its maker's: closed bars, and a range. */
export const CHIP_BRIEF: Brief = {
  entity: WAFER_SCALE_ENGINE,
  identity: 'Made by Cerebras',
  place:
    'A processor the size of a wafer: nothing is cut apart, so data need not leave the silicon.',
  figures: [
    {
      label: 'Transistors on the WSE-3',
      qualifier: null,
      value: '4 trillion',
      bar: { shape: 'exact', share: 1 },
      provenance: published('ServeTheHome', '2024-03-13'),
    },
    {
      label: 'Nvidia B200',
      qualifier: 'up to',
      value: '208 billion',
      bar: { shape: 'up-to', share: 0.3 },
      provenance: published('Fudzilla', '2024-03'),
    },
    {
      label: 'AMD MI300X',
      qualifier: null,
      value: '153–180 billion',
      bar: { shape: 'range', share: 0.4, highShare: 0.55 },
      provenance: published('Tom’s Hardware', '2023'),
    },
  ],
  claimGroups: [
    {
      heading: 'From the deal article',
      claims: [
        analysis('Its wager: with enough area and bandwidth, mature software matters less.'),
      ],
    },
  ],
  references: [],
  page: null,
  relations: [
    { label: 'Made by', entities: [{ entity: CEREBRAS, status: 'stated' }] },
    {
      label: 'Competes with',
      entities: [
        { entity: TPU, status: 'analysis' },
        { entity: TRAINIUM, status: 'analysis' },
      ],
    },
  ],
  sourceLines: [DEAL_ARTICLE],
  position: null,
  back: CEREBRAS.name,
};

/** Little is known: no figures, one claim, one mention. */
export const SPARSE_BRIEF: Brief = {
  entity: GROQ,
  identity: null,
  place: 'Designs chips that run finished models quickly, rather than train new ones.',
  figures: [],
  claimGroups: [
    {
      heading: 'From the deal article',
      claims: [analysis('Its chips are winning over those who need a model in service fast.')],
    },
  ],
  references: [],
  page: null,
  relations: [
    {
      label: 'Competes with',
      entities: [NVIDIA, CEREBRAS, AMD].map((rival) => ({ entity: rival, status: 'analysis' })),
    },
  ],
  sourceLines: [DEAL_ARTICLE],
  position: { index: 1, count: 1 },
  back: null,
};

const COUNTS: [EntityRef, number][] = [
  [CEREBRAS, 6],
  [OPENAI, 3],
  [NVIDIA, 3],
  [AMD, 3],
  [WAFER_SCALE_ENGINE, 2],
  [AWS, 2],
  [entity('stargate', 'Stargate', 'project'), 2],
  [GROQ, 2],
  [TPU, 1],
];

/** A page that is read, with nine names. */
export const READING_REPORT: PageReport = {
  status: 'reading',
  host: 'harbourledger.example',
  news: { isNews: true, reason: 'the page says it is a news article' },
  isAskedOnce: false,
  siteSince: null,
  counts: COUNTS.map(([{ id }, count]) => ({ entity: id, count })),
  tookMs: 3.2,
  longestMs: 2,
};

/** How the popup writes the entities of the report. */
export const ENTITY_NAMES = Object.fromEntries(
  COUNTS.map(([{ id, name, kind }]) => [id, { name, kind }]),
);
