/** Writes the benchmark's tables: for a terminal, and as the Markdown of bench/RESULTS.md. */
import { findNumbers, formatTable } from '../table.ts';
import type { BenchTable } from './bench-table.ts';

const HEAD = `# Results of the benchmark

Written by \`npm run bench\`. The ratios are the results; times belong to the machine. A spread is the distance of the
quartiles as a share of the median.
`;

/** Writes one table and its verdicts for a terminal. */
export function toTerminal({ title, head, rows, verdicts }: BenchTable): string {
  const lines = verdicts.map(
    ({ target, measured, isKept }) => `${isKept ? 'kept' : 'MISSED'}  ${target}: ${measured}`,
  );
  return [title, formatTable(head, rows), ...lines].join('\n');
}

/** Writes all tables, under what they were measured on: pairs of a term and what it is. */
export function toMarkdown(machine: [term: string, value: string][], tables: BenchTable[]): string {
  const sections = tables.map(toSection);
  return [HEAD, `${toRows(['measured on', ''], machine)}\n`, ...sections].join('\n');
}

function toSection({ title, intro, head, rows, verdicts }: BenchTable): string {
  const stands = verdicts.map(
    ({ target, measured, isKept }) => `- ${isKept ? 'Kept' : '**Missed**'}: ${target}: ${measured}`,
  );
  const paragraphs = [`## ${title}`, intro, toRows(head, rows), stands.join('\n')];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function toRows(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const sides = findNumbers(head, rows).map((isNumber) => (isNumber ? '--:' : ':--'));
  return [line(head), line(sides), ...rows.map(line)].join('\n');
}
