/** The sections of the options page that are settings, each with the words for its values. */
import { ENTITY_KINDS, type EntityKind } from '../core/entity.ts';
import type { Settings } from '../core/settings.ts';
import { Choice } from './Choice.tsx';
import { DwellField } from './DwellField.tsx';
import { KIND_PLURALS } from './format.ts';
import { KindStroke } from './KindStroke.tsx';
import { ChoiceSection, type Option, OptionsSection } from './OptionsSection.tsx';
import { type ListedSite, SiteList } from './SiteList.tsx';

interface SettingProps<K extends keyof Settings> {
  value: Settings[K];
  onChange: (value: Settings[K]) => void;
}

const WHERE_OPTIONS: Option<Settings['where']>[] = [
  {
    value: 'news',
    label: 'News pages',
    note: 'Pages whose metadata says article, and the front pages of news sites',
  },
  { value: 'chosen', label: 'Only sites that I choose' },
];

interface WhereSectionProps extends SettingProps<'where'> {
  sites: ListedSite[];
  onRemoveSite: (host: string) => void;
}

/** Asks which pages to read, and lists the reader's word on single sites. */
export function WhereSection({ sites, onRemoveSite, ...setting }: WhereSectionProps) {
  return (
    <ChoiceSection
      id="where"
      heading="Where it reads"
      why="Never in forms, editors, code or hidden text, wherever it is on."
      options={WHERE_OPTIONS}
      {...setting}
    >
      <SiteList sites={sites} onRemove={onRemoveSite} />
    </ChoiceSection>
  );
}

interface KindsSectionProps extends SettingProps<'kinds'> {
  /** What each kind marks, for the small print. */
  entityNames: Record<EntityKind, string[]>;
}

/** Asks which kinds of names to mark. */
export function KindsSection({ value: kinds, entityNames, onChange }: KindsSectionProps) {
  return (
    <OptionsSection
      id="kinds"
      heading="What it marks"
      why="Each kind has its own stroke as well as its own colour."
    >
      {ENTITY_KINDS.map((kind) => (
        <Choice
          key={kind}
          type="checkbox"
          checked={kinds[kind]}
          label={
            <>
              <KindStroke kind={kind} />
              {KIND_PLURALS[kind]}
            </>
          }
          note={entityNames[kind].join(', ')}
          onChange={(checked) => onChange({ ...kinds, [kind]: checked })}
        />
      ))}
    </OptionsSection>
  );
}

const DENSITY_OPTIONS: Option<Settings['density']>[] = [
  { value: 'every', label: 'Every mention' },
  { value: 'first-in-block', label: 'The first in each paragraph' },
  { value: 'first-on-page', label: 'The first on the page' },
];

interface DensitySectionProps extends SettingProps<'density'> {
  showWeak: boolean;
  onShowWeakChange: (showWeak: boolean) => void;
}

/** Asks how many of a name's mentions to mark, and whether doubtful ones too. */
export function DensitySection(props: DensitySectionProps) {
  const { showWeak, onShowWeakChange, ...setting } = props;
  return (
    <ChoiceSection id="density" heading="How much" options={DENSITY_OPTIONS} {...setting}>
      <div class="choice-apart">
        <Choice
          type="checkbox"
          checked={showWeak}
          label="Also names that may mean something else, marked more faintly"
          onChange={onShowWeakChange}
        />
      </div>
    </ChoiceSection>
  );
}

interface OpeningSectionProps extends SettingProps<'opening'> {
  dwellMs: number;
  onDwellChange: (dwellMs: number) => void;
}

/** Asks what opens a card, and how long a rest is: that counts for previews on links too, so it can always be set. */
export function OpeningSection({ dwellMs, onDwellChange, ...setting }: OpeningSectionProps) {
  const options: Option<Settings['opening']>[] = [
    {
      value: 'click',
      label: 'With a click',
      note: 'On a link, the link keeps its click; resting on it shows a preview',
    },
    {
      value: 'hover',
      label: 'When the pointer rests',
      beside: <DwellField dwellMs={dwellMs} onChange={onDwellChange} />,
    },
  ];
  return <ChoiceSection id="opening" heading="How a card opens" options={options} {...setting} />;
}

const THEME_OPTIONS: Option<Settings['theme']>[] = [
  {
    value: 'page',
    label: 'As the page',
    note: 'Dark cards on dark pages, whatever the system says',
  },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Asks for light or dark cards. */
export function ThemeSection(setting: SettingProps<'theme'>) {
  return <ChoiceSection id="theme" heading="Appearance" options={THEME_OPTIONS} {...setting} />;
}
