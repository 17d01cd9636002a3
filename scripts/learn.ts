/** `npm run learn`: learns what evidence weighs in linking from `data/texts/`, and writes `data/weights.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileGazetteer } from '../core/gazetteer.ts';
import { toLexicon } from '../core/lexicon.ts';
import { readTexts, TEXTS } from './labelled-texts.ts';
import { readKnowledge } from './read-knowledge.ts';
import { ROOT } from './run-tool.ts';
import { toExamples } from './to-examples.ts';
import { trainWeights } from './train-weights.ts';

const FILE = path.join(ROOT, 'data/weights.json');

try {
  const { entities, topics } = readKnowledge({ withWeights: false });
  const gazetteer = compileGazetteer(toLexicon({ entities, topics }));
  const texts = readTexts(TEXTS).flatMap(({ items }) => items);
  const examples = texts.flatMap((text) => toExamples(text, gazetteer));
  const weights = trainWeights(examples);
  const file = { $schema: './schema/weights.schema.json', ...weights };
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
  const bytes = readFileSync(FILE).length;
  process.stdout.write(
    `${texts.length} texts, ${examples.length} readings → data/weights.json, ${Math.round(bytes / 1024)} KB\n`,
  );
} catch (error) {
  process.stderr.write(`learn: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
