/** The toolbar popup. Wiring only. */

import { knowledge } from 'virtual:waferlight/knowledge';
import { render } from 'preact';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import { siteRuleFor } from '../../core/decide-reading.ts';
import { toIsoDate } from '../../core/format-date.ts';
import type { PageReport } from '../../core/page-report.ts';
import { type Settings, toSettings } from '../../core/settings.ts';
import { unavailableReason } from '../../core/unavailable-reason.ts';
import {
  askToReadPages,
  findActivePage,
  mayReadPages,
  openOptions,
} from '../../platform/active-page.ts';
import { onMentionsCounted, sendToPage } from '../../platform/messages.ts';
import { openBrief } from '../../platform/open-brief.ts';
import {
  onSettingsChanged,
  readAllSettings,
  writeSettings,
} from '../../platform/settings-store.ts';
import { switchSite } from '../../platform/switch-site.ts';

const names = Object.fromEntries(
  knowledge.entities.map(({ id, name, shortName, kind }) => [
    id,
    { name: shortName ?? name, kind },
  ]),
);
const root = document.getElementById('app') as HTMLElement;
// A popup opened in a tab of its own is told which tab it speaks about.
const asked = new URLSearchParams(location.search).get('tab');
const page = await findActivePage(asked === null ? null : Number(asked));
let report: PageReport | null = null;
let unavailable: string | null = null;
let mayRead = true;
let saveError: string | null = null;
let settings: Settings = toSettings(null);

async function refresh(): Promise<void> {
  settings = (await readAllSettings()).settings;
  try {
    report = page && (await sendToPage(page.tabId, { name: 'getReport' }));
    unavailable = page ? null : unavailableReason('');
  } catch {
    mayRead = await mayReadPages();
    unavailable = unavailableReason(page?.address ?? '', mayRead);
  }
  draw();
}

/** Runs a change; what the storage objects is said, and the switches show what is stored. */
async function attempt(change: () => Promise<unknown>): Promise<void> {
  saveError = null;
  try {
    await change();
  } catch (error) {
    saveError = error instanceof Error ? error.message : String(error);
    await refresh();
  }
}

function draw(): void {
  render(
    <ToolbarPopup
      report={report}
      unavailable={unavailable}
      isPrivate={page?.isPrivate === true}
      canAsk={!mayRead}
      saveError={saveError}
      names={names}
      settingsOn={settings.on}
      onToggleEverywhere={(on) => void attempt(() => writeSettings({ ...settings, on }))}
      onToggleSite={(on) => {
        if (!report || !page) return;
        const { host, news } = report;
        const rule = siteRuleFor(on, settings.where, news, toIsoDate(new Date()));
        void attempt(() => switchSite(page, on, { host, rule }).then(refresh));
      }}
      onReadPage={() => {
        if (page)
          void sendToPage(page.tabId, { name: 'readOnce', on: true }).then(refresh, refresh);
      }}
      onStepToEntity={(entity) => {
        const wish = { name: 'stepMention', direction: 1, entity } as const;
        if (page) sendToPage(page.tabId, wish).catch(refresh);
      }}
      onAsk={() => void askToReadPages().then(refresh)}
      onOpenBrief={() => {
        if (page) void openBrief(page).finally(() => window.close());
      }}
      onOpenOptions={() => void openOptions().then(() => window.close())}
    />,
    root,
  );
}

onSettingsChanged(() => void refresh(), new AbortController().signal);
// A page that is being read, or changes, has new numbers.
if (page)
  onMentionsCounted(
    () => page.tabId,
    () => void refresh(),
  );
await refresh();
