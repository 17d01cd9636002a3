/** What loading a page came to, in either browser, and how loads of several variants are made side by side. */
import type { Page } from 'puppeteer-core';
import { type Launched, launchWithExtension } from '../../tests/support/launch.ts';
import type { BrowserKind } from '../find-browser.ts';
import { createChromeLoader } from './load-in-chrome.ts';
import { createFirefoxLoader } from './load-in-firefox.ts';
import { forVariants, type Variant, type Variants } from './variants.ts';

/** Milliseconds that the page's main thread ran, without what other programs took. */
export interface PageLoad {
  totalMs: number;
  /** The extension's scripts, with what they cause inside them. */
  ownMs: number;
  /** The longest of it within a task. */
  longestMs: number;
  /** Making script worlds, anyone's; 0 where the browser does not tell. */
  worldsMs: number;
  /** Style, layout and painting outside of the extension's scripts (Firefox: without painting). */
  frameMs: number;
  /** Bytes: of all scripts and the document (Chromium), of the extension's scripts (Firefox). */
  memory: number;
  /** The sum of the page's layout shifts; null where the browser does not tell. */
  shift: number | null;
}

export interface LoadOptions {
  /** How many times slower the processor is made; Chromium only. */
  slowdown?: number;
  /** What happens to the page once it is quiet; only that is measured then. */
  work?(page: Page): Promise<void>;
}

export interface Loader {
  load(address: string, options?: LoadOptions): Promise<void>;
  /** Ends measuring and gives the loads in their order. */
  finish(): Promise<PageLoad[]>;
}

export type LoadsByVariant = Record<Variant, PageLoad[]>;

/** A page to load, and in which variants. */
export interface Wanted extends LoadOptions {
  address: string;
  variants: readonly Variant[];
}

export interface Lab {
  /** Loads all that is wanted so many times, one after another and the variants in turns; gives the loads of each. */
  measure(wanted: readonly Wanted[], repetitions: number): Promise<LoadsByVariant[]>;
  close(): Promise<void>;
}

/** Starts a browser for each variant. */
export async function openLab(
  browser: BrowserKind,
  variants: Variants,
  wanted: readonly Variant[],
): Promise<Lab> {
  const launched = new Map<Variant, Launched>();
  for (const variant of wanted) {
    const extensionDir = variants.folder(variant, browser);
    launched.set(variant, await launchWithExtension({ browser, extensionDir }));
  }
  return {
    async measure(wanted, repetitions) {
      const loaders = await createLoaders(launched);
      /** For which of the wanted pages each loader made its loads. */
      const order = forVariants((): number[] => []);
      for (let k = 0; k < repetitions; k++) {
        for (const [at, { address, variants, ...options }] of wanted.entries()) {
          for (const variant of variants) {
            await loaders.get(variant)?.load(address, options);
            order[variant].push(at);
          }
        }
      }
      const results = wanted.map((): LoadsByVariant => forVariants(() => []));
      const finish = async ([variant, loader]: [Variant, Loader]) => {
        const loads = await loader.finish();
        for (const [k, load] of loads.entries())
          results[order[variant][k] ?? 0]?.[variant].push(load);
      };
      await Promise.all([...loaders].map(finish));
      return results;
    },
    async close() {
      for (const one of launched.values()) await one.close();
    },
  };
}

async function createLoaders(launched: Map<Variant, Launched>): Promise<Map<Variant, Loader>> {
  const loaders = new Map<Variant, Loader>();
  for (const [variant, one] of launched) {
    const create = one.kind === 'chrome' ? createChromeLoader : createFirefoxLoader;
    loaders.set(variant, await create(one));
  }
  return loaders;
}
