/** A brief with the figures of a page and published ones, for the tests of the views. */
import type { Brief, BriefPage, BriefReference } from '../../core/compose-brief.ts';
import { FULL_BRIEF, published, REPORTED } from './sample-brief.ts';

/** What a page says of Cerebras: three figures at first, one more on demand; each verdict once. */
const PAGE_FIGURES: BriefPage = {
  date: '2026-11-20',
  rest: 0,
  figures: [
    {
      block: 1,
      start: 24,
      end: 28,
      label: 'Valuation',
      qualifier: null,
      value: '$26bn',
      bar: { shape: 'exact', share: 1 },
      sentence: {
        before: '“Staff shares valued Cerebras at ',
        figure: '$26bn',
        after: ', two buyers said.”',
      },
      isNew: false,
      comparison: {
        verdict: 'differs',
        ratio: 3.21,
        age: 'newer',
        label: 'Cerebras’s valuation',
        qualifier: null,
        value: '$8.1bn',
        bar: { shape: 'exact', share: 0.31 },
        provenance: published('Boursorama', '2025-09-30'),
      },
    },
    {
      block: 2,
      start: 10,
      end: 15,
      label: 'Commitment · OpenAI to Cerebras',
      qualifier: null,
      value: '$20bn',
      bar: { shape: 'exact', share: 0.77 },
      sentence: {
        before: '“OpenAI agreed to spend ',
        figure: '$20bn',
        after: ' on chips from Cerebras.”',
      },
      isNew: false,
      comparison: {
        verdict: 'same',
        ratio: 1,
        age: 'newer',
        label: 'OpenAI’s commitment to Cerebras chips',
        qualifier: 'over',
        value: '$20bn',
        bar: { shape: 'over', share: 0.77 },
        provenance: REPORTED,
      },
    },
    {
      block: 2,
      start: 90,
      end: 95,
      label: 'Power',
      qualifier: 'about',
      value: '1.5 GW',
      bar: { shape: 'about', share: 1 },
      sentence: {
        before: '“… it will supply about ',
        figure: '1.5GW',
        after: ' of computing by the end …”',
      },
      isNew: false,
      comparison: {
        verdict: 'differs',
        ratio: 2,
        age: null,
        label: 'Computing in the first deal',
        qualifier: 'up to',
        value: '750 MW',
        bar: { shape: 'up-to', share: 0.5 },
        provenance: published('Think With Niche', '2026-01'),
      },
    },
    {
      block: 3,
      start: 5,
      end: 8,
      label: 'Growth',
      qualifier: null,
      value: '60%',
      bar: null,
      sentence: { before: '“Cerebras grew ', figure: '60%', after: '.”' },
      comparison: null,
      isNew: true,
    },
  ],
};

const REFERENCES: BriefReference[] = [
  {
    text: null,
    figures: [{ label: 'Cerebras’s revenue in 2023', qualifier: null, value: '$78.7m' }],
    provenance: published('Newsio', '2024-10-11'),
  },
  {
    text: null,
    figures: [
      { label: 'OpenAI’s first deal with Cerebras', qualifier: 'over', value: '$10bn' },
      { label: 'Computing in the first deal', qualifier: 'up to', value: '750 MW' },
    ],
    provenance: published('Think With Niche', '2026-01'),
  },
  {
    text: 'Cerebras has its head office in Sunnyvale, California.',
    figures: [],
    provenance: published('SEC filing', '2024-08-29'),
  },
];

/** The whole card: the page's figures, and published ones. */
export const PAGE_BRIEF: Brief = { ...FULL_BRIEF, page: PAGE_FIGURES, references: REFERENCES };
