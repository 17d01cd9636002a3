/** How long a content script lives: as long as the extension that it belongs to, whatever a page says. */
import { browser } from 'wxt/browser';

/** What is needed of WXT's context of a content script. */
interface ScriptContext {
  abort(): void;
  notifyInvalidated(): void;
}

/**
 * Has a context end only when its extension is gone. WXT ends it at an event with which a newer copy of the script
 * announces itself, and which any page can fire as well: by the time that a newer copy is there, the older has lost its
 * extension. May go when WXT tells the two apart.
 */
export function endWithExtension(ctx: ScriptContext): void {
  ctx.notifyInvalidated = () => {
    if (!browser.runtime?.id) ctx.abort();
  };
}
