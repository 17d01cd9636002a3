/** Joins the popover's host to its view: request in, card drawn. */
import { render } from 'preact';
import type { CopiedWord } from '../../components/CardFoot.tsx';
import { LinkPreview } from '../../components/LinkPreview.tsx';
import { MentionPopover } from '../../components/MentionPopover.tsx';
import type { NotThis } from '../../components/NotThis.tsx';
import { keyOf } from '../../components/PageFigures.tsx';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { toBriefText } from '../../core/brief-text.ts';
import { withoutGaps } from '../../core/characters.ts';
import { toBrief } from '../../core/entity-card.ts';
import { createPageFigures } from '../../dom/page-figures.ts';
import type { PopoverContext } from '../../dom/popover-port.ts';
import {
  type CardEvents,
  type CardRequest,
  createPopoverView,
  type PopoverView,
} from '../../dom/popover-view.ts';

/** How long "Copied", or that it was not, stands in for "Copy", milliseconds. */
const COPIED_MS = 2000;

/** A card that was opened from another has no mention of its own. */
function toNotThis(
  { mention, back, rejection }: CardRequest,
  askForReason: PopoverContext['askForReason'],
): NotThis | null {
  if (back !== null) return null;
  return {
    mentionId: mention.id,
    name: withoutGaps(mention.surfaceForm),
    findReason: () => askForReason(mention).catch(() => ''),
    leftAlone: rejection?.scope.kind ?? null,
  };
}

/** Creates the view that draws cards with Preact. */
export function createCardView(context: PopoverContext, events: CardEvents): PopoverView {
  let redraw = () => {};
  const figures = createPageFigures({
    page: context.page,
    ask: context.askForFigures,
    onRead: () => redraw(),
  });
  /** The figure that the reader asked to see last. */
  let asked: string | null = null;
  let copied: { request: CardRequest; word: CopiedWord } | null = null;

  async function copy(request: CardRequest, text: string): Promise<void> {
    copied = { request, word: 'Copied' };
    // A page's policy may close the clipboard to all that runs in it.
    await navigator.clipboard.writeText(text).catch(() => {
      copied = { request, word: 'Not copied' };
    });
    redraw();
    setTimeout(() => {
      copied = null;
      redraw();
    }, COPIED_MS);
  }

  function draw(request: CardRequest, layout: 'card' | 'sheet', mount: HTMLElement): void {
    redraw = () => draw(request, layout, mount);
    const isPreview = request.mode === 'preview';
    const said = isPreview ? null : figures.of(request.card.brief.entity.id, request);
    const brief = toBrief(request.card, { ...request, page: said });
    if (isPreview) {
      render(<LinkPreview brief={brief} hint={request.hint} />, mount);
      return;
    }
    const page = { title: document.title, address: location.href };
    render(
      <MentionPopover
        brief={brief}
        layout={layout}
        copied={copied?.request === request ? copied.word : null}
        canCopy={navigator.clipboard !== undefined}
        notThis={toNotThis(request, context.askForReason)}
        onClose={events.onClose}
        onStep={events.onStep}
        onOpenEntity={events.onOpenEntity}
        onBack={events.onBack}
        onOpenBrief={context.openBrief}
        onCopy={() => void copy(request, toBriefText(brief, page))}
        shownFigure={request.anchor && asked}
        onShowFigure={(figure) => {
          asked = keyOf(figure);
          events.onShowSpan({ ...figure, text: figure.sentence.figure });
        }}
        onReject={events.onReject}
        onUndoReject={events.onUndoReject}
      />,
      mount,
    );
  }

  return createPopoverView(
    {
      document,
      css: tokensCss + cardCss,
      render: draw,
      unmount(mount) {
        redraw = () => {};
        render(null, mount);
      },
    },
    events,
  );
}
