/** Deals from sentences: what must be read, and what must stay silent. */
import { expect, it } from 'vitest';
import { emptyPageContext, findMentions } from '../../core/find-mentions.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import { toLexicon } from '../../core/lexicon.ts';
import { readDeals } from '../../core/read-deals.ts';
import { readKnowledge } from '../../scripts/read-knowledge.ts';

const knowledge = readKnowledge();
const gazetteer = compileGazetteer(toLexicon(knowledge));
const makerOf = (id: string) => knowledge.entities.find((entity) => entity.id === id)?.maker;

function read(text: string): string[] {
  const page = emptyPageContext();
  findMentions(text, gazetteer, page);
  const { linked } = findMentions(text, gazetteer, page);
  return readDeals(text, linked, makerOf).map(({ from, kind, to }) => `${from} ${kind} ${to}`);
}

const OPENAI_BUYS = 'openai buys-from cerebras';

it.each([
  ['OpenAI will buy $20bn of chips from Cerebras.', OPENAI_BUYS],
  ['OpenAI has agreed to buy chips from Cerebras over three years.', OPENAI_BUYS],
  ['OpenAI will spend over $20 billion on Cerebras chips.', OPENAI_BUYS],
  ['OpenAI ordered 10,000 of Cerebras’s machines on Monday.', OPENAI_BUYS],
  ['OpenAI placed an order worth $20bn with Cerebras.', OPENAI_BUYS],
  ['OpenAI signed a contract to buy chips from Cerebras.', OPENAI_BUYS],
  ['Cerebras sells its machines to OpenAI.', OPENAI_BUYS],
  ['Cerebras will supply 1.5GW of computing to OpenAI by the end of 2028.', OPENAI_BUYS],
  ['Cerebras won a $20bn order from OpenAI.', OPENAI_BUYS],
  ['OpenAI’s order from Cerebras filled a factory.', OPENAI_BUYS],
  ['OpenAI is the largest customer of Cerebras.', OPENAI_BUYS],
  ['OpenAI, which is a customer of Cerebras, agreed.', OPENAI_BUYS],
  ['OpenAI signed a deal with Cerebras to buy its machines.', OPENAI_BUYS],
  ['Cerebras signed an agreement with OpenAI to supply 750 MW of compute.', OPENAI_BUYS],
  ['Cerebras supplied OpenAI with thousands of wafers.', OPENAI_BUYS],
  ['OpenAI, the maker of ChatGPT, buys chips from Cerebras.', OPENAI_BUYS],
  ['OpenAI bought Nvidia GPUs, people said.', 'openai buys-from nvidia'],
  ['Microsoft buys the MI400 from AMD.', 'microsoft buys-from amd'],
  ['OpenAI said it will buy wafer-scale engines from Cerebras.', OPENAI_BUYS],
  [
    'OpenAI buys chips from Nvidia, AMD and Cerebras.',
    'openai buys-from nvidia',
    'openai buys-from amd',
    OPENAI_BUYS,
  ],
  ['Nvidia invested $30bn in OpenAI.', 'nvidia invests-in openai'],
  ['Amazon put $50bn into OpenAI.', 'amazon invests-in openai'],
  ['OpenAI takes a 10% stake in Cerebras.', 'openai invests-in cerebras'],
  ['OpenAI will receive warrants for a stake in Cerebras.', 'openai invests-in cerebras'],
  ['Microsoft-backed OpenAI reported a loss.', 'microsoft invests-in openai'],
  ['OpenAI, backed by Microsoft, reported a loss.', 'microsoft invests-in openai'],
  ['Microsoft’s $13bn investment in OpenAI paid off.', 'microsoft invests-in openai'],
  ['Groq raised $750m from Nvidia.', 'nvidia invests-in groq'],
  ['AMD competes with Nvidia.', 'amd competes-with nvidia'],
  ['AMD and Groq compete with Nvidia.', 'amd competes-with nvidia', 'groq competes-with nvidia'],
  ['Groq, a rival of Nvidia, sold its licence.', 'groq competes-with nvidia'],
  ['Nvidia’s rival AMD rose 5%.', 'nvidia competes-with amd'],
  ['Nvidia rival Cerebras listed its shares.', 'nvidia competes-with cerebras'],
  ['OpenAI rents servers from Microsoft.', 'openai rents-from microsoft'],
  ['OpenAI leases AWS capacity for training.', 'openai rents-from aws'],
  ['OpenAI trains its models on Azure.', 'openai rents-from azure'],
  ['AWS rents Trainium to OpenAI.', 'openai rents-from aws'],
  ['Amazon designs Trainium.', 'amazon makes trainium'],
  ['The TPU, designed by Google, is old.', 'google makes tpu'],
  ['Trainium is made by Amazon.', 'amazon makes trainium'],
  ['Cerebras makes the wafer-scale engine.', 'cerebras makes wafer-scale-engine'],
  ['OpenAI announced Stargate in January.', 'openai builds stargate'],
  ['Stargate is led by OpenAI.', 'openai builds stargate'],
])('reads %s', (text, ...deals) => {
  expect(read(text).toSorted()).toEqual(deals.toSorted());
});

