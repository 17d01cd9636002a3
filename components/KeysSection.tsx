/** The keys, shown and not set: they are the browser's to keep. */
import { OptionsSection } from './OptionsSection.tsx';

/** A command and its keys as the browser writes them; empty where none are set. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** Shows the commands; nothing when there are none. */
export function KeysSection({ shortcuts }: { shortcuts: Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <OptionsSection
      id="keys"
      heading="Keys"
      why="The browser keeps these: change them among its shortcuts for extensions."
    >
      <ul class="list">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span>{name}</span>
            {keys ? <kbd>{keys}</kbd> : <small>not set</small>}
          </li>
        ))}
      </ul>
    </OptionsSection>
  );
}
