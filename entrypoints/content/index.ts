/** Starts in every document: at the top of a page, and in the frames in it. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { clearLeftovers } from '../../dom/clear-leftovers.ts';
import { createPort } from '../../dom/port.ts';
import { endWithExtension } from '../../platform/script-life.ts';
import { startFrame } from './frame.ts';
import { startTop } from './top.ts';
import '../../dom/highlights.css';

/** Where the script leaves its end for a second copy of the same extension: a page that loads at an update gets two. */
const endPort = createPort<() => void>('end');

export default defineContentScript({
  matches: ['*://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // A document that streams for minutes is never idle before its end.
  runAt: 'document_start',
  // WXT would post a message of its own into every page, and some pages stumble over messages they do not know.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    endWithExtension(ctx);
    endPort.find()?.();
    endPort.offer(() => ctx.abort());
    const isTop = window === window.top;
    // An empty tab is no page; a frame without an address is written by the page around it.
    if (isTop && location.host === '') return;
    // In a document that has only just begun nothing was left.
    if (document.body) clearLeftovers(document, CSS.highlights);
    await (isTop ? startTop(ctx) : startFrame(ctx));
  },
});
