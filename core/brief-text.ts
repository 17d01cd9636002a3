/** Writes a brief as plain text for the clipboard: every statement with its status, source and date. */
import type { Brief, Provenance } from './compose-brief.ts';
import { toShortDate } from './format-date.ts';

/** Writes the card's text, and the page that it was opened on. */
export function toBriefText(brief: Brief, page: { title: string; address: string }): string {
  const heading = brief.identity ? `${brief.entity.name} (${brief.identity})` : brief.entity.name;
  const figures = brief.figures.map(
    ({ label, qualifier, value, provenance }) =>
      `- ${label}: ${qualifier ? `${qualifier} ` : ''}${value} (${toWords(provenance)})`,
  );
  const claims = brief.claimGroups.flatMap((group) =>
    group.claims.map(({ text, provenance }) => `- ${text} (${toWords(provenance)})`),
  );
  const relations = brief.relations.map(
    ({ label, entities }) => `- ${label}: ${entities.map(({ entity }) => entity.name).join(', ')}`,
  );
  const sources = brief.sourceLines.map(({ before, link, after }) =>
    link ? `${before}${link.text} <${link.address}>${after}` : `${before}${after}`,
  );
  const parts = [
    [heading, brief.place],
    figures,
    claims,
    relations,
    [...sources, `Read on: ${page.title} <${page.address}>`],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function toWords({ status, source, asOf }: Provenance): string {
  return `${status}, ${source}, ${asOf ? toShortDate(asOf) : 'undated'}`;
}
