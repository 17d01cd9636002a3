/** Starts on every page: asks whether it is news and wanted, and reads it while it is. Wiring only. */
import { lexicon } from 'virtual:waferlight/lexicon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { decideReading } from '../../core/decide-reading.ts';
import { compileGazetteer, type Gazetteer } from '../../core/gazetteer.ts';
import { judgeNews, type NewsVerdict } from '../../core/judge-news.ts';
import { unpackLexicon } from '../../core/lexicon.ts';
import type { PageStatus } from '../../core/page-report.ts';
import { collectNewsSignals } from '../../dom/news-signals.ts';
import { type ReadSession, startReadSession } from '../../dom/read-session.ts';
import { watchNavigation } from '../../dom/watch-navigation.ts';
import { watchPresence } from '../../dom/watch-presence.ts';
import { closedShadowRootOf } from '../../platform/closed-shadow-root.ts';
import { createCountReporter } from '../../platform/count-reporter.ts';
import { onPageMessage, sendToBackground } from '../../platform/messages.ts';
import { onSettingsChanged, readSiteSettings } from '../../platform/settings-store.ts';
import './highlights.css';
import highlightCss from './highlights.css?inline';

function compileLexicon(): Gazetteer {
  const { entities, topics } = unpackLexicon(lexicon);
  return compileGazetteer(entities, topics);
}

export default defineContentScript({
  matches: ['*://*/*'],
  runAt: 'document_idle',
  // WXT would post a message of its own into every page, and some pages stumble over messages they do not know.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const host = location.hostname;
    let stored = await readSiteSettings(host);
    let news: NewsVerdict = judgeNews(collectNewsSignals(document));
    let isAskedOnce = false;
    let status: PageStatus = 'not-news';
    let gazetteer: Gazetteer | null = null;
    let session: ReadSession | null = null;
    let stop = new AbortController();
    const reportCount = createCountReporter(ctx.signal);

    function apply(): void {
      status = decideReading(stored.settings, stored.site, news, isAskedOnce);
      if (status === 'reading') {
        if (session) {
          session.refresh();
          return;
        }
        stop = new AbortController();
        gazetteer ??= compileLexicon();
        session = startReadSession({
          document,
          gazetteer,
          settings: () => stored.settings,
          openClosed: closedShadowRootOf,
          shadowCss: import.meta.env.FIREFOX ? highlightCss : null,
          loadPopover: () => sendToBackground({ name: 'loadPopover' }),
          onCounted: (count) => ctx.isValid && reportCount(count),
          signal: AbortSignal.any([stop.signal, ctx.signal]),
        });
      } else if (session) {
        stop.abort();
        session = null;
        reportCount(0);
      }
    }

    onSettingsChanged(async () => {
      stored = await readSiteSettings(host);
      apply();
    }, ctx.signal);
    onPageMessage(
      {
        getReport: () => ({
          status,
          host,
          news,
          isAskedOnce,
          siteSince: stored.site?.since || null,
          counts: session?.counts() ?? [],
          tookMs: session?.tookMs() ?? 0,
        }),
        readOnce: () => {
          isAskedOnce = true;
          apply();
          return undefined;
        },
        stepMention: ({ direction, entity }) => void session?.step(direction, entity),
      },
      ctx.signal,
    );
    // Nothing tells a script that its extension was updated or removed: it asks whenever the reader is there.
    watchPresence(window, () => ctx.isInvalid, ctx.signal);
    watchNavigation(
      window,
      () => {
        news = judgeNews(collectNewsSignals(document));
        apply();
      },
      ctx.signal,
    );
    apply();
  },
});
