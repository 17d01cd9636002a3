/** Writes a page's brief to take along: as JSON and as a CSV of its figures (page-brief-markdown.ts has the text). Every figure comes with its sentence, the address that leads to it, and the source that it was held against. */
import type { PageBrief } from './compose-page-brief.ts';
import { standingOf } from './page-summary.ts';
import type { Provenance } from './provenance.ts';
import type { PageFigureRow } from './read-page.ts';
import { toTextAddress } from './text-fragment.ts';

/** The columns of the CSV, in order; another tool may rely on them. */
export const CSV_COLUMNS = [
  'about',
  'label',
  'qualifier',
  'value',
  'high',
  'unit',
  'as written',
  'sentence',
  'link',
  'page title',
  'page date',
  'standing',
  'our value',
  'ratio',
  'source',
  'source status',
  'source date',
  'source address',
  'table',
] as const;

/** Writes the figures as CSV (RFC 4180, CRLF). No cell begins with what a spreadsheet takes for a formula. */
export function toFigureCsv(brief: PageBrief): string {
  const nameOf = namesOf(brief);
  const rows = brief.figures.map((figure) => {
    const { comparison, quantity, sentence } = figure;
    return [
      figure.entities.map(nameOf).join('; '),
      figure.label,
      figure.qualifier,
      quantity.value,
      quantity.high,
      quantity.unit,
      sentence.figure,
      figure.whole,
      toTextAddress(brief.address, figure.whole),
      brief.title,
      brief.date,
      standingOf(figure),
      comparison && withQualifier(comparison),
      comparison?.ratio,
      comparison?.provenance.source,
      comparison?.provenance.status,
      comparison?.provenance.asOf,
      comparison?.provenance.address,
      figure.table,
    ];
  });
  return [CSV_COLUMNS, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** Spreadsheets run a cell that begins like this, or with a space before it; an apostrophe makes text of it. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]|^[\t\r]/;

function toCell(value: string | number | null | undefined): string {
  const text = String(value ?? '').replaceAll('\u0000', '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes the whole brief as JSON, two spaces deep. */
export function toBriefJson(brief: PageBrief): string {
  const link = (sentence: string) => toTextAddress(brief.address, sentence);
  const nameOf = namesOf(brief);
  const data = {
    page: { title: brief.title, address: brief.address, site: brief.site, date: brief.date },
    summary: brief.summary,
    names: brief.names.map(({ entity, count, figures }) => ({
      ...entity,
      mentions: count,
      figures,
    })),
    figures: brief.figures.map((figure) => toFigure(figure, nameOf, link)),
    deals: brief.deals.map(({ from, kind, to, amount, page, sources }) => ({
      from: from.name,
      kind,
      to: to.name,
      amount,
      onPage: page.map(({ sentence }) => ({ sentence, link: link(sentence) })),
      inSources: sources.map(({ text, provenance }) => ({ text, ...toSource(provenance) })),
    })),
    claims: brief.claims.map(({ text, entities, provenance }) => ({
      text,
      about: entities.map(nameOf),
      ...toSource(provenance),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function toFigure(
  figure: PageFigureRow,
  nameOf: (id: string) => string,
  link: (sentence: string) => string,
) {
  const { comparison } = figure;
  return {
    about: figure.entities.map(nameOf),
    label: figure.label,
    qualifier: figure.qualifier,
    ...figure.quantity,
    written: figure.sentence.figure,
    sentence: figure.whole,
    table: figure.table,
    link: link(figure.whole),
    standing: standingOf(figure),
    ours: comparison && {
      label: comparison.label,
      qualifier: comparison.qualifier,
      ...comparison.quantity,
      ratio: comparison.ratio,
      ...toSource(comparison.provenance),
    },
  };
}

const toSource = ({ status, source, asOf, address }: Provenance) => ({
  status,
  source,
  date: asOf,
  address,
});

/** Writes "over $20bn". */
export const withQualifier = (of: { qualifier: string | null; value: string }): string =>
  of.qualifier ? `${of.qualifier} ${of.value}` : of.value;

/** Makes a function that writes an entity's name as the brief does. */
export function namesOf({ names }: PageBrief): (id: string) => string {
  const known = new Map(names.map(({ entity }) => [entity.id, entity.name]));
  return (id) => known.get(id) ?? id;
}

/** Makes a file's name of the page's title: "waferlight-the-order-that-filled-a-factory.csv". */
export function toFileName({ title }: PageBrief, extension: 'csv' | 'json' | 'md'): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = [...words.join('-')].slice(0, 60).join('').replace(/-+$/, '');
  return `waferlight-${slug || 'page'}.${extension}`;
}
