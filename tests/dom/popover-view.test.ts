/** The card on the screen: its host in the top layer, its events kept, focus, placing, and nothing left behind. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EntityCard } from '../../core/entity-card.ts';
import type { AnchoredMention } from '../../dom/anchor-mention.ts';
import highlightCss from '../../dom/highlights.css?inline';
import { type CardEvents, type CardRequest, createPopoverView } from '../../dom/popover-view.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

/** What is in the card is not the view's. */
const CARD = {} as EntityCard;

const TAG = 'waferlight-popover';
const events = (): CardEvents => ({
  onClose: vi.fn(),
  onStep: vi.fn(),
  onOpenEntity: vi.fn(),
  onBack: vi.fn(),
  onReject: vi.fn(),
  onUndoReject: vi.fn(),
  onShowSpan: vi.fn(),
  onUsed: vi.fn(),
  onPointerEnter: vi.fn(),
  onPointerLeave: vi.fn(),
});
const sheet = new CSSStyleSheet();
sheet.replaceSync(highlightCss);
let mounted: HTMLElement | null = null;
let view: ReturnType<typeof createPopoverView>;

beforeEach(async () => {
  await page.viewport(1000, 700);
  // The manifest's style sheet.
  document.adoptedStyleSheets = [sheet];
  view = createPopoverView(
    {
      document,
      css: '.card { width: 200px; height: 100px; overflow: hidden; }',
      render(_request, layout, mount) {
        mounted = mount;
        const card = document.createElement('div');
        card.className = `card card--${layout}`;
        card.tabIndex = -1;
        const button = document.createElement('button');
        button.textContent = 'Inside';
        card.append(button);
        mount.replaceChildren(card);
      },
      unmount: (mount) => mount.replaceChildren(),
    },
    events(),
  );
});
afterEach(() => {
  view.hide();
  view.stop();
  endFixture();
  document.adoptedStyleSheets = [];
});

function requestOn(element: Element, change: Partial<CardRequest> = {}): CardRequest {
  const range = document.createRange();
  range.selectNodeContents(element);
  const firstNode = element.firstChild;
  const mention = { range, firstNode, id: 1, entity: 'x' } as unknown as AnchoredMention;
  const place = { mention, anchor: null, point: null, back: null, position: null };
  return {
    ...place,
    card: CARD,
    rejection: null,
    mode: 'card',
    hint: 'link',
    theme: 'light',
    takesFocus: true,
    ...change,
  };
}

const host = () => document.querySelector(TAG) as HTMLElement;

describe('the popover view', () => {
  it('stands in the top layer with a closed root while open, and leaves the DOM as it was', () => {
    const root = showPage('<p>Nvidia</p>');
    const before = document.documentElement.outerHTML;
    view.show(requestOn(root.querySelector('p') as Element));
    expect(host().matches(':popover-open')).toBe(true);
    expect(host().shadowRoot).toBe(null);
    expect(host().childNodes.length).toBe(0);
    view.hide();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([sheet]);
  });

  it('stands below the mention, inside the viewport, and cannot be moved by the page', async () => {
    const root =
      showPage(`<style>${TAG}, * { left: 0 !important; top: 900px !important; opacity: 0 !important }</style>
      <p style="position:absolute;top:60px !important;left:40px !important">Nvidia</p>`);
    const word = root.querySelector('p') as HTMLElement;
    view.show(requestOn(word));
    // The card stands on whole pixels, a word’s edge wherever the machine’s fonts put it.
    const offset = () =>
      host().getBoundingClientRect().top - word.getBoundingClientRect().bottom - 9;
    await expect.poll(() => Math.abs(offset())).toBeLessThanOrEqual(1);
    expect(host().getBoundingClientRect().left).toBeGreaterThanOrEqual(8);
    expect(getComputedStyle(host()).opacity).toBe('1');
  });

  it('moves focus in, keeps its keys from the page, and gives focus back', async () => {
    const root = showPage('<button id="before">Before</button><p>Nvidia</p>');
    const button = root.querySelector('button') as HTMLElement;
    button.focus();
    view.show(requestOn(root.querySelector('p') as Element));
    expect(document.activeElement).toBe(host());
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await userEvent.keyboard('jk');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    view.hide();
    expect(document.activeElement).toBe(button);
  });

  it('does not take focus for a card that the resting pointer opened', () => {
    const root = showPage('<p>Nvidia</p>');
    view.show(requestOn(root.querySelector('p') as Element, { takesFocus: false }));
    expect(document.activeElement).not.toBe(host());
  });

  it('stands inside an open modal dialog, where it can be reached', () => {
    const root = showPage('<p>Nvidia</p><dialog><p>AMD</p></dialog>');
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    view.show(requestOn(dialog.querySelector('p') as Element));
    expect(host().parentElement).toBe(dialog);
    mounted?.querySelector('button')?.focus();
    expect(document.activeElement).toBe(host());
    dialog.close();
  });

  it('is a sheet along the foot of a narrow window, also when the window narrows under it', async () => {
    const root = showPage('<p>Nvidia</p>');
    view.show(requestOn(root.querySelector('p') as Element));
    expect(mounted?.querySelector('.card--card')).not.toBe(null);
    await page.viewport(360, 640);
    await expect.poll(() => mounted?.querySelector('.card--sheet')).not.toBe(null);
  });

  it('stands at the figure that it led to; as a sheet along the top where its foot would cover that', async () => {
    const root = showPage(
      '<p style="position:absolute;left:100px;top:20px">Nvidia</p><p style="position:absolute;left:300px;top:400px">$5bn</p>',
    );
    const [name, figure] = root.querySelectorAll('p');
    const anchor = document.createRange();
    anchor.selectNodeContents(figure as Element);
    view.show(requestOn(name as Element, { anchor }));
    await expect.poll(() => Math.round(host().getBoundingClientRect().left)).toBe(280);
    expect(host().getBoundingClientRect().top).toBeGreaterThan(400);
    await page.viewport(360, 640);
    await expect.poll(() => mounted?.querySelector('.card--sheet')).not.toBe(null);
    expect(mounted?.dataset.side).toBe('above');
    view.show(requestOn(name as Element));
    expect(mounted?.dataset.side).toBe('below');
    figure?.remove();
    view.show(requestOn(name as Element, { anchor }));
    expect(mounted?.dataset.side).toBe('below');
  });

  it('lights the edge under the mention', async () => {
    const root = showPage('<p style="position:absolute;left:100px;top:20px">Nvidia</p>');
    view.show(requestOn(root.querySelector('p') as Element));
    await expect.poll(() => mounted?.style.getPropertyValue('--lit-x')).toBe('20px');
    expect(mounted?.dataset.side).toBe('below');
  });
});
