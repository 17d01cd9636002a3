/** A frame inside a page: is read while the page is, unless it is an advertisement or cannot be seen. Wiring only. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { NOTHING_READ, type ReadingTally } from '../../core/reading-tally.ts';
import { readFramePath } from '../../dom/frame-place.ts';
import { isReadable, watchFrame } from '../../dom/watch-frame.ts';
import { watchPage } from '../../dom/watch-page.ts';
import { whenReady } from '../../dom/when-ready.ts';
import { onTopMessage, type PageWord, sendToTop } from '../../platform/frame-messages.ts';
import { onPageMessage } from '../../platform/messages.ts';
import { createReading, type Reading } from './reading.ts';

/** Starts in a frame; ends with the context. */
export async function startFrame(ctx: ContentScriptContext): Promise<void> {
  await whenReady(document);
  if (ctx.isInvalid) return;
  const { signal } = ctx;
  let word: PageWord | null = null;
  let reading: Reading | null = null;
  let life = new AbortController();
  const session = () => reading?.reader.session() ?? null;
  const stop = () => reading?.reader.stop();

  async function ask(): Promise<void> {
    if (ctx.isInvalid) return;
    // Where nobody answers, the next change of the frame or its page asks again.
    const path = readFramePath(window);
    word = await sendToTop({ name: 'frameAsked', path }).catch(() => null);
    if (!word?.isRead) return void stop();
    const place = () => (word as PageWord).place;
    reading ??= await createReading({ ctx, host: place().host, place, onStored, onCounted });
    if (word?.isRead) reading.reader.start();
  }

  function onStored(): void {
    session()?.refresh();
  }

  function onCounted(): void {
    tell(session()?.tally() ?? NOTHING_READ);
  }

  function tell(tally: ReadingTally): void {
    if (!word || ctx.isInvalid) return;
    sendToTop({ name: 'frameCounted', page: word.page, tally }).catch(() => {});
  }

  function watch(): void {
    const living = AbortSignal.any([signal, life.signal]);
    const onLeft = () => tell(NOTHING_READ);
    watchFrame(window, { onReadable: ask, onHidden: stop, onLeft }, living);
  }

  onTopMessage(async (message) => {
    if (message.name === 'stepInFrame') {
      const { direction, entity, way } = message;
      return (await session()?.step({ direction, entity: entity ?? undefined, way })) ?? false;
    }
    if (message.name === 'closeCard') session()?.closeCard();
    else if (!message.word.isRead) stop();
    else if (isReadable(window)) await ask();
    return true;
  }, signal);
  onPageMessage(
    {
      getText: async () => {
        const text = (await reading?.text()) ?? null;
        return text && { ...text, frames: [] };
      },
      getRevision: () => session()?.revision() ?? null,
      showSpan: ({ span }) => session()?.whole.show(span) ?? false,
    },
    signal,
  );
  watchPage(
    window,
    {
      onMayHaveChanged() {},
      onRewritten() {
        life.abort();
        life = new AbortController();
        stop();
        watch();
      },
      onRestored: () => void reading?.readAgain().then(onCounted),
    },
    signal,
  );
  watch();
}
