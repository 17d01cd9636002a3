/** Reads `data/` from disk and holds each file to its schema, then all of them to one another (core/check-knowledge.ts). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import { checkKnowledge } from '../core/check-knowledge.ts';
import type { Source } from '../core/claim.ts';
import type { Entity, Topics } from '../core/entity.ts';
import { NO_WEIGHTS, type Weights } from '../core/weights.ts';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** All that we know, valid and in a fixed order. */
export interface Knowledge {
  /** In the order of their ids. */
  entities: Entity[];
  /** In the order of their files. */
  sources: Source[];
  topics: Topics;
  weights: Weights;
}

/**
 * Reads the knowledge of a data directory, the project's own by default. The schemas are the project's. Weights that
 * are about to be learned anew can be left out.
 * Throws one Error that lists every problem, one a line; files are held to one another only once each is valid by itself.
 */
export function readKnowledge({ directory = DATA, withWeights = true } = {}): Knowledge {
  const problems: string[] = [];
  const ajv = new Ajv({ strict: true, allErrors: true });

  function readFiles<T>(schemaName: string, names: string[]): { file: string; content: T }[] {
    const isValid = ajv.compile<T>(readSchema(schemaName));
    return names.flatMap((name) => {
      const file = `data/${name}`;
      try {
        const parsed: unknown = JSON.parse(readFileSync(join(directory, name), 'utf8'));
        if (isValid(parsed)) return [{ file, content: withoutSchemaPath(parsed) }];
        problems.push(...(isValid.errors ?? []).map((error) => `${file}: ${describe(error)}`));
      } catch (error) {
        problems.push(`${file}: ${(error as Error).message}`);
      }
      return [];
    });
  }

  const entities = readFiles<Entity>('entity', listJson(directory, 'entities'));
  const sources = readFiles<Source>('source', listJson(directory, 'sources'));
  const ifThere = (name: string) => (existsSync(join(directory, name)) ? [name] : []);
  const fields = readFiles<TopicsFile>('topics', ifThere('topics.json'))[0]?.content ?? {};
  const topics = toTopics(fields);
  const learned = withWeights ? ifThere('weights.json') : [];
  const weights = readFiles<Weights>('weights', learned)[0]?.content ?? NO_WEIGHTS;
  if (problems.length === 0) {
    const found = checkKnowledge({
      entities: entities.map(({ file, content }) => ({ file, entity: content })),
      sources: sources.map(({ file, content }) => ({ file, source: content })),
      topics,
      weights,
    });
    problems.push(...found.map(({ file, field, reason }) => `${file}: ${field}: ${reason}`));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    entities: entities.map(({ content }) => content),
    sources: sources.map(({ content }) => content),
    topics,
    weights,
  };
}

/** Words by field and language, each list parted by spaces. */
type TopicsFile = Record<string, Record<string, string>>;

function toTopics(fields: TopicsFile): Topics {
  const wordsOf = (byLanguage: Record<string, string>) =>
    Object.values(byLanguage).flatMap((words) => words.split(' '));
  return Object.fromEntries(
    Object.entries(fields).map(([name, byLanguage]) => [name, wordsOf(byLanguage)]),
  );
}

function listJson(directory: string, folder: string): string[] {
  const names = readdirSync(join(directory, folder)).filter((name) => name.endsWith('.json'));
  return names
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
    .map((id) => `${folder}/${id}.json`);
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(DATA, 'schema', `${name}.schema.json`), 'utf8')) as object;
}

/** `$schema` serves editors only; among topics it would pass for one. */
function withoutSchemaPath<T>(content: T): T {
  const { $schema: _, ...rest } = content as T & { $schema?: string };
  return rest as T;
}

/** Words a schema error as `aliases[2].text: reason`. */
function describe({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  const allowed = 'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : '';
  return `${path || 'whole file'}: ${message ?? 'is not valid'}${extra}${allowed}`;
}
