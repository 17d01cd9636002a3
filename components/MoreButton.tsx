/** Opens and closes the rest of a list: “5 more names”, “Fewer names”; nothing where there is no rest. */
import { toCounted } from './format.ts';
import { MoreIcon } from './Icons.tsx';

interface MoreButtonProps {
  /** How many are left out while the list is closed. */
  rest: number;
  /** What is listed, in the singular. */
  noun: string;
  isOpen: boolean;
  onToggle: () => void;
}

export function MoreButton({ rest, noun, isOpen, onToggle }: MoreButtonProps) {
  if (rest <= 0) return null;
  return (
    <button type="button" class="text-button more" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? `Fewer ${noun}s` : toCounted(rest, `more ${noun}`)}
      <MoreIcon />
    </button>
  );
}
