/** A radio button or checkbox with its words and its small print. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  /** The group's name, for radio buttons. */
  name?: string;
  checked: boolean;
  label: ComponentChildren;
  /** Small print, read as the control's description. */
  note?: string;
  onChange: (checked: boolean) => void;
}

/** Shows one control with its label. */
export function Choice({ type, name, checked, label, note, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {note && <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}
