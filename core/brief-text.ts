/** Writes a brief as plain text for the clipboard: every statement with its status, source and date. */
import type { Brief, BriefFigure, Provenance } from './compose-brief.ts';
import { toShortDate } from './format-date.ts';

const VERDICTS = { same: 'same as', differs: 'differs from' };

/** Writes the card's text, and the page that it was opened on. */
export function toBriefText(brief: Brief, page: { title: string; address: string }): string {
  const heading = brief.identity ? `${brief.entity.name} (${brief.identity})` : brief.entity.name;
  const claims = brief.claimGroups.flatMap((group) =>
    group.claims.map(({ text, provenance }) => `- ${text} (${toWords(provenance)})`),
  );
  const told = brief.page?.figures ?? [];
  const pageDate = brief.page?.date ? toShortDate(brief.page.date) : 'undated';
  const pageFigures = told.map(({ label, qualifier, value, sentence, comparison, isNew }) => {
    const words = `- ${label}: ${withQualifier(qualifier, value)}, ${sentence.before}${sentence.figure}${sentence.after} (this page, ${pageDate})`;
    if (!comparison) return isNew ? `${words}; new: not in our sources` : words;
    const ours = withQualifier(comparison.qualifier, comparison.value);
    return `${words}; ${VERDICTS[comparison.verdict]} ${ours} (${toWords(comparison.provenance)})`;
  });
  const published = brief.references.flatMap(({ text, figures: own, provenance }) => [
    ...(text === null ? [] : [`- ${text} (${toWords(provenance)})`]),
    ...own.map((figure) => toFigureLine({ ...figure, provenance })),
  ]);
  const relations = brief.relations.map(
    ({ label, entities }) => `- ${label}: ${entities.map(({ entity }) => entity.name).join(', ')}`,
  );
  const sources = brief.sourceLines.map(({ before, link, after }) =>
    link ? `${before}${link.text} <${link.address}>${after}` : `${before}${after}`,
  );
  const parts = [
    [heading, brief.place],
    brief.figures.map(toFigureLine),
    pageFigures,
    claims,
    relations,
    published,
    [...sources, `Read on: ${page.title} <${page.address}>`],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function toFigureLine(figure: Omit<BriefFigure, 'bar'>): string {
  const { label, qualifier, value, provenance } = figure;
  return `- ${label}: ${withQualifier(qualifier, value)} (${toWords(provenance)})`;
}

function withQualifier(qualifier: string | null, value: string): string {
  return qualifier ? `${qualifier} ${value}` : value;
}

function toWords({ status, source, asOf }: Provenance): string {
  return `${status}, ${source}, ${asOf ? toShortDate(asOf) : 'undated'}`;
}
