/**
 * Has the figures script loaded when the first card is open, and reads the page with it from then on: the card does not
 * wait for what it can show a moment later.
 */
import type { BriefPage, Holdings } from '../core/compose-page-figures.ts';
import type { EntityId } from '../core/entity.ts';
import { figuresPort } from './figures-port.ts';
import type { PageText } from './page-text.ts';

export interface LazyFigures {
  /** Reads what the page says of an entity; once for each key, so that drawing again costs nothing. Null while the script is on its way. */
  of(entity: EntityId, key: object): BriefPage | null;
}

interface LazyFiguresOptions {
  page: PageText;
  holdings: Holdings;
  /** Injects the script and rejects where that may not be. */
  load(): Promise<void>;
  /** Called once the script is there. */
  onLoaded(): void;
}

/** Creates a reader of figures that loads itself. */
export function createLazyFigures(options: LazyFiguresOptions): LazyFigures {
  const { page, holdings, onLoaded } = options;
  const read = new WeakMap<object, BriefPage>();
  let isLoading = false;

  async function load(): Promise<void> {
    isLoading = true;
    // The extension was updated under the page, or the page is going away: the next card tries again.
    await options.load().catch(() => {});
    isLoading = false;
    if (figuresPort.find()) onLoaded();
  }

  return {
    of(entity, key) {
      const compose = figuresPort.find();
      if (!compose) {
        if (!isLoading) void load();
        return null;
      }
      const known = read.get(key);
      if (known) return known;
      const now = compose(entity, { blocks: page.blocks(), date: page.date() }, holdings);
      read.set(key, now);
      return now;
    },
  };
}
