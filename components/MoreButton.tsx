/** Opens the rest of a list. */
import type { ComponentChildren } from 'preact';
import { toCounted } from './format.ts';
import { MoreIcon } from './Icons.tsx';

interface OpenButtonProps {
  isOpen: boolean;
  /** The id of what it opens, while that is there. */
  controls?: string;
  onToggle: () => void;
  children: ComponentChildren;
}

/** The button alone; what it says is the caller's. */
export function OpenButton({ isOpen, controls, onToggle, children }: OpenButtonProps) {
  return (
    <button
      type="button"
      class="text-button more"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      {children}
      <MoreIcon />
    </button>
  );
}

interface MoreButtonProps {
  /** How many are left out while the list is closed. */
  rest: number;
  /** What is listed, in the singular. */
  noun: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** Opens and closes: “5 more names”, “Fewer names”; nothing where there is no rest. */
export function MoreButton({ rest, noun, isOpen, onToggle }: MoreButtonProps) {
  if (rest <= 0) return null;
  return (
    <OpenButton isOpen={isOpen} onToggle={onToggle}>
      {isOpen ? `Fewer ${noun}s` : toCounted(rest, `more ${noun}`)}
    </OpenButton>
  );
}
