/** The top of a page: asks whether it is news and wanted, has it read while it is, answers the toolbar popup. Wiring only. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { decideReading } from '../../core/decide-reading.ts';
import { judgeNews } from '../../core/judge-news.ts';
import type { PageStatus } from '../../core/page-report.ts';
import { NOTHING_READ, totalOf } from '../../core/reading-tally.ts';
import type { SiteRule } from '../../core/settings.ts';
import { collectNewsSignals } from '../../dom/news-signals.ts';
import { readMeta } from '../../dom/page-metadata.ts';
import { watchPage } from '../../dom/watch-page.ts';
import { whenReady } from '../../dom/when-ready.ts';
import { createCountReporter } from '../../platform/count-reporter.ts';
import { onPageMessage, sendToBackground } from '../../platform/messages.ts';
import { createPageFrames } from './page-frames.ts';
import { createReading, type Reading } from './reading.ts';

/** Starts at the top of a page; ends with the context. */
export async function startTop(ctx: ContentScriptContext): Promise<void> {
  const { signal } = ctx;
  const host = location.hostname;
  const place = () => ({ host, address: location.origin + location.pathname });
  const once = () => (asked?.address === place().address ? asked.on : null);
  const session = () => reading?.reader.session() ?? null;
  let reading: Reading | null = null;
  /** The address of the page that the reader has spoken of alone, and whether it is wanted. */
  let asked: { address: string; on: boolean } | null = null;
  let status: PageStatus = 'not-news';

  // They are heard from the start: a frame in a shadow tree is told what was decided only because it has asked.
  const frames = createPageFrames({
    own: () => session()?.tally() ?? NOTHING_READ,
    stepHere: async (wish) => (await session()?.step(wish)) ?? false,
    closeHere: () => session()?.closeCard(),
    onCounted: () => counter.changed(),
    signal,
  });
  const counter = createCountReporter({
    count: () => totalOf(frames.tally().counts),
    nothing: 0,
    send: (count) => sendToBackground({ name: 'mentionsCounted', count }),
    signal,
  });
  await whenReady(document);
  if (ctx.isInvalid) return;
  let news = judgeNews(collectNewsSignals(document));
  const ready = createReading({
    ctx,
    host,
    place,
    onStored,
    onCounted: counter.changed,
    onCardOpened: frames.cardOpened,
  }).then((created) => {
    reading = created;
    apply();
    return created;
  });

  function onStored(before: SiteRule | null): void {
    // What is said of the site is the later word.
    if (before?.on !== reading?.stored().site?.on) asked = null;
    apply();
  }

  function apply(): void {
    if (!reading) return;
    const { settings, site } = reading.stored();
    status = decideReading(settings, site, news, once());
    const isRead = status === 'reading';
    frames.tell(isRead, place());
    if (isRead) reading.reader.start();
    else reading.reader.stop();
  }

  function judge(): void {
    news = judgeNews(collectNewsSignals(document));
    apply();
  }

  onPageMessage(
    {
      // Asked before the settings are there, or heard of, it answers as soon as they are.
      async getReport() {
        const { settle, stored } = await ready;
        await settle();
        const { settings, site } = stored();
        return {
          siteSince: site?.since || null,
          status,
          host,
          news,
          // Where nothing else says the same.
          isAskedOnce: once() !== null && decideReading(settings, site, news) !== status,
          ...frames.tally(),
        };
      },
      readOnce: ({ on }) => {
        asked = { address: place().address, on };
        apply();
        return undefined;
      },
      getText: async () => {
        const text = (await reading?.text()) ?? null;
        const site = readMeta(document).get('og:site_name') ?? null;
        return text && { ...text, site, frames: frames.withNames() };
      },
      getRevision: () => session()?.revision() ?? null,
      showSpan: ({ span }) =>
        span.frame === 0 ? (session()?.whole.show(span) ?? false) : frames.reveal(span.frame),
      stepMention: ({ direction, entity }) => void frames.step(direction, entity),
    },
    signal,
  );
  watchPage(
    window,
    {
      onMayHaveChanged: judge,
      onRewritten() {
        reading?.reader.stop();
        judge();
      },
      onRestored() {
        counter.repeat();
        void reading?.readAgain();
      },
    },
    signal,
  );
  await ready;
}
