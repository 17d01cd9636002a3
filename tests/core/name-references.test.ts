/** What stands for a name: whom “it”, “the chipmaker”, “the former” and “we” mean, and where they mean nobody. */
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { toTrades } from '../../core/name-references.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';
import { linkText } from '../../scripts/score-links.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));
const tradesOf = toTrades(knowledge.entities);
const lastOwners = (text: string) => linkText(text, gazetteer, tradesOf).at(-1)?.entities;

describe('a word that stands for a name', () => {
  it.each([
    ['Nvidia met its bankers. It earned $5 billion.', ['nvidia']],
    ['Nvidia met Groq in May. At the end of the year it had $5 billion in cash.', ['nvidia']],
    ['OpenAI met Cerebras. The chipmaker is worth $5 billion.', ['cerebras']],
    ['Amazon lends to OpenAI. The lab has 4,000 employees.', ['openai']],
    ['Shares fell at Microsoft. Analysts yawned. The software group lost 5%.', ['microsoft']],
    ['Nvidia and AMD met. The former rose 2%, the latter 3%.', ['amd']],
    ['“We will spend $5 billion,” Google’s chief executive said.', ['google']],
    ['Nvidia hat Groq gekauft. Der Chiphersteller zahlte bar. Groq hat 400 Mitarbeiter.', ['groq']],
    ['AWS grew. Sales at the cloud unit rose 20%.', ['aws']],
    ['The chipmaker’s shares rose 5% after Nvidia spoke.', ['nvidia']],
  ])('means whom it must: %s', (text, owners) => expect(lastOwners(text)).toEqual(owners));

  it.each([
    'Nvidia and AMD met. The company earned $5 billion.',
    'Nvidia beat AMD, as ever. Analysts yawned. It rained: $5 billion were lost.',
    'Mistral, a rival of OpenAI, grows. Its revenue is $5 billion.',
    'Google was fined. Le groupe chinois Shein devra payer 5 millions d’euros.',
    'The lab has 4,000 employees.',
    'AMD launched the MI400. The chip industry lost $5 billion.',
    'Nvidia presentó sus cuentas. Se perdieron 5 millones de dólares.',
  ])('means nobody where that is open: %s', (text) => expect(lastOwners(text)).toEqual([]));
});
