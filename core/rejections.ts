/** "Not this": the names that a reader told us to leave alone, and where. Kept by platform/rejection-store.ts. */
import { fold, withoutGaps } from './characters.ts';
import type { EntityId } from './entity.ts';
import type { LinkedMention } from './link-mentions.ts';
import { ISO_DATE } from './settings.ts';

/** Where a name is left alone. */
export type RejectionScope =
  | { kind: 'page'; address: string }
  | { kind: 'site'; host: string }
  | { kind: 'always' };

/** The reader's word that a name, written like this, does not mean this entity. */
export interface Rejection {
  entity: EntityId;
  /** Folded, so that AMAZON and Amazon are one. */
  surfaceForm: string;
  /** The name as it stood on the page, for showing. */
  written: string;
  scope: RejectionScope;
  /** ISO date on which the reader said so; empty when that was damaged. */
  since: string;
}

/** The page that is read. */
export interface Place {
  host: string;
  /** Origin and path: neither a query nor a hash makes another page. */
  address: string;
}

type Named = Pick<LinkedMention, 'entity' | 'surfaceForm'>;

/** More than a reader says in years; the oldest go, so that storage and look-ups stay small. */
export const MOST_REJECTIONS = 1000;

/** Makes the rejection of a mention at a place; `today` is an ISO date. */
export function toRejection(
  { entity, surfaceForm }: Named,
  kind: RejectionScope['kind'],
  { host, address }: Place,
  today: string,
): Rejection {
  const written = withoutGaps(surfaceForm);
  const elsewhere: RejectionScope = kind === 'site' ? { kind, host } : { kind: 'always' };
  const scope: RejectionScope = kind === 'page' ? { kind, address } : elsewhere;
  return { entity, surfaceForm: fold(written), written, scope, since: today };
}

/** Finds the rejection that concerns a mention at a place; null when there is none. */
export function findRejection(
  mention: Named,
  rejections: readonly Rejection[],
  place: Place,
): Rejection | null {
  let folded: string | null = null;
  for (const rejection of rejections) {
    if (rejection.entity !== mention.entity || !isInScope(rejection.scope, place)) continue;
    folded ??= fold(withoutGaps(mention.surfaceForm));
    if (rejection.surfaceForm === folded) return rejection;
  }
  return null;
}

/** Tells whether the reader said that a mention is not meant, here or everywhere. */
export function isRejected(
  mention: Named,
  rejections: readonly Rejection[],
  place: Place,
): boolean {
  return findRejection(mention, rejections, place) !== null;
}

/** Adds a rejection as the newest; one that says the same goes. */
export function addRejection(rejections: readonly Rejection[], fresh: Rejection): Rejection[] {
  return [...removeRejection(rejections, fresh), fresh].slice(-MOST_REJECTIONS);
}

/** Takes away what says the same as a rejection, whenever it was said. */
export function removeRejection(rejections: readonly Rejection[], gone: Rejection): Rejection[] {
  const key = toRejectionKey(gone);
  return rejections.filter((rejection) => toRejectionKey(rejection) !== key);
}

/** Writes what a rejection says as a string that no other has. */
export function toRejectionKey({ entity, surfaceForm, scope }: Rejection): string {
  return JSON.stringify([entity, surfaceForm, scope.kind, whereOf(scope)]);
}

/** Reads stored rejections; damaged ones are dropped and the others kept. Never throws. */
export function toRejections(stored: unknown): Rejection[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => toStoredRejection(one) ?? []).slice(-MOST_REJECTIONS);
}

function toStoredRejection(stored: unknown): Rejection | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { entity, surfaceForm, written, scope, since } = stored as Record<string, unknown>;
  const readScope = toScope(scope);
  if (!isWord(entity) || !isWord(surfaceForm) || !readScope) return null;
  return {
    entity,
    surfaceForm: fold(surfaceForm),
    written: isWord(written) ? written : surfaceForm,
    scope: readScope,
    since: isWord(since) && ISO_DATE.test(since) ? since : '',
  };
}

function toScope(stored: unknown): RejectionScope | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind, address, host } = stored as Record<string, unknown>;
  if (kind === 'page' && isWord(address)) return { kind, address };
  if (kind === 'site' && isWord(host)) return { kind, host };
  return kind === 'always' ? { kind } : null;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isInScope(scope: RejectionScope, place: Place): boolean {
  if (scope.kind === 'page') return scope.address === place.address;
  return scope.kind === 'always' || scope.host === place.host;
}

function whereOf(scope: RejectionScope): string {
  if (scope.kind === 'page') return scope.address;
  return scope.kind === 'site' ? scope.host : '';
}
