/** Writes the benchmark's tables: for a terminal, and as the Markdown of bench/RESULTS.md. */
import { formatTable } from '../table.ts';
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
  const sections = tables.map(
    ({ title, intro, head, rows, verdicts }) =>
      `## ${title}\n\n${intro}\n\n${toRows(head, rows)}${verdicts.length > 0 ? '\n' : ''}${verdicts
        .map(
          ({ target, measured, isKept }) =>
            `\n- ${isKept ? 'Kept' : '**Missed**'}: ${target}: ${measured}`,
        )
        .join('')}\n`,
  );
  return [HEAD, `${toRows(['measured on', ''], machine)}\n`, ...sections].join('\n');
}

/** Numbers stand to the right, as in the terminal. */
function toRows(head: string[], rows: (string | number)[][]): string {
  const isNumber = head.map((_, at) =>
    rows.every((row) => /^[\d.,%–-]*$/.test(String(row[at] ?? ''))),
  );
  const line = (cells: (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(isNumber.map((is) => (is ? '--:' : ':--'))), ...rows.map(line)].join(
    '\n',
  );
}
