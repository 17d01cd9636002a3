/** A content script outlives what a page pretends, and not its extension. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { endWithExtension } from '../../platform/script-life.ts';

const { id } = fakeBrowser.runtime;

beforeEach(() => vi.stubGlobal('document', new EventTarget()));
afterEach(() => {
  vi.unstubAllGlobals();
  fakeBrowser.runtime.id = id;
});

/** Starts a copy of the content script. */
function start(): ContentScriptContext {
  const ctx = new ContentScriptContext('content', { noScriptStartedPostMessage: true });
  endWithExtension(ctx);
  return ctx;
}

it('goes on when a copy is announced while its extension is there', () => {
  const ctx = start();
  start();
  expect(ctx.isValid).toBe(true);
  expect(ctx.signal.aborted).toBe(false);
});

it('ends when a copy is announced after its extension is gone, though a page has cried wolf', () => {
  const ctx = start();
  const announce = vi.spyOn(document, 'dispatchEvent');
  start();
  Object.assign(fakeBrowser.runtime, { id: undefined });
  document.dispatchEvent(announce.mock.calls[0]?.[0] as Event);
  expect(ctx.signal.aborted).toBe(true);
});

it('ends when it looks and its extension is gone', () => {
  const ctx = start();
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect(ctx.isInvalid).toBe(true);
  expect(ctx.signal.aborted).toBe(true);
});
