/** `npm run eval [-- FILE …] [--figures] [--errors]`: scores linking, or the reading and tying of figures, over our own labelled texts or over the files given (JSON Lines, or .tsv as in data/texts/); a file's fields tell which. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { annotateText } from '../core/annotate-text.ts';
import { compileGazetteer } from '../core/gazetteer.ts';
import { toLexicon } from '../core/lexicon.ts';
import { toTrades } from '../core/name-references.ts';
import { readFigures } from '../core/read-figures.ts';
import {
  type LabelledText,
  parseLabelledTexts,
  readTexts,
  TEXTS,
  UNSEEN,
} from './labelled-texts.ts';
import { readKnowledge } from './read-knowledge.ts';
import { ROOT } from './run-tool.ts';
import { hasFigures, parseLabelledFigures, scoreFigures } from './score-figures.ts';
import { hasTies, linkText, parseLabelledTies, scoreTies } from './score-links.ts';
import { ratesOf, scoreMentions, type Tally } from './score-mentions.ts';

const FIGURES = ['figures', 'ties'].map((name) => path.join(ROOT, 'tests/fixtures', name));

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  const numbers = [precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ');
  const { right, wrong, missed } = tally;
  return `${name.padEnd(22)} ${numbers}   ${right} right, ${wrong} wrong, ${missed} missed`;
}

const table = (tallies: Map<string, Tally>): string[] =>
  [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, tally]) => line(`  ${name}`, tally));

interface Errors {
  errors: { id: string; what: string[]; text: string }[];
}

function write(lines: string[], { errors }: Errors, showErrors: boolean): void {
  const shown = errors.map(({ id, what, text }) => `${id}  ${what.join('  ')}\n    ${text}`);
  process.stdout.write(`${[...lines, ...(showErrors ? shown : [])].join('\n')}\n\n`);
}

function evaluateMentions(name: string, texts: LabelledText[], showErrors: boolean): void {
  const gazetteer = compileGazetteer(toLexicon(readKnowledge()));
  const score = scoreMentions(texts, (text) => annotateText(text, gazetteer));
  const lines = [
    `${name}: ${texts.length} texts`,
    `${''.padEnd(22)} prec.  recall f1`,
    line('all', score.all),
    ...table(score.byEntity),
    ...table(score.byLanguage),
  ];
  write(lines, score, showErrors);
}

function evaluateFigures(name: string, content: string, showErrors: boolean): void {
  const texts = parseLabelledFigures(content);
  const score = scoreFigures(texts, (text) => readFigures(text));
  const { right, wrong } = score.qualifiers;
  const lines = [
    `${name}: ${texts.length} texts`,
    `${''.padEnd(22)} prec.  recall f1`,
    line('all', score.all),
    ...table(score.byKind),
    ...table(score.byLanguage),
    `qualifiers             ${(right / Math.max(right + wrong, 1)).toFixed(3)}   ${right} right, ${wrong} wrong`,
  ];
  write(lines, score, showErrors);
}

function evaluateTies(name: string, content: string, showErrors: boolean): void {
  const knowledge = readKnowledge();
  const gazetteer = compileGazetteer(toLexicon(knowledge));
  const tradesOf = toTrades(knowledge.entities);
  const texts = parseLabelledTies(content);
  const score = scoreTies(texts, (text) => linkText(text, gazetteer, tradesOf));
  const lines = [
    `${name}: ${texts.length} texts`,
    `${''.padEnd(22)} prec.  recall f1`,
    line('figures to names', score.ties),
    `labels                 ${score.labels.right} right, ${score.labels.wrong} wrong`,
    `who pays whom          ${score.flows.right} right, ${score.flows.wrong} wrong`,
  ];
  write(lines, score, showErrors);
}

function evaluateFile(file: string, showErrors: boolean): void {
  const name = path.basename(file);
  const content = readFileSync(file, 'utf8');
  if (hasTies(content)) evaluateTies(name, content, showErrors);
  else if (hasFigures(content)) evaluateFigures(name, content, showErrors);
  else evaluateMentions(name, parseLabelledTexts(content, name), showErrors);
}

function evaluateOwnMentions(showErrors: boolean): void {
  const learnedFrom = readTexts(TEXTS).flatMap(({ items }) => items);
  evaluateMentions('data/texts, learned from', learnedFrom, showErrors);
  for (const { name, items } of readTexts(UNSEEN)) {
    evaluateMentions(`${name}, never learned from`, items, showErrors);
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      figures: { type: 'boolean', default: false },
    },
  });
  const ownFigures = FIGURES.flatMap((folder) =>
    readdirSync(folder).map((name) => path.join(folder, name)),
  );
  const files = values.figures && positionals.length === 0 ? ownFigures : positionals;
  for (const file of files) evaluateFile(file, values.errors);
  if (files.length === 0) evaluateOwnMentions(values.errors);
} catch (error) {
  process.stderr.write(`eval: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
