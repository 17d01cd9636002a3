/**
 * How scripts of ours that were loaded one after another find each other in a page: in the extension's own script
 * world, which the page cannot enter.
 */

export interface Port<T> {
  /** Leaves what this script offers for those before it. */
  offer(value: T): void;
  /** Takes what was left; null before that script is loaded. */
  find(): T | null;
}

/** Creates a port; both sides create it with the same name. */
export function createPort<T>(name: string): Port<T> {
  const key = Symbol.for(`waferlight.${name}`);
  const world = globalThis as { [key: symbol]: T | undefined };
  return {
    offer(value) {
      world[key] = value;
    },
    find: () => world[key] ?? null,
  };
}
