/** Reads one document by the reader's settings: what the top of a page and the frames in it have in common. Wiring only. */

import { prefilter } from 'virtual:waferlight/prefilter';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { toPrefilter } from '../../core/name-prefilter.ts';
import type { Place } from '../../core/rejections.ts';
import type { SiteRule } from '../../core/settings.ts';
import { awaitNames } from '../../dom/await-names.ts';
import { createLazyReader, type LazyReader } from '../../dom/lazy-reader.ts';
import { readPageDate } from '../../dom/page-date.ts';
import { closedShadowRootOf } from '../../platform/closed-shadow-root.ts';
import { createKnownRejections } from '../../platform/known-rejections.ts';
import {
  askForCard,
  askForFigures,
  askForReason,
  type FrameText,
  sendToBackground,
} from '../../platform/messages.ts';
import {
  onSettingsChanged,
  readSiteSettings,
  type SiteSettings,
} from '../../platform/settings-store.ts';

const mayName = toPrefilter(prefilter);

export interface Reading {
  reader: LazyReader;
  /** The settings as they are stored, and the reader's word on the site. */
  stored(): SiteSettings;
  /** This document's text for the side panel; null while it is not read. */
  text(): Promise<Omit<FrameText, 'frames' | 'site'> | null>;
  /** Makes sure that the settings are those that are stored, though nothing has been heard of a change yet. */
  settle(): Promise<void>;
  /** Reads settings and names left alone anew, after a time in which nothing was heard. */
  readAgain(): Promise<void>;
}

export interface ReadingOptions {
  ctx: ContentScriptContext;
  /** Host name whose rule counts: the page's, in its frames too. */
  host: string;
  place(): Place;
  /** Called after the settings changed, with what was said of the site before. */
  onStored(before: SiteRule | null): void;
  onCounted(): void;
  /** Called when the reader opens a card by a click. */
  onCardOpened(): void;
}

/** Reads what is stored and creates a reader that is not reading yet. */
export async function createReading(options: ReadingOptions): Promise<Reading> {
  const { ctx, host, place, onStored } = options;
  const { signal } = ctx;
  let stored = await readSiteSettings(host);
  const leftAlone = createKnownRejections(() => reader.session()?.refresh(), signal);
  const reader = createLazyReader(
    {
      document,
      settings: () => stored.settings,
      leftAlone,
      place,
      pageDate: () => readPageDate(document),
      openClosed: closedShadowRootOf,
      askForCard,
      askForReason,
      loadPopover: () => sendToBackground({ name: 'load', script: 'popover' }),
      askForFigures,
      openBrief: () => void sendToBackground({ name: 'openBrief' }).catch(() => {}),
      onCounted: () => ctx.isValid && options.onCounted(),
      onCardOpened: options.onCardOpened,
      // Nothing tells a script that its extension was updated or removed: asking ends it, and its marks go.
      onPresent: () => ctx.isInvalid,
      signal,
    },
    {
      whenNamed: (until) =>
        awaitNames({ document, mayName, openClosed: closedShadowRootOf, signal: until }),
      load: () =>
        Promise.all([sendToBackground({ name: 'load', script: 'reader' }), leftAlone.read()]),
    },
  );

  async function readStored(isKnownToDiffer = true): Promise<void> {
    const now = await readSiteSettings(host);
    if (ctx.isInvalid) return;
    if (!isKnownToDiffer && JSON.stringify(now) === JSON.stringify(stored)) return;
    const before = stored.site;
    stored = now;
    onStored(before);
  }

  onSettingsChanged(() => void readStored(), signal);
  return {
    reader,
    stored: () => stored,
    async text() {
      const session = await reader.hurry();
      if (!session) return null;
      const { title } = document;
      const date = session.page.date();
      const blocks = session.whole.blocks();
      return { title, address: location.href, date, blocks, revision: session.revision() };
    },
    settle: () => readStored(false),
    async readAgain() {
      await leftAlone.read();
      await readStored();
    },
  };
}
