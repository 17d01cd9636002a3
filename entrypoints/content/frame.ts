/** A frame inside a page: is read while the page is, unless it is an advertisement or cannot be seen. Wiring only. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { NOTHING_READ, type ReadingTally } from '../../core/reading-tally.ts';
import { readFramePath } from '../../dom/frame-place.ts';
import { createFrameReading, type FrameReading } from '../../dom/frame-reading.ts';
import { isReadable, watchFrame } from '../../dom/watch-frame.ts';
import { watchPage } from '../../dom/watch-page.ts';
import { whenReady } from '../../dom/when-ready.ts';
import { type CountReporter, createCountReporter } from '../../platform/count-reporter.ts';
import { onTopMessage, type PageWord, sendToTop } from '../../platform/frame-messages.ts';
import { onPageMessage } from '../../platform/messages.ts';
import { createReading, type Reading } from './reading.ts';

/** Starts in a frame; ends with the context. */
export async function startFrame(ctx: ContentScriptContext): Promise<void> {
  await whenReady(document);
  if (ctx.isInvalid) return;
  const { signal } = ctx;
  let word: PageWord | null = null;
  let life = new AbortController();
  const session = () => frame.made()?.reader.session() ?? null;
  const tally = () => session()?.tally() ?? NOTHING_READ;

  const frame: FrameReading<Reading> = createFrameReading({
    async isRead() {
      if (ctx.isInvalid) return null;
      const path = readFramePath(window);
      const told = await sendToTop({ name: 'frameAsked', path }).catch(() => null);
      word = told ?? word;
      return told?.isRead ?? null;
    },
    make() {
      const place = () => (word as PageWord).place;
      const onStored = () => session()?.refresh();
      return createReading({
        ctx,
        host: place().host,
        place,
        onStored,
        onCounted: counter.changed,
        onCardOpened() {
          const { page } = word as PageWord;
          sendToTop({ name: 'cardOpened', page }).catch(() => {});
        },
      });
    },
  });
  const counter: CountReporter = createCountReporter({
    count: () => tally().counts,
    nothing: [],
    send: () => tell(tally()),
    signal,
  });

  async function tell(tally: ReadingTally): Promise<void> {
    if (word) await sendToTop({ name: 'frameCounted', page: word.page, tally });
  }

  function watch(): void {
    const living = AbortSignal.any([signal, life.signal]);
    const onLeft = () => void tell(NOTHING_READ).catch(() => {});
    watchFrame(window, { onReadable: frame.ask, onHidden: frame.stop, onLeft }, living);
  }

  onTopMessage(async (message) => {
    if (message.name === 'stepInFrame') {
      const { direction, entity, way } = message;
      return (await session()?.step({ direction, entity: entity ?? undefined, way })) ?? false;
    }
    if (message.name === 'closeCard') session()?.closeCard();
    else if (!message.word.isRead) frame.stop();
    else if (isReadable(window)) await frame.ask();
    return true;
  }, signal);
  onPageMessage(
    {
      getText: async () => {
        const text = (await frame.made()?.text()) ?? null;
        return text && { ...text, site: null, frames: [] };
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
        frame.stop();
        watch();
      },
      onRestored: () => void frame.made()?.readAgain().then(counter.repeat),
    },
    signal,
  );
  watch();
}
