/** The reader's settings: their shape, their defaults, and reading them back from whatever storage holds. */
import { ENTITY_KINDS, type EntityKind } from './entity.ts';

/** Bumped when a stored field changes its meaning; `toSettings` then migrates. */
export const SETTINGS_VERSION = 1;

export const DENSITIES = ['every', 'first-in-block', 'first-on-page'] as const;
export const WHERE = ['news', 'chosen'] as const;
export const OPENINGS = ['click', 'hover'] as const;
export const THEMES = ['page', 'light', 'dark'] as const;

/** Shortest and longest dwell a reader can ask for, milliseconds. */
export const DWELL_LIMITS_MS = { min: 200, max: 3000 } as const;

export interface Settings {
  version: number;
  /** The global switch. */
  on: boolean;
  /** `news`: pages that look like news, and sites switched on. `chosen`: only sites switched on. */
  where: (typeof WHERE)[number];
  kinds: Record<EntityKind, boolean>;
  density: (typeof DENSITIES)[number];
  /** Mark names of weak evidence too, more faintly. */
  showWeak: boolean;
  /** What opens the card on plain text; on a link it is always dwelling. */
  opening: (typeof OPENINGS)[number];
  /** Time the pointer rests on a mention before a card opens, milliseconds. */
  dwellMs: number;
  theme: (typeof THEMES)[number];
}

/** A reader's word on one site; absent where the page itself decides. */
export interface SiteRule {
  on: boolean;
  /** ISO date on which the reader said so. */
  since: string;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  on: true,
  where: 'news',
  kinds: { company: true, chip: true, cloud: true, project: true },
  density: 'every',
  showWeak: false,
  opening: 'click',
  dwellMs: 500,
  theme: 'page',
};

/**
 * Reads stored settings field by field: a field that is missing, damaged or from a newer version falls back to
 * its default and the others are kept. Never throws; anything but an object gives the defaults.
 */
export function toSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaults();
  const from = stored as Record<string, unknown>;
  const kinds = (typeof from.kinds === 'object' && from.kinds) as Record<string, unknown> | null;
  return {
    version: SETTINGS_VERSION,
    on: flag(from.on, DEFAULT_SETTINGS.on),
    where: oneOf(WHERE, from.where, DEFAULT_SETTINGS.where),
    kinds: Object.fromEntries(
      ENTITY_KINDS.map((kind) => [kind, flag(kinds?.[kind], true)]),
    ) as Settings['kinds'],
    density: oneOf(DENSITIES, from.density, DEFAULT_SETTINGS.density),
    showWeak: flag(from.showWeak, DEFAULT_SETTINGS.showWeak),
    opening: oneOf(OPENINGS, from.opening, DEFAULT_SETTINGS.opening),
    dwellMs: dwell(from.dwellMs),
    theme: oneOf(THEMES, from.theme, DEFAULT_SETTINGS.theme),
  };
}

/** Reads a stored site rule; null when there is none or it is damaged. */
export function toSiteRule(stored: unknown): SiteRule | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { on, since } = stored as Record<string, unknown>;
  if (typeof on !== 'boolean') return null;
  return { on, since: typeof since === 'string' && ISO_DATE.test(since) ? since : '' };
}

/** A day, as YYYY-MM-DD. */
export const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function defaults(): Settings {
  return { ...DEFAULT_SETTINGS, kinds: { ...DEFAULT_SETTINGS.kinds } };
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function dwell(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.dwellMs;
  return Math.round(Math.min(DWELL_LIMITS_MS.max, Math.max(DWELL_LIMITS_MS.min, value)));
}
