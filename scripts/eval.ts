/** `npm run eval [-- FILE …] [--errors]`: scores linking over our own labelled texts, or over the files given (JSON Lines, or .tsv as in data/texts/). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { annotateText } from '../core/annotate-text.ts';
import { compileGazetteer } from '../core/gazetteer.ts';
import {
  type LabelledText,
  parseLabelledTexts,
  readTexts,
  TEXTS,
  UNSEEN,
} from './labelled-texts.ts';
import { readKnowledge } from './read-knowledge.ts';
import { ratesOf, scoreMentions, type Tally } from './score-mentions.ts';

const gazetteer = compileGazetteer(readKnowledge());

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  const numbers = [precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ');
  const { right, wrong, missed } = tally;
  return `${name.padEnd(22)} ${numbers}   ${right} right, ${wrong} wrong, ${missed} missed`;
}

function evaluate(name: string, texts: LabelledText[], showErrors: boolean): void {
  const score = scoreMentions(texts, (text) => annotateText(text, gazetteer));
  const table = (tallies: Map<string, Tally>) =>
    [...tallies]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, tally]) => line(`  ${name}`, tally));
  const errors = score.errors.map(({ id, what, text }) => `${id}  ${what.join('  ')}\n    ${text}`);
  const lines = [
    `${name}: ${texts.length} texts`,
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
  if (positionals.length > 0) {
    for (const file of positionals) {
      const name = path.basename(file);
      evaluate(name, parseLabelledTexts(readFileSync(file, 'utf8'), name), values.errors);
    }
  } else {
    const learnedFrom = readTexts(TEXTS).flatMap(({ items }) => items);
    evaluate('data/texts, learned from', learnedFrom, values.errors);
    for (const { name, items } of readTexts(UNSEEN)) {
      evaluate(`${name}, never learned from`, items, values.errors);
    }
  }
} catch (error) {
  process.stderr.write(`eval: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
