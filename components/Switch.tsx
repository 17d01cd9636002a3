/** On or off, told by position, fill and word. */

interface SwitchProps {
  on: boolean;
  /** What it switches: "Waferlight on this site". */
  label: string;
  onToggle: (on: boolean) => void;
}

/** Shows a switch; a click asks for the other state. */
export function Switch({ on, label, onToggle }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onToggle(!on)}
    >
      <span aria-hidden="true">{on ? 'On' : 'Off'}</span>
      <span class="switch__track" aria-hidden="true" />
    </button>
  );
}
