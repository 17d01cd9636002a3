/** One figure as a row: whose it is and what it measures, its sentence, how it stands to ours, and its value. */
import type { EntityId } from '../core/entity.ts';
import type { PageFigureRow } from '../core/read-page.ts';
import { FigureVerdict } from './FigureVerdict.tsx';
import { Quote } from './Quote.tsx';

interface FigureSheetRowProps {
  figure: PageFigureRow;
  nameOf: (id: EntityId) => string;
  onShow: (figure: PageFigureRow) => void;
}

/** Shows the row; narrow, its cells stand in three lines. */
export function FigureSheetRow({ figure, nameOf, onShow }: FigureSheetRowProps) {
  const { entities, qualifier, value, sentence } = figure;
  return (
    <tr>
      <th scope="row" class="sheet__about">
        <About figure={figure} names={entities.map(nameOf)} />
      </th>
      <td class="sheet__sentence">
        <Quote onShow={() => onShow(figure)}>
          {sentence.before}
          <mark>{sentence.figure}</mark>
          {sentence.after}
        </Quote>
      </td>
      <td class="sheet__sources">
        <FigureVerdict figure={figure} />
      </td>
      <td class="sheet__value">
        {qualifier && <span class="qualifier">{qualifier} </span>}
        {value}
      </td>
    </tr>
  );
}

function About({ figure, names }: { figure: PageFigureRow; names: string[] }) {
  const { label } = figure;
  if (names.length === 0) return <>{label ?? 'Not tied to a name'}</>;
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ', '}
          <b key={name}>{name}</b>
        </>
      ))}
      {label && `, ${label}`}
    </>
  );
}
