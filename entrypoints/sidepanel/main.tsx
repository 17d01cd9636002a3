/** The side panel, or sidebar. Wiring only. */

import { knowledge } from 'virtual:waferlight/knowledge';
import { render } from 'preact';
import { PageBrief } from '../../components/PageBrief.tsx';
import { toPopupState } from '../../components/popup-words.ts';
import type { ExportFormat } from '../../components/TakeAlong.tsx';
import type { PageBrief as Brief } from '../../core/compose-page-brief.ts';
import { siteRuleFor } from '../../core/decide-reading.ts';
import { toIsoDate } from '../../core/format-date.ts';
import { toBriefJson, toFigureCsv } from '../../core/page-brief-export.ts';
import { toBriefMarkdown } from '../../core/page-brief-markdown.ts';
import { askToReadPages, openOptions } from '../../platform/active-page.ts';
import { sendToPage } from '../../platform/messages.ts';
import { showInPage } from '../../platform/page-text.ts';
import { writeSettings, writeSite } from '../../platform/settings-store.ts';
import { type Followed, followPage } from './follow-page.ts';
import { saveBrief } from './save-brief.ts';

const WRITERS: Record<ExportFormat, (brief: Brief) => string> = {
  Markdown: toBriefMarkdown,
  CSV: toFigureCsv,
  JSON: toBriefJson,
};
/** How long it is said that a place is gone, milliseconds. */
const LOST_MS = 4000;

const root = document.getElementById('app') as HTMLElement;
const asked = new URLSearchParams(location.search).get('tab');
let lostTimer: ReturnType<typeof setTimeout> | undefined;
let isLost = false;

function draw({ page, report, unavailable, mayRead, settings, brief, progress }: Followed): void {
  const readOnce = () => {
    if (page) void sendToPage(page.tabId, { name: 'readOnce', on: true }).then(look, look);
  };
  render(
    <PageBrief
      state={toPopupState({ report, unavailable, settingsOn: settings.on })}
      report={report}
      unavailable={unavailable}
      isPrivate={page?.isPrivate === true}
      canAsk={!mayRead}
      brief={brief}
      progress={progress}
      isLost={isLost}
      onReadPage={readOnce}
      onReadSite={() => {
        if (!report) return;
        const rule = siteRuleFor(true, settings.where, report.news, toIsoDate(new Date()));
        void writeSite(report.host, rule).then(look, look);
      }}
      onSwitchOn={() => void writeSettings({ ...settings, on: true }).then(look, look)}
      onAsk={() => void askToReadPages().then(look)}
      onOpenOptions={() => void openOptions()}
      onStepToEntity={(entity) => {
        const wish = { name: 'stepMention', direction: 1, entity } as const;
        if (page) sendToPage(page.tabId, wish).catch(look);
      }}
      onShow={(span) => {
        if (page) void showInPage(page.tabId, span).then(tellLost);
      }}
      onCopy={(format) => navigator.clipboard.writeText(brief ? WRITERS[format](brief) : '')}
      onSave={(format) => brief && saveBrief(brief, format, WRITERS[format](brief))}
    />,
    root,
  );
}

function tellLost(isThere: boolean): void {
  clearTimeout(lostTimer);
  isLost = !isThere;
  draw(followed.now());
  if (isThere) return;
  void followed.look();
  lostTimer = setTimeout(() => tellLost(true), LOST_MS);
}

const look = () => void followed.look();
const followed = followPage(asked === null ? null : Number(asked), knowledge, draw);
