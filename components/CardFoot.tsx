/** The fixed foot of a card: stepping from mention to mention, and copying. It never moves, so stepping needs no aiming. */
import type { Brief } from '../core/compose-brief.ts';
import { NextIcon, PreviousIcon } from './Icons.tsx';

interface MentionStepperProps {
  position: NonNullable<Brief['position']>;
  onStep: (direction: 1 | -1) => void;
}

function MentionStepper({ position: { index, count }, onStep }: MentionStepperProps) {
  if (count <= 1) return <p class="step step--once">Named once here</p>;
  const step = (direction: 1 | -1) => () => onStep(direction);
  return (
    <div class="step">
      <button type="button" class="icon-button" aria-label="Previous mention" onClick={step(-1)}>
        <PreviousIcon />
      </button>
      <span class="step__place" aria-live="polite" aria-atomic="true">
        <span class="visually-hidden">Mention </span>
        {index} of {count}
      </span>
      <button type="button" class="icon-button" aria-label="Next mention" onClick={step(1)}>
        <NextIcon />
      </button>
    </div>
  );
}

interface CardFootProps {
  position: Brief['position'];
  copied: boolean;
  canCopy: boolean;
  onStep: (direction: 1 | -1) => void;
  onCopy: () => void;
}

/** Shows what can be done here; nothing when that is nothing. */
export function CardFoot({ position, copied, canCopy, onStep, onCopy }: CardFootProps) {
  if (position === null && !canCopy) return null;
  return (
    <footer class="card__foot">
      {position && <MentionStepper position={position} onStep={onStep} />}
      {canCopy && (
        // The button stays under its new word: taking it away would drop the keyboard's focus.
        <button type="button" class="text-button copy" onClick={onCopy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      )}
      <span class="visually-hidden" role="status">
        {copied && 'Copied'}
      </span>
    </footer>
  );
}
