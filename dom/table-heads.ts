/** Finds the heads of a table's cells: the first cell of the row, and the cells of head rows above. What they say is page-blocks.ts's. */

type Cell = HTMLTableCellElement;

/** A table of more cells is data for machines; a span of more columns or rows is a mistake. */
const MOST_CELLS = 2000;
const MOST_SPAN = 100;

/** Gives each cell below a head row or beside a row's first cell its heads; nothing for a table that lays out others. */
export function readTableHeads(table: HTMLTableElement): Map<Cell, Cell[]> {
  const heads = new Map<Cell, Cell[]>();
  if (table.querySelector('table')) return heads;
  if (table.querySelectorAll('td, th').length > MOST_CELLS) return heads;
  /** By column: the heads above, and how many rows more a cell from above reaches down. */
  const above: Cell[][] = [];
  const reach: number[] = [];
  for (const row of table.rows) {
    const isHeadRow = isHeads(row);
    let column = 0;
    for (const cell of row.cells) {
      while ((reach[column] ?? 0) > 0) column++;
      const first = row.cells[0] as Cell;
      const own = [...(first === cell ? [] : [first]), ...(above[column] ?? [])];
      if (!isHeadRow && own.length > 0) heads.set(cell, own);
      for (const end = column + Math.min(cell.colSpan, MOST_SPAN); column < end; column++) {
        // Counted down at the end of this row, too.
        reach[column] = Math.min(cell.rowSpan, MOST_SPAN);
        if (isHeadRow) above[column] = [...(above[column] ?? []), cell];
      }
    }
    for (let at = 0; at < reach.length; at++) reach[at] = (reach[at] ?? 0) - 1;
  }
  return heads;
}

function isHeads({ parentElement, cells }: HTMLTableRowElement): boolean {
  return (
    parentElement?.localName === 'thead' || [...cells].every((cell) => cell.localName === 'th')
  );
}
