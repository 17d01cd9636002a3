/** The keys, shown and not set: they are the browser's to keep. */
import { OptionsSection } from './OptionsSection.tsx';

/** A command and its keys as the browser writes them; empty where none are set. */
export interface Shortcut {
  name: string;
  keys: string;
}

interface KeysSectionProps {
  shortcuts: Shortcut[];
  /** To where the browser lets keys be set. */
  onSetKeys: () => void;
}

/** Shows the commands, and the way to where they are set; nothing when there are none. */
export function KeysSection({ shortcuts, onSetKeys }: KeysSectionProps) {
  if (shortcuts.length === 0) return null;
  return (
    <OptionsSection
      id="keys"
      heading="Keys"
      why="The browser keeps these, among its shortcuts for extensions."
    >
      <ul class="list">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span>{name}</span>
            {keys ? <kbd>{keys}</kbd> : <small>not set</small>}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onSetKeys}>
          Set or change keys
        </button>
      </div>
    </OptionsSection>
  );
}
