/** A page full of marks registers those near the viewport, whatever the reader scrolls; an ordinary one all. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endFixture, marks, readFixture, showPage } from '../support/page-fixture.ts';

const NAMES = 800;

/** Names that stand in view, each in a line of its own. */
function inView(root: Element): number {
  return [...root.querySelectorAll('p')].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }).length;
}

/** Marks that stand in view. */
function markedInView(): number {
  return [...(CSS.highlights.get('waferlight-company') ?? [])].filter((range) => {
    const { top, bottom } = (range as Range).getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }).length;
}

const lines = (count: number) => '<p style="margin:0;height:40px">Nvidia leads.</p>'.repeat(count);

beforeEach(() => window.scrollTo(0, 0));
afterEach(endFixture);

describe('a page full of marks', () => {
  it('registers those near the viewport, and follows the reader', async () => {
    const root = showPage(lines(NAMES));
    const session = readFixture();
    const total = () => session.tally().counts.reduce((sum, { count }) => sum + count, 0);
    await expect.poll(total).toBe(NAMES);
    await expect.poll(() => marks().length).toBeLessThan(NAMES / 2);
    expect(markedInView()).toBe(inView(root));
    window.scrollTo(0, 16_000);
    await expect.poll(markedInView).toBe(inView(root));
    expect(inView(root)).toBeGreaterThan(2);
    expect(marks().length).toBeLessThan(NAMES / 2);
  });

  it('follows a part of the page that scrolls by itself', async () => {
    const root = showPage(
      `<div id="pane" style="height:300px;overflow:auto">${lines(NAMES)}</div>`,
    );
    readFixture();
    const pane = root.querySelector('#pane') as Element;
    await expect.poll(() => marks().length).toBeGreaterThan(0);
    pane.scrollTop = 16_000;
    await expect.poll(markedInView).toBeGreaterThanOrEqual(7);
  });

  it('registers all where they are fewer', async () => {
    showPage(lines(300));
    readFixture();
    await expect.poll(() => marks().length).toBe(300);
  });
});
