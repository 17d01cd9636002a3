/** The stroke that a kind is underlined with on the page, repeated wherever a name stands. */
import type { EntityKind } from '../core/entity.ts';

/** Draws a kind's stroke; decorative, the kind's word stands beside it or is known. */
export function KindStroke({ kind }: { kind: EntityKind }) {
  return <span class={`stroke stroke--${kind}`} aria-hidden="true" />;
}
