/** The real names on sentences as a newspaper has them: what is linked, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../core/annotate-text.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const { entities, topics } = readKnowledge();
const gazetteer = compileGazetteer(entities, topics);
const idsIn = (text: string) => annotateText(text, gazetteer).map(({ entity }) => entity);

/** The text and the entities that it names, in order. */
const MUST: [text: string, ids: string][] = [
  ['Workers walked out of the Amazon site in Coventry.', 'amazon'],
  ['Amazon bought a forest in North Carolina to offset its emissions.', 'amazon'],
  ['Amazon is building a data center near the Columbia River.', 'amazon'],
  ['Lisa Su set out her vision for AMD in San Francisco.', 'amd'],
  ['All eyes are on AMD, which will stream its keynote.', 'amd'],
  ['Meta has AMD accelerators in its racks.', 'amd'],
  ['Thousands of TPUs hum in a data center in Iowa.', 'tpu'],
  ['A seventh-generation TPU, Ironwood, is out.', 'tpu'],
  ['Google’s TPU v5p and Amazon’s Trainium2 are rivals.', 'google tpu amazon trainium'],
  ['Strength in Trainium lifted the unit.', 'trainium'],
  ['SAP will run on Azure in Germany.', 'azure'],
  ['Azure grew by a third, Microsoft said.', 'azure microsoft'],
  ['A Stargate site in Michigan is next.', 'stargate'],
  ['Stargate, the $500bn venture, picked Ohio.', 'stargate'],
  ['The lab trains its models on the WSE-3.', 'wafer-scale-engine'],
  ['Cerebras calls it a wafer-scale\u00a0engine.', 'cerebras wafer-scale-engine'],
  ['The court told Google that it must share its data.', 'google'],
  ['A deal with Google that was signed in May has collapsed.', 'google'],
  ['Groq answers queries in milliseconds.', 'groq'],
  ['NVDA is set to announce earnings on Wednesday.', 'nvidia'],
  ['AWS signs a deal for wind power, ahead of GCP.', 'aws google-cloud'],
  ['ChatGPT’s maker Open AI hired bankers.', 'openai'],
  ['Cerebras Systems Inc. (CBRS) rose 11% on Nasdaq.', 'cerebras cerebras'],
  ['AMD says that the MI400X is on time.', 'amd mi400'],
  ['GOOGLE AND AMAZON RACE TO CATCH NVIDIA', 'google amazon nvidia'],
  ['Nvidias Gewinn steigt, Microsofts auch.', 'nvidia microsoft'],
  ['グーグルのTPUはAI向けの半導体だ。', 'google tpu'],
  ['英伟达和超微半导体的股价上涨。', 'nvidia amd'],
  ['마이크로소프트와 구글이 경쟁한다.', 'microsoft google'],
];

const MUST_NOT = [
  'Ranchers burned another stretch of the Amazon last month.',
  'Scientists warn that the Amazon is close to a tipping point.',
  'Hippolyta led the Amazons against Heracles.',
  'An Amazon parrot can live for sixty years.',
  'Her doctor found wet AMD in the left eye.',
  'Smokers are three times as likely to develop AMD.',
  'A loader for AMD modules, such as RequireJS, is a thing of the past.',
  'The phone comes with a clear TPU case, its rival with a sole of TPU and foam.',
  'He printed the hinge in TPU on a cheap printer.',
  'Azure walls and white shutters line the street.',
  'Kayakers cross the azure waters of the lagoon.',
  'Stargate opened in cinemas in 1994; Kurt Russell plays a colonel.',
  'Season two of Stargate Atlantis is on television tonight.',
  'Stargate tokens fell 12% on Binance.',
  'Declassified CIA files tell of Project Stargate.\n\nStargate ended in 1995.',
  'Shares rose on the WSE in Warsaw.',
  'Don’t Google symptoms at night; just Google a doctor.',
  'The CMS is queried with GROQ, and Grok is a chatbot.',
  'Test your page with NVDA and a keyboard.',
  'The welder holds an AWS certificate; the AWS on the glacier logs rain.',
  'GCP training for nurses covers informed consent.',
  'The stadium runs a private CBRS network.',
  'Researchers want open AI that anyone can inspect.',
  'The Trainium gym opens at six.',
  'アマゾン川の水位が下がった。',
  '亚马逊雨林的面积缩小，美超微的股价下跌。',
  '아마존 열대우림이 줄고 있다.',
];

describe('the real names', () => {
  it.each(MUST)('are found: %s', (text, ids) => {
    expect(idsIn(text).join(' ')).toBe(ids);
  });

  it.each(MUST_NOT)('are not found: %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('are each found by the entity’s own heading, where it needs no cue', () => {
    const silent = entities.filter(({ id, name, aliases }) => {
      const isNeedy = aliases.some(({ text, needs }) => text === name && needs);
      return !isNeedy && !idsIn(name).includes(id);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
