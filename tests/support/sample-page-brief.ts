/** A page's brief for the tests of the panel's views: whole, close to what a page gives, and as long as is asked. */

import type { EntityRef, Provenance } from '../../core/compose-brief.ts';
import type { PageBrief } from '../../core/compose-page-brief.ts';
import type { BriefDeal } from '../../core/compose-page-deals.ts';
import type { PageFigureRow } from '../../core/read-page.ts';

const entity = (id: string, name: string, kind: EntityRef['kind'] = 'company'): EntityRef => ({
  id,
  name,
  kind,
});
const NAMES: EntityRef[] = [
  entity('cerebras', 'Cerebras'),
  entity('openai', 'OpenAI'),
  entity('nvidia', 'Nvidia'),
  entity('amd', 'AMD'),
  entity('wafer-scale-engine', 'Wafer-scale engine', 'chip'),
  entity('aws', 'AWS', 'cloud'),
  entity('stargate', 'Stargate', 'project'),
  entity('groq', 'Groq'),
  entity('azure', 'Azure', 'cloud'),
  entity('tpu', 'TPU', 'chip'),
];
const [CEREBRAS, OPENAI, NVIDIA, AMD, , AWS, STARGATE] = NAMES as [
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
];
const REPORTED: Provenance = {
  status: 'reported',
  source: 'deal article, after Reuters',
  address: 'https://www.reuters.com/example',
  asOf: '2026-04-17',
};
const STATED: Provenance = { status: 'stated', source: 'deal article', address: null, asOf: null };

/** Makes one figure of the page. */
export function figure(key: number, part: Partial<PageFigureRow> = {}): PageFigureRow {
  return {
    key,
    block: 1,
    frame: 0,
    start: 23,
    end: 28,
    kind: 'money',
    qualifier: null,
    value: '$20bn',
    quantity: { value: 20e9, unit: 'USD' },
    label: 'commitment',
    entities: ['cerebras', 'openai'],
    sentence: {
      before: '“OpenAI agreed to spend ',
      figure: '$20bn',
      after: ' on Cerebras chips.”',
    },
    table: null,
    whole: 'OpenAI agreed to spend $20bn on Cerebras chips.',
    sentenceSpan: { start: 0, end: 47 },
    comparison: null,
    isNew: false,
    ...part,
  };
}

const compared = (part: Partial<NonNullable<PageFigureRow['comparison']>>) => ({
  verdict: 'same' as const,
  ratio: 1,
  age: null,
  label: 'OpenAI’s commitment',
  qualifier: 'over',
  value: '$20bn',
  quantity: { value: 20e9, unit: 'USD' },
  bar: null,
  provenance: REPORTED,
  ...part,
});

const FIGURES: PageFigureRow[] = [
  figure(0, { comparison: compared({}) }),
  figure(1, {
    value: '$26bn',
    quantity: { value: 26e9, unit: 'USD' },
    label: 'valuation',
    entities: ['cerebras'],
    sentence: { before: '“It was valued at ', figure: '$26bn', after: '.”' },
    comparison: compared({ verdict: 'differs', ratio: 3.21, age: 'newer', value: '$8.1bn' }),
  }),
  figure(2, {
    kind: 'quantity',
    qualifier: 'about',
    value: '23 kW',
    quantity: { value: 23e3, unit: 'W' },
    label: 'power',
    entities: ['wafer-scale-engine'],
    comparison: compared({ verdict: 'differs', ratio: 0.02, qualifier: null, value: '750 MW' }),
  }),
  figure(3, {
    kind: 'quantity',
    value: '4,000',
    quantity: { value: 4000, unit: 'person' },
    label: 'people',
    entities: [],
    sentence: { before: '“<b>About</b> ', figure: '4,000 people', after: ' live there.”' },
  }),
];

const deal = (
  from: EntityRef,
  kind: BriefDeal['kind'],
  to: EntityRef,
  says: 'page' | 'sources' | 'both',
  amount: string | null = null,
): BriefDeal => ({
  id: `${from.id} ${kind} ${to.id}`,
  from,
  kind,
  to,
  amount,
  page:
    says === 'sources'
      ? []
      : [
          {
            block: 2,
            frame: 0,
            start: 0,
            end: 9,
            text: 'some text',
            sentence: `${from.name} and ${to.name}.`,
          },
        ],
  sources:
    says === 'page' ? [] : [{ text: `${from.name} deals with ${to.name}.`, provenance: REPORTED }],
});

/** The brief; `count` repeats its figures. */
export function samplePageBrief(count = FIGURES.length): PageBrief {
  return {
    title: 'The order that filled a factory',
    address: 'https://ledger.example/story',
    site: 'The Ledger',
    date: '2026-11-20',
    summary: '32 mentions of 10 names. Of 4 figures, one agrees with our sources.',
    names: NAMES.map((ref, index) => ({
      entity: ref,
      count: 12 - index,
      places: [0.02 + index / 30, 0.4, 0.9],
      figures: FIGURES.filter(({ entities }) => entities.includes(ref.id)).length,
    })),
    figures: Array.from({ length: count }, (_, key) => ({
      ...(FIGURES[key % FIGURES.length] as PageFigureRow),
      key,
    })),
    deals: [
      deal(OPENAI, 'buys-from', CEREBRAS, 'both', 'over $20bn'),
      deal(OPENAI, 'rents-from', AWS, 'page'),
      deal(OPENAI, 'builds', STARGATE, 'page'),
      deal(OPENAI, 'invests-in', CEREBRAS, 'sources'),
      deal(AMD, 'competes-with', NVIDIA, 'sources'),
    ],
    claims: ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      text: `Claim ${name} on OpenAI and Cerebras.`,
      provenance: STATED,
      entities: ['openai', 'cerebras'],
      passage: { block: 1, frame: 0, start: 0, end: 5, text: 'Claim' },
    })),
    sourceLines: [{ before: 'Deal article: publisher unknown, undated.', link: null, after: '' }],
  };
}
