/** The prefilter lets through every text in which a name is found, and few others. */
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { compilePrefilter, toPrefilter } from '../../core/name-prefilter.ts';
import { spotMentions } from '../../core/spot-mentions.ts';
import { readTexts, TEXTS } from '../../scripts/labelled-texts.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const { entities } = readKnowledge();
const mayName = toPrefilter(compilePrefilter(entities));
const gazetteer = compileGazetteer({ entities });

describe('the prefilter', () => {
  it('lets through every text of ours in which a name is found', () => {
    const texts = readTexts(TEXTS).flatMap(({ items }) => items);
    expect(texts.length).toBeGreaterThan(10_000);
    const lost = texts.filter(
      ({ text }) => spotMentions(text, gazetteer).length > 0 && !mayName(text),
    );
    expect(lost.map(({ text }) => text)).toEqual([]);
  }, 60_000);

  it('lets through every alias, in capitals too where they may be, and over line breaks of text and page', () => {
    for (const alias of entities.flatMap((entity) => entity.aliases)) {
      const written = [' ', '\n      ', ''].map((joint) => alias.text.replaceAll(' ', joint));
      if (alias.case !== 'exact') written.push(alias.text.toUpperCase());
      for (const text of written) expect(mayName(`(${text})`), text).toBe(true);
    }
  });

  it.each([
    'Cere\u00adbras',
    'Groq\ufe0f and Cere\ufe0fbras',
    'Ｎｖｉｄｉａ',
    'TPUv5p',
    'Trainium2-Chips',
    '#NVDA',
    'Amazons Fabrik',
  ])('lets %s through', (text) => expect(mayName(text)).toBe(true));

  it.each([
    'Laws, saws and goods were sold in Amd',
    'The wafers were thin.',
    'open door',
    '天気は晴れ',
  ])('stops “%s”', (text) => expect(mayName(text)).toBe(false));
});
