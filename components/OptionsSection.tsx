/** The frame of one section of the options page, and the commonest kind of section: one choice among a few. */
import type { ComponentChildren } from 'preact';
import { Choice } from './Choice.tsx';

interface OptionsSectionProps {
  /** Unique on the page. */
  id: string;
  heading: string;
  /** One line of reason, where the heading needs it. */
  why?: string;
  children: ComponentChildren;
}

/** Shows a section that its heading names. */
export function OptionsSection({ id, heading, why, children }: OptionsSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {why && <p class="why">{why}</p>}
      {children}
    </section>
  );
}

/** One of the values that a setting can have. */
export interface Option<T extends string> {
  value: T;
  label: string;
  note?: string;
  /** A second control that belongs to this value. */
  beside?: ComponentChildren;
}

interface ChoiceSectionProps<T extends string> extends Omit<OptionsSectionProps, 'children'> {
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  /** What follows the choices. */
  children?: ComponentChildren;
}

/** Shows a section of radio buttons, one of which is chosen. */
export function ChoiceSection<T extends string>(props: ChoiceSectionProps<T>) {
  const { id, heading, why, value: chosen, options, onChange, children } = props;
  return (
    <OptionsSection id={id} heading={heading} why={why}>
      <div role="radiogroup" aria-labelledby={id}>
        {options.map(({ value, label, note, beside }) => (
          <div key={value} class="choice-row">
            <Choice
              type="radio"
              name={id}
              checked={value === chosen}
              label={label}
              note={note}
              onChange={() => onChange(value)}
            />
            {beside}
          </div>
        ))}
      </div>
      {children}
    </OptionsSection>
  );
}
