/** The options page: every setting, each passed on as it is made. Storing them, and the way to files, is the caller's. */
import type { EntityKind } from '../core/entity.ts';
import type { Rejection } from '../core/rejections.ts';
import type { Settings } from '../core/settings.ts';
import { WaferIcon } from './Icons.tsx';
import { KeysSection, type Shortcut } from './KeysSection.tsx';
import { type Knowledge, KnowledgeSection } from './KnowledgeSection.tsx';
import { LookSample } from './LookSample.tsx';
import { NotThisSection } from './NotThisSection.tsx';
import {
  DensitySection,
  KindsSection,
  OpeningSection,
  ThemeSection,
  WhereSection,
} from './SettingsSections.tsx';
import type { ListedSite } from './SiteList.tsx';

interface OptionsPageProps {
  settings: Settings;
  /** The reader's word on single sites. */
  sites: ListedSite[];
  /** The names that the reader left alone. */
  rejections: readonly Rejection[];
  shortcuts: Shortcut[];
  /** What each kind marks, for the small print. */
  entityNames: Record<EntityKind, string[]>;
  knowledge: Knowledge;
  /** What went wrong with saving or importing, as a sentence. */
  saveError: string | null;
  /** Gets the whole settings with one of them changed. */
  onChange: (settings: Settings) => void;
  onRemoveSite: (host: string) => void;
  onMarkAgain: (rejection: Rejection) => void;
  /** To where the browser lets keys be set. */
  onSetKeys: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
}

/** Shows all options, and beside them how the marks look. */
export function OptionsPage(props: OptionsPageProps) {
  const { settings, sites, entityNames, onRemoveSite } = props;
  const { dwellMs } = settings;
  const change = (part: Partial<Settings>) => props.onChange({ ...settings, ...part });
  /** What a section needs of one setting: its value, and how to change it. */
  const of = <K extends keyof Settings>(key: K) => ({
    value: settings[key],
    onChange: (value: Settings[K]) => change({ [key]: value }),
  });
  return (
    <div class="options">
      <div class="problem" role="alert">
        {props.saveError !== null && <p>{props.saveError}</p>}
      </div>
      <div class="options__page">
        <header>
          <h1>Options</h1>
          <span class="brand">
            <WaferIcon />
            Waferlight
          </span>
        </header>
        <main>
          <WhereSection {...of('where')} sites={sites} onRemoveSite={onRemoveSite} />
          <KindsSection {...of('kinds')} entityNames={entityNames} />
          <DensitySection
            {...of('density')}
            showWeak={settings.showWeak}
            onShowWeakChange={of('showWeak').onChange}
          />
          <OpeningSection
            {...of('opening')}
            dwellMs={dwellMs}
            onDwellChange={of('dwellMs').onChange}
          />
          <ThemeSection {...of('theme')} />
          <KeysSection shortcuts={props.shortcuts} onSetKeys={props.onSetKeys} />
          <NotThisSection rejections={props.rejections} onMarkAgain={props.onMarkAgain} />
          <KnowledgeSection
            knowledge={props.knowledge}
            onExport={props.onExport}
            onImport={props.onImport}
          />
        </main>
        <LookSample />
      </div>
    </div>
  );
}
