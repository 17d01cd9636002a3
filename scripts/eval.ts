/** `npm run eval [-- FILE.jsonl …] [--errors]`: scores linking over our own labelled texts, or over the files given. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { annotateText } from '../core/annotate-text.ts';
import { compileGazetteer } from '../core/gazetteer.ts';
import { readKnowledge } from './read-knowledge.ts';
import { ROOT } from './run-tool.ts';
import { parseLabelledTexts, ratesOf, scoreMentions, type Tally } from './score-mentions.ts';

const OWN = path.join(ROOT, 'tests/fixtures/mentions');

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  const numbers = [precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ');
  const { right, wrong, missed } = tally;
  return `${name.padEnd(22)} ${numbers}   ${right} right, ${wrong} wrong, ${missed} missed`;
}

function evaluate(file: string, showErrors: boolean): void {
  const { entities, topics } = readKnowledge();
  const gazetteer = compileGazetteer(entities, topics);
  const texts = parseLabelledTexts(readFileSync(file, 'utf8'));
  const score = scoreMentions(texts, (text) => annotateText(text, gazetteer));
  const table = (tallies: Map<string, Tally>) =>
    [...tallies]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, tally]) => line(`  ${name}`, tally));
  const errors = score.errors.map(({ id, what, text }) => `${id}  ${what.join('  ')}\n    ${text}`);
  const lines = [
    `${path.basename(file)}: ${texts.length} texts`,
    `${''.padEnd(22)} prec.  recall f1`,
    line('all', score.all),
    ...table(score.byEntity),
    ...table(score.byLanguage),
    ...(showErrors ? errors : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean', default: false } },
  });
  const own = readdirSync(OWN).map((name) => path.join(OWN, name));
  for (const file of positionals.length > 0 ? positionals : own) evaluate(file, values.errors);
} catch (error) {
  process.stderr.write(`eval: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
