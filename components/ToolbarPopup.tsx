/** The toolbar popup: what was found on this page, and the switches, here and everywhere. */
import type { EntityId } from '../core/entity.ts';
import type { PageReport } from '../core/page-report.ts';
import { toCounted } from './format.ts';
import { WaferIcon } from './Icons.tsx';
import { type EntityNames, PageNames } from './PageNames.tsx';
import {
  type PopupState,
  STATE_WORDS,
  toFootLine,
  toMentionCount,
  toPopupState,
  toSiteReason,
  toSwitchHint,
} from './popup-words.ts';
import { Switch } from './Switch.tsx';

interface ToolbarPopupProps {
  /** Null until the page has answered, and where nobody can. */
  report: PageReport | null;
  /** Why no extension may read this page, as a sentence; null where one may. */
  unavailable: string | null;
  /** The page stands in a private window, of which nothing is kept. */
  isPrivate: boolean;
  /** The browser does not let the extension read pages, and can be asked to. */
  canAsk: boolean;
  /** Why the last change could not be stored; null when it was. */
  saveError: string | null;
  names: EntityNames;
  /** The global switch. */
  settingsOn: boolean;
  onToggleEverywhere: (on: boolean) => void;
  onToggleSite: (on: boolean) => void;
  /** Reads this page until it is left. */
  onReadPage: () => void;
  /** To the entity's next mention on the page. */
  onStepToEntity: (id: EntityId) => void;
  /** Asks the browser, and so the reader, to let pages be read. */
  onAsk: () => void;
  /** Opens the side panel. */
  onOpenBrief: () => void;
  onOpenOptions: () => void;
}

/** Shows the state of the page in the active tab. */
export function ToolbarPopup(props: ToolbarPopupProps) {
  const { report, unavailable, names, settingsOn } = props;
  const state = toPopupState({ report, unavailable, settingsOn });
  const hasNames = state === 'reading' && report !== null && report.counts.length > 0;
  return (
    <main class="popup">
      <div class="popup__top">
        <h1 class="brand">
          <WaferIcon lit={settingsOn} />
          Waferlight
        </h1>
        <Switch on={settingsOn} label="Waferlight everywhere" onToggle={props.onToggleEverywhere} />
      </div>
      {hasNames ? (
        <>
          <p class="popup__count">
            <b>{toMentionCount(report)}</b>{' '}
            <span>
              {toMentionCount(report) === 1 ? 'mention' : 'mentions'} of{' '}
              {toCounted(report.counts.length, 'name')}
            </span>
          </p>
          <PageNames counts={report.counts} names={names} onStepToEntity={props.onStepToEntity} />
        </>
      ) : (
        <StateWords {...props} state={state} />
      )}
      {props.saveError && (
        <p class="popup__problem" role="alert">
          Not saved: {props.saveError}
        </p>
      )}
      {report && state !== 'closed' && state !== 'waiting' && (
        <SiteRow {...props} state={state} report={report} />
      )}
      <div class="popup__foot">
        <p>{toFootLine(state, report)}</p>
        <span class="popup__ways">
          {state !== 'closed' && (
            <button type="button" class="text-button" onClick={props.onOpenBrief}>
              Open brief
            </button>
          )}
          <button type="button" class="text-button" onClick={props.onOpenOptions}>
            Options
          </button>
        </span>
      </div>
    </main>
  );
}

type StateWordsProps = Pick<ToolbarPopupProps, 'unavailable' | 'canAsk' | 'onReadPage' | 'onAsk'>;

function StateWords(props: StateWordsProps & { state: PopupState }) {
  const { state, unavailable, canAsk, onReadPage, onAsk } = props;
  const { heading, text } = STATE_WORDS[state];
  return (
    <div class={`popup__state popup__state--${state}`}>
      <h2>{heading}</h2>
      <p>{state === 'closed' ? unavailable : text}</p>
      {state === 'not-news' && (
        <button type="button" class="button" onClick={onReadPage}>
          Read this page
        </button>
      )}
      {state === 'closed' && canAsk && (
        <button type="button" class="button" onClick={onAsk}>
          Let it read pages
        </button>
      )}
    </div>
  );
}

interface SiteRowProps extends Pick<ToolbarPopupProps, 'isPrivate' | 'onToggleSite'> {
  state: PopupState;
  report: PageReport;
}

function SiteRow({ state, report, isPrivate, onToggleSite }: SiteRowProps) {
  const hint = isPrivate ? '' : toSwitchHint(state, report);
  return (
    <div class="popup__site">
      <div>
        <span class="popup__host">{report.host}</span>
        {state !== 'off-everywhere' && (
          <Switch
            on={state === 'reading' && (isPrivate || !report.isAskedOnce)}
            label="Waferlight on this site"
            onToggle={onToggleSite}
          />
        )}
      </div>
      <p>{`${toSiteReason(state, report, isPrivate)} ${hint}`.trim()}</p>
    </div>
  );
}
