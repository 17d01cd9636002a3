/** Chance that comes out the same each time, on every machine: for learning, and for what is measured. */

/** Creates a source of numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Picks one of a list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
