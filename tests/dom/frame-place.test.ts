/** Which frame is which, and which of them can be seen. */
import { afterEach, describe, expect, it } from 'vitest';
import { findFrameElement, isFrameSeen, readFramePath } from '../../dom/frame-place.ts';
import { createFrameRoster } from '../../dom/frame-roster.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

afterEach(endFixture);

const frameOf = (html: string) => showPage(html).querySelector('iframe') as HTMLIFrameElement;

describe('a frame', () => {
  it('finds its way from the top, and its element is found by it', () => {
    const root = showPage('<iframe></iframe><iframe></iframe>');
    for (const frame of root.querySelectorAll('iframe')) {
      const child = frame.contentWindow as Window;
      // The test page is a frame itself.
      const path = readFramePath(child)?.slice(readFramePath(window)?.length) ?? [];
      expect(path.length).toBe(1);
      expect(findFrameElement(window, path)).toBe(frame);
    }
    expect(findFrameElement(window, [99])).toBe(null);
    expect(findFrameElement(window, [])).toBe(null);
  });

  it('in a shadow tree has no way', () => {
    const host = showPage('<section></section>').firstElementChild as Element;
    const frame = document.createElement('iframe');
    host.attachShadow({ mode: 'open' }).append(frame);
    expect(readFramePath(frame.contentWindow as Window)).toBe(null);
  });

  it.each([
    ['in the page', '', true],
    ['far below', 'margin-top: 9000px', true],
    ['not displayed', 'display: none', false],
    ['hidden', 'visibility: hidden', false],
    ['beyond the left edge', 'position: absolute; left: -9999px', false],
    ['above the page', 'position: absolute; top: -9999px', false],
  ])('%s is seen or not', (_, style, expected) => {
    expect(isFrameSeen(frameOf(`<iframe style="${style}"></iframe>`))).toBe(expected);
  });

  it('in a box that shows nothing is not seen', () => {
    const box = 'position:absolute;width:1px;height:1px;overflow:hidden';
    expect(isFrameSeen(frameOf(`<div style="${box}"><iframe></iframe></div>`))).toBe(false);
  });
});

describe('the roster', () => {
  it('adds up what is there, by entity, and forgets what was left', () => {
    const roster = createFrameRoster();
    const tally = (entity: string, count: number) => ({
      counts: [{ entity, count }],
      tookMs: 1,
      longestMs: 1,
    });
    roster.note(9, tally('groq', 2));
    roster.note(4, tally('amd', 1));
    expect(roster.withMentions()).toEqual([4, 9]);
    expect(roster.withMentions('groq')).toEqual([9]);
    expect(roster.addTo(tally('groq', 1)).counts).toEqual([
      { entity: 'groq', count: 3 },
      { entity: 'amd', count: 1 },
    ]);
    roster.note(9, { counts: [], tookMs: 0, longestMs: 0 });
    expect(roster.withMentions()).toEqual([4]);
  });
});
