/** "Not this" in the card's foot: the question with its reason, its answers, the way back, and where the focus goes. */
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MentionPopover } from '../../components/MentionPopover.tsx';
import type { NotThis } from '../../components/NotThis.tsx';
import {
  clearView,
  findViolations,
  renderView,
  type Theme,
  wordsOf,
} from '../support/render-view.tsx';
import { FULL_BRIEF } from '../support/sample-brief.ts';

const REASON = 'Marked because “chips” and “OpenAI” stand near it.';
const NOT_THIS: NotThis = {
  mentionId: 1,
  name: 'Cerebras',
  findReason: async () => REASON,
  leftAlone: null,
};

interface Shown {
  notThis?: NotThis | null;
  theme?: Theme;
  layout?: 'card' | 'sheet';
  onReject?: (scope: string) => void;
  onUndoReject?: () => void;
}

function show({ notThis = NOT_THIS, theme = 'light', layout = 'card', ...calls }: Shown = {}) {
  const nothing = () => {};
  const view = (
    <MentionPopover
      brief={FULL_BRIEF}
      layout={layout}
      copied={null}
      shownFigure={null}
      canCopy
      onOpenBrief={() => {}}
      notThis={notThis}
      onClose={nothing}
      onStep={nothing}
      onOpenEntity={nothing}
      onBack={nothing}
      onShowFigure={() => {}}
      onCopy={nothing}
      onReject={calls.onReject ?? nothing}
      onUndoReject={calls.onUndoReject ?? nothing}
    />
  );
  return renderView(view, theme);
}

/** Shows the card as its caller would: what is answered is what it then shows. */
function showLive(): { answers: string[] } {
  const answers: string[] = [];
  const draw = (leftAlone: NotThis['leftAlone']) =>
    show({
      notThis: { ...NOT_THIS, leftAlone },
      onReject(scope) {
        answers.push(scope);
        draw(scope as NotThis['leftAlone']);
      },
      onUndoReject() {
        answers.push('undo');
        draw(null);
      },
    });
  draw(null);
  return { answers };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => wordsOf(document.activeElement);
const foot = () => wordsOf(document.querySelector('.card__foot, .ask'));

afterEach(clearView);

describe('the question', () => {
  it('takes the place of the foot, with the reason and four answers', async () => {
    show();
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
    await button('Not this').click();
    await expect
      .poll(foot)
      .toBe(`Leave “Cerebras” unmarked? ${REASON}On this pageOn this siteNever “Cerebras”Keep it`);
    const group = page.getByRole('group', { name: 'Leave “Cerebras” unmarked?' });
    await expect.element(group).toHaveAccessibleDescription(REASON);
    await button('Keep it').click();
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
  });

  it.each([
    ['On this page', 'page', 'on this page'],
    ['On this site', 'site', 'on this site'],
    ['Never “Cerebras”', 'always', 'everywhere'],
  ])('%s, and back', async (name, scope, where) => {
    const { answers } = showLive();
    await button('Not this').click();
    await button(name).click();
    expect(foot()).toBe(`“Cerebras” is left alone ${where}.Undo`);
    await button('Undo').click();
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
    expect(answers).toEqual([scope, 'undo']);
  });

  it('is worked with the keyboard alone, the focus going from state to state', async () => {
    const { answers } = showLive();
    (button('Not this').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('On this page');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('Not this');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('On this page');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(focused()).toBe('Undo');
    await expect
      .element(button('Undo'))
      .toHaveAccessibleDescription('“Cerebras” is left alone on this site.');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('Not this');
    expect(answers).toEqual(['site', 'undo']);
  });

  it('is of one mention: the next one has a plain foot', async () => {
    show();
    await button('Not this').click();
    await expect.element(button('Keep it')).toBeVisible();
    show({ notThis: { ...NOT_THIS, mentionId: 2 } });
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
  });

  it('is not asked where its reason comes when another mention is shown', async () => {
    let tell = (_reason: string) => {};
    const findReason = () => new Promise<string>((resolve) => (tell = resolve));
    show({ notThis: { ...NOT_THIS, findReason } });
    await button('Not this').click();
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
    show({ notThis: { ...NOT_THIS, mentionId: 2 } });
    tell(REASON);
    await new Promise((resolve) => setTimeout(resolve));
    expect(foot()).toBe('Mention 1 of 6Open briefCopyNot this');
  });

  it('is not asked again when the name is marked again from elsewhere', async () => {
    show();
    await button('Not this').click();
    await expect.element(button('Keep it')).toBeVisible();
    show({ notThis: { ...NOT_THIS, leftAlone: 'site' } });
    await expect.poll(foot).toBe('“Cerebras” is left alone on this site.Undo');
    show();
    await expect.poll(foot).toBe('Mention 1 of 6Open briefCopyNot this');
  });

  it('is not offered where there is no mention to leave alone', () => {
    show({ notThis: null });
    expect(foot()).toBe('Mention 1 of 6Open briefCopy');
  });
});

describe('how it looks', () => {
  it.each([
    ['card', 'light'],
    ['card', 'dark'],
    ['sheet', 'light'],
    ['sheet', 'dark'],
  ] as const)('meets WCAG AA and fits, %s, %s', async (layout, theme) => {
    if (layout === 'sheet') await page.viewport(320, 640);
    const stage = show({ layout, theme });
    await button('Not this').click();
    await expect.element(button('Keep it')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    const card = stage.querySelector('.card') as Element;
    const { left, right } = card.getBoundingClientRect();
    for (const answer of stage.querySelectorAll('.ask button')) {
      const box = answer.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(left);
      expect(box.right).toBeLessThanOrEqual(right);
      expect(box.height).toBeGreaterThanOrEqual(layout === 'sheet' ? 36 : 28);
    }
    show({ layout, theme, notThis: { ...NOT_THIS, leftAlone: 'always' } });
    await expect.element(button('Undo')).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await page.viewport(1024, 768);
  });
});
