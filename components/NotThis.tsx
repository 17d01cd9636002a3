/** "Not this", in place of a card's foot: the question with its reason, and what was answered with the way back. */
import type { Ref } from 'preact';
import type { RejectionScope } from '../core/rejections.ts';

export type ScopeKind = RejectionScope['kind'];

/** A mention that can be left alone, or is. */
export interface NotThis {
  mentionId: number;
  /** The name as it stands on the page. */
  name: string;
  /** Gives the sentence that says why it is marked; an empty one where nobody answers. */
  findReason: () => Promise<string>;
  /** Where the reader left it alone; null while it is marked. */
  leftAlone: ScopeKind | null;
}

const WHERE: Record<ScopeKind, string> = {
  page: 'on this page',
  site: 'on this site',
  always: 'everywhere',
};

interface QuestionProps {
  name: string;
  reason: string;
  /** Gets the first answer. */
  firstRef: Ref<HTMLButtonElement>;
  onAnswer: (scope: ScopeKind) => void;
  onKeep: () => void;
}

/** Asks where a name is to be left alone, and says why it was marked. */
export function NotThisQuestion({ name, reason, firstRef, onAnswer, onKeep }: QuestionProps) {
  const answer = (scope: ScopeKind) => () => onAnswer(scope);
  return (
    <fieldset class="ask" aria-labelledby="question" aria-describedby="reason">
      <p>
        <b id="question">Leave “{name}” unmarked?</b> <span id="reason">{reason}</span>
      </p>
      <div class="ask__row">
        <button ref={firstRef} type="button" class="button" onClick={answer('page')}>
          On this page
        </button>
        <button type="button" class="button" onClick={answer('site')}>
          On this site
        </button>
      </div>
      <div class="ask__row">
        <button type="button" class="button" onClick={answer('always')}>
          Never “{name}”
        </button>
        <button type="button" class="text-button" onClick={onKeep}>
          Keep it
        </button>
      </div>
    </fieldset>
  );
}

interface LeftAloneProps {
  name: string;
  scope: ScopeKind;
  undoRef: Ref<HTMLButtonElement>;
  onUndo: () => void;
}

/** Says where a name is left alone now, and takes that back. */
export function LeftAlone({ name, scope, undoRef, onUndo }: LeftAloneProps) {
  return (
    <footer class="card__foot">
      <p class="done" id="left-alone">
        “{name}” is left alone {WHERE[scope]}.
      </p>
      <button
        ref={undoRef}
        type="button"
        class="text-button"
        aria-describedby="left-alone"
        onClick={onUndo}
      >
        Undo
      </button>
    </footer>
  );
}
