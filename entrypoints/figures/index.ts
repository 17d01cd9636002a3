/** Reads the figures of a page for the card; injected once the first card is open. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { composePage } from '../../core/read-page-figures.ts';
import { figuresPort } from '../../dom/figures-port.ts';

export default defineUnlistedScript(() => figuresPort.offer(composePage));
