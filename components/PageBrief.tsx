/** The side panel: the whole page at a glance, or why there is nothing to glance at. */
import type { PageBrief as Brief } from '../core/compose-page-brief.ts';
import type { EntityId } from '../core/entity.ts';
import { toLongDate } from '../core/format-date.ts';
import type { PageSpan } from '../core/whole-page.ts';
import { BearingClaims } from './BearingClaims.tsx';
import { BriefEmpty, type BriefEmptyProps } from './BriefEmpty.tsx';
import { BriefNames } from './BriefNames.tsx';
import { Deals } from './Deals.tsx';
import { FigureSheet } from './FigureSheet.tsx';
import { WaferIcon } from './Icons.tsx';
import { SourceLines } from './SourceLines.tsx';
import { TakeAlong, type TakeAlongProps } from './TakeAlong.tsx';

export interface PageBriefProps extends Omit<BriefEmptyProps, 'state'>, TakeAlongProps {
  state: BriefEmptyProps['state'];
  /** Null until the page is read, and where it is not. */
  brief: Brief | null;
  /** How much of the page is read, 0 to 1; null when no reading is under way. */
  progress: number | null;
  /** Something of the page could not be found in it any more. */
  isLost: boolean;
  /** Scrolls the page to a place in it. */
  onShow: (span: PageSpan) => void;
  onStepToEntity: (id: EntityId) => void;
  onOpenOptions: () => void;
}

/** Shows the panel. */
export function PageBrief(props: PageBriefProps) {
  const { state, brief, progress, isLost } = props;
  const hasBrief =
    state === 'reading' && brief !== null && brief.names.length + brief.figures.length > 0;
  return (
    <main class="panel">
      <div class="panel__top">
        <p class="brand">
          <WaferIcon lit={state !== 'off-everywhere'} />
          Waferlight
        </p>
        <button type="button" class="text-button" onClick={props.onOpenOptions}>
          Options
        </button>
      </div>
      {progress !== null && (
        <progress class="panel__progress" value={progress} aria-label="Reading the page" />
      )}
      {hasBrief ? (
        <WholeBrief key={brief.address} {...props} brief={brief} />
      ) : (
        <BriefEmpty {...props} state={state === 'reading' && !brief ? 'waiting' : state} />
      )}
      <p class={isLost ? 'panel__lost' : 'visually-hidden'} role="status">
        {isLost && 'That place in the page is another by now.'}
      </p>
    </main>
  );
}

function WholeBrief(props: PageBriefProps & { brief: Brief }) {
  const { brief, report, onShow, onStepToEntity, onCopy, onSave } = props;
  const marked = new Set(report?.counts.map(({ entity }) => entity));
  const nameOf = (id: EntityId) =>
    brief.names.find(({ entity }) => entity.id === id)?.entity.name ?? id;
  const withFigures = brief.names
    .filter(({ figures }) => figures > 0)
    .map(({ entity, figures }) => ({ ...entity, figures }));
  return (
    <>
      <h1>{brief.title || hostOf(brief.address)}</h1>
      <p class="byline">
        {brief.site ?? hostOf(brief.address)} · {brief.date ? toLongDate(brief.date) : 'undated'}
      </p>
      <p class="summary">{brief.summary}</p>
      <BriefNames names={brief.names} marked={marked} onStepToEntity={onStepToEntity} />
      <FigureSheet
        figures={brief.figures}
        date={brief.date}
        names={withFigures}
        onShow={({ block, frame, start, end, sentence }) =>
          onShow({ block, frame, start, end, text: sentence.figure })
        }
      />
      <Deals deals={brief.deals} onShow={onShow} />
      <BearingClaims claims={brief.claims} nameOf={nameOf} onShow={onShow} />
      <TakeAlong onCopy={onCopy} onSave={onSave} />
      <SourceLines lines={brief.sourceLines} />
    </>
  );
}

function hostOf(address: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(address)?.[1] ?? address;
}
