/** Tells whether the page is dark where a mention stands, from what is really painted there. */

import { parentAcrossShadow } from './shadow-roots.ts';

interface Rgba {
  r: number;
  g: number;
  b: number;
  a: number;
}

/**
 * Reads the backgrounds from the element outwards until one covers what is behind it. Where a picture makes that
 * unknowable, light text speaks for a dark page.
 */
export function isDarkBackground(element: Element): boolean {
  let covered: Rgba = { r: 0, g: 0, b: 0, a: 0 };
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    const style = getComputedStyle(at);
    covered = under(covered, toRgba(style.backgroundColor));
    if (covered.a > 0.95) return luminance(covered) < 0.2;
    if (style.backgroundImage.includes('url(')) {
      return luminance(toRgba(getComputedStyle(element).color)) > 0.4;
    }
  }
  const root = element.ownerDocument.documentElement;
  // The canvas itself is dark where the page says that it supports a dark scheme and the reader prefers one.
  const scheme = getComputedStyle(root).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDarkCanvas = scheme.includes('dark') && (prefersDark || !scheme.includes('light'));
  const canvas = isDarkCanvas ? 18 : 255;
  return luminance(under(covered, { r: canvas, g: canvas, b: canvas, a: 1 })) < 0.2;
}

/** Lays what is in front over a further background behind it. */
function under(front: Rgba, behind: Rgba): Rgba {
  const share = (1 - front.a) * behind.a;
  const a = front.a + share;
  if (a === 0) return front;
  const mix = (f: number, b: number) => (f * front.a + b * share) / a;
  return { r: mix(front.r, behind.r), g: mix(front.g, behind.g), b: mix(front.b, behind.b), a };
}

/** Reads a computed colour; what it cannot read counts as transparent. */
function toRgba(colour: string): Rgba {
  const parts = colour.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map(Number.parseFloat) ?? [];
  const [x = 0, y = 0, z = 0, a = 1] = parts;
  if (colour.startsWith('rgb')) return { r: x, g: y, b: z, a };
  if (colour.startsWith('color(srgb')) return { r: x * 255, g: y * 255, b: z * 255, a };
  // Lab and OKLab kinds: lightness alone is enough to tell light from dark.
  const lightness = /^ok/.test(colour) ? x : x / 100;
  const grey = lightness * 255;
  if (/^(?:ok)?l(?:ab|ch)\(/.test(colour)) return { r: grey, g: grey, b: grey, a };
  return { r: 0, g: 0, b: 0, a: 0 };
}

/** Relative luminance, 0 to 1; within a hundredth of WCAG's. */
function luminance({ r, g, b }: Rgba): number {
  const linear = (value: number) => (value / 255) ** 2.2;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
