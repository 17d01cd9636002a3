/** How a figure of the page stands to what we hold of the same thing: the word, our source and its date, our amount and the ratio. */
import type { BriefComparison } from '../core/compose-brief.ts';
import { FigureBar } from './FigureRow.tsx';
import { toRatio } from './format.ts';
import { type Sign, SignIcon } from './Icons.tsx';
import { AsOf, SourceLink } from './Provenance.tsx';

const VERDICT_WORDS: Record<Exclude<Sign, 'new'>, [verdict: string, joint: string]> = {
  same: ['Same', 'as'],
  differs: ['Differs', 'from'],
  newer: ['Newer', 'than'],
  older: ['Older', 'than'],
};

interface AgainstProps {
  sign: keyof typeof VERDICT_WORDS;
  provenance: BriefComparison['provenance'];
}

/** Says how it stands to whose figure of what day: “Same as The Paper, 3 May 2026”. */
export function Against({ sign, provenance }: AgainstProps) {
  const [word, joint] = VERDICT_WORDS[sign];
  return (
    <>
      <SignIcon sign={sign} />
      <b>{word}</b> {joint}{' '}
      <SourceLink address={provenance.address}>{provenance.source}</SourceLink>,{' '}
      <AsOf date={provenance.asOf} />
    </>
  );
}

/** Says that we hold nothing of its kind. */
export function NewVerdict() {
  return (
    <p class="verdict">
      <SignIcon sign="new" />
      <b>New</b>: not in our sources
    </p>
  );
}

/** Shows the verdict in words; the amounts stand written out on both sides, whatever the bars show. */
export function Verdict({ comparison }: { comparison: BriefComparison }) {
  const { verdict, age, ratio, label, qualifier, value, bar, provenance } = comparison;
  const sign = verdict === 'same' ? 'same' : (age ?? 'differs');
  return (
    <>
      <p class="verdict">
        <Against sign={sign} provenance={provenance} />
        {verdict === 'differs' && ratio !== null && (
          <>
            , <span class="nowrap">{toRatio(ratio)} ours</span>
          </>
        )}
      </p>
      <p class="stored">
        <span>{label}</span>
        <span class="nowrap">
          {qualifier && `${qualifier} `}
          {value}
        </span>
      </p>
      {bar && <FigureBar bar={bar} />}
    </>
  );
}
