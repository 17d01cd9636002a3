/**
 * Reads labelled texts in either form: JSON Lines with offsets (tests/fixtures/mentions/), or one text a line with
 * its mentions marked in place (data/texts/): `en<TAB>[[Amazon|amazon]] hires near the Amazon basin.`, `\n` for a line break.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-tool.ts';

/** Texts that weights are learned from, and texts that no learning ever sees. */
export const TEXTS = path.join(ROOT, 'data/texts');
export const UNSEEN = path.join(ROOT, 'tests/fixtures/mentions');

/** A labelled text. Offsets are UTF-16 units. */
export interface LabelledText {
  id: string;
  lang?: string;
  text: string;
  mentions: { start: number; end: number; surface: string; entity: string }[];
}

/** Reads all files of a folder, in the order of their names. Throws an Error that names file and line. */
export function readTexts(folder: string): { name: string; items: LabelledText[] }[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const content = readFileSync(path.join(folder, name), 'utf8');
      return { name, items: parseLabelledTexts(content, name) };
    });
}

/** Reads a file's content; `name` makes the ids of marked texts, and tells them from JSON Lines by its ending. Throws an Error that names the line. */
export function parseLabelledTexts(content: string, name = ''): LabelledText[] {
  const isMarked = name.endsWith('.tsv');
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [isMarked ? readMarked(line, `${name.slice(0, -4)}-${index + 1}`) : readJson(line)];
    } catch (error) {
      throw new Error(`${name ? `${name}: ` : ''}line ${index + 1}: ${(error as Error).message}`);
    }
  });
}

function readJson(line: string): LabelledText {
  const item = JSON.parse(line) as LabelledText;
  if (typeof item.text !== 'string' || !Array.isArray(item.mentions)) {
    throw new Error('no text or mentions');
  }
  return item;
}

function readMarked(line: string, id: string): LabelledText {
  const [lang = '', marked] = line.split('\t');
  if (marked === undefined) throw new Error('no tab between language and text');
  const mentions: LabelledText['mentions'] = [];
  let text = '';
  let from = 0;
  const source = marked.replaceAll('\\n', '\n');
  for (const match of source.matchAll(/\[\[(.+?)\|([a-z0-9-]+)\]\]/gs)) {
    const [whole, surface = '', entity = ''] = match;
    text += source.slice(from, match.index);
    mentions.push({ start: text.length, end: text.length + surface.length, surface, entity });
    text += surface;
    from = match.index + whole.length;
  }
  text += source.slice(from);
  if (/\[\[|\]\]/.test(text)) throw new Error('a mark is not closed: [[surface|entity]]');
  return { id, lang, text, mentions };
}
