/** Every figure of the page in a table that can be sorted, filtered by name, and is shown page by page: ten thousand rows at once would stop the browser. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { EntityId } from '../core/entity.ts';
import { toShortDate } from '../core/format-date.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { type FigureColumn, type FigureOrder, sortFigures } from '../core/sort-figures.ts';
import { FigureSheetRow } from './FigureSheetRow.tsx';
import { NextIcon, PreviousIcon } from './Icons.tsx';

const ROWS_AT_ONCE = 40;
/** With fewer, a filter only stands in the way. */
const WORTH_FILTERING = 10;

export interface FigureSheetProps {
  figures: readonly PageFigureRow[];
  /** The page's ISO date; null where it tells none. */
  date: string | null;
  /** The names that have figures, by weight. */
  names: readonly { id: EntityId; name: string; figures: number }[];
  onShow: (figure: PageFigureRow) => void;
}

/** Shows the table with its controls; nothing when there are no figures. */
export function FigureSheet({ figures, date, names, onShow }: FigureSheetProps) {
  const id = useId();
  const [order, setOrder] = useState<FigureOrder | null>(null);
  const [about, setAbout] = useState<EntityId | ''>('');
  const [page, setPage] = useState(0);
  const nameOf = (entity: EntityId) => names.find((one) => one.id === entity)?.name ?? entity;
  const rows = useMemo(() => {
    const wanted =
      about === '' ? figures : figures.filter(({ entities }) => entities.includes(about));
    return sortFigures(wanted, order, nameOf);
  }, [figures, order, about]);
  if (figures.length === 0) return null;
  // Figures may have become fewer under the reader's eyes.
  const last = Math.max(0, Math.ceil(rows.length / ROWS_AT_ONCE) - 1);
  const start = Math.min(page, last) * ROWS_AT_ONCE;
  const choose = (next: FigureOrder | null) => {
    setOrder(next);
    setPage(0);
  };
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>Figures</h2>
        <p>
          <span class="die die--page" aria-hidden="true" />
          this page, {date ? toShortDate(date) : 'undated'}
        </p>
      </div>
      {figures.length > WORTH_FILTERING && (
        <label class="filter">
          About{' '}
          <select
            value={about}
            onChange={({ currentTarget }) => {
              setAbout(currentTarget.value);
              setPage(0);
            }}
          >
            <option value="">everything ({figures.length.toLocaleString('en')})</option>
            {names.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name} ({one.figures.toLocaleString('en')})
              </option>
            ))}
          </select>
        </label>
      )}
      <table class="sheet" aria-labelledby={id}>
        <thead>
          <tr>
            <SortHead column="about" order={order} onOrder={choose} words="About" />
            <th scope="col" class="sheet__sentence">
              Sentence
            </th>
            <SortHead column="sources" order={order} onOrder={choose} words="Against our sources" />
            <SortHead column="value" order={order} onOrder={choose} words="Value" />
          </tr>
        </thead>
        <tbody>
          {rows.slice(start, start + ROWS_AT_ONCE).map((figure) => (
            <FigureSheetRow key={figure.key} figure={figure} nameOf={nameOf} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rows.length > ROWS_AT_ONCE && <Pager start={start} total={rows.length} onPage={setPage} />}
    </section>
  );
}

interface SortHeadProps {
  column: FigureColumn;
  order: FigureOrder | null;
  words: string;
  onOrder: (order: FigureOrder | null) => void;
}

/** Sorts one way, then the other, then as on the page again. Large values and news come first. */
function SortHead({ column, order, words, onOrder }: SortHeadProps) {
  const direction = order?.column === column ? order.direction : undefined;
  const first = column === 'value' ? 'descending' : 'ascending';
  const second = column === 'value' ? 'ascending' : 'descending';
  const next = direction === undefined ? first : direction === first ? second : null;
  return (
    <th scope="col" class={`sheet__${column}`} aria-sort={direction}>
      <button type="button" onClick={() => onOrder(next && { column, direction: next })}>
        {words}
        {direction && (
          <svg viewBox="0 0 7 7" aria-hidden="true">
            <path d={direction === 'descending' ? 'M0 2h7L3.5 6z' : 'M0 5h7L3.5 1z'} />
          </svg>
        )}
      </button>
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
