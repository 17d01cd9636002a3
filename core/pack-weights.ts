/** Weights in a form that is short to ship: one string for each entity, each entry its name and its weight as one character. */
import type { FeatureWeights, Weights } from './weights.ts';

/** Steps of a tenth, from this character (0) up and down: learning is not more exact than that. */
const ZERO = 0x2200;
const STEPS = 10;
/** Parts the entries; no name of evidence has it. */
const END = '\n';

export interface PackedWeights {
  shared: string;
  entities: Record<string, string>;
  aliases: string;
}

/** Packs weights; what they lose is less than a twentieth each. */
export function packWeights({ shared, entities, aliases }: Weights): PackedWeights {
  const packed = Object.entries(entities).map(([id, weights]) => [id, pack(weights)]);
  return { shared: pack(shared), entities: Object.fromEntries(packed), aliases: pack(aliases) };
}

/** Unpacks what `packWeights` packed. */
export function unpackWeights({ shared, entities, aliases }: PackedWeights): Weights {
  const unpacked = Object.entries(entities).map(([id, packed]) => [id, unpack(packed)]);
  return {
    shared: unpack(shared),
    entities: Object.fromEntries(unpacked),
    aliases: unpack(aliases),
  };
}

function pack(weights: FeatureWeights): string {
  return Object.entries(weights)
    .map(([name, weight]) => name + String.fromCharCode(ZERO + Math.round(weight * STEPS)))
    .join(END);
}

function unpack(packed: string): FeatureWeights {
  const entries = packed === '' ? [] : packed.split(END);
  return Object.fromEntries(
    entries.map((entry) => {
      const last = entry.length - 1;
      return [entry.slice(0, last), (entry.charCodeAt(last) - ZERO) / STEPS];
    }),
  );
}
