/** The options page. Wiring only. */

import { knowledge } from 'virtual:waferlight/knowledge';
import { render } from 'preact';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import { ENTITY_KINDS, type EntityKind } from '../../core/entity.ts';
import type { Rejection } from '../../core/rejections.ts';
import { type Settings, toSettings } from '../../core/settings.ts';
import { parseSettingsText, toSettingsText } from '../../core/settings-file.ts';
import { saveFile } from '../../dom/save-file.ts';
import { listShortcuts, openShortcuts } from '../../platform/active-page.ts';
import {
  forgetRejection,
  onRejectionsChanged,
  readRejections,
} from '../../platform/rejection-store.ts';
import {
  onSettingsChanged,
  readAllSettings,
  type SiteEntry,
  writeSettings,
  writeSite,
} from '../../platform/settings-store.ts';
import { paintSample } from './paint-sample.ts';

const root = document.getElementById('app') as HTMLElement;
const shortcuts = await listShortcuts();
const claims = knowledge.sources.flatMap((source) => source.claims);
const counts = {
  sources: knowledge.sources.length,
  claims: claims.length,
  figures: claims.flatMap(({ figures }) => figures ?? []).length,
};
const entityNames = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [
    kind,
    knowledge.entities.flatMap((e) => (e.kind === kind ? [e.shortName ?? e.name] : [])),
  ]),
) as Record<EntityKind, string[]>;
let settings: Settings = toSettings(null);
let sites: SiteEntry[] = [];
let rejections: Rejection[] = [];
let saveError: string | null = null;

async function refresh(): Promise<void> {
  ({ settings, sites } = await readAllSettings());
  rejections = await readRejections();
  draw();
}

/** Runs a change; what the storage or the file objects is said on the page. */
async function attempt(change: () => Promise<unknown>): Promise<void> {
  saveError = null;
  try {
    await change();
  } catch (error) {
    saveError = error instanceof Error ? error.message : String(error);
  }
  await refresh();
}

function download(): void {
  const text = toSettingsText({ settings, sites });
  saveFile(document, { name: 'waferlight-settings.json', type: 'application/json', text });
}

async function importFile(file: File): Promise<void> {
  const read = parseSettingsText(await file.text());
  await writeSettings(read.settings, read.sites);
}

function draw(): void {
  render(
    <OptionsPage
      settings={settings}
      sites={sites}
      rejections={rejections}
      shortcuts={shortcuts}
      entityNames={entityNames}
      knowledge={counts}
      saveError={saveError}
      onChange={(changed) => void attempt(() => writeSettings(changed))}
      onRemoveSite={(host) => void attempt(() => writeSite(host, null))}
      onMarkAgain={(rejection) => void attempt(() => forgetRejection(rejection))}
      onSetKeys={() => void openShortcuts()}
      onExport={download}
      onImport={(file) => void attempt(() => importFile(file))}
    />,
    root,
  );
  paintSample(document);
}

const { signal } = new AbortController();
onSettingsChanged(() => void refresh(), signal);
onRejectionsChanged(() => void refresh(), signal);
await refresh();
