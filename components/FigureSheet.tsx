/** Every figure of the page: those that tell something of a name in a table that can be sorted and filtered by name, the others behind a button. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { EntityId } from '../core/entity.ts';
import { toShortDate } from '../core/format-date.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { isTelling } from '../core/sort-figures.ts';
import { FigureTable } from './FigureTable.tsx';
import { OpenButton } from './MoreButton.tsx';

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

/** Shows the figures with their controls; nothing when there are none. */
export function FigureSheet({ figures, date, names, onShow }: FigureSheetProps) {
  const id = useId();
  const [about, setAbout] = useState<EntityId | ''>('');
  const [isOpen, setOpen] = useState(false);
  const nameOf = (entity: EntityId) => names.find((one) => one.id === entity)?.name ?? entity;
  const [told, others] = useMemo(() => {
    if (about !== '') return [figures.filter(({ entities }) => entities.includes(about)), []];
    return [figures.filter(isTelling), figures.filter((figure) => !isTelling(figure))];
  }, [figures, about]);
  if (figures.length === 0) return null;
  const table = { nameOf, onShow };
  const othersWords = `Other figures on this page (${others.length.toLocaleString('en')})`;
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
        <NameFilter about={about} total={figures.length} names={names} onChoose={setAbout} />
      )}
      {told.length > 0 && <FigureTable {...table} figures={told} labelledBy={id} />}
      {others.length > 0 && (
        <>
          <p id={`${id}-others`}>
            <OpenButton isOpen={isOpen} controls={`${id}-rest`} onToggle={() => setOpen(!isOpen)}>
              {othersWords}
            </OpenButton>
          </p>
          {isOpen && (
            <FigureTable
              {...table}
              figures={others}
              labelledBy={`${id}-others`}
              isLesser
              id={`${id}-rest`}
            />
          )}
        </>
      )}
    </section>
  );
}

interface NameFilterProps extends Pick<FigureSheetProps, 'names'> {
  about: EntityId | '';
  /** How many figures there are in all. */
  total: number;
  onChoose: (about: EntityId | '') => void;
}

function NameFilter({ about, total, names, onChoose }: NameFilterProps) {
  return (
    <label class="filter">
      Show{' '}
      <select value={about} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">everything ({total.toLocaleString('en')})</option>
        {names.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({one.figures.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}
