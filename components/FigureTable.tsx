/** Figures as a table that is shown page by page: ten thousand rows at once would stop the browser. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntityId } from '../core/entity.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { type FigureColumn, type FigureOrder, sortFigures } from '../core/sort-figures.ts';
import { FigureSheetRow } from './FigureSheetRow.tsx';
import { NextIcon, PreviousIcon } from './Icons.tsx';

const ROWS_AT_ONCE = 40;

interface FigureTableProps {
  figures: readonly PageFigureRow[];
  /** The id of what names the table. */
  labelledBy: string;
  nameOf: (id: EntityId) => string;
  onShow: (figure: PageFigureRow) => void;
  /** In small type, in the page's own order, with heads for those alone who hear them. */
  isLesser?: boolean;
  id?: string;
}

/** Shows the first page of the table, and the way to others; its heads sort it. */
export function FigureTable(props: FigureTableProps) {
  const { figures, labelledBy, nameOf, onShow, isLesser = false, id } = props;
  const [order, setOrder] = useState<FigureOrder | null>(null);
  const [page, setPage] = useState(0);
  const rows = useMemo(() => sortFigures(figures, order, nameOf), [figures, order]);
  useEffect(() => setPage(0), [figures, order]);
  // Figures may have become fewer under the reader's eyes.
  const last = Math.max(0, Math.ceil(rows.length / ROWS_AT_ONCE) - 1);
  const start = Math.min(page, last) * ROWS_AT_ONCE;
  const onOrder = isLesser ? null : setOrder;
  return (
    <div id={id}>
      <table class={isLesser ? 'sheet sheet--lesser' : 'sheet'} aria-labelledby={labelledBy}>
        <thead class={isLesser ? 'visually-hidden' : undefined}>
          <tr>
            <SortHead column="about" order={order} onOrder={onOrder} words="About" />
            <th scope="col" class="sheet__sentence">
              Sentence
            </th>
            <SortHead
              column="sources"
              order={order}
              onOrder={onOrder}
              words="Against our sources"
            />
            <SortHead column="value" order={order} onOrder={onOrder} words="Value" />
          </tr>
        </thead>
        <tbody>
          {rows.slice(start, start + ROWS_AT_ONCE).map((figure) => (
            <FigureSheetRow key={figure.key} figure={figure} nameOf={nameOf} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rows.length > ROWS_AT_ONCE && <Pager start={start} total={rows.length} onPage={setPage} />}
    </div>
  );
}

interface SortHeadProps {
  column: FigureColumn;
  order: FigureOrder | null;
  words: string;
  /** Null where nothing is sorted. */
  onOrder: ((order: FigureOrder | null) => void) | null;
}

/** Sorts one way, then the other, then as on the page again. Large values and news come first. */
function SortHead({ column, order, words, onOrder }: SortHeadProps) {
  const direction = order?.column === column ? order.direction : undefined;
  const first = column === 'value' ? 'descending' : 'ascending';
  const second = column === 'value' ? 'ascending' : 'descending';
  const next = direction === undefined ? first : direction === first ? second : null;
  return (
    <th scope="col" class={`sheet__${column}`} aria-sort={direction}>
      {onOrder ? (
        <button type="button" onClick={() => onOrder(next && { column, direction: next })}>
          {words}
          {direction && (
            <svg viewBox="0 0 7 7" aria-hidden="true">
              <path d={direction === 'descending' ? 'M0 2h7L3.5 6z' : 'M0 5h7L3.5 1z'} />
            </svg>
          )}
        </button>
      ) : (
        words
      )}
    </th>
  );
}

interface PagerProps {
  start: number;
  total: number;
  onPage: (page: number) => void;
}

function Pager({ start, total, onPage }: PagerProps) {
  const page = start / ROWS_AT_ONCE;
  const end = Math.min(total, start + ROWS_AT_ONCE);
  return (
    <nav class="pager" aria-label="Pages of figures">
      <button
        type="button"
        class="icon-button"
        aria-label="Previous figures"
        aria-disabled={start === 0}
        onClick={() => start > 0 && onPage(page - 1)}
      >
        <PreviousIcon />
      </button>
      <span role="status">
        {(start + 1).toLocaleString('en')}–{end.toLocaleString('en')} of{' '}
        {total.toLocaleString('en')}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label="Next figures"
        aria-disabled={end >= total}
        onClick={() => end < total && onPage(page + 1)}
      >
        <NextIcon />
      </button>
    </nav>
  );
}
