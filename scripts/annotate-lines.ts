/** Annotates JSON Lines from standard input, one answer for each line in order, as they come. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { annotateAll } from '../core/annotate-text.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { TradesOf } from '../core/name-references.ts';

interface Item {
  id: string | number;
  text: string;
}

/** Parts a stream at line feeds only: node:readline would also part at U+2028, which JSON allows. */
async function* toLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const part of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

function toItem(line: string): Item {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    const reason = (error as Error).message.replace(/ \(line \d+ column \d+\)$/, '');
    throw new Error(`not valid JSON (${reason})`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Error('not a JSON object');
  }
  const { id, text } = parsed as Partial<Item>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" is missing');
  if (typeof text !== 'string') throw new Error('"text" is missing or not a string');
  return { id, text };
}

/**
 * Answers each line; a malformed one gets an error line that names its number. Blank lines are
 * passed over. Returns how many lines were malformed.
 */
export async function annotateLines(
  { gazetteer, tradesOf }: { gazetteer: Gazetteer; tradesOf: TradesOf },
  { input, output, errors }: { input: Readable; output: Writable; errors: Writable },
): Promise<number> {
  let number = 0;
  let malformed = 0;
  for await (const line of toLines(input)) {
    number += 1;
    const content = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (content.trim() === '') continue;
    try {
      const { id, text } = toItem(content);
      const answer = { id, ...annotateAll(text, gazetteer, tradesOf) };
      if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
    } catch (error) {
      malformed += 1;
      errors.write(`annotate: line ${number}: ${(error as Error).message}\n`);
    }
  }
  return malformed;
}