it.each([
  'OpenAI will not buy chips from Cerebras.',
  'OpenAI never bought Nvidia chips.',
  'OpenAI denied that it had ordered chips from Cerebras.',
  'OpenAI could buy chips from Cerebras.',
  'OpenAI is in talks to buy chips from Cerebras.',
  'OpenAI considered buying chips from Cerebras.',
  'Will OpenAI buy chips from Cerebras?',
  'If OpenAI buys chips from Cerebras, Nvidia loses.',
  'OpenAI stopped buying chips from Nvidia.',
  'OpenAI no longer rents servers from Microsoft.',
  'OpenAI once bought chips from Nvidia.',
  'OpenAI investors bought chips from Nvidia.',
  'A customer of OpenAI buys chips from Nvidia.',
  'OpenAI buys chips from a Nvidia reseller.',
  'OpenAI buys chips from Nvidia rivals.',
  'OpenAI buys power while Nvidia sells chips.',
  'OpenAI bought servers and will compete with Nvidia one day, perhaps.',
  'OpenAI and Cerebras said nothing.',
  'OpenAI rose 5%, Nvidia fell.',
  'Nvidia buys Groq.',
  'Nvidia did not invest in Groq.',
  'Microsoft declined to invest in OpenAI.',
  'Unlike AMD, Nvidia competes with nobody.',
  'AMD refuses to compete with Nvidia.',
  'Neither Nvidia nor AMD makes the TPU.',
  'Google, whose TPU Nvidia fears, said little.',
  'OpenAI scrapped its order from Cerebras.',
  'Analysts compare Cerebras with Nvidia.',
  'OpenAI sold shares; Cerebras bought machines.',
  'OpenAI may rent servers from Microsoft.',
  'Microsoft announced a delay of Stargate.',
  'Google announced a Stargate competitor.',
  'Amazon makes money with Trainium.',
  'Microsoft invested in a rival of OpenAI.',
  'Nvidia sold its stake in OpenAI.',
  'OpenAI asked whether Microsoft rents servers to Nvidia.',
  'OpenAI invests heavily to compete. Nvidia waits.',
  'Azure provides Nvidia GPUs to start-ups.',
  'Amazon sells Nvidia chips through AWS.',
  'Nvidia ships AMD rivals its new chips.',
  'Analysts expected Nvidia to sell Microsoft more chips.',
  'Microsoft, Nvidia’s customers and OpenAI met.',
  'OpenAI is Nvidia’s customers’ favourite.',
  'Nvidia counts OpenAI’s founders among its customers.',
  'OpenAI signed a deal with Cerebras to sell its chips.',
  'Nvidia paid Groq $20bn for a licence to its chips.',
  'Microsoft paid OpenAI for using chips less.',
  'Cerebras sold OpenAI a promise of more chips.',
  'Groq is a former rival of Nvidia.',
  'Amazon is AWS’s largest customer.',
  'Microsoft owns 27% of OpenAI’s profits.',
])('is silent on %s', (text) => {
  expect(read(text)).toEqual([]);
});

it('tells the sentence and the stretch from name to name', () => {
  const text = 'It rained. OpenAI buys chips from Nvidia, it said. Then it stopped.';
  const { linked } = findMentions(text, gazetteer, emptyPageContext());
  const [deal] = readDeals(text, linked, makerOf);
  expect(text.slice(deal?.start, deal?.end)).toBe('OpenAI buys chips from Nvidia');
  expect(text.slice(deal?.sentence.start, deal?.sentence.end)).toBe(
    'OpenAI buys chips from Nvidia, it said.',
  );
});

it('takes linear time on a block of names and on endless sentences', () => {
  const names = 'OpenAI buys and Nvidia '.repeat(5000);
  const clauses = `OpenAI buys ${'chips and more chips of '.repeat(5)}from Nvidia. `.repeat(1000);
  for (const text of [names, clauses]) {
    const { linked } = findMentions(text, gazetteer, emptyPageContext());
    const start = performance.now();
    readDeals(text, linked, makerOf);
    expect(performance.now() - start).toBeLessThan(1500);
  }
});
