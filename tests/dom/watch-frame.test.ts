/** What a frame is told of its own size. */
import { afterEach, expect, it, vi } from 'vitest';
import { watchFrame } from '../../dom/watch-frame.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  endFixture();
});

/** Watches a frame of 360 × 300 pixels; `resize` gives it another size and waits until it has it. */
function watch() {
  const root = showPage('<iframe style="width:360px;height:300px;border:0"></iframe>');
  const frame = root.querySelector('iframe') as HTMLIFrameElement;
  const window = frame.contentWindow as Window;
  const events = { onReadable: vi.fn(), onHidden: vi.fn(), onLeft: vi.fn() };
  stop = new AbortController();
  const resized = vi.fn();
  window.addEventListener('resize', resized);
  watchFrame(window, events, stop.signal);
  const resize = async (style: Partial<CSSStyleDeclaration>) => {
    resized.mockClear();
    Object.assign(frame.style, style);
    await vi.waitFor(() => expect(resized).toHaveBeenCalled());
  };
  return { events, resize };
}

it.each([
  ['height', ['80px', '0px']],
  ['width', ['100px', '0px']],
  ['height', ['0px']],
  ['width', ['0px']],
])('is told that it is hidden when its %s goes to %j', async (side, sizes) => {
  const { events, resize } = watch();
  expect(events.onReadable).toHaveBeenCalled();
  for (const size of sizes) {
    expect(events.onHidden).not.toHaveBeenCalled();
    await resize({ [side]: size });
  }
  expect(events.onHidden).toHaveBeenCalledOnce();
});

it('is told once, and again when it can be read again', async () => {
  const { events, resize } = watch();
  await resize({ height: '0px' });
  await resize({ width: '0px' });
  expect(events.onHidden).toHaveBeenCalledOnce();
  events.onReadable.mockClear();
  await resize({ width: '360px', height: '300px' });
  expect(events.onReadable).toHaveBeenCalled();
});

it('reads on when it is only too small for what is new', async () => {
  const { events, resize } = watch();
  await resize({ height: '80px' });
  expect(events.onHidden).not.toHaveBeenCalled();
});
