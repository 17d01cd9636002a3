/**
 * Has the figures script loaded when the first card is open, and reads the page with it from then on: the card does not
 * wait for what it can show a moment later.
 */
import type { BriefPage } from '../core/compose-page-figures.ts';
import { type EntityCard, nameIn } from '../core/entity-card.ts';
import { figuresPort } from './figures-port.ts';
import type { PageText } from './page-text.ts';

export interface LazyFigures {
  /** Reads what the page says of an entity; once for each key, so that drawing again costs nothing. Null while the script is on its way. */
  of(card: EntityCard, key: object): BriefPage | null;
}

interface LazyFiguresOptions {
  page: PageText;
  /** Injects the script and rejects where that may not be. */
  load(): Promise<void>;
  /** Called once the script is there. */
  onLoaded(): void;
}

/** Creates a reader of figures that loads itself. */
export function createLazyFigures(options: LazyFiguresOptions): LazyFigures {
  const { page, onLoaded } = options;
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
    of(card, key) {
      const compose = figuresPort.find();
      if (!compose) {
        if (!isLoading) void load();
        return null;
      }
      const known = read.get(key);
      if (known) return known;
      const holdings = { known: card.held, nameOf: (id: string) => nameIn(card, id) ?? id };
      const said = { blocks: page.blocks(), date: page.date() };
      const now = compose(card.brief.entity.id, said, holdings);
      read.set(key, now);
      return now;
    },
  };
}
