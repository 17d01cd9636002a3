/** What a variant adds to a page, out of repeated loads with it and with nothing. */
import { medianOf } from './bench-table.ts';
import type { LoadsByVariant, PageLoad } from './page-load.ts';
import type { MeasuredPage } from './pages.ts';
import type { Variant } from './variants.ts';

/** How many times slower the processor is made where that can be asked for. */
export const SLOWDOWN = 4;

/** Reads one number of a load. */
export type NumberOf = (load: PageLoad) => number;

/** The middle of repeated loads. */
export const medianBy = (loads: readonly PageLoad[], read: NumberOf): number =>
  medianOf(loads.map(read));

/** What a variant adds to a number, by the middles with it and with nothing. */
export const addedBy = (loads: LoadsByVariant, variant: Variant, read: NumberOf): number =>
  medianBy(loads[variant], read) - medianBy(loads.none, read);

/** Milliseconds that a variant adds by being there: its scripts, and the world that they run in. */
export const scriptsMs = (loads: LoadsByVariant, variant: Variant): number =>
  addedBy(loads, variant, ({ ownMs }) => ownMs) +
  addedBy(loads, variant, ({ worldsMs }) => worldsMs);

/** All main-thread milliseconds that a variant adds: `scriptsMs`, and style, layout and painting. */
export const addedMs = (loads: LoadsByVariant, variant: Variant): number =>
  scriptsMs(loads, variant) + addedBy(loads, variant, ({ frameMs }) => frameMs);

/** Bytes that a variant adds. */
export const addedMemory = (loads: LoadsByVariant, variant: Variant): number =>
  addedBy(loads, variant, ({ memory }) => memory);

/** Layout shift that a variant adds; not a number where the browser tells of none. */
export const addedShift = (loads: LoadsByVariant, variant: Variant): number =>
  addedBy(loads, variant, ({ shift }) => shift ?? Number.NaN);

/** How many times slower the pages' own work became: on a crowded machine more than was asked for. */
export function readSlowdown(pages: readonly MeasuredPage[]): number {
  const total: NumberOf = ({ totalMs }) => totalMs;
  const times = pages.flatMap(({ loads, slow }) =>
    slow ? [medianBy(slow.none, total) / medianBy(loads.none, total)] : [],
  );
  return medianOf(times);
}
