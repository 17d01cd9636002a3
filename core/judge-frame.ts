/** Decides by its size whether a frame inside a page is read: advertisements and invisible helpers are left alone. */

/** A frame's own viewport, CSS pixels. */
export interface FrameSize {
  width: number;
  height: number;
}

/** Below this a frame holds a button, a counter or nothing, CSS pixels. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 100;

/**
 * The sizes that advertisements are sold in (IAB's lists, old and new), and what the large networks add to them. Video
 * formats are left out: plain embeds measure the same.
 */
const ADVERTISING_SIZES =
  ' 120x600 120x240 125x125 160x600 180x150 200x200 234x60 240x400 250x250 250x360 300x50 ' +
  '300x100 300x250 300x600 300x1050 320x50 320x100 320x480 336x280 468x60 480x320 580x400 ' +
  '640x100 728x90 750x100 750x200 750x300 800x250 930x180 950x90 960x90 970x66 970x90 970x250 ' +
  '980x90 980x120 980x240 980x250 ';

/** Tells whether a frame of this size is read. */
export function isReadableFrame({ width, height }: FrameSize): boolean {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  return !ADVERTISING_SIZES.includes(` ${Math.round(width)}x${Math.round(height)} `);
}
