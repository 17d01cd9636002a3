/** Writes rows as a table for a terminal. */

/** Pads columns to their widest cell; numbers stand to the right. */
export function formatTable(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const isNumber = findNumbers(head, rows);
  return cells
    .map((row) =>
      row
        .map((cell, at) =>
          isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Tells of each column whether it holds numbers alone, which stand to the right. */
export function findNumbers(head: string[], rows: (string | number)[][]): boolean[] {
  return head.map((_, at) => rows.every((row) => /^[\d.,%–-]*$/.test(String(row[at]))));
}
