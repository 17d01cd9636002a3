/** The fixed foot of a card: stepping from mention to mention, copying, and "Not this". It never moves, so stepping needs no aiming. */
import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Brief } from '../core/compose-brief.ts';
import { NextIcon, PreviousIcon } from './Icons.tsx';
import { LeftAlone, type NotThis, NotThisQuestion, type ScopeKind } from './NotThis.tsx';

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
  /** Null where there is no mention to leave alone. */
  notThis: NotThis | null;
  onStep: (direction: 1 | -1) => void;
  onOpenBrief: () => void;
  onCopy: () => void;
  onReject: (scope: ScopeKind) => void;
  onUndoReject: () => void;
}

/** Shows what can be done here, or asks where the name is to be left alone. */
export function CardFoot(props: CardFootProps) {
  const { notThis, onReject, onUndoReject } = props;
  const [askedOf, setAskedOf] = useState<number | null>(null);
  const isAsking = notThis !== null && askedOf === notThis.mentionId;
  const leftAlone = notThis?.leftAlone ?? null;
  const state = leftAlone ? 'left-alone' : isAsking ? 'asking' : 'foot';
  /** The control of each state that takes the focus of the one before it, which is gone. */
  const goal = useRef<HTMLButtonElement>(null);
  const wasUsed = useRef(false);

  useLayoutEffect(() => {
    if (wasUsed.current) goal.current?.focus({ preventScroll: true });
    wasUsed.current = false;
    // Marked again, from wherever, the name is not asked about once more.
    if (state === 'left-alone') setAskedOf(null);
  }, [state]);

  const use = (act: () => void) => {
    wasUsed.current = true;
    act();
  };
  if (notThis && leftAlone) {
    const undo = () => use(onUndoReject);
    return <LeftAlone name={notThis.name} scope={leftAlone} undoRef={goal} onUndo={undo} />;
  }
  if (notThis && isAsking) {
    return (
      <NotThisQuestion
        notThis={notThis}
        firstRef={goal}
        onAnswer={(scope) => use(() => onReject(scope))}
        onKeep={() => use(() => setAskedOf(null))}
      />
    );
  }
  return (
    <PlainFoot
      {...props}
      askRef={goal}
      onAsk={() => use(() => setAskedOf(notThis?.mentionId ?? null))}
    />
  );
}

type PlainFootProps = Pick<
  CardFootProps,
  'position' | 'copied' | 'canCopy' | 'notThis' | 'onStep' | 'onOpenBrief' | 'onCopy'
> & { askRef: Ref<HTMLButtonElement>; onAsk: () => void };

function PlainFoot(props: PlainFootProps) {
  const { position, copied, canCopy, notThis, onStep, onOpenBrief, onCopy } = props;
  return (
    <footer class="card__foot">
      {position && <MentionStepper position={position} onStep={onStep} />}
      <div class="card__acts">
        <button type="button" class="text-button" onClick={onOpenBrief}>
          Open brief
        </button>
        {canCopy && (
          // The button stays under its new word: taking it away would drop the keyboard's focus.
          <button type="button" class="text-button" onClick={onCopy}>
            {copied ? 'Copied' : 'Copy'}
          </button>
        )}
        {notThis && (
          <button ref={props.askRef} type="button" class="text-button" onClick={props.onAsk}>
            Not this
          </button>
        )}
      </div>
      <span class="visually-hidden" role="status">
        {copied && 'Copied'}
      </span>
    </footer>
  );
}
