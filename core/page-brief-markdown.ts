/** Writes a page's brief as Markdown for the clipboard or a file. What comes from the page is escaped: it stays text. */
import type { PageBrief } from './compose-page-brief.ts';
import { DEAL_WORDS } from './compose-page-deals.ts';
import { toLongDate, toShortDate } from './format-date.ts';
import { namesOf, withQualifier } from './page-brief-export.ts';
import { type Standing, standingOf } from './page-summary.ts';
import type { Provenance } from './provenance.ts';
import type { PageFigureRow } from './read-page.ts';
import { toTextAddress } from './text-fragment.ts';

const STANDING_WORDS: Record<Standing, string> = {
  same: 'same as',
  differs: 'differs from',
  newer: 'newer than',
  older: 'older than',
  new: 'new: not in our sources',
  none: '',
};

/** Writes the whole brief. */
export function toBriefMarkdown(brief: PageBrief): string {
  const link = (words: string, sentence: string) =>
    toLink(words, toTextAddress(brief.address, sentence));
  const nameOf = namesOf(brief);
  const parts = [
    [`# ${toPlain(brief.title)}`],
    [
      toLink(
        [brief.site, brief.date ? toLongDate(brief.date) : 'undated'].filter(Boolean).join(', '),
        brief.address,
      ),
    ],
    [toPlain(brief.summary)],
    toSection(
      'Names',
      brief.names.map(({ entity, count }) => `- ${toPlain(entity.name)}: ${count}`),
    ),
    toSection(
      'Figures',
      brief.figures.map((figure) => toFigureLine(figure, nameOf, link)),
    ),
    toSection(
      'Who deals with whom',
      brief.deals.flatMap(({ from, kind, to, amount, page, sources }) => [
        `- **${toPlain(from.name)}** ${DEAL_WORDS[kind].long} **${toPlain(to.name)}**${amount ? `, ${toPlain(amount)}` : ''}`,
        ...page.map(({ sentence }) => `  - ${link('this page', sentence)}: “${toPlain(sentence)}”`),
        ...sources.map(({ text, provenance }) => `  - ${toPlain(text)} (${toWords(provenance)})`),
      ]),
    ),
    toSection(
      'Claims that bear on this page',
      brief.claims.map(({ text, provenance }) => `- ${toPlain(text)} (${toWords(provenance)})`),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function toSection(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines];
}

function toFigureLine(
  figure: PageFigureRow,
  nameOf: (id: string) => string,
  link: (words: string, sentence: string) => string,
): string {
  const about = [figure.entities.map(nameOf).join(' and '), figure.label]
    .filter(Boolean)
    .join(', ');
  const { comparison } = figure;
  const standing = STANDING_WORDS[standingOf(figure)];
  const ours = comparison
    ? `${standing} ${toPlain(withQualifier(comparison))} (${toWords(comparison.provenance)})`
    : standing;
  const value = toPlain(withQualifier(figure));
  const { whole, table } = figure;
  const words = table ? `table, ${toPlain(`${table}: ${whole}`)}` : `“${toPlain(whole)}”`;
  return `- **${value}**${about ? ` ${toPlain(about)}` : ''}: ${words} (${link('in the page', figure.whole)})${ours && `; ${ours}`}`;
}

function toWords({ status, source, address, asOf }: Provenance): string {
  const date = asOf ? toShortDate(asOf) : 'undated';
  return `${status}, ${address ? toLink(source, address) : toPlain(source)}, ${date}`;
}

/** Only web addresses become links, and none may end its link early. */
function toLink(words: string, address: string): string {
  if (!/^https?:\/\//i.test(address)) return toPlain(words);
  const safe = address.replace(/[\s<>()\\"]/g, (sign) =>
    encodeURIComponent(sign) === sign
      ? `%${sign.charCodeAt(0).toString(16)}`
      : encodeURIComponent(sign),
  );
  return `[${toPlain(words)}](${safe})`;
}

/** Takes away what Markdown, or HTML inside it, would read as its own. */
function toPlain(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$1');
}
