/** What the panel says where there is no brief: why, and what can be done about it. */
import type { PageReport } from '../core/page-report.ts';
import { WaferIcon } from './Icons.tsx';
import { type PopupState, STATE_WORDS, toSiteReason } from './popup-words.ts';

export interface BriefEmptyProps {
  state: PopupState;
  report: PageReport | null;
  unavailable: string | null;
  /** The page stands in a private window, of which nothing is kept. */
  isPrivate: boolean;
  canAsk: boolean;
  onReadPage: () => void;
  onReadSite: () => void;
  onSwitchOn: () => void;
  onAsk: () => void;
}

const TEXTS: Partial<Record<PopupState, string>> = {
  reading: 'None of the names of the AI-chip race stands on this page, and no figures.',
  'not-news':
    'Waferlight reads pages that call themselves articles. This one gives no sign of it, so nothing here was read or marked.',
};

/** Shows one state. */
export function BriefEmpty(props: BriefEmptyProps) {
  const {
    state,
    report,
    unavailable,
    isPrivate,
    canAsk,
    onReadPage,
    onReadSite,
    onSwitchOn,
    onAsk,
  } = props;
  const { heading, text } = STATE_WORDS[state];
  const isLeftOut = state === 'not-news' || state === 'off-site' || state === 'not-chosen';
  const why = report && toSiteReason(state, report, isPrivate);
  const button = (words: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {words}
    </button>
  );
  return (
    <div class={`empty empty--${state}`}>
      <WaferIcon lit={state === 'reading' || state === 'waiting'} />
      <h1>{state === 'reading' ? 'Nothing to brief on' : heading}</h1>
      <p>{state === 'closed' ? unavailable : (TEXTS[state] ?? text)}</p>
      <div class="empty__acts">
        {(state === 'not-news' || (isLeftOut && isPrivate)) && button('Read this page', onReadPage)}
        {isLeftOut && !isPrivate && button('Always on this site', onReadSite)}
        {state === 'off-everywhere' && button('Switch on', onSwitchOn)}
        {state === 'closed' && canAsk && button('Let it read pages', onAsk)}
      </div>
      {report && why && state !== 'closed' && state !== 'waiting' && (
        <p class="empty__why">
          {report.host}: {why}
        </p>
      )}
    </div>
  );
}
