/** Reads and marks a page; injected only where a page is to be read. Wiring only. */
import { lexicon } from 'virtual:waferlight/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { unpackLexicon } from '../../core/lexicon.ts';
import highlightCss from '../../dom/highlights.css?inline';
import { startReadSession } from '../../dom/read-session.ts';
import { readerPort } from '../../dom/reader-port.ts';

export default defineUnlistedScript(() => {
  const gazetteer = compileGazetteer(unpackLexicon(lexicon));
  const shadowCss = import.meta.env.FIREFOX ? highlightCss : null;
  readerPort.offer((options) => startReadSession({ gazetteer, shadowCss }, options));
});
