/** Starts on every page: asks whether it is news and wanted, and has it read while it is. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { decideReading } from '../../core/decide-reading.ts';
import { judgeNews } from '../../core/judge-news.ts';
import type { PageStatus } from '../../core/page-report.ts';
import { createLazyReader } from '../../dom/lazy-reader.ts';
import { collectNewsSignals } from '../../dom/news-signals.ts';
import { watchNavigation } from '../../dom/watch-navigation.ts';
import { watchPresence } from '../../dom/watch-presence.ts';
import { closedShadowRootOf } from '../../platform/closed-shadow-root.ts';
import { createCountReporter } from '../../platform/count-reporter.ts';
import { createKnownRejections } from '../../platform/known-rejections.ts';
import { onPageMessage, sendToBackground } from '../../platform/messages.ts';
import { onSettingsChanged, readSiteSettings } from '../../platform/settings-store.ts';
import '../../dom/highlights.css';

export default defineContentScript({
  matches: ['*://*/*'],
  runAt: 'document_idle',
  // WXT would post a message of its own into every page, and some pages stumble over messages they do not know.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { signal } = ctx;
    const host = location.hostname;
    let stored = await readSiteSettings(host);
    let news = judgeNews(collectNewsSignals(document));
    let isAskedOnce = false;
    let status: PageStatus = 'not-news';
    const leftAlone = await createKnownRejections(() => reader.session()?.refresh(), signal);
    const reportCount = createCountReporter(signal);
    const reader = createLazyReader(
      {
        document,
        settings: () => stored.settings,
        leftAlone,
        place: () => ({ host, address: location.origin + location.pathname }),
        openClosed: closedShadowRootOf,
        loadPopover: () => sendToBackground({ name: 'load', script: 'popover' }),
        onCounted: (count) => ctx.isValid && reportCount(count),
        signal,
      },
      () => sendToBackground({ name: 'load', script: 'reader' }),
    );

    function apply(): void {
      status = decideReading(stored.settings, stored.site, news, isAskedOnce);
      if (status === 'reading') reader.start();
      else reader.stop();
    }

    onSettingsChanged(async () => {
      stored = await readSiteSettings(host);
      apply();
    }, signal);
    onPageMessage(
      {
        getReport: () => ({
          status,
          host,
          news,
          isAskedOnce,
          siteSince: stored.site?.since || null,
          counts: reader.session()?.counts() ?? [],
          tookMs: reader.session()?.tookMs() ?? 0,
        }),
        readOnce: () => {
          isAskedOnce = true;
          apply();
          return undefined;
        },
        stepMention: ({ direction, entity }) => void reader.session()?.step(direction, entity),
      },
      signal,
    );
    // Nothing tells a script that its extension was updated or removed: it asks whenever the reader is there.
    watchPresence(window, () => ctx.isInvalid, signal);
    watchNavigation(
      window,
      () => {
        news = judgeNews(collectNewsSignals(document));
        apply();
      },
      signal,
    );
    apply();
  },
});
