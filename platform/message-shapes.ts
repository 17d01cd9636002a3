/** Tells the shapes that messages are checked by: what arrives is unknown until then. */

/** Tells an object, whose fields are unknown yet. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Tells a list all of whose items pass the test. */
export function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}
