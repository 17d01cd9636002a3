/**
 * What the page says in figures of an entity, as the background reads it: asked for once a card is open, which does not wait
 * for what it can show a moment later.
 */
import type { BriefPage } from '../core/compose-page-figures.ts';
import type { EntityId } from '../core/entity.ts';
import type { ReadablePage } from '../core/read-page-figures.ts';
import type { PageText } from './page-text.ts';

/** Asks the background what a page says in figures of an entity; rejects when nobody answers. */
export type AskForFigures = (id: EntityId, page: ReadablePage) => Promise<BriefPage>;

export interface PageFigures {
  /**
   * Gives what the page says of an entity; read once for each key, so that drawing again costs nothing. While it is on its
   * way that is what was read of the entity before, or null.
   */
  of(id: EntityId, key: object): BriefPage | null;
}

interface PageFiguresOptions {
  page: PageText;
  ask: AskForFigures;
  /** Called once something was read. */
  onRead(): void;
}

/** Creates a view of the page's figures of which nothing is read yet. */
export function createPageFigures({ page, ask, onRead }: PageFiguresOptions): PageFigures {
  /** Null while it is asked for. */
  const read = new WeakMap<object, BriefPage | null>();
  let last: { id: EntityId; said: BriefPage } | null = null;

  async function readOnce(id: EntityId, key: object): Promise<void> {
    read.set(key, null);
    try {
      const said = await ask(id, { blocks: page.blocks(), date: page.date() });
      read.set(key, said);
      last = { id, said };
    } catch {
      // The extension was updated under the page, or the page is going away: the next drawing tries again.
      read.delete(key);
      return;
    }
    onRead();
  }

  return {
    of(id, key) {
      if (!read.has(key)) void readOnce(id, key);
      return read.get(key) ?? (last?.id === id ? last.said : null);
    },
  };
}
