/** The views' words, in English. Pure; dates are core/format-date.ts's, and quantities arrive already written. */
import type { ClaimStatus } from '../core/claim.ts';
import type { EntityKind } from '../core/entity.ts';

export const KIND_WORDS: Record<EntityKind, string> = {
  company: 'Company',
  chip: 'Chip',
  cloud: 'Cloud',
  project: 'Project',
};

export const KIND_PLURALS: Record<EntityKind, string> = {
  company: 'Companies',
  chip: 'Chips',
  cloud: 'Clouds',
  project: 'Projects',
};

export const STATUS_WORDS: Record<ClaimStatus, string> = {
  stated: 'Stated',
  reported: 'Reported',
  analysis: 'Analysis',
};

/** Writes a count and its noun: "1 mention", "32 mentions", "1,204 mentions". */
export function toCounted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Writes a duration in milliseconds: "3 ms", "under 1 ms". */
export function toDuration(ms: number): string {
  return ms < 1 ? 'under 1 ms' : `${Math.round(ms).toLocaleString('en')} ms`;
}

/** Returns the first sentence of our own prose: up to a full stop that a capital letter follows. */
export function toFirstSentence(text: string): string {
  return /^.+?[.!?](?=\s+[\p{Lu}\p{N}])/su.exec(text)?.[0] ?? text;
}

/** Makes a sentence of a phrase: a capital letter first, a full stop last. */
export function toSentence(phrase: string): string {
  const text = phrase.trim();
  const end = /[.!?]$/.test(text) ? '' : '.';
  return text.charAt(0).toUpperCase() + text.slice(1) + end;
}

/** Returns the value that all items share, or undefined when they differ or there are none. */
export function toShared<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** Writes one amount by another: "1.25 times", "twice", "half". */
export function toRatio(ratio: number): string {
  if (ratio === 2) return 'twice';
  if (ratio === 0.5) return 'half';
  const digits = ratio < 1 || ratio > 2 ? 2 : 3;
  return `${ratio.toLocaleString('en', { maximumSignificantDigits: digits })} times`;
}
