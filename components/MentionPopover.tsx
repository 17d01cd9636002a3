/** Step 11: a brief and callbacks in, the card out. Where it stands, and which brief it shows, is the caller's. */
import { Component, createRef } from 'preact';
import type { Brief, BriefPageFigure } from '../core/compose-brief.ts';
import type { EntityId } from '../core/entity.ts';
import { CardFoot, type CopiedWord } from './CardFoot.tsx';
import { CardHead, NAME_ID } from './CardHead.tsx';
import { ClaimGroup, LoneClaim } from './ClaimGroup.tsx';
import { KeyFigures } from './FigureRow.tsx';
import type { NotThis, ScopeKind } from './NotThis.tsx';
import { PageFigures } from './PageFigures.tsx';
import { References } from './References.tsx';
import { Relations } from './Relations.tsx';
import { SourceLines } from './SourceLines.tsx';

interface MentionPopoverProps {
  brief: Brief;
  /** `sheet` lies along the foot of a narrow window. */
  layout: 'card' | 'sheet';
  /** What stands in for "Copy"; null when nothing does. */
  copied: CopiedWord | null;
  /** False where the browser offers no clipboard. */
  canCopy: boolean;
  /** The mention that the card belongs to, while its own entity is shown; null for a card opened from another. */
  notThis: NotThis | null;
  /** The key of the figure at whose place in the page the card stands; null where it stands at its mention. */
  shownFigure: string | null;
  onClose: () => void;
  /** To the next (1) or the previous (-1) mention of the entity on the page. */
  onStep: (direction: 1 | -1) => void;
  /** To the card of another entity, in place. */
  onOpenEntity: (id: EntityId) => void;
  onBack: () => void;
  onOpenBrief: () => void;
  onCopy: () => void;
  /** To where the page says it. */
  onShowFigure: (figure: BriefPageFigure) => void;
  onReject: (scope: ScopeKind) => void;
  onUndoReject: () => void;
}

/** Shows a brief as a card. The root takes focus by script only; the caller decides whether an opening card does. */
export class MentionPopover extends Component<MentionPopoverProps, { isScrolled: boolean }> {
  override state = { isScrolled: false };
  #root = createRef<HTMLDivElement>();
  /** True from the use of a control that leads to another card until that is there. */
  #isLeaving = false;

  override componentDidUpdate(before: MentionPopoverProps): void {
    if (before.brief.entity.id === this.props.brief.entity.id) return;
    // Another entity's body starts at its top.
    this.setState({ isScrolled: false });
    // The control that led here went with its own card: keep focus here, and let the new name be read.
    if (this.#isLeaving) this.#root.current?.focus({ preventScroll: true });
    this.#isLeaving = false;
  }

  #openEntity = (id: EntityId) => {
    this.#isLeaving = true;
    this.props.onOpenEntity(id);
  };

  #goBack = () => {
    this.#isLeaving = true;
    this.props.onBack();
  };

  override render(props: MentionPopoverProps, { isScrolled }: { isScrolled: boolean }) {
    const { brief, layout } = props;
    return (
      <div
        ref={this.#root}
        class={`card card--${layout}${isScrolled ? ' is-scrolled' : ''}`}
        role="dialog"
        aria-labelledby={NAME_ID}
        tabIndex={-1}
      >
        <CardHead brief={brief} onBack={this.#goBack} onClose={props.onClose} />
        <CardBody
          key={brief.entity.id}
          {...props}
          onScrolled={(isNow) => this.setState({ isScrolled: isNow })}
          onOpenEntity={this.#openEntity}
        />
        <CardFoot {...props} position={brief.position} />
      </div>
    );
  }
}

interface CardBodyProps
  extends Pick<MentionPopoverProps, 'brief' | 'shownFigure' | 'onOpenEntity' | 'onShowFigure'> {
  onScrolled: (isScrolled: boolean) => void;
}

/** The part that scrolls. A new entity brings a new body, at its top and with its lists closed. */
function CardBody({ brief, shownFigure, onScrolled, onOpenEntity, onShowFigure }: CardBodyProps) {
  const { entity, place, figures, page, claimGroups, relations, references, sourceLines } = brief;
  const claims = claimGroups.flatMap((group) => group.claims);
  const loneClaim = figures.length === 0 && claims.length === 1 ? claims[0] : undefined;
  return (
    <section
      class="card__body"
      aria-label={`About ${entity.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll in every browser.
      tabIndex={0}
      onScroll={(event) => onScrolled(event.currentTarget.scrollTop > 0)}
    >
      <p class={figures.length === 0 ? 'place place--alone' : 'place'}>{place}</p>
      <KeyFigures figures={figures} />
      {page && <PageFigures page={page} shown={shownFigure} onShow={onShowFigure} />}
      {loneClaim && <LoneClaim claim={loneClaim} />}
      {!loneClaim &&
        claimGroups.map((group, index) => (
          <ClaimGroup key={group.heading} id={`claims-${index}`} {...group} />
        ))}
      <Relations relations={relations} onOpenEntity={onOpenEntity} />
      <References references={references} />
      <SourceLines lines={sourceLines} />
    </section>
  );
}
