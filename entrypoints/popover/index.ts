/** The popover's UI, injected into a page on the first opening only. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopoverController } from '../../dom/popover-controller.ts';
import { popoverPort } from '../../dom/popover-port.ts';
import { createCardView } from './card-view.tsx';

export default defineUnlistedScript(() => {
  popoverPort.offer((context) =>
    createPopoverController(context, (events) => createCardView(context, events)),
  );
});
