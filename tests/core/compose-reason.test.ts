/** The sentence that says why a mention was marked: words that a reader knows, never the data's patterns. */
import { describe, expect, it } from 'vitest';
import { composeReason } from '../../core/compose-reason.ts';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { readTexts, TEXTS } from '../../scripts/labelled-texts.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const NAMES: Record<string, string> = { openai: 'OpenAI', aws: 'AWS', amazon: 'Amazon' };
const nameOf = (id: string) => NAMES[id] ?? null;
type Case = [expected: string, ...cues: [term: string, weight: number][]];

function reasonOf(surfaceForm: string, cues: Case[1][], change: object = {}): string {
  const mention = { surfaceForm, entity: 'amazon', kind: 'company', isWeak: false } as const;
  const terms = cues.map(([term, weight]) => ({ term, weight }));
  return composeReason({ ...mention, standing: 'usual', cues: terms, ...change }, nameOf);
}

describe('why a name was marked', () => {
  it.each<Case>([
    ['“Amazon” usually means the company'],
    ['“chips” stands near it', ['chips', 2.5]],
    ['“chips” and “OpenAI” stand near it', ['chips', 2.5], ['openai', 1.5]],
    ['“ai”, “b”, and “c” stand near it', ['ai', 4], ['b', 3], ['c', 2], ['d', 1]],
    ['the text says “Amazon driver”', ['~ driver', 4.5]],
    ['the text says “Amazon driver”, and “chips” stands near it', ['~ driver', 4], ['chips', 2]],
    ['the text says “volvo Amazon” and “$Amazon”', ['volvo ~', 4.5], ['$ ~', 4.5]],
    ['the text says “Amazon’s chief”', ['( ~ )', 5], ["~ 's chief", 4.5]],
    ['a hyphen joins it to another word', ['~-', 4.5]],
    ['a number stands near it', ['# ~ and', 4.5], ['# ~', 4.5]],
    ['Amazon is named elsewhere on this page', ['amazon', 1.5]],
    [
      '“OpenAI” stands near it, and Amazon is named elsewhere on this page',
      ['openai', 2],
      ['amazon', 1],
    ],
    ['“chips” stands near it', ['~ river', -6], ['chips', 2]],
    ['“Amazon” usually means the company', ['', 3], ['. ~', 2], ['the', 1]],
  ])('%s', (expected, ...cues) => {
    expect(reasonOf('Ama\u00adzon', cues)).toBe(`Marked because ${expected}.`);
  });

  it('says that a name has no other sense', () => {
    expect(reasonOf('Amazon', [], { standing: 'sole' })).toBe(
      'Marked because the name has no other sense.',
    );
  });

  it('closes the gaps of scripts without spaces', () => {
    expect(reasonOf('亚马逊', [['~ 公司', 4]])).toBe('Marked because the text says “亚马逊公司”.');
  });
});

describe('weak evidence', () => {
  it.each<Case>([
    ['nothing near “Amazon” says that the company is meant'],
    ['only “chips” stands near it', ['chips', 1]],
    ['“chips” stands near it, but “forest” speaks against it', ['forest', -2], ['chips', 1]],
    [
      '“ai” stands near it, but “Amazon river” and “b” speak against it',
      ['~ river', -6],
      ['ai', 4],
      ['b', -2],
      ['c', -1],
    ],
  ])('%s', (expected, ...cues) => {
    const reason = reasonOf('Amazon', cues, { isWeak: true, standing: 'cued' });
    expect(reason).toBe(`Weak evidence: ${expected}.`);
  });

  it('says what the name usually means', () => {
    expect(reasonOf('Amazon', [['forest', -2.5]], { isWeak: true })).toBe(
      'Weak evidence: “Amazon” usually means the company, but “forest” speaks against it.',
    );
  });
});

/** Eleven thousand texts take seconds on a busy machine. */
const PATIENCE_MS = 60_000;

it(
  'shows no pattern of the data, whatever decides',
  () => {
    const gazetteer = compileGazetteer(toLexicon(readKnowledge()));
    for (const { text } of readTexts(TEXTS).flatMap(({ items }) => items)) {
      const { linked, weak } = findMentions(text, gazetteer, emptyPageContext());
      for (const mention of [...linked, ...weak]) {
        const reason = composeReason(mention, () => null);
        expect(reason).toMatch(/^(Marked because|Weak evidence:) .+\.$/s);
        expect(reason).not.toMatch(/(?<!\w)~|@\w+ stands|\^|undefined|“”/);
      }
    }
  },
  PATIENCE_MS,
);
