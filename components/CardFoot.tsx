/** The fixed foot of a card: stepping from mention to mention, copying, and "Not this". It never moves, so stepping needs no aiming. */
import { Component, createRef, type Ref } from 'preact';
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

/** What stands in for "Copy" for a moment; a browser may refuse. */
export type CopiedWord = 'Copied' | 'Not copied';

interface CardFootProps {
  position: Brief['position'];
  copied: CopiedWord | null;
  canCopy: boolean;
  /** Null where there is no mention to leave alone. */
  notThis: NotThis | null;
  onStep: (direction: 1 | -1) => void;
  onOpenBrief: () => void;
  onCopy: () => void;
  onReject: (scope: ScopeKind) => void;
  onUndoReject: () => void;
}

interface CardFootState {
  /** What is asked until it is answered: of which mention, and why that is marked. */
  asked: { mentionId: number; reason: string } | null;
}

/** Tells which of its three faces the foot shows. */
function faceOf({ notThis }: CardFootProps, { asked }: CardFootState) {
  if (notThis?.leftAlone) return 'left-alone';
  return notThis && asked?.mentionId === notThis.mentionId ? 'asking' : 'plain';
}

/** Shows what can be done here, or asks where the name is to be left alone. */
export class CardFoot extends Component<CardFootProps, CardFootState> {
  override state: CardFootState = { asked: null };
  /** The control of each face that takes the focus of the one before it, which is gone. */
  #goal = createRef<HTMLButtonElement>();
  #wasUsed = false;

  override componentDidUpdate(props: CardFootProps, state: CardFootState): void {
    const face = faceOf(this.props, this.state);
    if (face === faceOf(props, state)) return;
    if (this.#wasUsed) this.#goal.current?.focus({ preventScroll: true });
    this.#wasUsed = false;
    // Marked again, from wherever, the name is not asked about once more.
    if (face === 'left-alone') this.setState({ asked: null });
  }

  #use = (act: () => void) => {
    this.#wasUsed = true;
    act();
  };

  /** The question comes with its reason, so that both are heard when the focus enters it. */
  #ask = async ({ mentionId, findReason }: NotThis) => {
    const reason = await findReason();
    this.#use(() => this.setState({ asked: { mentionId, reason } }));
  };

  override render(props: CardFootProps, state: CardFootState) {
    const { notThis, onReject, onUndoReject } = props;
    if (notThis?.leftAlone) {
      return (
        <LeftAlone
          name={notThis.name}
          scope={notThis.leftAlone}
          undoRef={this.#goal}
          onUndo={() => this.#use(onUndoReject)}
        />
      );
    }
    if (notThis && state.asked && faceOf(props, state) === 'asking') {
      return (
        <NotThisQuestion
          name={notThis.name}
          reason={state.asked.reason}
          firstRef={this.#goal}
          onAnswer={(scope) => this.#use(() => onReject(scope))}
          onKeep={() => this.#use(() => this.setState({ asked: null }))}
        />
      );
    }
    return (
      <PlainFoot {...props} askRef={this.#goal} onAsk={() => notThis && void this.#ask(notThis)} />
    );
  }
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
            {copied ?? 'Copy'}
          </button>
        )}
        {notThis && (
          <button ref={props.askRef} type="button" class="text-button" onClick={props.onAsk}>
            Not this
          </button>
        )}
      </div>
      <span class="visually-hidden" role="status">
        {copied}
      </span>
    </footer>
  );
}
