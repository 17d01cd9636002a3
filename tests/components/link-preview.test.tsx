/** The preview over links and buttons: a first look without a control. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LinkPreview } from '../../components/LinkPreview.tsx';
import { clearView, findViolations, renderView, wordsOf } from '../support/render-view.tsx';
import { FULL_BRIEF, SPARSE_BRIEF } from '../support/sample-brief.ts';

afterEach(clearView);

describe('LinkPreview', () => {
  it('shows kind, name, the first sentence, the lead figure and where a click goes', () => {
    const stage = renderView(<LinkPreview brief={FULL_BRIEF} hint="link" />);
    expect(page.getByRole('tooltip').element()).toBe(stage.firstElementChild);
    expect([...stage.querySelectorAll('p')].map(wordsOf)).toEqual([
      'CompanyCBRS',
      'Cerebras Systems',
      'Makes one processor from a whole silicon wafer.',
      'OpenAI’s commitment to Cerebras chips',
      'over $20bn',
      'Reported · deal article, after Reuters, 17 Apr 2026',
      'A click follows the link. Alt + click opens the full card.',
    ]);
    expect(stage.querySelectorAll('a, button, [tabindex]')).toHaveLength(0);
  });

  it('leaves out the list without a figure, and speaks of a button', () => {
    const stage = renderView(<LinkPreview brief={SPARSE_BRIEF} hint="control" />);
    expect(stage.querySelectorAll('ul')).toHaveLength(0);
    expect(wordsOf(stage)).toContain('The button keeps its click.');
  });

  it.each(['light', 'dark'] as const)('meets WCAG AA, %s', async (theme) => {
    renderView(<LinkPreview brief={FULL_BRIEF} hint="link" />, theme);
    expect(await findViolations()).toEqual([]);
  });
});
