/** Closed shadow roots open where Chrome's own function is there, and quietly stay shut elsewhere. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closedShadowRootOf } from '../../platform/closed-shadow-root.ts';

const element = { name: 'card' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('closedShadowRootOf', () => {
  it('asks Chrome for the root', () => {
    const dom = { openOrClosedShadowRoot: (asked: object) => ({ root: asked }) };
    vi.stubGlobal('chrome', { dom });
    expect(closedShadowRootOf(element)).toEqual({ root: element });
  });

  it.each([
    ['an element without one', { dom: { openOrClosedShadowRoot: () => null } }],
    ['another browser', {}],
    ['no extension API', undefined],
    [
      'an element that cannot carry one',
      {
        dom: {
          openOrClosedShadowRoot: () => {
            throw new TypeError('Invalid element');
          },
        },
      },
    ],
  ])('gives null for %s', (_, chrome) => {
    vi.stubGlobal('chrome', chrome);
    expect(closedShadowRootOf(element)).toBeNull();
  });
});
